import { costOnGrid } from './cost-on-grid';
import { chanceUpTo } from './masses';
import { type OddsRow, planCost, type UncertainCost } from './plan-rows';

/**
 * Chance (0 to 1) that this many USD suffice for all rows together, rows going wrong independently of each other.
 * Exact where the plan has few enough outcomes to go through (three rows or so), otherwise right to about 0.1%, from a
 * grid on which each amount is shared between the steps around it: that keeps every mean.
 * Throws `odds/above-limit`, `odds/plan-above-limit`.
 */
export function chanceBudgetSuffices(rows: readonly OddsRow[], usd: number): number {
  const { certainUsd, uncertain } = planCost(rows);
  const spareUsd = usd * (1 + ROUNDING_ERROR) - certainUsd;
  if (spareUsd < 0) return 0;
  if (uncertain.length === 0) return 1;
  uncertain.sort((a, b) => a.discarded.chances.length - b.discarded.chances.length);
  const outcomes = uncertain.slice(0, -1).reduce((product, row) => product * row.discarded.chances.length, 1);
  if (outcomes <= MOST_OUTCOMES) return Math.min(1, chanceByOutcome(uncertain, spareUsd));
  const spreadUsd = Math.hypot(...uncertain.map((row) => row.costEachUsd * row.discarded.chances.length));
  const { stepUsd, total } = costOnGrid(uncertain, spreadUsd / 8192, 'shared');
  return chanceUpTo(total, Math.floor(spareUsd / stepUsd));
}

/** Chance that rows cost at most this, going through every outcome of all but the last, whose chances are summed beforehand. */
function chanceByOutcome(rows: readonly UncertainCost[], spareUsd: number): number {
  const last = rows.length - 1;
  const sums = new Float64Array((rows[last] as UncertainCost).discarded.chances);
  for (let i = 1; i < sums.length; i++) (sums[i] as number) += sums[i - 1] as number;
  const chanceFrom = (at: number, usd: number): number => {
    const { costEachUsd, discarded } = rows[at] as UncertainCost;
    const { first, chances } = discarded;
    const affordable = Math.min(Math.floor(usd / costEachUsd) - first, chances.length - 1);
    if (at === last) return affordable < 0 ? 0 : (sums[affordable] as number);
    let sum = 0;
    for (let i = 0; i <= affordable; i++) {
      sum += (chances[i] as number) * chanceFrom(at + 1, usd - costEachUsd * (first + i));
    }
    return sum;
  };
  return chanceFrom(0, spareUsd);
}

const MOST_OUTCOMES = 1e6;
const ROUNDING_ERROR = 1e-12;
