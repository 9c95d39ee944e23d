import fc from 'fast-check';
import type { Rate } from '../../../src/rates/schema';
import { SHIPPED_RATES } from '../../../src/rates/shipped-rates';
import { shownQualities, tokenPriceDraft, withAmount } from '../../../src/sidebar/rate-form/amounts';
import { type Draft, draftOf, newDraft, withTier } from '../../../src/sidebar/rate-form/draft';
import { rateOfDraft } from '../../../src/sidebar/rate-form/draft-rate';

const rate = (id: string): Rate => SHIPPED_RATES.find((row) => row.id === id) as Rate;
const faultsOf = (draft: Draft) => Object.fromEntries(rateOfDraft(draft).faults ?? []);

test.each(SHIPPED_RATES.map((row: Rate) => [row.id, row] as const))(
  '%s comes out of its form unchanged',
  (_, row) => {
    expect(rateOfDraft(draftOf(row))).toEqual({ rate: row });
  },
);

const token = draftOf(rate('gpt-image-2'));
const image = draftOf(rate('muapi-2'));
const credits = draftOf(rate('pixapi-2'));
const typedInto = (draft: Draft, quality: string, tier: string, typed: string): Draft => {
  const row = draft.qualities.find((each) => each.quality === quality);
  return row ? { ...draft, ...withAmount(draft, row, tier, typed) } : draft;
};
const soldAs = (quality: string) => ({
  price: { per: 'image', tiers: [], amounts: { [quality]: { any: 1 } } },
});
const pack: Partial<Draft> = { creditKind: 'pack', packUsd: '20', packCredits: '1000' };
const price = (amount: string) => ({ ...token.tokenPrices, imageOut: { kind: 'number' as const, amount } });

test.each<[says: string, draft: Draft, faults: Record<string, unknown>]>([
  ['a blank price', { ...token, tokenPrices: price('') }, { imageOut: 'number' }],
  ['a decimal comma', { ...token, tokenPrices: price('0,03') }, { imageOut: 'number' }],
  ['a thousands comma', { ...token, tokenPrices: price('1,000') }, { imageOut: 'number' }],
  ['a currency sign', { ...token, tokenPrices: price('$30') }, { imageOut: 'number' }],
  ['a negative price', { ...token, tokenPrices: price('-1') }, { imageOut: 'number' }],
  ['a price beyond all reason', { ...token, tokenPrices: price('1e10') }, { imageOut: 'price range' }],
  ['a price above 0 that is none', { ...token, tokenPrices: price('1e-10') }, { imageOut: 'price range' }],
  ['Infinity', { ...token, tokenPrices: price('1e999') }, { imageOut: 'price range' }],
  ['no name', { ...token, name: '  ' }, { name: 'name' }],
  ['81 characters', { ...token, name: 'x'.repeat(81) }, { name: 'name' }],
  ['a name with a bidirectional mark', { ...token, name: 'a\u202eb' }, { name: 'name' }],
  ['an id with capitals', { ...token, id: 'Mine' }, { id: 'id' }],
  ['a source without https', { ...token, source: 'http://x.example' }, { source: 'https' }],
  ['no day of checking', { ...token, checked: '' }, { checked: 'date' }],
  ['a day that no month has', { ...token, until: '2026-02-30' }, { until: 'date' }],
  ['rounding up to 0', { ...token, roundUpTo: '0' }, { roundUpTo: 'positive' }],
  ['half a reference', { ...image, freeReferences: '1.5' }, { freeReferences: 'count' }],
  ['no quality', { ...image, qualities: [] }, { qualities: 'price table' }],
  [
    'two tiers of one name',
    { ...image, tiers: image.tiers.map((tier) => ({ ...tier, name: '1K' })) },
    { 'tier-1-name': 'duplicate', 'tier-2-name': 'duplicate', qualities: 'tier' },
  ],
  [
    'a tier called any',
    { ...image, tiers: [{ key: 0, name: 'any', maxEdge: '1536' }] },
    { 'tier-0-name': 'duplicate' },
  ],
  [
    'half a pixel',
    { ...image, tiers: [{ key: 0, name: '1K', maxEdge: '1536.5' }] },
    { 'tier-0-maxEdge': 'edge' },
  ],
  [
    'a new tier without anything',
    { ...image, ...withTier(image) },
    { 'tier-3-name': 'tier', 'tier-3-maxEdge': 'number' },
  ],
  ['a word in the grid', typedInto(image, 'medium', '1', 'cheap'), { 'amount-1-1': 'number' }],
  ['a decimal comma in the grid', typedInto(image, 'any', 'any', '0,03'), { 'amount-6-any': 'number' }],
  ['a negative price in the grid', typedInto(image, 'low', '0', '-1'), { 'amount-0-0': 'number' }],
  [
    'a quality that there is not',
    draftOf({ ...rate('muapi-2'), ...soldAs('ultra') }),
    { 'quality-7': 'quality' },
  ],
  ['a pack of no credits', { ...credits, ...pack, packCredits: '0' }, { packCredits: 'positive' }],
  [
    'a credit for nothing',
    { ...credits, creditKind: 'dollars', usdPerCredit: '0' },
    { usdPerCredit: 'credit value' },
  ],
  [
    'a measured size of one edge',
    { ...token, measured: [{ key: 0, size: '1024', quality: 'low', tokens: '5' }] },
    { 'measured-0-size': 'size and quality' },
  ],
  [
    'half a token',
    { ...token, measured: [{ key: 4, size: '1024x1024', quality: 'low', tokens: '5.5' }] },
    { 'measured-4-tokens': 'tokens' },
  ],
  [
    'several at once',
    { ...token, name: '', source: '', tokenPrices: price('x') },
    { name: 'name', source: 'https', imageOut: 'number' },
  ],
])('%s is a fault of its own field', (_, draft, faults) => {
  expect(faultsOf(draft)).toEqual(faults);
});

