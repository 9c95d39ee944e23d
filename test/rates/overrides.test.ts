import { parseOverride, parseOverrides, shippedRate, tableOf } from '../../src/rates/overrides';
import { priceGeneration } from '../../src/rates/price-generation';
import { defaultRate, findRate, officialRate } from '../../src/rates/rate-table';
import { parseRate, type Rate } from '../../src/rates/schema';
import { SHIPPED_RATES } from '../../src/rates/shipped-rates';
import { parseStoredTable, storedTableText } from '../../src/rates/stored/stored-table';
import { WITHDRAWN_RATES } from '../../src/rates/withdrawn-rates';

const SHIPPED: Rate = SHIPPED_RATES[0];
const edited = { ...SHIPPED, name: 'Edited' };
const mine = { ...SHIPPED, id: 'mine', name: 'Mine' };
const stored = { id: SHIPPED.id, rate: edited, edited: '2026-11-22', previous: SHIPPED };

test('an override is read with the row as it is, its day and the row before', () => {
  expect(parseOverride(stored)).toEqual(stored);
  expect(parseOverride({ ...stored, id: undefined, previous: undefined })).toEqual({
    ...stored,
    previous: null,
  });
  expect(parseOverride({ ...stored, rate: null, previous: null })).toEqual({
    ...stored,
    rate: null,
    previous: null,
  });
});

test('an error that says nothing of the row is not taken for a broken row', () => {
  const trap = Object.defineProperty({}, 'id', {
    get: () => {
      throw new RangeError('no memory');
    },
  });
  expect(() => parseOverrides([trap])).toThrow(RangeError);
});

test('of a row that was stored twice, readable and broken, neither is priced', () => {
  const added = { ...stored, id: 'mine', rate: mine, previous: null };
  const { overrides, broken } = parseOverrides([added, { ...added, edited: 'soon' }, stored]);
  const { rates, broken: told } = tableOf(overrides, 'mine', broken);
  expect(rates.map(({ id }) => id)).toEqual(SHIPPED_RATES.map(({ id }) => id));
  expect([...(told?.keys() ?? [])]).toEqual(['mine']);
});

test.each([
  [undefined, ''],
  [7, '7'],
])('a broken row whose id is %s is kept under "%s"', (id, expected) => {
  expect(parseOverrides([{ id, rate: 7 }]).broken.map((each) => each.id)).toEqual([expected]);
});

const fault = (rate: string, field: string, value: string, expected: string) => ({
  code: 'rate/invalid',
  values: { rate, faults: [{ field, value, expected }] },
});

test.each([
  ['another id than its row', { ...stored, id: 'mine' }, fault('mine', 'id', 'mine', 'id')],
  ['an id with a space', { ...stored, id: 'a b', rate: null }, fault('a b', 'id', 'a b', 'id')],
  ['an id that starts with a mark', { ...stored, id: '-a', rate: null }, fault('-a', 'id', '-a', 'id')],
  ['an id that ends with a mark', { ...stored, id: 'a!', rate: null }, fault('a!', 'id', 'a!', 'id')],
  ['no id and no row', { ...stored, id: undefined, rate: null }, fault('', 'id', '', 'id')],
  ['no day', { ...stored, edited: undefined }, fault(SHIPPED.id, 'edited', '', 'date')],
  [
    'a day that is none',
    { ...stored, edited: '2026-02-30' },
    fault(SHIPPED.id, 'edited', '2026-02-30', 'date'),
  ],
  ['a number for its day', { ...stored, edited: 7 }, fault(SHIPPED.id, 'edited', '7', 'date')],
  ['a list for its day', { ...stored, edited: ['2026-11-22'] }, fault(SHIPPED.id, 'edited', '[…]', 'date')],
  ['a faulty row before', { ...stored, previous: {} }, { code: 'rate/invalid' }],
  ['a faulty row', { ...stored, rate: {} }, { code: 'rate/invalid' }],
])('an override with %s is refused', (_what, value, problem) => {
  expect(() => parseOverride(value)).toThrow(expect.objectContaining(problem));
});

test('what cannot be read is set apart, and of two overrides of one id the later counts', () => {
  const later = { ...stored, rate: { ...edited, name: 'Later' } };
  const { overrides, broken } = parseOverrides([stored, { id: 'bad', rate: 7 }, later, null]);
  expect(overrides).toEqual([later]);
  expect(broken.map(({ id, stored: kept }) => [id, kept])).toEqual([
    ['bad', { id: 'bad', rate: 7 }],
    ['', null],
  ]);
  expect(broken[0]?.problem.code).toBe('rate/invalid');
});

test('edited rows keep their place, added ones come last, removed and broken ones are gone', () => {
  const removed = { id: 'gpt-image-1', rate: null, edited: '2026-11-22', previous: null };
  const added = { id: 'mine', rate: mine, edited: '2026-11-22', previous: null };
  const { broken } = parseOverrides([{ id: 'gpt-image-1-mini', rate: 7 }]);
  const table = tableOf([added, stored, removed], 'mine', broken);
  const shippedIds = SHIPPED_RATES.map(({ id }) => id as string);
  const gone = ['gpt-image-1', 'gpt-image-1-mini'];
  expect(table.rates.map(({ id }) => id)).toEqual([...shippedIds.filter((id) => !gone.includes(id)), 'mine']);
  expect(table.rates[0]?.name).toBe('Edited');
  expect(defaultRate(table).id).toBe('mine');
  expect(() => findRate(table, 'GPT-image-1-mini')).toThrow('rate/invalid');
  expect(() => findRate(table, 'gpt-image-1')).toThrow('rate/unknown');
  expect(() => defaultRate({ ...table, defaultRateId: 'gpt-image-1-mini' })).toThrow('rate/invalid');
  expect(() => defaultRate({ ...table, defaultRateId: 'gpt-image-1' })).toThrow('rate/default-missing');
  expect(tableOf([], 'gpt-image-2')).toEqual({
    rates: SHIPPED_RATES,
    defaultRateId: 'gpt-image-2',
    broken: new Map(),
    withdrawn: WITHDRAWN_RATES,
  });
});

