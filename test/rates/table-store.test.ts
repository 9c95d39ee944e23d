import { type StoredTable, storedTableText } from '../../src/rates/stored-table';
import { generationOf, readStore } from '../../src/rates/table-store';

const table = (revision: number, notes: readonly string[] = []): StoredTable => ({
  marker: { revision, token: 'k3f9', date: '2026-11-22', shipped: '2026-11-22-1a2b3c4' },
  language: 'zh-TW',
  defaultRateId: 'gpt-image-2',
  overrides: notes.map((note, at) => ({ id: `r${at}`, note })),
  shippedRows: { 'gpt-image-2': 'abc1234' },
});

const stored = (of: StoredTable): Record<string, string> => {
  const { chunks, pointer } = generationOf(of);
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
  expect(() => generationOf(table(1, ['x'.repeat(250_000)]))).toThrow('store/full');
  const fits = 250_000 - storedTableText(table(1, [''])).length;
  expect(() => generationOf(table(1, ['x'.repeat(fits)]))).not.toThrow();
  expect(() => generationOf(table(1, ['x'.repeat(fits + 1)]))).toThrow('store/full');
});

test('chunks that no pointer names are orphans, and their revision is not used again', () => {
  const { chunks } = generationOf(table(8));
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
    expect(Object.values(readStore({ rates: 'x' }).damaged)).toEqual(['x']);
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
