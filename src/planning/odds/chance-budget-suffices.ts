import { costOnGrid } from './cost-on-grid';
import { chanceUpTo } from './masses';
import { type PlanRow, planCost, type UncertainCost } from './plan-rows';

/**
 * Chance (0 to 1) that this many USD suffice for all rows together, rows going wrong independently of each other.
 * Exact where the plan has few enough outcomes to go through (three rows or so), otherwise from a grid on which each
 * amount is shared between the steps around it, which keeps every mean and lies between rounding all up and all down.
 * Throws `oddsAboveLimit`, `planAboveLimit`.
 */
export function chanceBudgetSuffices(rows: readonly PlanRow[], usd: number): number {
  const { certainUsd, uncertain } = planCost(rows);
  const spareUsd = usd * (1 + ROUNDING_ERROR) - certainUsd;
  if (spareUsd < 0) return 0;
  const lengths = uncertain.map((row) => row.discarded.chances.length);
  if (lengths.reduce((a, b) => a * b, 1) <= MOST_OUTCOMES) return chanceByOutcome(uncertain, spareUsd);
  const spreadUsd = Math.hypot(...uncertain.map((row) => row.costEachUsd * row.discarded.chances.length));
  const { stepUsd, total } = costOnGrid(uncertain, spreadUsd / 8192, 'shared');
  return chanceUpTo(total, Math.floor(spareUsd / stepUsd));
}

/** Chance that rows cost at most this, going through every outcome of all but the last. */
function chanceByOutcome([row, ...others]: readonly UncertainCost[], usd: number): number {
  if (!row) return 1;
  const { costEachUsd, discarded } = row;
  const affordable = Math.floor(usd / costEachUsd);
  if (others.length === 0) return chanceUpTo(discarded, affordable);
  return discarded.chances
    .subarray(0, Math.max(0, affordable - discarded.first + 1))
    .reduce(
      (sum, chance, i) => sum + chance * chanceByOutcome(others, usd - costEachUsd * (discarded.first + i)),
      0,
    );
}

const MOST_OUTCOMES = 1e7;
const ROUNDING_ERROR = 1e-12;
