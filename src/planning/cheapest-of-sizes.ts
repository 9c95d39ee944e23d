import type { Size } from '../pricing/size';
import { SIZE_LIMITS } from '../pricing/size-rules';
import type { Ratio } from './ratio';

/** What a size must keep to: |width ÷ height ÷ ratio − 1| ≤ tolerance, and a shorter edge of at least this. */
export interface SizeWish {
  readonly ratio: Ratio;
  readonly minEdgePx: number;
  readonly tolerance: number;
}

/** The sizes to choose from: all that the rules of the flexible sizes allow, or these. */
export type OfferedSizes = 'flexible' | readonly Size[];

/** What a size costs, in any unit; infinite where it has no price. */
export interface SizeCost {
  of(size: Size): number;
  /** The most pixels that a size of at most this cost can have: larger ones need no look. */
  mostPixels?(cost: number): number;
}

/** Widths in steps of 16 px at one height. */
interface Run {
  readonly height: number;
  readonly from: number;
  readonly to: number;
}

interface Candidate {
  readonly size: Size;
  readonly cost: number;
  /** |width × down − height × across|: exact, and a part of height × across. */
  readonly off: number;
}

const { edgeStepPx, longestEdgePx, longToShort, fewestPixels, mostPixels } = SIZE_LIMITS;
const up = (px: number): number => Math.ceil(px / edgeStepPx) * edgeStepPx;
const down = (px: number): number => Math.floor(px / edgeStepPx) * edgeStepPx;

/**
 * The cheapest size that keeps to the wish, of equal ones the larger; undefined where there is none. With a tolerance
 * of 0 those nearest to the ratio are compared: the exact ones where there are any.
 */
export function cheapestOf(sizes: OfferedSizes, wish: SizeWish, cost: SizeCost): Size | undefined {
  const { across, down: over } = wish.ratio;
  let best: Candidate | undefined;
  let pixels = Number.POSITIVE_INFINITY;
  const all = runs(sizes, wish);
  for (const { height, from, to } of cost.mostPixels ? [...endsOf(all), ...all] : all)
    for (let width = from; width <= to && width * height <= pixels; width += edgeStepPx) {
      const size = { width, height };
      const candidate = { size, cost: cost.of(size), off: Math.abs(width * over - height * across) };
      if (candidate.cost === Number.POSITIVE_INFINITY || (best && compare(candidate, best, wish) >= 0))
        continue;
      best = candidate;
      if (cost.mostPixels && wish.tolerance > 0) pixels = cost.mostPixels(candidate.cost);
    }
  return best?.size;
}

/** Below 0 where `a` is the better one. */
function compare(a: Candidate, b: Candidate, { tolerance }: SizeWish): number {
  const nearer = a.off * b.size.height - b.off * a.size.height;
  const larger = b.size.width * b.size.height - a.size.width * a.size.height;
  return (tolerance === 0 && nearer) || a.cost - b.cost || larger || nearer;
}

function runs(sizes: OfferedSizes, wish: SizeWish): Run[] {
  if (sizes !== 'flexible')
    return sizes
      .filter((size) => keepsTo(size, wish))
      .map(({ width, height }) => ({ height, from: width, to: width }));
  const heights = Array.from({ length: longestEdgePx / edgeStepPx }, (_, step) => (step + 1) * edgeStepPx);
  return heights.filter((height) => height >= wish.minEdgePx).map((height) => flexibleRun(height, wish));
}

/** The slimmest sizes, which tend to be cheap: seen first, they spare a look at most of the others. */
const endsOf = (all: readonly Run[]): Run[] =>
  all.flatMap((run) => [
    { ...run, to: Math.min(run.from, run.to) },
    { ...run, from: Math.max(run.from, run.to) },
  ]);

/**
 * The valid widths at a height are a whole run, since each rule sets an end of it. Of these, the ones within the
 * tolerance; with a tolerance of 0 the two around the ratio, or the end next to it.
 */
function flexibleRun(height: number, wish: SizeWish): Run {
  const from = up(Math.max(height / longToShort, fewestPixels / height, wish.minEdgePx));
  const to = down(Math.min(height * longToShort, longestEdgePx, mostPixels / height));
  const { lowest, highest } = widthsWithin(height, wish);
  if (wish.tolerance > 0)
    return { height, from: Math.max(from, up(lowest)), to: Math.min(to, down(highest)) };
  const below = Math.max(from, Math.min(to, down(lowest)));
  return { height, from: below, to: Math.min(to, below + edgeStepPx) };
}

const keepsTo = ({ width, height }: Size, wish: SizeWish): boolean => {
  const { lowest, highest } = widthsWithin(height, wish);
  const isNear = wish.tolerance === 0 || (width >= lowest && width <= highest);
  return isNear && Math.min(width, height) >= wish.minEdgePx;
};

/** What doubles add in the last places must not push a size out that lies exactly on the tolerance. */
const EXACT = 1e-12;

function widthsWithin(height: number, { ratio, tolerance }: SizeWish): { lowest: number; highest: number } {
  const exact = (height * ratio.across) / ratio.down;
  return {
    lowest: tolerance === 0 ? exact : exact * (1 - tolerance) * (1 - EXACT),
    highest: exact * (1 + tolerance) * (1 + EXACT),
  };
}
