/**
 * Γ(n+1) ÷ (Γ(x+1) Γ(n−x+1)) × acceptance^x × rejection^(n−x): the binomial probability, for any real 0 ≤ x < n.
 * `rejection` is 1 − acceptance, passed apart so that neither loses digits.
 * Correct to about 14 digits however large n is. Source: C. Loader, Fast and Accurate Computation of Binomial
 * Probabilities (2000), which never subtracts large logarithms.
 */
export function binomialMass(x: number, n: number, acceptance: number, rejection: number): number {
  if (x === 0) return Math.exp(n * (acceptance < 0.5 ? Math.log1p(-acceptance) : Math.log(rejection)));
  const exponent =
    stirlingError(n) -
    stirlingError(x) -
    stirlingError(n - x) -
    deviance(x, n * acceptance) -
    deviance(n - x, n * rejection);
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * (n - x)));
}

/** ln Γ(x+1) minus Stirling's formula, x > 0. */
function stirlingError(x: number): number {
  if (x < 16) return stirlingError(x + 1) + (x + 0.5) * Math.log1p(1 / x) - 1;
  const square = x * x;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / x;
}

/** x ln(x ÷ mean) + mean − x, by a series where the two are close and the plain form would cancel. */
function deviance(x: number, mean: number): number {
  const distance = x - mean;
  if (Math.abs(distance) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - distance;
  const ratio = distance / (x + mean);
  let sum = distance * ratio;
  let power = 2 * x * ratio;
  for (let odd = 3; ; odd += 2) {
    power *= ratio * ratio;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
