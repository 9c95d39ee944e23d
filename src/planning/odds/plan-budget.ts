import { problem } from '../../messages/problem';
import { costOnGrid } from './cost-on-grid';
import { quantile } from './masses';
import { type OddsRow, planCost } from './plan-rows';

/**
 * USD that suffice for all rows together with this confidence, rows going wrong independently of each other.
 * Not the sum of the rows' own budgets, which would be more than needed. No normal approximation.
 * Each row's amounts are rounded up to a grid, so the budget suffices. Rounding down instead would take off one step a
 * row at most, so the grid is refined until that is less than 0.5%. With a single row the budget is exact.
 * @throws Problem `odds/above-limit`, `odds/plan-above-limit`, `odds/too-sure` beyond 1 − 1e-12
 */
export function planBudget(rows: readonly OddsRow[], confidence: number): number {
  if (confidence > SUREST) throw problem('odds/too-sure', { confidence, most: SUREST });
  const { certainUsd, expectedUsd, uncertain } = planCost(rows);
  const [only, ...more] = uncertain;
  if (!only) return certainUsd;
  if (more.length === 0) return certainUsd + only.costEachUsd * quantile(only.discarded, confidence);
  // What the grid may lose counts as dearer, so that the budget is never under. With few rows single outcomes weigh
  // much, and one that just reaches the confidence must count.
  const lost = uncertain.length > FEW ? LOST_SHARE * Math.min(confidence, 1 - confidence) : 0;
  for (let steps = Math.max(4096, 210 * uncertain.length); ; steps *= 2) {
    const { stepUsd, total } = costOnGrid(uncertain, expectedUsd / steps, 'up', lost);
    const usd = certainUsd + stepUsd * quantile(total, confidence + lost + NOISE);
    if (uncertain.length * stepUsd < 0.005 * usd) return usd;
  }
}

/** The surest that is worked out: chances come out of a sum to about 1e-14. */
const SUREST = 1 - 1e-12;
const FEW = 8;
/** What may be left out, as a share of the chance that is asked about: far less than moves a budget by 0.5%. */
const LOST_SHARE = 1e-6;
/** How far sums of transformed chances may be off. */
const NOISE = 1e-14;
