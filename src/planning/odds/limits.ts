import { problem } from '../../messages/problem';
import type { LimitedQuantity } from '../../messages/problem-codes';

const LIMITS = { finals: 1e5, retries: 1e3, generated: 1e8, costEachUsd: 1e9 };

/** Refuses quantities that no plan has and whose sums would be too long: throws `odds/above-limit`. */
export function checkLimits(quantities: { [Name in LimitedQuantity]?: number }): void {
  for (const what of Object.keys(quantities) as LimitedQuantity[]) {
    const [value, limit] = [quantities[what] as number, LIMITS[what]];
    if (value > limit) throw problem('odds/above-limit', { what, value, limit });
  }
}

/** Refuses counts that cannot be: throws `odds/kept-above-generated`, `odds/none-generated` or `odds/above-limit`. */
export function checkCounts(kept: number, generated: number): void {
  if (kept > generated) throw problem('odds/kept-above-generated', { kept, generated });
  if (generated === 0) throw problem('odds/none-generated', { kept, generated });
  checkLimits({ generated });
}
