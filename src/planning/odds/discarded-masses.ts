import { type Masses, NEGLIGIBLE } from './masses';

/**
 * How many images are discarded before `finals` are kept, when one in `retries` is kept on average:
 * the negative binomial distribution. Each chance follows from its neighbour, starting with 1 at the mode, and all are
 * divided by their sum, so that nothing under- or overflows however small acceptance^finals is.
 */
export function discardedMasses(finals: number, retries: number): Masses {
  if (finals === 0 || retries === 1) return { first: 0, chances: Float64Array.of(1) };
  // retries − 1 is exact in a double; 1 − 1 ÷ retries would be off by the same bit in every one of 100,000 steps.
  const more = retries - 1;
  const mode = Math.floor((finals - 1) * more);
  // Room for 9.3 standard deviations: e^(−9.3² ÷ 2) is below NEGLIGIBLE, and the lower end is the steeper one.
  const room = Math.ceil(9.3 * Math.sqrt(finals * retries * more)) + 64;
  const below = Math.min(mode, room);
  let shares = new Float64Array(below + room);
  shares[below] = 1;
  let sum = 1;
  let first = below;
  for (let x = mode - 1, share = 1; first > 0 && share > NEGLIGIBLE; x--) {
    share *= ((x + 1) * retries) / ((x + finals) * more);
    shares[--first] = share;
    sum += share;
  }
  let last = below;
  for (let x = mode, share = 1; ; x++) {
    share *= ((x + finals) * more) / ((x + 1) * retries);
    if (share <= NEGLIGIBLE) break;
    if (++last === shares.length) shares = longer(shares);
    shares[last] = share;
    sum += share;
  }
  const chances = shares.subarray(first, last + 1);
  for (let at = 0; at < chances.length; at++) (chances[at] as number) /= sum;
  return { first: mode - below + first, chances };
}

function longer(numbers: Float64Array): Float64Array<ArrayBuffer> {
  const more = new Float64Array(2 * numbers.length);
  more.set(numbers);
  return more;
}
