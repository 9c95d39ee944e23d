import { binomialMass } from './binomial-mass';

/**
 * The acceptance that the true one lies below with this probability, after `kept` of `generated`:
 * a quantile of Beta(kept + ½, generated − kept + ½), found by halving to the last digit.
 */
export function acceptanceQuantile(kept: number, generated: number, probability: number): number {
  const [a, b] = [kept + 0.5, generated - kept + 0.5];
  const chanceBelow = (x: number) => (x < 0.5 ? leftTail(a, b, x, 1 - x) : 1 - leftTail(b, a, 1 - x, x));
  let low = 0;
  let high = 1;
  for (let middle = 0.5; middle > low && middle < high; middle = (low + high) / 2) {
    if (chanceBelow(middle) < probability) low = middle;
    else high = middle;
  }
  return low;
}

/** The regularised incomplete beta function for x up to ½, y = 1 − x: NIST DLMF 8.17.8, a sum of positive terms. */
function leftTail(a: number, b: number, x: number, y: number): number {
  const mass = binomialMass(a, a + b, x, y);
  // So far out that the mass is no number, all lies on one side; the sum would be infinite.
  if (mass === 0) return x * (a + b) < a ? 0 : 1;
  let sum = 1;
  for (let n = 1, term = 1; term > sum * 1e-17; n++) sum += term *= ((a + b + n - 1) / (a + n)) * x;
  return (mass * b * sum) / (a + b);
}
