import { mirrorTexts, readMirror, untouchedText } from '../../src/rates/mirror';
import type { StoredTable } from '../../src/rates/stored-table';

const table: StoredTable = {
  marker: { revision: 7, token: 'k3f9', date: '2026-11-22', shipped: '2026-11-22-1a2b3c4' },
  language: 'en',
  defaultRateId: 'gpt-image-2',
  overrides: [{ id: 'b', note: '費' }, { id: 'a', rate: null }, 'no override at all'],
  shippedRows: {},
};

const texts = mirrorTexts(table);
const cells = (...hidden: string[]): string[][] => [
  ['rates #7', texts.head],
  ...hidden.map((text) => ['Rate', text]),
];
const whole = cells(untouchedText('c'), ...texts.overrides);

test('a mirror is read back as it was written', () => {
  expect(readMirror(whole)).toMatchObject({ row: 0, column: 1, lines: 5, table });
});

test('sorting its rows, the first among them, does no harm', () => {
  expect(readMirror([...whole].reverse())).toMatchObject({ row: 4, lines: 5, table });
});

test('columns and rows put before it do no harm', () => {
  const moved = [['', '', ''], ...whole.map((row) => ['mine', ...row])];
  expect(readMirror(moved)).toMatchObject({ row: 1, column: 2, lines: 6, table });
});

test('untouched rows may go', () => {
  expect(readMirror(cells(...texts.overrides))?.table).toEqual(table);
});

test.each<[string, readonly (readonly unknown[])[]]>([
  ['a row that is gone', cells(...texts.overrides.slice(1))],
  ['a row that is there twice', cells(...texts.overrides, ...texts.overrides.slice(0, 1))],
  ['a row that was changed', cells(...texts.overrides.map((text) => text.replace('null', 'true')))],
  ['another default rate', whole.map((row) => row.map((text) => text.replace('"gpt-image-2"', '"x"')))],
])('%s: the table does not hold, but its generation is known', (_, changed) => {
  expect(readMirror(changed)).toMatchObject({ marker: table.marker, table: undefined });
});

test.each<[string, unknown[][]]>([
  ['nothing', [[]]],
  ['a marker alone', [['rates #7-k3f9 · 2026-11-22 · shipped 2026-11-22-1a2b3c4']]],
  ['something that looks like a head', [['{"mirror":1}'], ['{"mirror":'], ['{"mirror":1,"marker":"x"}']]],
])('%s is no mirror', (_, other) => {
  expect(readMirror(other)).toBeUndefined();
});

test('a mirror without its head is known by its rows', () => {
  expect(readMirror([['mine', ''], ...whole.slice(1)])).toEqual({
    row: 1,
    column: 1,
    lines: 5,
    marker: undefined,
    table: undefined,
  });
});

test('an override of more than 40,000 characters is refused by name', () => {
  const long = { ...table, overrides: [{ id: 'long', note: 'x'.repeat(40_000) }] };
  expect(() => mirrorTexts(long)).toThrow(/store\/rate-too-long .*"rate":"long"/);
});
