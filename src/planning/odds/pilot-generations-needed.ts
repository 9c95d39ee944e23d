import { problem } from '../../messages/problem';
import { binomialMass } from './binomial-mass';
import { checkCounts, checkLimits } from './limits';
import { reachesConfidence } from './reaches-confidence';

/**
 * The smallest number of further generations that gives `finals` further keepers with at least this confidence,
 * when a pilot kept `kept` of `generated` images and nothing else is known: the quantile of the beta-negative-binomial
 * distribution with the Jeffreys prior Beta(½, ½). The pilot's own images do not count.
 * Throws `odds/kept-above-generated`, `odds/none-generated`, `odds/none-kept-in-pilot`, `odds/above-limit`, `odds/pilot-too-small`.
 */
export function pilotGenerationsNeeded(
  kept: number,
  generated: number,
  finals: number,
  confidence: number,
): number {
  checkCounts(kept, generated);
  if (kept === 0) throw problem('odds/none-kept-in-pilot', { kept, generated });
  checkLimits({ finals });
  if (finals === 0) return 0;
  const holds = (n: number) => reachesConfidence(chanceToFallShort(kept, generated, finals, n), confidence);
  let step = 1;
  while (!holds(finals - 1 + step)) {
    step *= 2;
    if (step > MOST_GENERATIONS) throw problem('odds/pilot-too-small', { kept, generated, confidence });
  }
  let tooFew = finals - 1;
  for (; step >= 1; step /= 2) if (!holds(tooFew + step)) tooFew += step;
  return tooFew + 1;
}

/** P(BetaBinomial(n, kept + ½, generated − kept + ½) < finals), summed outward from its largest term. */
function chanceToFallShort(kept: number, generated: number, finals: number, n: number): number {
  const alpha = kept + 0.5;
  const beta = generated - kept + 0.5;
  const growth = (x: number) => ((n - x) * (x + alpha)) / ((x + 1) * (n - x - 1 + beta));
  const peak = generated === 1 ? n : Math.ceil((n * (alpha - 1) + 1 - beta) / (generated - 1));
  const start = Math.min(Math.max(peak, 0), finals - 1);
  const largest = betaBinomialMass(start, n, alpha, beta);
  let sum = largest;
  for (let x = start, mass = largest; x < finals - 1; ) sum += mass *= growth(x++);
  for (let x = start, mass = largest; x > 0 && mass > sum * 1e-20; ) sum += mass /= growth(--x);
  return sum;
}

/** C(n, x) B(x + alpha, n − x + beta) ÷ B(alpha, beta), as binomial masses so that their large powers cancel. */
function betaBinomialMass(x: number, n: number, alpha: number, beta: number): number {
  const [a, b] = [x + alpha, n - x + beta];
  const mass = (k: number, of: number) => binomialMass(k, of, a / (a + b), b / (a + b));
  const factors = (mass(x, n) * mass(alpha, alpha + beta)) / mass(a, a + b);
  return (factors * alpha * beta * (a + b)) / ((alpha + beta) * a * b);
}

/** About the largest whole numbers that a double can count. */
const MOST_GENERATIONS = 2 ** 52;
