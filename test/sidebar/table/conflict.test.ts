import { type Override, shippedRate } from '../../../src/rates/overrides';
import type { Rate } from '../../../src/rates/schema';
import { changeByChoice, changedByOthers, clashes, differences } from '../../../src/sidebar/table/conflict';
import {
  type Change,
  changeTo,
  inverseOf,
  resetOf,
  rowInForce,
  type Table,
  tableAfter,
} from '../../../src/sidebar/table/rate-change';

const TODAY = '2026-11-22';
const standard = shippedRate('gpt-image-2') as Rate;
const output = (imageOut: number): Rate => ({
  ...standard,
  price: { ...standard.price, imageOut } as Rate['price'],
});
const ours: Rate = { ...standard, id: 'ours', name: 'Ours' };
const override = (rate: Rate): Override => ({ id: rate.id, rate, edited: TODAY, previous: null });
const table = (...overrides: Override[]): Table => ({
  overrides,
  defaultRateId: 'gpt-image-2',
  language: 'en',
});
const edit = (before: Table, rate: Rate): Change => ({
  rows: [changeTo(before.overrides, rate.id, rate, TODAY)],
});

describe('a change of a row', () => {
  test('keeps the day and the row that it replaces', () => {
    expect(changeTo([], 'gpt-image-2', output(45), TODAY)).toEqual({
      id: 'gpt-image-2',
      from: standard,
      to: { id: 'gpt-image-2', rate: output(45), edited: TODAY, previous: standard },
    });
  });

  test('back to what ships leaves no override, whatever the order of its fields', () => {
    const reordered = Object.fromEntries(Object.entries(standard).reverse()) as Rate;
    expect(changeTo([override(output(45))], 'gpt-image-2', reordered, TODAY).to).toBeNull();
  });

  test('removes a shipped row by an override without a rate, and an added one without a trace', () => {
    const before = table(override(ours));
    const removed = tableAfter(before, { rows: [changeTo(before.overrides, 'gpt-image-2', null, TODAY)] });
    expect(rowInForce(removed.overrides, 'gpt-image-2')).toBeNull();
    expect(tableAfter(before, { rows: [resetOf(before.overrides, 'ours')] }).overrides).toEqual([]);
  });

  test('taken back gives the table before it', () => {
    const before = table(override(output(33)), override(ours));
    const change: Change = {
      rows: [changeTo(before.overrides, 'gpt-image-2', null, TODAY), resetOf(before.overrides, 'ours')],
      defaultRateId: { from: 'gpt-image-2', to: 'fal-2' },
    };
    const after = tableAfter(before, change);
    expect(tableAfter(after, inverseOf(change, before))).toEqual(before);
  });
});

describe('a save that others were faster than', () => {
  const before = table();

  test.each<[says: string, mine: Rate, theirs: Rate[], found: [id: string, choice: string | undefined][]]>([
    ['only I changed the row', output(45), [ours], [['gpt-image-2', 'mine']]],
    ['both changed the row', output(45), [output(33)], [['gpt-image-2', undefined]]],
    ['both made the same change', output(45), [output(45)], []],
    ['both added a rate of one id', ours, [{ ...ours, name: 'Theirs' }], [['ours', undefined]]],
  ])('%s', (_, mine, theirs, found) => {
    const rows = differences(edit(before, mine), table(...theirs.map(override)));
    expect(rows.map((row) => [row.kind === 'row' && row.id, row.choice])).toEqual(found);
    expect(clashes(edit(before, mine), table(...theirs.map(override)))).toBe(
      found.some(([, choice]) => !choice),
    );
  });

  test('names the rows that only others changed', () => {
    const now = table(override(output(33)), override(ours));
    expect(changedByOthers(edit(before, output(45)), before, now)).toEqual(['ours']);
  });

  test('saves what was chosen on top of theirs, and nothing else', () => {
    const change: Change = { rows: [...edit(before, output(45)).rows, ...edit(before, ours).rows] };
    const now = table(
      override(output(33)),
      override({ ...ours, name: 'Theirs' }),
      override({ ...ours, id: 'third', name: 'Third' }),
    );
    const chosen = differences(change, now).map((row) => ({
      ...row,
      choice: row.kind === 'row' && row.id === 'ours' ? ('mine' as const) : ('theirs' as const),
    }));
    const merged = tableAfter(now, changeByChoice(change, now, chosen));
    expect(merged.overrides.map(({ rate }) => [rate?.name, rate?.price])).toEqual([
      ['GPT Image 2', output(33).price],
      ['Ours', standard.price],
      ['Third', standard.price],
    ]);
    expect(clashes(changeByChoice(change, now, chosen), now)).toBe(false);
  });

  test('two different default rates are a difference to choose', () => {
    const change: Change = { rows: [], defaultRateId: { from: 'gpt-image-2', to: 'fal-2' } };
    expect(differences(change, { ...before, defaultRateId: 'kie-2' })).toEqual([
      { kind: 'default rate', mine: 'fal-2', theirs: 'kie-2', choice: undefined },
    ]);
    expect(clashes(change, before)).toBe(false);
  });
});
