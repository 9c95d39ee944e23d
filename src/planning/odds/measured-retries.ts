import { acceptanceQuantile } from './acceptance-quantile';
import { checkCounts } from './limits';
import { oddsProblem } from './problems';

/**
 * Generations per image kept, as measured: generated ÷ kept.
 * Throws `keptAboveGenerated`, `noneGenerated`, `oddsAboveLimit`, `noneKept`.
 */
export function measuredRetries(kept: number, generated: number): number {
  checkCounts(kept, generated);
  if (kept === 0) throw oddsProblem('noneKept', { kept, generated });
  return generated / kept;
}

/**
 * The low or high end of the 90% Jeffreys interval of measured retries: 1 ÷ the 95% or 5% point of the acceptance.
 * All kept: low is exactly 1. None kept: only low exists.
 * Source: Brown, Cai and DasGupta, Interval Estimation for a Binomial Proportion (2001), section 3.1.
 * Throws as `measuredRetries`, `noneKept` for the high end only.
 */
export function measuredRetriesBound(kept: number, generated: number, bound: 'low' | 'high'): number {
  checkCounts(kept, generated);
  if (bound === 'low') return kept === generated ? 1 : 1 / acceptanceQuantile(kept, generated, 0.95);
  if (kept === 0) throw oddsProblem('noneKept', { kept, generated });
  return 1 / acceptanceQuantile(kept, generated, 0.05);
}
