import type { Quality } from '../../src/pricing/quality';
import { parseSize, type Size } from '../../src/pricing/size';
import { NO_PROMPT } from '../../src/pricing/usage';
import { inUsd, modelOf, priceGeneration, rounded, tierOf } from '../../src/rates/price-generation';
import { findRate, SHIPPED_TABLE } from '../../src/rates/rate-table';
import { parseRate, type Rate } from '../../src/rates/schema';

const generation = (size: string, quality: Quality | 'auto', references: Size[] = []) => ({
  size: parseSize(size),
  quality,
  prompt: NO_PROMPT,
  references,
});
const usd = (rate: Rate, size: string, quality: Quality | 'auto', references: Size[] = []) =>
  inUsd(rate, priceGeneration(rate, generation(size, quality, references)).amount);
const shipped = (id: string) => findRate(SHIPPED_TABLE, id);
const REFERENCE = { width: 1024, height: 1024 };

// Tokens × price by hand: 5,488 × $30/1M = $0.16464; the others from the seller's page named in the row.
test.each([
  ['gpt-image-2', '1024x1536', 'high', 0.16464],
  ['gpt-image-2-batch', '1024x1536', 'high', 0.08232],
  ['internal-credits', '1024x1536', 'high', 0.16464],
  ['comfy-2.5', '1024x1024', 'high', (1756 * 9051.9) / 1e6 / 211],
  ['apiframe-2', '1024x1024', 'medium', 0.09],
  ['kie-2', '1024x1024', 'low', 0.03],
  ['kie-2', '2048x1152', 'high', 0.05],
  ['kie-2', '3840x2160', 'high', 0.08],
  ['muapi-2', '1536x1024', 'high', 0.06],
  ['muapi-2', '1552x1024', 'high', 0.09],
  ['gpt-image-1.5', '1024x1024', 'high', 0.13312],
] as const)('%s sells %s %s for $%d', (id, size, quality, expected) => {
  expect(usd(shipped(id), size, quality)).toBeCloseTo(expected, 14);
});

test('an extra-reference fee starts after the images that are included', () => {
  const rate = shipped('muapi-2.6-flare-edit');
  expect(usd(rate, '1024x1024', 'low', [REFERENCE])).toBeCloseTo(0.075, 14);
  expect(usd(rate, '1024x1024', 'low', [REFERENCE, REFERENCE, REFERENCE])).toBeCloseTo(0.105, 14);
});

test('a rate without a reference price cannot price references', () => {
  expect(() => usd(shipped('kie-2'), '1024x1024', 'low', [REFERENCE])).toThrow('price/unknown');
});

test('quality auto has a price only where the rate gives one', () => {
  expect(usd(shipped('apiframe-2'), '1024x1024', 'auto')).toBeCloseTo(0.23, 14);
  expect(() => usd(shipped('muapi-2'), '1024x1024', 'auto')).toThrow('rate/no-quality');
  expect(() => usd(shipped('gpt-image-2'), '1024x1024', 'auto')).toThrow('quality/auto');
});

test('a credits rate without a dollar value has credits and no dollars', () => {
  const rate = shipped('pixapi-2');
  expect(priceGeneration(rate, generation('1024x1024', 'high')).amount).toBe(14);
  expect(() => usd(rate, '1024x1024', 'high')).toThrow('rate/credit-value-unknown');
});

test('a pack gives dollars per credit: $20 for 1,000 credits', () => {
  const rate = parseRate({ ...shipped('apiframe-2'), usdPerCredit: { packUsd: 20, packCredits: 1000 } });
  expect(usd(rate, '1024x1024', 'high')).toBeCloseTo(0.46, 14);
});

test.each([
  [0.0301, 0.04],
  [0.03, 0.03],
  [0.1 + 0.2, 0.3],
])('a request of $%d is rounded up to a cent: $%d', (amount, expected) => {
  const rate = parseRate({
    ...shipped('kie-2'),
    roundUpTo: 0.01,
    price: { per: 'image', tiers: [], amounts: { any: { any: amount } } },
  });
  const charge = priceGeneration(rate, generation('1024x1024', 'low'));
  expect(charge.amount).toBe(expected);
  expect(charge.items.reduce((sum, item) => sum + item.amount, 0)).toBeCloseTo(expected, 14);
});

test('a size above the largest tier, and a tier without a price, are errors', () => {
  const small = parseRate({
    ...shipped('kie-2'),
    price: {
      per: 'image',
      tiers: [{ name: '1K', maxEdge: 1536 }],
      amounts: { low: { '1K': 0.1 }, high: {} },
    },
  });
  expect(() => usd(small, '2048x1152', 'low')).toThrow('rate/over-tiers');
  expect(() => usd(small, '1024x1024', 'high')).toThrow('rate/no-tier');
  expect(() => usd(small, '1024x1024', 'medium')).toThrow('rate/no-quality');
});

test('a rate of a model that is not ours is priced per image, or by measurement alone', () => {
  const flat = parseRate({ ...shipped('kie-2'), model: 'gpt-image-9' });
  expect(usd(flat, '1000x1000', 'low')).toBe(0.03);
  const tokens = parseRate({
    ...shipped('gpt-image-2'),
    model: 'gpt-image-9',
    measuredTokens: { '1000x1000/low': 100 },
  });
  expect(usd(tokens, '1000x1000', 'low')).toBeCloseTo(0.003, 14);
  expect(() => usd(tokens, '1024x1024', 'low')).toThrow('tokens/not-measured');
});

