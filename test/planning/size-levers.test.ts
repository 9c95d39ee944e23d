import { sizeLevers } from '../../src/planning/size-levers';
import { knownSize } from '../../src/pricing/size-rules';
import { generation, perImage, rateOf } from '../support/own-rates';

/** A model that we know nothing of, at $30 per 1M output tokens and with these tokens by size. */
const found = (from: string, tokensBySize: Record<string, number>, minEdgePx = 0) => {
  const measuredTokens = Object.fromEntries(
    Object.entries(tokensBySize).map(([size, tokens]) => [`${size}/medium`, tokens]),
  );
  const rate = rateOf('other', { model: 'another-model', measuredTokens });
  return sizeLevers({
    table: { rates: [rate], defaultRateId: 'other' },
    rate,
    generation: generation({ size: knownSize(from) }),
    finals: 10,
    retries: 2,
    minEdgePx,
  });
};
const pixels = (from: string, to: string) => {
  const [before, after] = [knownSize(from), knownSize(to)];
  return (after.width * after.height) / (before.width * before.height);
};
const exactSize = (from: string, to: string, usd: number) => ({
  name: 'exactSize',
  facts: { from, to, pixels: pixels(from, to) },
  usd: expect.closeTo(usd, 12),
});
const nearSize = (from: string, to: string, away: number, usd: number) => ({
  name: 'nearSize',
  facts: { from, to, pixels: pixels(from, to), away: expect.closeTo(away, 12) },
  usd: expect.closeTo(usd, 12),
});

// 20 images at 1,000 tokens are $0.60.
test('a cheaper size of the same ratio, and one within 1% of it that is cheaper still', () => {
  const sizes = { '1000x1000': 2000, '800x800': 1000, '792x800': 900, '700x800': 100 };
  expect(found('1000x1000', sizes)).toEqual([
    exactSize('1000x1000', '800x800', 0.6),
    nearSize('1000x1000', '792x800', 0.01, 0.54),
  ]);
});

test.each([
  ['as cheap', 1000],
  ['dearer', 1100],
])('a near size that is %s as the exact one is not proposed beside it', (_, tokens) => {
  expect(found('1000x1000', { '1000x1000': 2000, '800x800': 1000, '796x800': tokens })).toEqual([
    exactSize('1000x1000', '800x800', 0.6),
  ]);
});

test('a near size that costs what the exact one does, and less than the plan’s own, is still none', () => {
  expect(found('600x400', { '600x400': 3000, '300x200': 1000, '302x200': 1000, '900x600': 5000 })).toEqual([
    exactSize('600x400', '300x200', 0.6),
  ]);
});

test('where the shorter edge leaves no size of the ratio, a near one that is cheaper than the plan’s own', () => {
  const sizes = { '1000x1000': 2000, '1010x1005': 1000 };
  expect(found('1000x1000', sizes, 1001)).toEqual([nearSize('1000x1000', '1010x1005', 1010 / 1005 - 1, 0.6)]);
  expect(found('1000x1000', { ...sizes, '1010x1005': 2000 }, 1001)).toEqual([]);
});

test('none where every size is another ratio or too short', () => {
  expect(found('1000x1000', { '1000x1000': 2000, '500x500': 100, '1200x1100': 100 }, 1001)).toEqual([]);
});

test('none where no size has the shorter edge asked for', () => {
  expect(found('1000x1000', { '1000x1000': 2000, '500x500': 100 }, 1200)).toEqual([]);
});

test('sizes that the rate has no price for are none', () => {
  const rate = rateOf('tiers', {
    price: { per: 'image', tiers: [{ name: '1K', maxEdge: 1536 }], amounts: { any: { '1K': 0.05 } } },
  });
  const plan = {
    table: { rates: [rate], defaultRateId: 'tiers' },
    rate,
    finals: 1,
    retries: 1,
    minEdgePx: 1100,
  };
  // Of the squares up to 1,536 at one price the largest; 1,552 is beyond what is sold.
  expect(sizeLevers({ ...plan, generation: generation() })).toEqual([
    exactSize('1024x1024', '1536x1536', 0.05),
  ]);
  const free = { ...rate, price: perImage(0) };
  expect(sizeLevers({ ...plan, rate: free, generation: generation() })).toEqual([
    exactSize('1024x1024', '2880x2880', 0),
  ]);
});
