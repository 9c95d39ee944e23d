import { problem } from '../../messages/problem';
import { acceptanceQuantile } from './acceptance-quantile';
import { checkCounts } from './limits';

/**
 * Generations per image kept, as measured: generated ÷ kept.
 * Throws `odds/kept-above-generated`, `odds/none-generated`, `odds/above-limit`, `odds/none-kept`.
 */
export function measuredRetries(kept: number, generated: number): number {
  checkCounts(kept, generated);
  if (kept === 0) throw problem('odds/none-kept', { kept, generated });
  return generated / kept;
}

/**
 * The low or high end of the 90% Jeffreys interval of measured retries: 1 ÷ the 95% or 5% point of the acceptance.
 * All kept: low is exactly 1. None kept: only low exists.
 * Source: Brown, Cai and DasGupta, Interval Estimation for a Binomial Proportion (2001), section 3.1.
 * Throws as `measuredRetries`, `odds/none-kept` for the high end only.
 */
export function measuredRetriesBound(kept: number, generated: number, bound: 'low' | 'high'): number {
  checkCounts(kept, generated);
  if (bound === 'low') return kept === generated ? 1 : 1 / acceptanceQuantile(kept, generated, 0.95);
  if (kept === 0) throw problem('odds/none-kept', { kept, generated });
  return 1 / acceptanceQuantile(kept, generated, 0.05);
}
