import { fourier } from './fourier';
import { reachesConfidence } from './reaches-confidence';

/** Chances of the whole numbers from `first` on, adding up to 1 but for what is too small to matter. */
export interface Masses {
  first: number;
  chances: Float64Array;
}

/** Below this share of the largest, a chance is left out: far less than any confidence can tell. */
export const NEGLIGIBLE = 1e-18;

/** Chance of at most this number. */
export function chanceUpTo({ first, chances }: Masses, most: number): number {
  const count = Math.max(0, most - first + 1);
  return count < chances.length
    ? Math.min(
        1,
        chances.subarray(0, count).reduce((a, b) => a + b, 0),
      )
    : 1;
}

/** The smallest number that is not exceeded with this confidence. Summed from the end where the terms are small. */
export function quantile({ first, chances }: Masses, confidence: number): number {
  const last = chances.length - 1;
  let index = confidence < 0.5 ? 0 : last;
  let sum = chances[index] as number;
  if (index < last) {
    while (index < last && !reachesConfidence(1 - sum, confidence)) sum += chances[++index] as number;
  } else {
    while (index > 0 && reachesConfidence(sum, confidence)) sum += chances[--index] as number;
  }
  return first + index;
}

/** Chances that are not 0. */
function occupied({ chances }: Masses): number {
  let count = 0;
  for (let at = 0; at < chances.length; at++) if ((chances[at] as number) > 0) count++;
  return count;
}

/** The smallest power of two that is not below. */
const powerOfTwo = (least: number): number => 2 ** Math.ceil(Math.log2(least));

/** How many steps each way of convolving takes, a step being about a multiplication. */
function stepsOf(a: Masses, b: Masses): { readonly direct: number; readonly byFourier: number } {
  const [wide, narrow] = [a.chances.length, b.chances.length];
  const count = powerOfTwo(wide + narrow - 1);
  return {
    direct: Math.min(occupied(a) * narrow, occupied(b) * wide),
    byFourier: 6 * count * Math.max(1, Math.log2(count)),
  };
}

/** How many steps `convolve` takes. */
export function convolutionSteps(a: Masses, b: Masses): number {
  const { direct, byFourier } = stepsOf(a, b);
  return Math.min(direct, byFourier);
}

/**
 * The masses of the sum of two independent numbers, ends that are too small to matter cut off. Pair by pair where one
 * of them has few outcomes, which is exact to the last digits; else by Fourier transform, whose chances are right to
 * about 1e-16 of the largest, so that of those a part in 1e17 counts as none.
 */
export function convolve(a: Masses, b: Masses): Masses {
  const { direct, byFourier } = stepsOf(a, b);
  const first = a.first + b.first;
  return direct <= byFourier
    ? trimmed({ first, chances: byPairs(a, b) }, NEGLIGIBLE)
    : trimmed({ first, chances: byTransform(a.chances, b.chances) }, NOISE);
}

/** What a transform leaves of nothing, as a share of the largest chance. */
const NOISE = 1e-17;

function byPairs(a: Masses, b: Masses): Float64Array {
  const [many, few] = occupied(a) * b.chances.length < occupied(b) * a.chances.length ? [b, a] : [a, b];
  const [from, by] = [many.chances, few.chances];
  const chances = new Float64Array(from.length + by.length - 1);
  for (let shift = 0; shift < by.length; shift++) {
    const chance = by[shift] as number;
    if (chance === 0) continue;
    for (let i = 0; i < from.length; i++) (chances[i + shift] as number) += chance * (from[i] as number);
  }
  return chances;
}

/** One transform for both: the imaginary part of (a + ib)² is twice their convolution. Scaled to one length first. */
function byTransform(a: Float64Array, b: Float64Array): Float64Array {
  const length = a.length + b.length - 1;
  const real = new Float64Array(powerOfTwo(length));
  const imaginary = new Float64Array(real.length);
  const scale = Math.sqrt(squares(a) / squares(b));
  real.set(a);
  imaginary.set(b.map((chance) => chance * scale));
  fourier(real, imaginary);
  for (let i = 0; i < real.length; i++) {
    const x = real[i] as number;
    const y = imaginary[i] as number;
    real[i] = x * x - y * y;
    imaginary[i] = 2 * x * y;
  }
  fourier(imaginary, real);
  return imaginary.subarray(0, length).map((sum) => sum / (2 * scale * real.length));
}

const squares = (chances: Float64Array): number => chances.reduce((sum, chance) => sum + chance * chance, 0);

/** Without the ends that are below this share of the largest chance; what is below 0 is nothing. */
function trimmed({ first, chances }: Masses, share: number): Masses {
  const least = chances.reduce((x, y) => Math.max(x, y)) * share;
  const start = chances.findIndex((chance) => chance >= least);
  let end = chances.length;
  while ((chances[end - 1] as number) < least) end--;
  const kept = chances.subarray(start, end);
  return {
    first: first + start,
    chances: share === NOISE ? kept.map((chance) => Math.max(0, chance)) : kept,
  };
}
