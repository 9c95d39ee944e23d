import { generationsNeeded } from '../../../src/planning/odds/generations-needed';
import { planBudget } from '../../../src/planning/odds/plan-budget';
import { planCost } from '../../../src/planning/odds/plan-rows';
import { byCent, inUsd } from './exact-budgets';

// Plans so large that mutation testing leaves them out: each takes minutes in instrumented code.

describe('one wide row among eleven narrow ones, far below the average', () => {
  const narrow = [2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13].map((units) => ({ units, finals: 1, retries: 2 }));
  const wide = { units: 70, finals: 1, retries: 900 };
  const exact = byCent([...narrow, wide]);

  test('the grid is refined until the budget is within 0.5%, and the order of the rows does not matter', () => {
    const smallest = exact.quantile(0.05) * 0.01;
    const wideLast = planBudget(inUsd([...narrow, wide], 0.01), 0.05);
    expect(wideLast).toBeGreaterThanOrEqual(smallest * (1 - 1e-12));
    expect(wideLast).toBeLessThan(smallest * 1.005);
    expect(planBudget(inUsd([wide, ...narrow], 0.01), 0.05)).toBeCloseTo(wideLast, 9);
  });
});

describe('large plans', () => {
  const many = (count: number, finals: number, retries: number) =>
    Array.from({ length: count }, (_, i) => ({
      costEachUsd: 0.01 + i * 0.0071234567,
      finals,
      retries: retries + i / 50,
    }));

  test('8 rows of 10,000 finals at 100 retries: near the mean, since chance evens out', () => {
    const plan = many(8, 10_000, 100);
    const mean = plan.reduce((usd, row) => usd + row.costEachUsd * row.finals * row.retries, 0);
    const budget = planBudget(plan, 0.99);
    expect(budget).toBeGreaterThan(mean);
    expect(budget).toBeLessThan(mean * 1.015);
  });

  test('200 rows of one final at 900 retries: above the mean by as much as 200 long tails even out to', () => {
    const plan = many(200, 1, 900);
    const mean = plan.reduce((usd, row) => usd + row.costEachUsd * row.retries, 0);
    // Each row's deviation is about its mean, so that of all is √Σ(mean²); 90% is 1.2816 of a normal one's.
    const deviation = Math.hypot(...plan.map((row) => row.costEachUsd * row.retries));
    const budget = planBudget(plan, 0.9);
    expect(budget).toBeGreaterThan(mean + 1.25 * deviation);
    expect(budget).toBeLessThan((mean + 1.33 * deviation) * 1.005);
  });

  test('what would take too long is refused', () => {
    expect(() => planBudget(many(100, 100_000, 900), 0.9)).toThrow(
      expect.objectContaining({ code: 'odds/plan-above-limit', values: { rows: 100 } }),
    );
  });
});

test('100,000 finals at 1,000 retries and 0.99 are worked out', () => {
  // scipy 1.17.1: nbinom.ppf(0.99, 100000, 1 / 1000) + 100000.
  expect(generationsNeeded(100_000, 1000, 0.99)).toBe(100_736_757);
});

test('rows with more outcomes than memory is spent on are refused by their number', () => {
  // √(100,000 × 899 × 900) = 284,000, and about 9 times that on either side is 5 million outcomes a row.
  const rows = [0.1, 0.2, 0.3].map((costEachUsd) => ({ costEachUsd, finals: 100_000, retries: 900 }));
  expect(() => planCost(rows)).toThrow(
    expect.objectContaining({ code: 'odds/plan-above-limit', values: { rows: 3 } }),
  );
});
