import { discardedMasses } from './discarded-masses';
import { checkLimits } from './limits';
import { quantile } from './masses';

/**
 * The smallest number of generations that gives `finals` keepers with at least this confidence, the keepers counted too,
 * when one in `retries` is kept on average: the quantile of the negative binomial distribution.
 * Worked example: 24 finals at 2 retries and 50% confidence need 47, a tie, since 24 of 47 or more is exactly as likely as fewer.
 * Throws `odds/above-limit`.
 */
export function generationsNeeded(finals: number, retries: number, confidence: number): number {
  checkLimits({ finals, retries });
  return finals + quantile(discardedMasses(finals, retries), confidence);
}
