import { checkCounts, checkLimits } from '../../../src/planning/odds/limits';
import { reachesConfidence } from '../../../src/planning/odds/reaches-confidence';

describe('limits', () => {
  test.each([
    ['finals', 100_000],
    ['retries', 1000],
    ['generated', 100_000_000],
    ['costEachUsd', 1_000_000_000],
  ])('%s may be as many as the limit and no more', (what, limit) => {
    expect(() => checkLimits({ [what]: limit })).not.toThrow();
    const value = limit * 1.001;
    expect(() => checkLimits({ [what]: value })).toThrow(
      expect.objectContaining({ code: 'odds/above-limit', values: { what, value, limit } }),
    );
  });

  test('each of several is looked at', () => {
    expect(() => checkLimits({ finals: 1, costEachUsd: 2, retries: 1001 })).toThrow('odds/above-limit');
  });
});

describe('counts', () => {
  test('all kept and none kept are counts', () => {
    expect(() => checkCounts(9, 9)).not.toThrow();
    expect(() => checkCounts(0, 1)).not.toThrow();
  });

  test.each([
    ['more kept than generated', 4, 3, 'odds/kept-above-generated', { kept: 4, generated: 3 }],
    ['nothing generated', 0, 0, 'odds/none-generated', { kept: 0, generated: 0 }],
    [
      'more generated than can be',
      5,
      100_000_001,
      'odds/above-limit',
      { what: 'generated', value: 100_000_001, limit: 100_000_000 },
    ],
  ])('%s cannot be', (_, kept, generated, code, values) => {
    expect(() => checkCounts(kept, generated)).toThrow(expect.objectContaining({ code, values }));
  });
});

describe('a confidence is reached', () => {
  test.each([
    ['with chance to spare', 0.05, 0.9, true],
    ['by a tie, though 1 − 0.9 is no tenth in doubles', 0.1, 0.9, true],
    ['by a tie that the arithmetic missed by 10⁻¹³', 0.5 + 1e-13, 0.5, true],
    ['not when more than the arithmetic errs is missing', 0.5 + 2e-12, 0.5, false],
    ['not by ten times too much', 0.5, 0.95, false],
    ['of all but 2⁻⁵⁴ of certainty, which doubles cannot tell from it', 2 ** -54, 1, true],
    ['not by 10⁻¹⁵ where certainty is asked', 1e-15, 1, false],
    ['not when one part in 10¹⁰ of a small rest is missing', 1e-6 * (1 + 1e-10) + 1e-16, 1 - 1e-6, false],
    ['not when one part in 10¹⁰ of a small confidence is missing', 1 - 1e-6 + 1e-15, 1e-6, false],
  ])('%s', (_, short, confidence, reached) => expect(reachesConfidence(short, confidence)).toBe(reached));
});
