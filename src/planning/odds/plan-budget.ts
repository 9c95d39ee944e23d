import { costOnGrid } from './cost-on-grid';
import { quantile } from './masses';
import { type OddsRow, planCost } from './plan-rows';

/**
 * USD that suffice for all rows together with this confidence, rows going wrong independently of each other.
 * Not the sum of the rows' own budgets, which would be more than needed. No normal approximation.
 * Each row's amounts are rounded up to a grid, so the budget suffices. Rounding down instead would take off one step a
 * row at most, so the grid is refined until that is less than 0.5%. With a single row the budget is exact.
 * Throws `odds/above-limit`, `odds/plan-above-limit`.
 */
export function planBudget(rows: readonly OddsRow[], confidence: number): number {
  const { certainUsd, expectedUsd, uncertain } = planCost(rows);
  const [only, ...more] = uncertain;
  if (!only) return certainUsd;
  if (more.length === 0) return certainUsd + only.costEachUsd * quantile(only.discarded, confidence);
  for (let steps = Math.max(4096, 250 * uncertain.length); ; steps *= 2) {
    const { stepUsd, total } = costOnGrid(uncertain, expectedUsd / steps, 'up');
    const usd = certainUsd + stepUsd * quantile(total, confidence);
    if (uncertain.length * stepUsd < 0.005 * usd) return usd;
  }
}
