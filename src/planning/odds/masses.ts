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

/** The masses of the sum of two independent numbers, ends that are too small to matter cut off. */
export function convolve(a: Masses, b: Masses): Masses {
  const [from, by] = [a.chances, b.chances];
  const chances = new Float64Array(from.length + by.length - 1);
  for (let shift = 0; shift < by.length; shift++) {
    const chance = by[shift] as number;
    if (chance === 0) continue;
    for (let i = 0; i < from.length; i++) (chances[i + shift] as number) += chance * (from[i] as number);
  }
  const least = chances.reduce((x, y) => Math.max(x, y)) * NEGLIGIBLE;
  const start = chances.findIndex((chance) => chance >= least);
  let end = chances.length;
  while ((chances[end - 1] as number) < least) end--;
  return { first: a.first + b.first + start, chances: chances.subarray(start, end) };
}
