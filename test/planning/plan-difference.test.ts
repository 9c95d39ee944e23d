import fc from 'fast-check';
import {
  logarithmicMean,
  type PlanDifference,
  type PlannedDeliverable,
  planDifference,
} from '../../src/planning/plan-difference';

const deliverable = (
  name: string,
  finals: number,
  retries: number,
  usdEach: number,
  buffer = 0.2,
): PlannedDeliverable => ({
  name,
  finals,
  retries,
  usdEach,
  budgetUsd: Math.ceil(finals * retries * (1 + buffer)) * usdEach,
});

const totalOf = (plan: readonly PlannedDeliverable[]) =>
  plan.reduce((sum, { budgetUsd }) => sum + budgetUsd, 0);
const sumOf = (parts: PlanDifference) =>
  Object.values(parts).reduce((sum: number, part: number) => sum + part, 0);

describe('by hand', () => {
  // 20 × 2 × $0.2 = $8 against 20 × 3 × $0.1 = $6: L = 2 ÷ ln(8 ÷ 6) = 6.952118993.
  const from = [deliverable('Ad', 20, 2, 0.2, 0)];
  const to = [deliverable('Ad', 20, 3, 0.1, 0)];

  test('fewer dollars an image, more retries: each its part, together the difference', () => {
    const parts = planDifference(from, to);
    expect(parts.finals).toBe(0);
    expect(parts.retries).toBeCloseTo(6.952118993 * Math.log(3 / 2), 8);
    expect(parts.usdEach).toBeCloseTo(6.952118993 * Math.log(1 / 2), 8);
    expect(parts.rest).toBeCloseTo(0, 12);
    expect(sumOf(parts)).toBeCloseTo(-2, 12);
  });

  test.each([
    ['finals alone', { finals: 40 }, 'finals'],
    ['retries alone', { retries: 4 }, 'retries'],
    ['the price alone', { usdEach: 0.05 }, 'usdEach'],
  ] as const)('a change of %s lands in that part alone', (_, change, part) => {
    const one = { ...deliverable('Ad', 20, 2, 0.2, 0), ...change };
    const changed = { ...one, budgetUsd: one.finals * one.retries * one.usdEach };
    const parts = planDifference(from, [changed]);
    for (const [name, usd] of Object.entries(parts))
      if (name === part) expect(usd).toBeCloseTo(changed.budgetUsd - 8, 12);
      else expect(usd).toBeCloseTo(0, 12);
  });

  test('a change of the buffer alone lands in the rest', () => {
    const parts = planDifference([deliverable('Ad', 20, 2, 0.2, 0)], [deliverable('Ad', 20, 2, 0.2, 0.5)]);
    expect(parts).toEqual({
      finals: 0,
      retries: 0,
      usdEach: 0,
      rest: expect.closeTo(4, 12),
      addedOrRemoved: 0,
    });
  });

  test('what only one plan has is added or removed', () => {
    const parts = planDifference([deliverable('Ad', 20, 2, 0.2, 0)], [deliverable('Banner', 10, 2, 0.1, 0)]);
    expect(parts).toEqual({ finals: 0, retries: 0, usdEach: 0, rest: 0, addedOrRemoved: -6 });
  });

  test.each([
    ['no finals', deliverable('Ad', 0, 2, 0.2)],
    ['a free model', deliverable('Ad', 20, 2, 0)],
  ])('%s in one plan: no logarithm of 0, the whole is added or removed', (_, free) => {
    expect(planDifference([free], from)).toEqual({
      finals: 0,
      retries: 0,
      usdEach: 0,
      rest: 0,
      addedOrRemoved: 8,
    });
    expect(Object.values(planDifference([free], [free]))).toEqual([0, 0, 0, 0, 0]);
  });

  test('names match in any case and with spaces around; two of one name match in their order', () => {
    const two = [deliverable('Ad', 20, 2, 0.2, 0), deliverable('ad ', 5, 2, 0.2, 0)];
    const same = [deliverable(' AD', 20, 2, 0.2, 0), deliverable('Ad', 5, 2, 0.2, 0)];
    expect(Object.values(planDifference(two, same)).every((usd) => usd === 0)).toBe(true);
  });
});

test('the logarithmic mean lies between the geometric and the arithmetic one, and is the value where both are equal', () => {
  expect(logarithmicMean(7, 7)).toBe(7);
  expect(logarithmicMean(2, 8)).toBeGreaterThan(4);
  expect(logarithmicMean(2, 8)).toBeLessThan(5);
});

describe('laws', () => {
  const plan = fc.array(
    fc
      .record({
        name: fc.constantFrom('Ad', 'Banner', 'Hero', 'Icon', 'Poster'),
        finals: fc.nat(200),
        retries: fc.integer({ min: 100, max: 600 }).map((hundredths) => hundredths / 100),
        usdEach: fc.integer({ min: 0, max: 5000 }).map((units) => units / 1e4),
        buffer: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      })
      .map(({ name, finals, retries, usdEach, buffer }) =>
        deliverable(name, finals, retries, usdEach, buffer),
      ),
    { maxLength: 6 },
  );

  test('the parts add up to the difference on 10,000 random pairs, and exchanging the plans changes every sign', () => {
    fc.assert(
      fc.property(plan, plan, (from, to) => {
        const parts = planDifference(from, to);
        const difference = totalOf(to) - totalOf(from);
        expect(Math.abs(sumOf(parts) - difference)).toBeLessThan(1e-9 * (1 + totalOf(from) + totalOf(to)));
        const back = planDifference(to, from);
        for (const name of Object.keys(parts) as (keyof PlanDifference)[]) {
          expect(Number.isFinite(parts[name])).toBe(true);
          expect(Math.abs(parts[name] + back[name])).toBeLessThan(1e-9 * (1 + totalOf(from) + totalOf(to)));
        }
      }),
      { numRuns: 10_000 },
    );
  });

  test('identical plans differ in nothing', () => {
    fc.assert(
      fc.property(plan, (same) => {
        expect(Object.values(planDifference(same, same)).every((usd) => usd === 0)).toBe(true);
      }),
    );
  });
});
