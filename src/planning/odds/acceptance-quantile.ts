import { binomialMass } from './binomial-mass';

/**
 * The acceptance that the true one lies below with this probability, after `kept` of `generated`:
 * a quantile of Beta(kept + ½, generated − kept + ½), found by halving to the last digit.
 */
export function acceptanceQuantile(kept: number, generated: number, probability: number): number {
  const [a, b] = [kept + 0.5, generated - kept + 0.5];
  const chanceBelow = (x: number) =>
    x * generated < kept ? leftTail(a, b, x, 1 - x) : 1 - leftTail(b, a, 1 - x, x);
  let low = 0;
  let high = 1;
  for (let middle = 0.5; middle > low && middle < high; middle = (low + high) / 2) {
    if (chanceBelow(middle) < probability) low = middle;
    else high = middle;
  }
  return low;
}

/** The regularised incomplete beta function, y = 1 − x, left of its peak: NIST DLMF 8.17.8 as a sum of positive terms. */
function leftTail(a: number, b: number, x: number, y: number): number {
  let sum = 1;
  for (let n = 1, term = 1; term > sum * 1e-17; n++) sum += term *= ((a + b + n - 1) / (a + n)) * x;
  return (binomialMass(a, a + b, x, y) * b * sum) / (a + b);
}
