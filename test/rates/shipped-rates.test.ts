import { knownModel } from '../../src/pricing/models';
import { checkTable } from '../../src/rates/check-table';
import { tableOf } from '../../src/rates/overrides';
import {
  defaultRate,
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
import { WITHDRAWN_RATES } from '../../src/rates/withdrawn-rates';

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

// Each page or record as the row's own note and source name it, looked at again on 2026-11-26.
test.each<[string, object]>([
  [
    'chatgpt-image-latest',
    { textIn: 5, textInCached: 1.25, imageIn: 8, imageInCached: 2, imageOut: 32, textOut: 10 },
  ],
  [
    'azure-2-datazone',
    {
      textIn: 5.5,
      textInCached: 1.375,
      imageIn: 8.8,
      imageInCached: 2.2,
      imageOut: 33,
      textOut: 'not offered',
    },
  ],
  [
    'azure-2-batch-datazone',
    { textIn: 2.75, textInCached: 0.6875, imageIn: 4.4, imageInCached: 1.1, imageOut: 16.5 },
  ],
  [
    'replicate-2',
    { amounts: { low: { any: 0.012 }, medium: { any: 0.047 }, high: { any: 0.128 }, auto: { any: 0.128 } } },
  ],
  ['replicate-2.5', { amounts: { xhigh: { any: 0.25 }, max: { any: 0.5 }, auto: { any: 0.25 } } }],
  ['fal-2.5', { textIn: 5, textInCached: 1.25, imageIn: 8, imageInCached: 2, imageOut: 30, textOut: 10 }],
  [
    'openrouter-2',
    { textIn: 5, textInCached: 'unknown', imageIn: 8, imageInCached: 'unknown', imageOut: 30 },
  ],
  [
    'vercel-2.5',
    { textIn: 5, textInCached: 1.25, imageIn: 'unknown', imageInCached: 'unknown', imageOut: 30 },
  ],
  ['kie-2.5', { amounts: { any: { '1K': 0.03, '2K': 0.05, '4K': 0.08 } } }],
  ['muapi-2.6-sunburst', { amounts: { any: { '1K': 0.06, '2K': 0.12, '4K': 0.21 } } }],
  [
    'venice-2',
    {
      amounts: {
        low: { '1K': 0.02, '2K': 0.03, '4K': 0.05 },
        medium: { '1K': 0.07, '2K': 0.13, '4K': 0.21 },
        high: { '1K': 0.26, '2K': 0.5, '4K': 0.83 },
      },
    },
  ],
  [
    'venice-2-edit',
    {
      perExtraReference: 0.0092,
      freeReferences: 1,
      amounts: { high: { '1K': 0.34, '2K': 0.52, '4K': 0.84 } },
    },
  ],
  [
    'scenario-2.5',
    {
      amounts: {
        low: { '1K': 2 },
        medium: { '1K': 3 },
        high: { '1K': 12 },
        xhigh: { '1K': 20 },
        max: { '1K': 45 },
        auto: { '1K': 12 },
      },
    },
  ],
  ['scenario-2', { amounts: { low: { '1K': 2 }, medium: { '1K': 12 }, high: { '1K': 45 } } }],
  ['laozhang-2.5', { amounts: { any: { any: 0.03 } } }],
  ['apiyi-2.6', { amounts: { any: { any: 0.025 } } }],
  ['kie-2', { amounts: { any: { '1K': 0.03, '2K': 0.05, '4K': 0.08 } } }],
  ['openrouter-2.5', { textIn: 5, textInCached: 'unknown', imageIn: 8, imageOut: 30 }],
  ['vercel-2', { textIn: 5, textInCached: 1.25, imageIn: 'unknown', imageOut: 30 }],
  ['gpt-image-2.5-sunburst', { textIn: 5, textInCached: 1.25, imageIn: 8, imageInCached: 2, imageOut: 30 }],
])('%s is priced as its source says', (id, price) => {
  expect(findRate(SHIPPED_TABLE, id).price).toMatchObject(price);
});

// Where the figures of each row stand, and the day of the page or record where that is not the day checked.
test.each([
  ['gpt-image-2', 'developers.openai.com/api/docs/models/gpt-image-2', 'Responses image tool only'],
  ['gpt-image-2.5-flare', 'models/gpt-image-2.5-flare', 'changelog of 2026-09-08'],
  ['gpt-image-2.5-sunburst', 'models/gpt-image-2.5-sunburst', 'changelog of 2026-09-08'],
  ['gpt-image-1.5', 'models/gpt-image-1.5', 'text output'],
  ['chatgpt-image-latest', 'Portkey-AI/models', '2026-08-21'],
  ['azure-2-datazone', 'nikklavzar/azure-genai-prices', '2026-07-31'],
  ['azure-2-batch-datazone', 'nikklavzar/azure-genai-prices', '2026-07-31'],
  ['replicate-2', 'replicate.com/openai/gpt-image-2', '2026-10-09'],
  ['replicate-2.5', 'replicate.com/openai/gpt-image-2.5-flare', 'autumn 2026'],
  ['fal-2', 'fal.ai/models/openai/gpt-image-2', 'catalogue of 2026-09-09'],
  ['fal-2.5', 'fal.ai/models/openai/gpt-image-2.5', '2026-09-09'],
  ['openrouter-2', 'openrouter.ai', '5.5%'],
  ['openrouter-2.5', 'openrouter.ai', '2026-09-09'],
  ['vercel-2', 'vercel.com/ai-gateway', '2026-09-09'],
  ['venice-2', 'veniceai/api-docs/pull/263', '2026-08-22'],
  ['venice-2-edit', 'veniceai/api-docs/pull/263', '2026-08-22'],
  ['kie-2', 'kie.ai/gpt-image-2', 'By resolution'],
  ['kie-2.5', 'kie.ai/gpt-image-2-5', '2026-09-11'],
  ['muapi-2.6-sunburst', 'muapi.ai', 'November 2026'],
  ['laozhang-2.5', 'docs.laozhang.ai', '2026-09-09'],
  ['apiyi-2.6', 'docs.apiyi.com', 'November 2026'],
  ['scenario-2', 'scenario-labs/skills/pull/111', '2026-09-10'],
  ['scenario-2.5', 'scenario-labs/skills/pull/111', '2026-09-10'],
  ['comfy-2.5', 'Comfy-Org/docs/pull/1664', 'does not agree'],
])('%s cites %s and says %s', (id, source, said) => {
  const { source: cited, note = '' } = findRate(SHIPPED_TABLE, id);
  expect(cited).toContain(source);
  expect(note).toContain(said);
});

test('what could not be confirmed says so in its note', () => {
  for (const id of ['therouter-2', 'apiframe-2', 'pixapi-2'])
    expect(findRate(SHIPPED_TABLE, id).note).toContain('could not be confirmed on 2026-11-26');
});

test.each(WITHDRAWN_RATES.map((rate) => [rate.id, rate] as const))(
  '%s no longer ships: found by id and name, as the default as well, and in no list',
  (id, rate) => {
    expect(parseRate(rate)).toEqual(rate);
    expect(SHIPPED_TABLE.rates.map((each) => each.id)).not.toContain(id);
    expect(findRate(SHIPPED_TABLE, id)).toBe(rate);
    expect(findRate(SHIPPED_TABLE, rate.name)).toBe(rate);
    const table = tableOf([], id);
    expect(defaultRate(table)).toBe(rate);
    expect(() => checkTable(table)).not.toThrow();
    expect(() =>
      findRate(tableOf([{ id, rate: null, edited: '2026-11-26', previous: null }], ''), id),
    ).toThrow('rate/unknown');
  },
);

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
  expect(rate.checked).toBe('2026-11-26');
  expect(isStale(rate, '2027-02-24')).toBe(false);
  expect(isStale(rate, '2027-02-25')).toBe(true);
});

test('the version of the shipped table changes with any figure', () => {
  const [first, ...others] = SHIPPED_RATES;
  const dearer = [{ ...first, price: { ...first.price, imageOut: 31 } }, ...others];
  expect(shippedVersion()).toMatch(/^2026-11-26-[a-z0-9]{7}$/);
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
