import { problem } from '../../messages/problem';
import { convolutionSteps, convolve, type Masses } from './masses';
import type { UncertainCost } from './plan-rows';

/** How an amount is put on the grid: on the next step up, or shared between both neighbours so that its mean stays. */
export type Rounding = 'up' | 'shared';

/**
 * The distribution of what rows cost together, on a grid: each row's amounts rounded, then convolved.
 * A step is at most `widestUsd`, and the dearest image a whole number of steps, so that rows of a single cost are exact.
 * At either end at most `lost` of all chances may be left out, which spares most of the work where tails are long.
 * Throws `odds/plan-above-limit` where that would take several seconds.
 */
export function costOnGrid(
  rows: readonly UncertainCost[],
  widestUsd: number,
  rounding: Rounding,
  lost = 0,
): { stepUsd: number; total: Masses } {
  const dearest = rows.reduce((usd, row) => Math.max(usd, row.costEachUsd), 0);
  const stepUsd = dearest > widestUsd / 16 ? dearest / Math.ceil(dearest / widestUsd) : widestUsd;
  const waiting = rows.map(({ discarded, costEachUsd }) =>
    onGrid(discarded, costEachUsd / stepUsd, rounding),
  );
  return { stepUsd, total: sumOf(waiting, lost) };
}

/** The sum of independent numbers, the two narrowest added first: wide ones are convolved only a few times. */
function sumOf(numbers: readonly Masses[], lost: number): Masses {
  const lostEach = lost / (2 * numbers.length);
  const waiting = numbers.map((number) => withoutEnds(number, lostEach)).sort(wideFirst);
  let steps = 0;
  for (;;) {
    const [narrow, next] = [waiting.pop(), waiting.pop()];
    if (!narrow) return { first: 0, chances: Float64Array.of(1) };
    if (!next) return narrow;
    steps += convolutionSteps(next, narrow);
    if (steps > MOST_STEPS) throw problem('odds/plan-above-limit', { rows: numbers.length });
    const sum = withoutEnds(convolve(next, narrow), lostEach);
    const at = waiting.findIndex((other) => wideFirst(sum, other) <= 0);
    waiting.splice(at < 0 ? waiting.length : at, 0, sum);
  }
}

/** Without the outermost numbers at either end, as many as have at most `lost` of the chances together. */
function withoutEnds({ first, chances }: Masses, lost: number): Masses {
  let start = 0;
  for (let left = lost - (chances[0] as number); left >= 0 && start < chances.length - 1; )
    left -= chances[++start] as number;
  let end = chances.length;
  for (let left = lost - (chances[end - 1] as number); left >= 0 && end > start + 1; )
    left -= chances[--end - 1] as number;
  return { first: first + start, chances: chances.subarray(start, end) };
}

const wideFirst = (a: Masses, b: Masses): number => b.chances.length - a.chances.length;

function onGrid({ first, chances }: Masses, stepsEach: number, rounding: Rounding): Masses {
  const start = Math.floor(first * stepsEach);
  const onSteps = new Float64Array(Math.ceil(chances.length * stepsEach) + 2);
  for (let i = 0; i < chances.length; i++) {
    const chance = chances[i] as number;
    const exact = (first + i) * stepsEach - start;
    const down = Math.floor(exact + ROUNDING_ERROR);
    const beyond = Math.max(0, exact - down);
    const up = rounding === 'shared' ? beyond : beyond > ROUNDING_ERROR ? 1 : 0;
    (onSteps[down] as number) += chance * (1 - up);
    (onSteps[down + 1] as number) += chance * up;
  }
  return { first: start, chances: onSteps };
}

/** In steps: an amount this close to a step lies on it, since its own arithmetic is no better. */
const ROUNDING_ERROR = 1e-9;
/** About three seconds. */
const MOST_STEPS = 2e9;
