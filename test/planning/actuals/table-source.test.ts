import { finished } from '../../../src/planning/actuals/in-steps';
import { tableSource } from '../../../src/planning/actuals/table-source';
import { brief } from '../../support/brief';

const table = (header: readonly string[], ...rows: string[][]) =>
  finished(tableSource({ rows: [header, ...rows], isCutOff: false }));

/** A table of one row, as columns and their cells. */
function read(fields: Readonly<Record<string, string>>): string {
  const charges = table(Object.keys(fields), Object.values(fields)).read(0);
  return typeof charges === 'string' ? charges : charges.map(brief).join('; ');
}

const COST = { start_time: '1786665600', amount_value: '1.5', line_item: 'x' };
const ACTIVITY = { start_time: '1786665600', model: 'gpt-image-2', output_tokens: '5' };

test.each([
  ['cost csv', Object.keys(COST)],
  ['cost csv', ['start_time_iso', 'amount_value', 'line_item']],
  ['cost csv', [' START_TIME ', 'Amount_Value', 'Line_Item']],
  ['activity csv', Object.keys(ACTIVITY)],
  ['activity csv', ['start_time_iso', 'model', 'input_tokens']],
  ['empty export', ['start_time', 'end_time', 'Start_Time_ISO', 'end_time_iso']],
  ['plain table', ['date', 'images']],
  ['plain table', ['start_time', 'amount_value']],
])('%s is told by the header %j', (kind, header) => expect(table(header).kind).toBe(kind));

test.each([
  [['amount_value', 'line_item']],
  [['start_time', 'line_item']],
  [['start_time', 'model']],
  [['model', 'output_tokens']],
  [['end_time']],
  [['start_time', 'end_time', 'x']],
  [['start_time', 'input_tokens']],
])('the header %j is of no table that is known', (header) => {
  expect(() => table(header)).toThrow(`actuals/foreign {"found":${JSON.stringify(header)}}`);
});

test('of a foreign header the first six names are shown, blank ones not', () => {
  const header = ['a', '', 'b\u202e', 'c', 'd', 'e', 'f', 'g'];
  expect(() => table(header)).toThrow('actuals/foreign {"found":["a","b","c","d","e","f"]}');
  expect(() => finished(tableSource({ rows: [], isCutOff: false }))).toThrow('actuals/foreign {"found":[]}');
});

test.each([
  ['cut off within a quote', [['1', '2', '3']], true, 'actuals/truncated {"line":2}'],
  [
    'cut off within its last row',
    [
      ['1', '2', '3'],
      ['1', '2'],
    ],
    false,
    'actuals/truncated {"line":3}',
  ],
  [
    'over by a cell at its end',
    [['1', '2', '3', '4']],
    false,
    'actuals/columns {"line":2,"found":4,"expected":3}',
  ],
])('a file that is %s is refused with its line', (_, rows, isCutOff, message) => {
  expect(() => finished(tableSource({ rows: [Object.keys(COST), ...rows], isCutOff }))).toThrow(message);
});

test('a table has as many records as rows, and each its line in the file', () => {
  const source = table(Object.keys(COST), ['', '', ''], Object.values(COST));
  expect([source.size, source.lineOf(0), source.lineOf(1)]).toEqual([2, 2, 3]);
  expect([source.read(0), source.read(1)]).toEqual([
    'empty day',
    [expect.objectContaining({ lineItem: 'x' })],
  ]);
});

test.each([
  [{}, '2026-08-14 | x | USD 1.5'],
  [{ amount_currency: ' eur ' }, '2026-08-14 | x | EUR 1.5'],
  [{ project_id: ' p ' }, '2026-08-14 | x | p | USD 1.5'],
  [{ quantity: '10.0', quantity_unit: ' tokens ' }, '2026-08-14 | x | 10 tokens | USD 1.5'],
  [{ quantity: '', quantity_unit: 'tokens' }, '2026-08-14 | x | USD 1.5'],
  [{ start_time_iso: '2026-08-15T00:00:00+00:00' }, '2026-08-15 | x | USD 1.5'],
  [{ start_time_iso: '' }, '2026-08-14 | x | USD 1.5'],
  [{ amount_value: ' 1.5 ', line_item: ' x ' }, '2026-08-14 | x | USD 1.5'],
  [{ amount_value: '' }, 'no amount'],
  [{ amount_value: ' ', line_item: ' ' }, 'empty day'],
  [{ amount_value: 'free' }, 'amount unreadable'],
  [{ quantity: 'some' }, 'count unreadable'],
  [{ start_time: 'soon' }, 'time unreadable'],
])('a row of costs with %j', (fields, expected) => {
  expect(read({ ...COST, amount_currency: 'usd', ...fields })).toBe(expected);
});

test('a cost without a quantity has no unit either', () => {
  const [charge] = table([...Object.keys(COST), 'quantity_unit'], [...Object.values(COST), 'tokens']).read(0);
  expect(charge).toMatchObject({ quantity: undefined, unit: '' });
});

test.each([
  [{}, '2026-08-14 | gpt-image-2, output | 5 tokens'],
  [{ input_tokens: '7', output_tokens: '' }, '2026-08-14 | gpt-image-2, input | 7 tokens'],
  [{ project_id: 'p\u200b' }, '2026-08-14 | gpt-image-2, output | p | 5 tokens'],
  [{ model: '', output_tokens: '' }, 'empty day'],
  [{ model: '', output_tokens: '5' }, '2026-08-14 | output | 5 tokens'],
  [{ model: '', output_tokens: '', input_tokens: '5' }, '2026-08-14 | input | 5 tokens'],
  [{ output_tokens: '' }, 'no usage'],
  [{ output_tokens: 'x' }, 'count unreadable'],
  [{ start_time: 'soon' }, 'time unreadable'],
])('a row of activity with %j', (fields, expected) => {
  expect(read({ ...ACTIVITY, ...fields })).toBe(expected);
});

test('a row of an export without costs is an empty day', () => {
  expect(read({ start_time: '1786665600', end_time: '1786752000' })).toBe('empty day');
});
