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
  const below: number[] = [];
  const above: number[] = [];
  for (let x = mode, chance = 1; x >= 0 && chance > NEGLIGIBLE; chance /= growth(--x)) below.push(chance);
  for (let x = mode, chance = growth(x); chance > NEGLIGIBLE; chance *= growth(++x)) above.push(chance);
  const chances = new Float64Array(below.length + above.length);
  chances.set(below.reverse());
  chances.set(above, below.length);
  const sum = chances.reduce((a, b) => a + b);
  return { first: mode + 1 - below.length, chances: chances.map((chance) => chance / sum) };
}