test.each<[typed: string, value: number]>([
  ['30', 30],
  [' 0.03 ', 0.03],
  ['.5', 0.5],
  ['3.', 3],
  ['1e-7', 1e-7],
  ['３０', 30],
])('"%s" is read as %d', (typed, value) => {
  expect(rateOfDraft({ ...token, tokenPrices: price(typed) }).rate?.price).toMatchObject({ imageOut: value });
});

test('a new rate lacks its name, its id, its source and the price of the picture; what is not typed is unknown, never 0', () => {
  expect(faultsOf(newDraft())).toEqual({
    name: 'name',
    id: 'id',
    source: 'https',
    checked: 'date',
    imageOut: 'number',
  });
  expect(faultsOf({ ...newDraft(), per: 'image' })).toMatchObject({ qualities: 'price table' });
});

test('a price of tokens left blank is not offered, ? is unknown; that of a new rate’s picture is needed', () => {
  expect(tokenPriceDraft(' ', false)).toEqual({ kind: 'not offered', amount: '' });
  expect(tokenPriceDraft('？', false)).toEqual({ kind: 'unknown', amount: '' });
  expect(tokenPriceDraft('30', true)).toEqual({ kind: 'number', amount: '30' });
  expect(tokenPriceDraft('', true)).toEqual({ kind: 'number', amount: '' });
  expect(
    rateOfDraft({ ...draftOf(rate('gpt-image-2')), tokenPrices: newDraft().tokenPrices }).faults,
  ).toEqual(new Map([['imageOut', 'number']]));
});

const NINE = ['low', 'medium', 'high'].flatMap((quality, row) =>
  ['0', '1', '2'].map((tier, column) => [quality, tier, `0.0${row + 1}${column + 1}`] as const),
);

test('three qualities at three tiers are nine prices, in a grid that has no row too many', () => {
  const tiers = ['1K', '2K', '4K'].map((name, key) => ({ key, name, maxEdge: String(1024 * 2 ** key) }));
  const blank: Draft = { ...image, tiers, qualities: draftOf({}).qualities };
  expect(shownQualities(blank).map(({ quality }) => quality)).toEqual(['low', 'medium', 'high', 'any']);
  const filled = NINE.reduce(
    (draft, [quality, tier, typed]) => typedInto(draft, quality, tier, typed),
    blank,
  );
  expect(rateOfDraft(filled).rate?.price).toMatchObject({
    amounts: {
      low: { '1K': 0.011, '2K': 0.012, '4K': 0.013 },
      medium: { '1K': 0.021, '2K': 0.022, '4K': 0.023 },
      high: { '1K': 0.031, '2K': 0.032, '4K': 0.033 },
    },
  });
});

test('a blank cell is not sold, and ? is a price that nobody knows', () => {
  const changed = typedInto(typedInto(image, 'low', '0', ' '), 'low', '1', '？');
  const { price: before } = rate('muapi-2');
  const { price: after } = rateOfDraft(changed).rate ?? {};
  const lowOf = (of: unknown) => (of as { amounts: { low: object } }).amounts.low;
  expect(lowOf(before)).toHaveProperty('1K', expect.any(Number));
  expect(lowOf(after)).not.toHaveProperty('1K');
  expect(lowOf(after)).toHaveProperty('2K', 'unknown');
});

test('a quality without any price is not sold at all', () => {
  const cleared = ['0', '1', '2', 'any'].reduce((draft, tier) => typedInto(draft, 'low', tier, ''), image);
  const { price: left } = rateOfDraft(cleared).rate ?? {};
  expect(Object.keys((left as { amounts: object }).amounts)).toEqual(['medium', 'high']);
});

test('changing the billing to credits asks what a credit costs and changes the unit', () => {
  const { rate: changed } = rateOfDraft({ ...token, billing: 'credits', ...pack });
  expect(changed).toMatchObject({ unit: 'credit', usdPerCredit: { packUsd: 20, packCredits: 1000 } });
});

test('any JSON opens as a form, and the form either is a rate or names its faults', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (row) => {
      const { rate: read, faults } = rateOfDraft(draftOf(row));
      expect(read !== undefined || (faults?.size ?? 0) > 0).toBe(true);
    }),
  );
});
