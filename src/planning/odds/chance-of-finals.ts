import { discardedMasses } from './discarded-masses';
import { checkLimits } from './limits';
import { chanceUpTo } from './masses';

/**
 * Chance (0 to 1) that `generations` images give at least `finals` keepers when one in `retries` is kept on average:
 * P(Binomial(generations, 1 ÷ retries) ≥ finals). Less than about 1e-17 is 0.
 * Throws `odds/above-limit`.
 */
export function chanceOfFinals(finals: number, retries: number, generations: number): number {
  checkLimits({ finals, retries });
  return chanceUpTo(discardedMasses(finals, retries), generations - finals);
}
