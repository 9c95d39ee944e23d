import type { SidebarState } from '../../../src/bridge/rates';
import { SIDEBAR_TEXTS } from '../../../src/i18n/words';
import type { Rate } from '../../../src/rates/schema';
import { SHIPPED_RATES } from '../../../src/rates/shipped-rates';
import { asksValidFrom, datedRate } from '../../../src/sidebar/rate-form/dated-rate';
import type { Draft } from '../../../src/sidebar/rate-form/draft';
import { openCopy, openEdit, openNew, typedInto } from '../../../src/sidebar/rate-form/open-draft';

const STATE = {
  overrides: [],
  broken: [],
  defaultRateId: 'gpt-image-2',
  today: '2026-11-26',
} as unknown as SidebarState;
const shipped: Rate = SHIPPED_RATES[0];
const price = (amount: string): Partial<Draft> => {
  const { tokenPrices } = openEdit(STATE, 'gpt-image-2').draft;
  return { tokenPrices: { ...tokenPrices, imageOut: { kind: 'number', amount } } };
};
const typed = (part: Partial<Draft>) => typedInto(openEdit(STATE, 'gpt-image-2'), part, STATE);

test('a changed price holds from today on, and the old one until yesterday', () => {
  const { rate } = datedRate(typed(price('33')), STATE);
  expect(rate?.price).toMatchObject({ imageOut: 33 });
  expect(rate?.earlier).toMatchObject([{ until: '2026-11-25', price: shipped.price }]);
});

test('a day of its own is taken, a mistake leaves no period, and both survive a second edit', () => {
  expect(datedRate(typed({ ...price('33'), validFrom: '2026-11-01' }), STATE).rate?.earlier).toMatchObject([
    { until: '2026-10-31' },
  ]);
  expect(datedRate(typed({ ...price('33'), correctsMistake: true }), STATE).rate?.earlier).toBeUndefined();
  const { rate } = datedRate(typed(price('33')), STATE);
  const edited = {
    ...STATE,
    overrides: [{ id: 'gpt-image-2', rate: rate as Rate, edited: STATE.today, previous: null }],
  };
  const again = typedInto(openEdit(edited, 'gpt-image-2'), { note: 'Agreed' }, edited);
  expect(datedRate(again, edited).rate?.earlier).toEqual(rate?.earlier);
});

test.each<[string, Partial<Draft>, string, string]>([
  [
    'a day before the rate was offered',
    { ...price('33'), validFrom: '2026-04-21' },
    'validFrom',
    'not before from',
  ],
  ['a day that is none', { ...price('33'), validFrom: 'soon' }, 'validFrom', 'date'],
  ['a day checked that is blank', { checked: '' }, 'checked', 'date'],
  ['a day checked that is none', { checked: 'yesterday' }, 'checked', 'date'],
  ['a day checked that is still to come', { checked: '2026-11-27' }, 'checked', 'not in the future'],
  [
    'credits for what was dollars',
    { billing: 'credits', usdPerCredit: '0.01', creditKind: 'dollars', ...price('3000') },
    'billing',
    'other unit',
  ],
])('%s is told at its field', (_what, part, field, fault) => {
  expect(datedRate(typed(part), STATE).faults?.get(field)).toBe(fault);
});

test('a copy of a shipped rate can be saved although the clock is behind the day it was checked', () => {
  const behind = { ...STATE, today: '2026-11-22' };
  const copy = openCopy(1, openEdit(behind, 'kie-2').draft, 'kie.ai copy', behind);
  expect(datedRate(copy, behind)).toMatchObject({ rate: { id: 'kie.ai-copy', checked: shipped.checked } });
});

test('from when a price holds is asked only where a known price was changed', () => {
  expect(asksValidFrom(typed(price('33')), STATE)).toBe(true);
  expect(asksValidFrom(typed({ note: 'New' }), STATE)).toBe(false);
  expect(asksValidFrom(openNew(1, STATE.today), STATE)).toBe(false);
});

test('the id of a new rate follows its name, and its model where the name has no Latin letter', () => {
  const named = typedInto(openNew(1, STATE.today), { name: '公司合約' }, STATE);
  expect(named.draft.id).toBe('gpt-image-2-own');
  expect(typedInto(named, { model: 'gpt-image-1.5' }, STATE).draft.id).toBe('gpt-image-1.5-own');
  const own = typedInto(named, { id: 'contract' }, STATE);
  expect(typedInto(own, { name: '別的' }, STATE).draft.id).toBe('contract');
});

// What each of these faults says beside its field.
test.each<[string, Partial<Draft>, field: string, en: string, zh: string]>([
  [
    'a price that holds from before the rate was offered',
    { ...price('33'), validFrom: '2026-04-21' },
    'validFrom',
    'Give a day that is not before the first day of the rate.',
    '日期不可早於費率的起始日。',
  ],
  [
    'a last day before the first',
    { until: '2026-04-20' },
    'until',
    'Give a day that is not before the first day of the rate.',
    '日期不可早於費率的起始日。',
  ],
  [
    'a price that holds from after the rate has ended',
    { ...price('33'), until: '2026-12-01', validFrom: '2026-12-05' },
    'validFrom',
    'Give a day before the last day of the rate.',
    '日期必須早於費率的最後一天。',
  ],
  [
    'a second price that holds from before the period above it ended',
    {
      ...price('33'),
      earlier: [{ until: '2026-06-30', price: shipped.price }],
      validFrom: '2026-06-01',
    },
    'validFrom',
    'List earlier prices oldest first, and each day once.',
    '先前價格請由舊到新排列，每一天只出現一次。',
  ],
  [
    'a day checked that is still to come',
    { checked: '2026-11-27' },
    'checked',
    'Give today or a day before.',
    '請選擇今天或更早的日期。',
  ],
])('%s is told in a sentence', (_what, part, field, en, zh) => {
  const fault = datedRate(typed(part), STATE).faults?.get(field) as keyof typeof EN;
  expect([EN[fault], ZH[fault]]).toEqual([en, zh]);
});

const EN = SIDEBAR_TEXTS.en.form.faults;
const ZH = SIDEBAR_TEXTS['zh-TW'].form.faults;

test.each(['gpt-image-2', 'ours'])('the id %s of a new rate, which is taken, is told at its field', (id) => {
  const ours: Rate = { ...shipped, id: 'ours', name: 'Ours' };
  const state = {
    ...STATE,
    overrides: [{ id: 'ours', rate: ours, edited: STATE.today, previous: null }],
  };
  const form = typedInto(openNew(1, STATE.today), { name: 'Mine', id }, state);
  expect(datedRate(form, state).faults?.get('id')).toBe('same id');
  expect([EN['same id'], ZH['same id']]).toEqual([
    'Another rate has this id. Give each rate its own.',
    '已有費率使用這個代號。每個費率請用不同代號。',
  ]);
});