test.each([
  [1024, 1024, '1K'],
  [1025, 16, '2K'],
  [16, 1025, '2K'],
  [2048, 2048, '2K'],
])('%dx%d falls under the smallest tier that holds its longer edge: %s', (width, height, expected) => {
  const tiers = [
    { name: '2K', maxEdge: 2048 },
    { name: '1K', maxEdge: 1024 },
  ];
  expect(tierOf(shipped('kie-2'), { per: 'image', tiers, amounts: {} }, { width, height })).toBe(expected);
  expect(
    tierOf(shipped('kie-2'), { per: 'image', tiers: [], amounts: {} }, { width, height }),
  ).toBeUndefined();
});

const flat = (price: object, more: object = {}): Rate =>
  parseRate({
    ...shipped('kie-2'),
    price: { per: 'image', tiers: [], amounts: { any: { any: 1 } }, ...price },
    ...more,
  });

test.each<[string, object, number]>([
  ['none is free unless the row says so', { perExtraReference: 0.5 }, 2.5],
  ['the free ones are not charged', { perExtraReference: 0.5, freeReferences: 2 }, 1.5],
  ['all are free', { perExtraReference: 0.5, freeReferences: 3 }, 1],
  ['fewer are sent than are free', { perExtraReference: 'unknown', freeReferences: 4 }, 1],
  ['the row has no fee', {}, 1],
  ['the fee is nothing', { perExtraReference: 0 }, 1],
])('three reference images of a $1 picture: %s', (_what, price, expected) => {
  const charge = priceGeneration(flat(price), generation('1024x1024', 'low', Array(3).fill(REFERENCE)));
  expect(charge.amount).toBe(expected);
  expect(charge.items).toHaveLength(expected === 1 ? 1 : 2);
});

test.each([
  ['that of the quality, before "any"', { low: { any: 2 }, any: { any: 9 } }, 2],
  ['that of "any" where the quality has none', { high: { any: 2 }, any: { any: 9 } }, 9],
])('the price that counts is %s', (_what, amounts, expected) => {
  expect(usd(flat({ amounts }), '1024x1024', 'low')).toBe(expected);
});

test('a price per image is for sizes that the model makes alone', () => {
  expect(() => usd(flat({}), '1000x1000', 'low')).toThrow('size/invalid');
  expect(() => usd(flat({}, { model: 'gpt-image-1' }), '1024x1040', 'low')).toThrow('size/not-offered');
});

test('a sum is rounded up to whole steps of any size, and the bill says by how much', () => {
  const items = [
    { part: 'imageOut', tokens: 100, perMillion: 30_000, amount: 3 },
    { part: 'imageIn', tokens: undefined, perMillion: undefined, amount: 1 },
  ] as const;
  expect(rounded(items, undefined)).toEqual({ amount: 4, items });
  expect(rounded(items, 2)).toEqual({
    amount: 4,
    items: [...items, { part: 'rounding', tokens: undefined, perMillion: undefined, amount: 0 }],
  });
  expect(rounded(items, 5)).toEqual({
    amount: 5,
    items: [...items, { part: 'rounding', tokens: undefined, perMillion: undefined, amount: 1 }],
  });
});

test('a rate names a model of ours by its id or snapshot, or one that is priced by measurement alone', () => {
  const sells = (model: string) => modelOf({ ...shipped('gpt-image-2'), model });
  expect(sells('gpt-image-2-2026-04-21').id).toBe('gpt-image-2');
  expect(sells('theirs')).toMatchObject({ id: 'theirs', sizes: 'any', output: { kind: 'measured' } });
});

describe('a quality left to the model has no price', () => {
  const refused = (rate: Rate) => {
    try {
      priceGeneration(rate, generation('1024x1024', 'auto'));
    } catch (error) {
      return error;
    }
    throw new Error('It was priced.');
  };

  test('the cheapest and the dearest quality tell the bounds', () => {
    const rate = shipped('gpt-image-2');
    expect(refused(rate)).toMatchObject({
      code: 'quality/auto',
      values: {
        model: 'gpt-image-2',
        bounds: [
          { quality: 'low', usd: usd(rate, '1024x1024', 'low') },
          { quality: 'high', usd: usd(rate, '1024x1024', 'high') },
        ],
      },
    });
  });

  const measured = (measuredTokens: Rate['measuredTokens']) =>
    parseRate({ ...shipped('gpt-image-2'), id: 'mine', name: 'Mine', model: 'theirs', measuredTokens });

  test('dearest last, though its quality stands first, and without those that nobody measured', () => {
    // 500 and 100 tokens at $30 per 1M.
    expect(refused(measured({ '1024x1024/low': 500, '1024x1024/high': 100 }))).toHaveProperty(
      'values.bounds',
      [
        { quality: 'high', usd: 0.003 },
        { quality: 'low', usd: 0.015 },
      ],
    );
  });

  test('without two figures there are no bounds', () => {
    expect(refused(shipped('gpt-image-2.6-flare'))).toHaveProperty('code', 'quality/auto');
    expect(refused(shipped('gpt-image-2.6-flare'))).not.toHaveProperty('values.bounds');
    expect(refused(measured({ '1024x1024/low': 500 }))).not.toHaveProperty('values.bounds');
  });
});
