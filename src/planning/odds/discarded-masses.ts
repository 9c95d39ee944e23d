import { type Masses, NEGLIGIBLE } from './masses';

/**
 * How many images are discarded before `finals` are kept, when one in `retries` is kept on average:
 * the negative binomial distribution. Each chance follows from its neighbour, starting with 1 at the mode, and all are
 * divided by their sum, so that nothing under- or overflows however small acceptance^finals is.
 */
export function discardedMasses(finals: number, retries: number): Masses {
  if (finals === 0 || retries === 1) return { first: 0, chances: Float64Array.of(1) };
  // retries − 1 is exact in a double; 1 − 1 ÷ retries would be off by the same bit in every one of 100,000 steps.
  const growth = (x: number) => ((x + finals) * (retries - 1)) / ((x + 1) * retries);
  const mode = Math.floor((finals - 1) * (retries - 1));
  let first = mode;
  let chance = 1;
  while (first > 0 && chance > NEGLIGIBLE) chance /= growth(--first);
  const shares: number[] = [];
  let sum = 0;
  for (let x = first; x <= mode || chance > NEGLIGIBLE; chance *= growth(x++)) {
    shares.push(chance);
    sum += chance;
  }
  return { first, chances: new Float64Array(shares).map((share) => share / sum) };
}
