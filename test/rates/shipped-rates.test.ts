import { knownModel } from '../../src/pricing/models';
import {
  findRate,
  isBatch,
  isStale,
  namedRate,
  officialRate,
  SHIPPED_TABLE,
} from '../../src/rates/rate-table';
import { parseRate } from '../../src/rates/schema';
import { SHIPPED_RATES } from '../../src/rates/shipped-rates';
import { shippedVersion } from '../../src/rates/shipped-version';

test.each(SHIPPED_RATES.map((rate) => [rate.id, rate] as const))('%s passes the schema', (_id, rate) => {
  expect(parseRate(rate)).toEqual(rate);
});

test('ids and names are unique, and each row names a model that is known', () => {
  expect(new Set(SHIPPED_RATES.map(({ id }) => id)).size).toBe(SHIPPED_RATES.length);
  expect(new Set(SHIPPED_RATES.map(({ name }) => name)).size).toBe(SHIPPED_RATES.length);
  for (const { model } of SHIPPED_RATES) expect(knownModel(model)).toBeDefined();
});

// developers.openai.com model pages and deprecations, as read on 2026-11-22.
test.each([
  [
    'gpt-image-2',
    { textIn: 5, textInCached: 1.25, imageIn: 8, imageInCached: 2, imageOut: 30, textOut: 'not offered' },
  ],
  ['gpt-image-2-batch', { textIn: 2.5, textInCached: 0.625, imageIn: 4, imageInCached: 1, imageOut: 15 }],
  ['gpt-image-2.5-flare', { textIn: 5, imageIn: 8, imageOut: 30 }],
  ['gpt-image-2.5-flare-batch', { textIn: 'unknown', imageIn: 'unknown', imageOut: 15 }],
  ['gpt-image-2.6-sunburst', { textIn: 5, imageIn: 8, imageOut: 30 }],
  ['gpt-image-1.5', { textIn: 5, imageIn: 8, imageOut: 32, textOut: 10 }],
  ['gpt-image-1-mini', { textIn: 2, textInCached: 0.2, imageIn: 2.5, imageInCached: 0.25, imageOut: 8 }],
  ['gpt-image-1', { textIn: 5, imageIn: 10, imageInCached: 2.5, imageOut: 40 }],
])('%s is priced as its source says', (id, price) => {
  expect(findRate(SHIPPED_TABLE, id).price).toMatchObject(price);
});

test.each([
  ['gpt-image-1.5', '2026-12-01'],
  ['gpt-image-1-mini', '2026-12-01'],
  ['gpt-image-1', '2026-10-23'],
])('%s is offered until %s', (id, until) => expect(findRate(SHIPPED_TABLE, id).until).toBe(until));

test('there are three wrappers, three credit products beside ours, and internal credits are the official price', () => {
  const of = (billing: string) => SHIPPED_RATES.filter((rate) => rate.billing === billing);
  expect(of('wrapper').length).toBeGreaterThanOrEqual(3);
  expect(of('credits').length).toBeGreaterThanOrEqual(4);
  const [internal, official] = [
    findRate(SHIPPED_TABLE, 'internal-credits'),
    findRate(SHIPPED_TABLE, 'gpt-image-2'),
  ];
  if (internal.price.per !== 'million tokens' || official.price.per !== 'million tokens')
    throw new Error('tokens');
  expect(internal.usdPerCredit).toBe(0.01);
  for (const kind of ['textIn', 'textInCached', 'imageIn', 'imageInCached', 'imageOut'] as const)
    expect(Number(internal.price[kind]) * 0.01).toBeCloseTo(Number(official.price[kind]), 12);
});

test('a rate is found by id, name or snapshot in any case', () => {
  expect(findRate(SHIPPED_TABLE, 'GPT-IMAGE-2').id).toBe('gpt-image-2');
  expect(findRate(SHIPPED_TABLE, ' gpt image 2 batch ').id).toBe('gpt-image-2-batch');
  expect(findRate(SHIPPED_TABLE, 'gpt-image-2-2026-04-21').id).toBe('gpt-image-2');
  expect(() => findRate(SHIPPED_TABLE, 'toString')).toThrow('rate/unknown');
});

test('the official rate of a model is its own API row, not its Batch row', () => {
  expect(officialRate(SHIPPED_TABLE, 'gpt-image-2')?.id).toBe('gpt-image-2');
  expect(officialRate(SHIPPED_TABLE, 'gpt-image-2.6-flare')?.id).toBe('gpt-image-2.6-flare');
  expect(officialRate(SHIPPED_TABLE, 'dall-e-3')).toBeUndefined();
});

test('where its own row was removed, another API row of the model is official, and the Batch row still is not', () => {
  const { rates, defaultRateId } = SHIPPED_TABLE;
  const without = { rates: rates.filter(({ id }) => id !== 'gpt-image-2'), defaultRateId };
  expect(officialRate(without, 'gpt-image-2')).toBeUndefined();
  const azure = { ...findRate(SHIPPED_TABLE, 'gpt-image-2'), id: 'azure-2', name: 'Azure GPT Image 2' };
  expect(officialRate({ ...without, rates: [...without.rates, azure] }, 'gpt-image-2')?.id).toBe('azure-2');
});

test('a rate is stale on the 91st day after it was checked', () => {
  const rate = findRate(SHIPPED_TABLE, 'gpt-image-2');
  expect(isStale(rate, '2027-02-20')).toBe(false);
  expect(isStale(rate, '2027-02-21')).toBe(true);
});

test('the version of the shipped table changes with any figure', () => {
  const [first, ...others] = SHIPPED_RATES;
  const dearer = [{ ...first, price: { ...first.price, imageOut: 31 } }, ...others];
  expect(shippedVersion()).toMatch(/^2026-11-22-[a-z0-9]{7}$/);
  expect(shippedVersion(dearer)).not.toBe(shippedVersion());
});

test('the version of a table names the newest day checked, wherever that row stands', () => {
  const checked = (...days: string[]) => days.map((day) => ({ checked: day }));
  expect(shippedVersion(checked('2026-01-05', '2026-11-22', '2025-12-31'))).toMatch(
    /^2026-11-22-[a-z0-9]{7}$/,
  );
  expect(shippedVersion([])).toMatch(/^0000-00-00-[a-z0-9]{7}$/);
});

test.each([
  ['mine-batch', 'Mine', true],
  ['mine', 'Mine, BATCH API', true],
  ['mine', 'Mine', false],
])('a rate with the id %s and the name %s is a Batch rate: %s', (id, name, expected) => {
  expect(isBatch({ ...findRate(SHIPPED_TABLE, 'gpt-image-2'), id, name })).toBe(expected);
});

test('an id counts before a name, and a name is found with space around it', () => {
  const rate = findRate(SHIPPED_TABLE, 'gpt-image-2');
  const named = { ...rate, id: 'other', name: 'mine' };
  const table = { rates: [named, { ...rate, id: 'mine', name: ' My Rate ' }], defaultRateId: 'mine' };
  expect(namedRate(table, 'Mine')?.id).toBe('mine');
  expect(namedRate(table, 'my rate')?.id).toBe('mine');
  expect(namedRate(table, 'gpt-image-2-2026-04-21')).toBeUndefined();
});
