import { binomialMass } from '../../../src/planning/odds/binomial-mass';

/** About 14 digits are promised. */
const expectDigits = (actual: number, expected: number) =>
  expect(Math.abs(actual / expected - 1)).toBeLessThan(2e-14);

describe('small numbers, by hand', () => {
  test.each([
    ['2 of 4 by a fair coin: 6 of 16', 2, 4, 0.5, 6 / 16],
    ['1 of 2 at a quarter: 2 × ¼ × ¾', 1, 2, 0.25, 0.375],
    ['3 of 5 at three quarters: 10 × 27 × 1 ÷ 1,024', 3, 5, 0.75, 270 / 1024],
    ['19 of 20 by a fair coin: 20 ÷ 2²⁰', 19, 20, 0.5, 20 / 2 ** 20],
    ['none of 3 at a quarter: 27 ÷ 64', 0, 3, 0.25, 27 / 64],
    ['none of 3 at three quarters: 1 ÷ 64', 0, 3, 0.75, 1 / 64],
    ['none of 4 by a fair coin: 1 ÷ 16', 0, 4, 0.5, 1 / 16],
    // Γ(2) ÷ Γ(3/2)² ÷ 2 = 2 ÷ π.
    ['half of one by a fair coin: 2 ÷ π', 0.5, 1, 0.5, 2 / Math.PI],
  ])('%s', (_, kept, of, acceptance, chance) => {
    expectDigits(binomialMass(kept, of, acceptance, 1 - acceptance), chance);
  });
});

describe('numbers large and broken', () => {
  // mpmath 1.3.0 with 40 digits: exp(loggamma(n + 1) − loggamma(x + 1) − loggamma(n − x + 1)) p^x q^(n − x).
  test.each([
    [2.5, 4, 0.5, 0.33953054526271004],
    [0.5, 2, 0.25, 0.5513288954217921],
    [16.5, 33, 0.5, 0.13784578305668477],
    [16, 32, 0.5, 0.13994993409141898],
    [17, 40, 0.25, 0.006909893121297033],
    [30, 60, 0.75, 0.000018318624541691732],
    [100, 1000, 0.125, 0.0020110061765993923],
    [900, 1000, 0.875, 0.0020110061765993923],
    [500_000, 1e6, 0.5, 0.0007978843613317501],
    [5e7, 1e8, 0.5, 0.0000797884558808154],
  ])('%d of %d at %d', (kept, of, acceptance, chance) => {
    expectDigits(binomialMass(kept, of, acceptance, 1 - acceptance), chance);
  });

  test('a little beside the mean of a hundred million keeps its digits', () => {
    expectDigits(binomialMass(50_001_000, 1e8, 0.5, 0.5), 0.00007820853861510726);
  });

  test('none of a million, each kept once in 10¹²: 1 − e^−0.000001 below 1', () => {
    expect(1 - binomialMass(0, 1e6, 1e-12, 1 - 1e-12)).toBeCloseTo(-Math.expm1(-1e-6), 15);
  });

  test('none of 2 where all but one in 10¹² are kept: a rejection so small keeps its digits', () => {
    expectDigits(binomialMass(0, 2, 1 - 1e-12, 1e-12), 1e-24);
  });

  test('what is too small for a number is 0', () => {
    expect(binomialMass(2e7, 1e8, 0.25, 0.75)).toBe(0);
  });
});
