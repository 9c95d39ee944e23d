import { idOf, mirrorTexts, readMirror, untouchedText } from '../../../src/rates/stored/mirror';
import { type StoredTable, storedTableText } from '../../../src/rates/stored/stored-table';

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
  ['a stored table outside a mirror', [[storedTableText(table)]]],
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

test('a mirror without its rows is known by its head', () => {
  expect(readMirror([['mine'], ['rates #7', texts.head], ['mine', 7]])).toEqual({
    row: 1,
    column: 1,
    lines: 2,
    marker: table.marker,
    table: undefined,
  });
});

test('a mirror of nothing but shipped rows holds a table without overrides', () => {
  const none = { ...table, overrides: [] };
  const read = readMirror([[mirrorTexts(none).head], [untouchedText('a')], [untouchedText('b')]]);
  expect(read).toMatchObject({ row: 0, column: 0, lines: 3, table: none });
});

test('cells of the reader below, beside and between the rows are left out', () => {
  const mixed = [
    ...whole.slice(0, 2),
    ['', 7],
    ['mine'],
    [],
    ['', '{"at":9,"override":{}}'],
    ...whole.slice(2),
    ['total', 'mine'],
    ['', ''],
  ];
  expect(readMirror(mixed)).toMatchObject({ row: 0, column: 1, lines: 9, table });
});

test('a row text in the column beside is not the mirror’s', () => {
  const beside = whole.map((row) => [...row, texts.overrides[0]]);
  expect(readMirror(beside)).toMatchObject({ row: 0, column: 1, lines: 5, table });
});

test('rows come back in the order of the table, not of the sheet, ten of them and more', () => {
  const many = {
    ...table,
    overrides: Array.from({ length: 12 }, (_, at) => ({ id: `r${11 - at}`, rate: null })),
  };
  const { head, overrides } = mirrorTexts(many);
  expect(readMirror([head, ...[...overrides].sort()].map((text) => [text]))?.table).toEqual(many);
});

test('the checksum is another once a field or a row is', () => {
  const checksumOf = (of: StoredTable) => (JSON.parse(mirrorTexts(of).head) as { checksum: string }).checksum;
  expect(checksumOf({ ...table, language: 'zh-TW' })).not.toBe(checksumOf(table));
  expect(checksumOf({ ...table, overrides: [] })).not.toBe(checksumOf(table));
});

test.each<[string, unknown, string]>([
  ['its id', { id: 'a' }, 'a'],
  ['nothing where its id is no text', { id: 7 }, ''],
  ['nothing where it has no id', {}, ''],
  ['nothing where it is a text', 'a', ''],
  ['nothing where it is null', null, ''],
])('a stored override is named by %s', (_what, override, id) => {
  expect(idOf(override)).toBe(id);
});

test('the hidden cell of an untouched row says its id alone', () => {
  expect(untouchedText('gpt-image-2')).toBe('{"id":"gpt-image-2"}');
});

test('an override of 40,000 characters with its id and place still fits', () => {
  const empty = mirrorTexts({ ...table, overrides: [{ id: 'a', note: '' }] }).overrides[0]?.length ?? 0;
  const noted = (characters: number) => ({
    ...table,
    overrides: [{ id: 'a', note: 'x'.repeat(characters) }],
  });
  expect(mirrorTexts(noted(40_000 - empty)).overrides[0]).toHaveLength(40_000);
  expect(() => mirrorTexts(noted(40_001 - empty))).toThrow('store/rate-too-long');
});

// As documents hold it since the first release. The checksum by hand: FNV-1a of the head and the rows in the order of
// their texts, joined by line feeds.
test('a mirror that an earlier version wrote is read', () => {
  const head =
    '{"mirror":1,"marker":"rates #7-k3f9 \\u00b7 2026-11-22 \\u00b7 shipped 2026-11-22-1a2b3c4","language":"en",' +
    '"defaultRateId":"gpt-image-2","shippedRows":{},"checksum":"0rpb9n0"}';
  const rows = [
    '{"id":"b","at":0,"override":{"id":"b","rate":null}}',
    '{"id":"a","at":1,"override":{"id":"a","rate":null}}',
  ];
  expect(readMirror([head, ...rows].map((text) => [text]))?.table).toEqual({
    ...table,
    overrides: [
      { id: 'b', rate: null },
      { id: 'a', rate: null },
    ],
  });
});
