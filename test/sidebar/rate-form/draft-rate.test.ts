import fc from 'fast-check';
import type { Rate } from '../../../src/rates/schema';
import { SHIPPED_RATES } from '../../../src/rates/shipped-rates';
import { type Draft, draftOf, newDraft, withQuality, withTier } from '../../../src/sidebar/rate-form/draft';
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
    {
      'tier-3-name': 'tier',
      'tier-3-maxEdge': 'number',
      'amount-0-3': 'number',
      'amount-1-3': 'number',
      'amount-2-3': 'number',
    },
  ],
  [
    'a quality twice',
    { ...image, ...withQuality(image, 'low') },
    { 'quality-3': 'duplicate', 'amount-3-0': 'number', 'amount-3-1': 'number', 'amount-3-2': 'number' },
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

test('a new rate lacks its name, its id, its source and the prices that matter', () => {
  expect(faultsOf(newDraft())).toEqual({
    name: 'name',
    id: 'id',
    source: 'https',
    checked: 'date',
    textIn: 'number',
    imageIn: 'number',
    imageOut: 'number',
  });
  expect(faultsOf({ ...newDraft(), per: 'image' })).toMatchObject({ 'amount-0-any': 'number' });
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