test('a shipped row is known by its id alone', () => {
  expect(shippedRate('gpt-image-2')).toBe(SHIPPED);
  expect(shippedRate('mine')).toBeUndefined();
});

test('the official rate of a model is its own row, else its first API row', () => {
  const sold = (id: string, billing: 'api' | 'wrapper', model = 'gpt-image-2') =>
    parseRate({ ...SHIPPED, id, name: id, billing, model });
  const table = (...rates: Rate[]) => ({ rates, defaultRateId: '' });
  const [other, own] = [sold('other', 'api'), sold('gpt-image-2', 'api')];
  expect(officialRate(table(sold('shop', 'wrapper'), other, own), 'gpt-image-2')).toBe(own);
  expect(officialRate(table(other), 'gpt-image-2-2026-04-21')).toBe(other);
  expect(officialRate(table(sold('theirs', 'api', 'theirs')), 'theirs')?.id).toBe('theirs');
  expect(officialRate(table(other), 'theirs')).toBeUndefined();
});

const TABLE = {
  marker: { revision: 7, token: 'k3f9', date: '2026-11-22', shipped: '2026-11-22-1a2b' },
  language: 'en',
  defaultRateId: 'gpt-image-2',
  overrides: [stored],
  shippedRows: { 'gpt-image-2': 'abc' },
};

test('a stored table comes back as it was', () => {
  expect(parseStoredTable(storedTableText(TABLE))).toEqual(TABLE);
});

test.each([
  ['marker', 'rates'],
  ['marker', undefined],
  ['language', 7],
  ['language', undefined],
  ['defaultRateId', null],
  ['overrides', {}],
  ['overrides', undefined],
])('a stored table whose %s is %s is none', (field, value) => {
  const fields = JSON.parse(storedTableText(TABLE)) as object;
  expect(parseStoredTable(JSON.stringify({ ...fields, [field]: value }))).toBeUndefined();
});

test.each([undefined, null])(
  'a table stored with %s for its shipped rows is read, with none',
  (shippedRows) => {
    const text = JSON.stringify({ ...JSON.parse(storedTableText(TABLE)), shippedRows });
    expect(parseStoredTable(text)).toEqual({ ...TABLE, shippedRows: {} });
  },
);

test.each([[''], ['[]'], ['null'], ['{'], ['7']])('the text %s is no stored table', (text) => {
  expect(parseStoredTable(text)).toBeUndefined();
});

const square = { width: 1024, height: 1024 };
const perImage = (price: object): Rate =>
  parseRate({
    ...mine,
    billing: 'wrapper',
    price: { per: 'image', tiers: [], amounts: { any: { any: 2 } }, ...price },
  });
const bill = (rate: Rate, references: number, quality: 'high' | 'auto' | 'max' = 'high') =>
  priceGeneration(rate, {
    size: square,
    quality,
    prompt: { textTokens: 0, fromText: false },
    references: Array(references).fill(square),
  });

test('references beyond the free ones are a line of their own', () => {
  const rate = perImage({ perExtraReference: 0.5, freeReferences: 1 });
  const line = (part: string, amount: number) => ({ part, amount, tokens: undefined, perMillion: undefined });
  expect(bill(rate, 1)).toEqual({ amount: 2, items: [line('imageOut', 2)] });
  expect(bill(rate, 3)).toEqual({ amount: 3, items: [line('imageIn', 1), line('imageOut', 2)] });
  expect(bill(perImage({}), 16).amount).toBe(2);
});

test('the smallest tier that holds the longer edge is charged, in whatever order tiers are kept', () => {
  const tiers = [
    { name: '4K', maxEdge: 3840 },
    { name: '1K', maxEdge: 1024 },
    { name: '2K', maxEdge: 2048 },
  ];
  const rate = perImage({ tiers, amounts: { any: { '1K': 1, '2K': 2, '4K': 4, any: 9 } } });
  expect(bill(rate, 0).amount).toBe(1);
  expect(bill(perImage({ tiers, amounts: { any: { '4K': 4, any: 9 } } }), 0).amount).toBe(9);
});

test('a price per image may hold for quality auto, and never for one that the model lacks', () => {
  expect(bill(perImage({}), 0, 'auto').amount).toBe(2);
  expect(() => bill(perImage({}), 0, 'max')).toThrow('quality/not-offered');
});

test('what rounding up adds is a line of its own', () => {
  const { amount, items } = bill({ ...perImage({ amounts: { any: { any: 0.0301 } } }), roundUpTo: 0.01 }, 0);
  expect(amount).toBe(0.04);
  expect(items.map(({ part }) => part)).toEqual(['imageOut', 'rounding']);
});
