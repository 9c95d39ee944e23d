import { measuredRetries, measuredRetriesBound } from '../../../src/planning/odds/measured-retries';

test.each([
  [8, 20, 2.5],
  [20, 20, 1],
  [1, 7, 7],
])('%d of %d kept: %d retries', (kept, generated, retries) => {
  expect(measuredRetries(kept, generated)).toBe(retries);
});

describe('the 90% Jeffreys interval', () => {
  test.each([
    // 1 ÷ scipy 1.17.1 beta.ppf([0.95, 0.05], kept + ½, generated − kept + ½).
    [8, 20, 1.7168974222178162, 4.208055524261105],
    [5e5, 1e6, 1.9967156979847098, 2.003295124198335],
  ])('%d of %d kept', (kept, generated, low, high) => {
    expect(measuredRetriesBound(kept, generated, 'low')).toBeCloseTo(low, 9);
    expect(measuredRetriesBound(kept, generated, 'high')).toBeCloseTo(high, 9);
  });

  test.each([
    [0, 1],
    [0, 20],
    [1, 1],
    [1, 3],
    [7, 9],
    [20, 20],
    [30, 400],
    [399, 400],
  ])('after %d of %d kept, 5% of the posterior lies beyond each end', (kept, generated) => {
    const low = measuredRetriesBound(kept, generated, 'low');
    if (kept < generated) expect(posteriorBelow(kept, generated, 1 / low)).toBeCloseTo(0.95, 9);
    if (kept === 0) return;
    const high = measuredRetriesBound(kept, generated, 'high');
    expect(posteriorBelow(kept, generated, 1 / high)).toBeCloseTo(0.05, 9);
    expect(low).toBeLessThanOrEqual(generated / kept);
    expect(high).toBeGreaterThan(generated / kept);
  });

  test('all kept: low is exactly 1', () => expect(measuredRetriesBound(12, 12, 'low')).toBe(1));

  test('a million kept of a million: hardly above 1', () => {
    // 1 ÷ scipy 1.17.1 beta.ppf(0.05, 1,000,000.5, 0.5).
    expect(measuredRetriesBound(1e6, 1e6, 'high')).toBeCloseTo(1.0000019207307749, 12);
  });

  test('one of a hundred million kept', () => {
    // Beta(1.5, huge) is a gamma: scipy 1.17.1 gamma.ppf([0.95, 0.05], 1.5) ÷ 10⁸.
    expect(measuredRetriesBound(1, 1e8, 'low') / (1e8 / 3.907363953)).toBeCloseTo(1, 6);
    expect(measuredRetriesBound(1, 1e8, 'high') / (1e8 / 0.1759231685)).toBeCloseTo(1, 6);
  });
});

describe('problems', () => {
  test.each([
    ['none kept has no value', () => measuredRetries(0, 9), 'odds/none-kept', { kept: 0, generated: 9 }],
    [
      'none kept has no high end',
      () => measuredRetriesBound(0, 9, 'high'),
      'odds/none-kept',
      { kept: 0, generated: 9 },
    ],
    [
      'nothing generated',
      () => measuredRetriesBound(0, 0, 'low'),
      'odds/none-generated',
      { kept: 0, generated: 0 },
    ],
    ['swapped', () => measuredRetries(9, 3), 'odds/kept-above-generated', { kept: 9, generated: 3 }],
    [
      'swapped, bound',
      () => measuredRetriesBound(9, 3, 'low'),
      'odds/kept-above-generated',
      { kept: 9, generated: 3 },
    ],
  ])('%s', (_, measure, code, values) => {
    expect(measure).toThrow(expect.objectContaining({ code, values }));
  });
});

/**
 * Beta(kept + ½, lost + ½) below an acceptance. With acceptance = sin²θ the density is sin^(2 kept) θ cos^(2 lost) θ,
 * smooth from end to end, and Simpson's rule on each side of the acceptance does.
 */
function posteriorBelow(kept: number, generated: number, acceptance: number): number {
  const lost = generated - kept;
  const mode = kept / generated;
  const log = (times: number, x: number) => (times === 0 ? 0 : times * Math.log(x));
  const density = (theta: number) => {
    const sine = Math.sin(theta) ** 2;
    return Math.exp(log(kept, sine) - log(kept, mode) + log(lost, 1 - sine) - log(lost, 1 - mode));
  };
  const area = (from: number, to: number) => {
    const pieces = 20_000;
    const width = (to - from) / pieces;
    let sum = density(from) + density(to);
    for (let i = 1; i < pieces; i++) sum += density(from + i * width) * (i % 2 ? 4 : 2);
    return (sum * width) / 3;
  };
  const at = Math.asin(Math.sqrt(acceptance));
  const below = area(0, at);
  return below / (below + area(at, Math.PI / 2));
}
