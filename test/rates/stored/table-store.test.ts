import { type StoredTable, storedTableText } from '../../../src/rates/stored/stored-table';
import { editionOf, readStore } from '../../../src/rates/stored/table-store';

const table = (revision: number, notes: readonly string[] = []): StoredTable => ({
  marker: { revision, token: 'k3f9', date: '2026-11-22', shipped: '2026-11-22-1a2b3c4' },
  language: 'zh-TW',
  defaultRateId: 'gpt-image-2',
  overrides: notes.map((note, at) => ({ id: `r${at}`, note })),
  shippedRows: { 'gpt-image-2': 'abc1234' },
});

const stored = (of: StoredTable): Record<string, string> => {
  const { chunks, pointer } = editionOf(of);
  return { ...chunks, rates: pointer };
};

test('a table is read back as it was written', () => {
  const written = table(7, ['費率 · “é”', 'x'.repeat(30_000)]);
  expect(readStore(stored(written)).table).toEqual(written);
});

test('every value is ASCII and at most 8,000 characters', () => {
  const texts = Object.values(stored(table(7, ['費'.repeat(20_000)])));
  expect(texts.length).toBeGreaterThan(10);
  for (const text of texts) {
    expect(text).toMatch(/^[\x20-\x7e]+$/);
    expect(text.length).toBeLessThanOrEqual(8000);
  }
});

test('a table of more than half the store is refused', () => {
  expect(() => editionOf(table(1, ['x'.repeat(250_000)]))).toThrow('store/full');
  const fits = 250_000 - storedTableText(table(1, [''])).length;
  expect(() => editionOf(table(1, ['x'.repeat(fits)]))).not.toThrow();
  expect(() => editionOf(table(1, ['x'.repeat(fits + 1)]))).toThrow('store/full');
});

test('chunks that no pointer names are orphans, and their revision is not used again', () => {
  const { chunks } = editionOf(table(8));
  expect(readStore({ ...stored(table(7)), ...chunks })).toMatchObject({
    table: table(7),
    orphans: ['rates/8-k3f9/0'],
    newestRevision: 8,
  });
});

