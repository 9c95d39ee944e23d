import { breakdown, type WeightedGeneration } from '../../src/planning/breakdown';
import { generation, perImage, rateOf, tokens } from '../support/own-rates';

const square = { width: 1024, height: 1024 };
const row = (change: Partial<WeightedGeneration> = {}): WeightedGeneration => ({
  rate: rateOf('gpt-image-2'),
  generation: generation({ prompt: { textTokens: 200, fromText: false }, references: [square] }),
  generations: 10,
  ...change,
});
const usd = (amount: number) => expect.closeTo(amount, 12);

test('each part of one row: tokens and money of all its generations, at the price per million', () => {
  // 200 × $5/1M, a reference of 1,024 × $8/1M and 1,756 × $30/1M, ten times each.
  expect(breakdown([row()])).toEqual([
    { part: 'textIn', tokens: 2000, usdPerMillion: usd(5), usd: usd(0.01) },
    { part: 'imageIn', tokens: 10_240, usdPerMillion: usd(8), usd: usd(0.08192) },
    { part: 'imageOut', tokens: 17_560, usdPerMillion: usd(30), usd: usd(0.5268) },
  ]);
});

test('parts that are not used are shown as nothing, without a price', () => {
  expect(breakdown([row({ generation: generation() })])).toEqual([
    { part: 'textIn', tokens: 0, usdPerMillion: undefined, usd: 0 },
    { part: 'imageIn', tokens: 0, usdPerMillion: undefined, usd: 0 },
    { part: 'imageOut', tokens: 17_560, usdPerMillion: usd(30), usd: usd(0.5268) },
  ]);
  expect(breakdown([]).map(({ part, usd }) => [part, usd])).toEqual([
    ['textIn', 0],
    ['imageIn', 0],
    ['imageOut', 0],
  ]);
});

test('rows at different rates add up, and the price per million is what was paid on average', () => {
  const half = row({
    rate: rateOf('half', { price: tokens({ textIn: 2.5, imageIn: 4, imageOut: 15 }) }),
    generations: 30,
  });
  // A quarter at $30 and three quarters at $15 are $18.75.
  expect(breakdown([row(), half])).toEqual([
    { part: 'textIn', tokens: 8000, usdPerMillion: usd(3.125), usd: usd(0.025) },
    { part: 'imageIn', tokens: 40_960, usdPerMillion: usd(5), usd: usd(0.2048) },
    { part: 'imageOut', tokens: 70_240, usdPerMillion: usd(18.75), usd: usd(1.317) },
  ]);
});

test('credits are turned into USD', () => {
  const credits = rateOf('credits', {
    billing: 'credits',
    unit: 'credit',
    usdPerCredit: 0.01,
    price: tokens({ imageOut: 1000 }),
  });
  expect(breakdown([row({ rate: credits, generation: generation() })])[2]).toEqual({
    part: 'imageOut',
    tokens: 17_560,
    usdPerMillion: usd(10),
    usd: usd(0.1756),
  });
});

test('a part sold per image has no tokens, nor has its sum with one that does', () => {
  const sold = row({ rate: rateOf('sold', { price: perImage(0.04) }), generation: generation() });
  const expected = { part: 'imageOut', tokens: undefined, usdPerMillion: undefined };
  expect(breakdown([sold])[2]).toEqual({ ...expected, usd: usd(0.4) });
  expect(breakdown([row(), sold])[2]).toEqual({ ...expected, usd: usd(0.9268) });
  // Nobody counts the prompt of an image that is sold as one.
  expect(breakdown([sold])[0]).toEqual({ ...expected, part: 'textIn', usd: 0 });
  // Text is sold by tokens in all rows that have any.
  expect(breakdown([row(), sold])[0]).toMatchObject({ tokens: 2000 });
});

test('what rounding up each image adds is a part of its own, where it adds anything', () => {
  // $0.05268 rounded up to a cent is $0.06: $0.00732 more, ten times.
  const toCents = rateOf('cents', { roundUpTo: 0.01 });
  const parts = breakdown([row({ rate: toCents, generation: generation() })]);
  expect(parts[3]).toEqual({
    part: 'rounding',
    tokens: undefined,
    usdPerMillion: undefined,
    usd: usd(0.0732),
  });
  expect(parts).toHaveLength(4);
  expect(parts.reduce((sum, part) => sum + part.usd, 0)).toBeCloseTo(0.6, 12);
  expect(breakdown([row({ rate: rateOf('even', { roundUpTo: 0.5, price: perImage(1) }) })])).toHaveLength(3);
});
