import { acceptanceQuantile } from '../../../src/planning/odds/acceptance-quantile';

// mpmath 1.3.0 with 40 digits, betainc(kept + ½, generated − kept + ½, 0, x, regularized) = probability.
test.each([
  [8, 20, 0.95, 0.5824459790429657],
  [8, 20, 0.05, 0.23763944991566874],
  [12, 20, 0.05, 0.41755402095703437],
  [1, 3, 0.5, 0.3524522798771308],
  [0, 20, 0.95, 0.09047642653787233],
  [20, 20, 0.05, 0.9095235734621276],
  [30, 400, 0.05, 0.0555762111803741],
  [370, 400, 0.95, 0.9444237888196259],
])('%d of %d kept: the true acceptance is below this with %d', (kept, generated, probability, acceptance) => {
  expect(Math.abs(acceptanceQuantile(kept, generated, probability) / acceptance - 1)).toBeLessThan(1e-12);
});

test('half kept: the middle is a half, by symmetry', () => {
  expect(acceptanceQuantile(10, 20, 0.5)).toBeCloseTo(0.5, 14);
});

test.each([
  ['above', 0.95, 0.00003585],
  ['below', 0.05, -0.00003585],
])('5 of 100 million kept, in millions: 1.645 standard deviations %s one in 20', (_, probability, away) => {
  // √(0.05 × 0.95 ÷ 10⁸) = 0.00002179, and 1.645 times that is 0.00003585.
  expect(acceptanceQuantile(5_000_000, 100_000_000, probability) - 0.05).toBeCloseTo(away, 7);
});