describe('damaged data is kept, whatever is damaged', () => {
  const whole = stored(table(7, ['x'.repeat(9000)]));
  test.each<[string, Record<string, string>, string]>([
    ['a chunk that is gone', { 'rates/7-k3f9/1': '' }, 'damaged/7-k3f9'],
    ['a chunk that was changed', { 'rates/7-k3f9/0': '{}' }, 'damaged/7-k3f9'],
    ['a pointer that cannot be read', { rates: 'x' }, 'damaged/7-k3f9'],
    [
      'a pointer with another checksum',
      { rates: whole.rates?.replace(/.{3}"}$/, '000"}') ?? '' },
      'damaged/7-k3f9',
    ],
  ])('%s', (_, change, key) => {
    const read = readStore({ ...whole, ...change });
    expect(read.table).toBeUndefined();
    expect(Object.keys(read.damaged)).toEqual([key]);
    expect(read.orphans).toEqual([]);
  });

  test('and it is still kept after it was set aside', () => {
    const { rates, ...chunks } = whole;
    const read = readStore({ ...chunks, 'damaged/7-k3f9': rates ?? '', ...stored(table(8)) });
    expect(read).toMatchObject({ table: table(8), aside: ['damaged/7-k3f9'], orphans: [] });
  });

  test('a pointer without any chunk is kept under a key of its own', () => {
    // FNV-1a of "a" is e40c292c.
    expect(readStore({ rates: 'a' }).damaged).toEqual({ 'damaged/1r9wi7g': 'a' });
  });
});

test('properties that are not ours mean nothing', () => {
  expect(readStore({ other: '1', 'rates/x': '2' })).toEqual({
    table: undefined,
    aside: [],
    damaged: {},
    orphans: [],
    newestRevision: 0,
  });
});

test('the pointer names the generation, its number of chunks and its checksum', () => {
  const { chunks, pointer } = editionOf(table(7, ['x'.repeat(9000)]));
  expect(Object.keys(chunks)).toEqual(['rates/7-k3f9/0', 'rates/7-k3f9/1']);
  expect(chunks['rates/7-k3f9/0']).toHaveLength(8000);
  expect(JSON.parse(pointer)).toEqual({
    generation: '7-k3f9',
    chunks: 2,
    checksum: expect.stringMatching(/^[a-z0-9]{7}$/),
  });
});

test('what was never stored has nothing to keep', () => {
  expect(readStore({})).toEqual({ table: undefined, aside: [], damaged: {}, orphans: [], newestRevision: 0 });
});

test('chunks without a pointer are orphans', () => {
  expect(readStore(editionOf(table(12)).chunks)).toEqual({
    table: undefined,
    aside: [],
    damaged: {},
    orphans: ['rates/12-k3f9/0'],
    newestRevision: 12,
  });
});

test.each<[string, Record<string, string>, number]>([
  ['in force', stored(table(12)), 12],
  ['of which a chunk is left', { ...stored(table(7)), 'rates/12-zzzz/3': 'x' }, 12],
  ['that was set aside', { ...stored(table(7)), 'damaged/12-zzzz': 'x' }, 12],
  ['in force, and older ones that were set aside', { ...stored(table(12)), 'damaged/7-zzzz': 'x' }, 12],
  ['in force, and what was set aside without a revision', { ...stored(table(7)), 'damaged/1r9wi7g': 'x' }, 7],
])('the newest revision is that of the generation %s', (_what, properties, expected) => {
  expect(readStore(properties).newestRevision).toBe(expected);
});

test.each([
  'my/rates/8-k3f9/0',
  'rates/8-k3f9/0/mine',
  'rates/8-K3F9/0',
  'rates/-k3f9/0',
  'rates/8-k3f9/',
  'mydamaged/8-k3f9',
])('a property named %s is not ours', (key) => {
  expect(readStore({ [key]: 'x' })).toMatchObject({ aside: [], orphans: [], newestRevision: 0 });
});

test('a pointer to another generation than its chunks hold is damaged', () => {
  const { chunks, pointer } = editionOf(table(7));
  const copied = {
    'rates/8-k3f9/0': chunks['rates/7-k3f9/0'] ?? '',
    rates: pointer.replace('7-k3f9', '8-k3f9'),
  };
  expect(readStore(copied)).toMatchObject({ table: undefined, damaged: { 'damaged/8-k3f9': copied.rates } });
});

test('a pointer whose generation cannot be read keeps every generation', () => {
  const properties = {
    ...editionOf(table(7)).chunks,
    ...editionOf(table(8)).chunks,
    rates: '{"generation":7}',
  };
  expect(readStore(properties)).toMatchObject({
    table: undefined,
    damaged: { 'damaged/7-k3f9': '{"generation":7}', 'damaged/8-k3f9': '{"generation":7}' },
    orphans: [],
  });
});

test('a pointer of a billion chunks is read at once, as damaged', () => {
  const rates = '{"generation":"7-k3f9","chunks":1e9,"checksum":"0ztntfp"}';
  expect(readStore({ rates })).toMatchObject({ table: undefined, damaged: { 'damaged/7-k3f9': rates } });
});

test.each([
  ['chunks', '2'],
  ['generation', 7],
])('a pointer whose %s is %p cannot be read, and is kept', (field, value) => {
  const { chunks, pointer } = editionOf(table(7, ['x'.repeat(9000)]));
  const read = readStore({ ...chunks, rates: JSON.stringify({ ...JSON.parse(pointer), [field]: value }) });
  expect(read.table).toBeUndefined();
  expect(Object.keys(read.damaged)).toEqual(['damaged/7-k3f9']);
});
