import { costOnGrid } from './cost-on-grid';
import { type Outcome, outcomesWith } from './cost-outcomes';
import type { Masses } from './masses';
import { type OddsRow, planCost, type UncertainCost } from './plan-rows';

/**
 * Chance (0 to 1) that this many USD suffice for all rows together, rows going wrong independently of each other.
 * Rows are gone through outcome by outcome, those of few outcomes first, as long as all together are few enough: three
 * rows or so, more where they seldom need retries or cost the same. What is left has many outcomes, each of little
 * weight: it is put on a grid on which each amount is shared between the steps around it, which keeps every mean.
 * Exact where nothing is left but one row, otherwise right to 0.1%.
 * @throws Problem `odds/above-limit`, `odds/plan-above-limit`
 */
export function chanceBudgetSuffices(rows: readonly OddsRow[], usd: number): number {
  const { certainUsd, uncertain } = planCost(rows);
  const spareUsd = usd * (1 + ROUNDING_ERROR) - certainUsd;
  if (spareUsd < 0) return 0;
  const waiting = uncertain.sort((a, b) => a.discarded.chances.length - b.discarded.chances.length);
  let outcomes: readonly Outcome[] = [{ usd: 0, chance: 1 }];
  while (waiting[0] && waiting.length > 1) {
    const more = outcomesWith(outcomes, waiting[0], spareUsd, MOST_OUTCOMES);
    if (!more) break;
    outcomes = more;
    waiting.shift();
  }
  const suffices = chanceOf(waiting);
  return Math.min(
    1,
    outcomes.reduce((sum, { usd: spent, chance }) => sum + chance * suffices(spareUsd - spent), 0),
  );
}

/** The chance that these rows cost at most so many USD. */
function chanceOf(rows: readonly UncertainCost[]): (usd: number) => number {
  const [only, ...more] = rows;
  if (!only) return () => 1;
  if (more.length === 0) {
    const chance = summed(only.discarded);
    return (usd) => chance(Math.floor(usd / only.costEachUsd));
  }
  const spreadUsd = Math.hypot(...rows.map((row) => row.costEachUsd * row.discarded.chances.length));
  const { stepUsd, total } = costOnGrid(rows, spreadUsd / GRID_STEPS, 'shared', LOST);
  const chance = summed(total);
  // What lies between two steps is partly on the upper one.
  return (usd) => chance(Math.floor(usd / stepUsd) + 1);
}

/** The chance of at most a number, from sums made once. */
function summed({ first, chances }: Masses): (most: number) => number {
  const sums = new Float64Array(chances);
  for (let i = 1; i < sums.length; i++) (sums[i] as number) += sums[i - 1] as number;
  return (most) => (most < first ? 0 : most >= first + sums.length - 1 ? 1 : (sums[most - first] as number));
}

const MOST_OUTCOMES = 50_000;
const GRID_STEPS = 65_536;
/** What the grid may leave out at either end. */
const LOST = 1e-7;
const ROUNDING_ERROR = 1e-12;
