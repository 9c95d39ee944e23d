import { problem } from '../../messages/problem';
import { convolve, type Masses } from './masses';
import type { UncertainCost } from './plan-rows';

/** How an amount is put on the grid: on the next step up, or shared between both neighbours so that its mean stays. */
export type Rounding = 'up' | 'shared';

/**
 * The distribution of what rows cost together, on a grid: each row's amounts rounded, then convolved.
 * A step is at most `widestUsd`, and the dearest image a whole number of steps, so that rows of a single cost are exact.
 * Throws `odds/plan-above-limit` where that would take several seconds.
 */
export function costOnGrid(
  rows: readonly UncertainCost[],
  widestUsd: number,
  rounding: Rounding,
): { stepUsd: number; total: Masses } {
  const dearest = rows.reduce((usd, row) => Math.max(usd, row.costEachUsd), 0);
  const stepUsd = dearest > widestUsd / 16 ? dearest / Math.ceil(dearest / widestUsd) : widestUsd;
  let total: Masses = { first: 0, chances: Float64Array.of(1) };
  let work = 0;
  // Narrow rows first, whatever order they come in: convolving them with a wide total would take a hundred times as long.
  const width = (row: UncertainCost) => row.costEachUsd * row.discarded.chances.length;
  for (const { discarded, costEachUsd } of [...rows].sort((a, b) => width(a) - width(b))) {
    work += total.chances.length * discarded.chances.length;
    if (work > MOST_WORK) throw problem('odds/plan-above-limit', { rows: rows.length });
    total = convolve(total, onGrid(discarded, costEachUsd / stepUsd, rounding));
  }
  return { stepUsd, total };
}

function onGrid({ first, chances }: Masses, stepsEach: number, rounding: Rounding): Masses {
  const start = Math.floor(first * stepsEach);
  const onSteps = new Float64Array(Math.ceil(chances.length * stepsEach) + 2);
  chances.forEach((chance, i) => {
    const exact = (first + i) * stepsEach - start;
    const down = Math.floor(exact + ROUNDING_ERROR);
    const beyond = Math.max(0, exact - down);
    const up = rounding === 'shared' ? beyond : beyond > ROUNDING_ERROR ? 1 : 0;
    (onSteps[down] as number) += chance * (1 - up);
    (onSteps[down + 1] as number) += chance * up;
  });
  return { first: start, chances: onSteps };
}

/** In steps: an amount this close to a step lies on it, since its own arithmetic is no better. */
const ROUNDING_ERROR = 1e-9;
const MOST_WORK = 1e9;
