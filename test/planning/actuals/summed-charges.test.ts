import type { Charge, SkipReason, Source } from '../../../src/planning/actuals/charge';
import { decimalText, parseDecimal } from '../../../src/planning/actuals/decimal';
import { ActualsReader } from '../../../src/planning/actuals/summed-charges';
import { brief } from '../../support/brief';

/** The fields of a charge, amounts as they are written. */
type Texts = Partial<Record<Exclude<keyof Charge, 'remarks' | 'unexpected'>, string>>;

const charge = ({ quantity = '10', billed = '1', kept = '', ...rest }: Texts = {}): Charge => {
  const finals = parseDecimal(kept);
  return {
    ...{ day: '2026-08-14', lineItem: 'x', project: '', unit: 'tokens', currency: 'USD' },
    ...rest,
    quantity: parseDecimal(quantity),
    billed: parseDecimal(billed),
    ...(finals && { kept: finals }),
  };
};

const sourceOf = (
  records: readonly (readonly Charge[] | SkipReason)[],
  rest: Partial<Source> = {},
): Source => ({
  kind: 'cost csv',
  size: records.length,
  lineOf: (index) => index + 2,
  read: (index) => records[index] ?? 'unknown record',
  ...rest,
});

function resultOf(...records: (readonly Charge[] | SkipReason)[]) {
  const reader = new ActualsReader(sourceOf(records));
  while (reader.read(2));
  return reader.result();
}

const lines = (...charges: Charge[]) => resultOf(...charges.map((each) => [each])).charges.map(brief);

test('charges of one day, line item and project become one, to the last digit', () => {
  expect(lines(charge({ billed: '0.1' }), charge({ billed: '0.2' }), charge({ billed: '0.7' }))).toEqual([
    '2026-08-14 | x | 30 tokens | USD 1',
  ]);
});

test.each([
  ['day', { day: '2026-08-15' }],
  ['line item', { lineItem: 'y' }],
  ['project', { project: 'p' }],
  ['unit', { unit: 'images' }],
  ['currency', { currency: 'EUR' }],
  ['quantity, which is unknown', { quantity: '' }],
  ['amount, which is unknown', { billed: '' }],
])('a charge of another %s stays apart', (_, fields) => {
  expect(lines(charge(), charge(fields), charge())).toHaveLength(2);
});

test('what is unknown is not summed to a figure', () => {
  expect(lines(charge({ quantity: '' }), charge({ quantity: '' }))).toEqual(['2026-08-14 | x | USD 2']);
  expect(lines(charge({ billed: '' }), charge({ billed: '' }))).toEqual(['2026-08-14 | x | 20 tokens']);
});

test.each([
  [['3', ''], '3 kept'],
  [['', '4'], '4 kept'],
  [['3', '4'], '7 kept'],
])('kept images %j are %s', (kept, text) => {
  expect(lines(...kept.map((each) => charge({ kept: each })))).toEqual([
    `2026-08-14 | x | 20 tokens | USD 2 | ${text}`,
  ]);
});

test('charges are in order of day, then line item, then project', () => {
  const inOrder = [
    { day: '2026-08-13', lineItem: 'z', project: 'z' },
    { day: '2026-08-14', lineItem: 'a', project: 'b' },
    { day: '2026-08-14', lineItem: 'a', project: 'c' },
    { day: '2026-08-14', lineItem: 'b', project: 'a' },
  ];
  const names = resultOf(...[2, 0, 3, 1].map((at) => [charge(inOrder[at])])).charges;
  expect(names.map(({ day, lineItem, project }) => ({ day, lineItem, project }))).toEqual(inOrder);
});

test('a record may be several charges', () => {
  expect(resultOf([charge(), charge({ lineItem: 'y' })]).charges).toHaveLength(2);
});

test('what is left out is counted by reason, with its first five lines', () => {
  const { skipped, rowsRead } = resultOf(
    ...Array<SkipReason>(7).fill('empty day'),
    [charge()],
    'no amount',
    'empty day',
  );
  expect(rowsRead).toBe(10);
  expect(skipped).toEqual([
    { reason: 'empty day', rows: 8, lines: [2, 3, 4, 5, 6] },
    { reason: 'no amount', rows: 1, lines: [10] },
  ]);
});

test('each currency has its total, what was only counted none', () => {
  const { totals } = resultOf(
    [charge({ billed: '0.1' })],
    [charge({ billed: '5', currency: 'EUR' })],
    [charge({ billed: '0.2', lineItem: 'y' })],
    [charge({ billed: '', currency: '' })],
  );
  expect(totals.map(({ currency, billed }) => `${currency} ${decimalText(billed)}`)).toEqual([
    'USD 0.3',
    'EUR 5',
  ]);
});

test('the period is from the first day to the last; charges without a day have none', () => {
  const days = ['2026-08-20', '', '2026-08-14'].map((day) => [charge({ day })]);
  expect(resultOf(...days).period).toEqual(['2026-08-14', '2026-08-20']);
  expect(resultOf([charge({ day: '' })]).period).toBeUndefined();
  expect(resultOf().period).toBeUndefined();
});

test('reading goes on slice by slice to its end', () => {
  const reader = new ActualsReader(sourceOf([[charge()], [charge()], [charge()], [charge()]]));
  expect(reader.progress).toBe(0);
  expect([reader.read(3), reader.progress]).toEqual([true, 0.75]);
  expect([reader.read(3), reader.progress]).toEqual([false, 1]);
  expect(reader.result().rowsRead).toBe(4);
  expect(new ActualsReader(sourceOf([])).progress).toBe(1);
});

test.each([[true], [false], [undefined]])('that more pages follow (%s) is passed on', (hasMore) => {
  const source = sourceOf([[charge()]], hasMore === undefined ? {} : { hasMore });
  expect(new ActualsReader(source).result().hasMore).toBe(hasMore === true);
});
