import fc from 'fast-check';
import { lineItems, type TokenPrices, totalOf } from '../../src/pricing/cost';
import { TOKEN_KINDS, type TokenUsage } from '../../src/pricing/usage';

const PRICES: TokenPrices = {
  textIn: 5,
  textInCached: 1.25,
  imageIn: 8,
  imageInCached: 2,
  imageOut: 30,
  textOut: 'not offered',
};
const NONE: TokenUsage = {
  textIn: 0,
  textInCached: 0,
  imageIn: 0,
  imageInCached: 0,
  imageOut: 0,
  textOut: 0,
};

test('an edit is billed by part: 18 text, 1024 image in, 1756 image out', () => {
  const items = lineItems(
    { ...NONE, textIn: 18, imageIn: 1024, imageOut: 1756 },
    PRICES,
    'gpt-image-2.5-flare',
  );
  expect(items).toEqual([
    { part: 'textIn', tokens: 18, perMillion: 5, amount: 0.00009 },
    { part: 'imageIn', tokens: 1024, perMillion: 8, amount: 0.008192 },
    { part: 'imageOut', tokens: 1756, perMillion: 30, amount: 0.05268 },
  ]);
  expect(totalOf(items)).toBe(0.060962);
});

test.each([
  // In millionths 198 + 256,176 = 256,374 and 600 + 31,608 = 32,208; the lines' own dollars would add up to a bit more or less.
  [33, 7116, 0.256374],
  [100, 878, 0.032208],
])('%d text tokens at $6 and %d of a picture at $36 are $%d to the last digit', (textIn, imageOut, usd) => {
  const prices = { ...PRICES, textIn: 6, imageOut: 36 };
  expect(totalOf(lineItems({ ...NONE, textIn, imageOut }, prices, 'therouter-2'))).toBe(usd);
});

test('a line that is not billed by tokens counts with its amount', () => {
  const image = { part: 'imageOut', amount: 0.25 } as const;
  expect(totalOf([{ ...image, tokens: undefined, perMillion: 30 }])).toBe(0.25);
  expect(totalOf([{ ...image, tokens: 100, perMillion: undefined }])).toBe(0.25);
});

test('cached input has its own price', () => {
  expect(
    totalOf(lineItems({ ...NONE, textInCached: 1_000_000, imageInCached: 1_000_000 }, PRICES, 'r')),
  ).toBe(3.25);
});

test('tokens without a price are an error, and a price without tokens is none', () => {
  expect(() => lineItems({ ...NONE, textOut: 1 }, PRICES, 'r')).toThrow('price/not-offered');
  expect(() => lineItems({ ...NONE, imageOut: 1 }, { ...PRICES, imageOut: 'unknown' }, 'r')).toThrow(
    'price/unknown',
  );
  expect(lineItems(NONE, { ...PRICES, imageOut: 'unknown' }, 'r')).toEqual([]);
});

const usage = fc.record(
  Object.fromEntries(TOKEN_KINDS.map((kind) => [kind, fc.nat(2_000_000)])) as Record<
    keyof TokenUsage,
    fc.Arbitrary<number>
  >,
);

test('the parts sum to the total, and more tokens never cost less', () => {
  fc.assert(
    fc.property(usage, fc.constantFrom(...TOKEN_KINDS), (used, kind) => {
      const prices = { ...PRICES, textOut: 10 };
      const items = lineItems(used, prices, 'r');
      const sum = items.reduce((total, { amount }) => total + amount, 0);
      expect(totalOf(items)).toBeCloseTo(sum, 9);
      const more = lineItems({ ...used, [kind]: used[kind] + 1 }, prices, 'r');
      expect(totalOf(more)).toBeGreaterThan(totalOf(items));
    }),
  );
});
