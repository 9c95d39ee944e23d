import { type LimitedQuantity, oddsProblem } from './problems';

const LIMITS = { finals: 1e5, retries: 1e3, generated: 1e8, costEachUsd: 1e9 };

/** Refuses quantities that no plan has and whose sums would be too long: throws `oddsAboveLimit`. */
export function checkLimits(quantities: { [Name in LimitedQuantity]?: number }): void {
  for (const what of Object.keys(quantities) as LimitedQuantity[]) {
    const [value, limit] = [quantities[what] as number, LIMITS[what]];
    if (value > limit) throw oddsProblem('oddsAboveLimit', { what, value, limit });
  }
}

/** Refuses counts that cannot be: throws `keptAboveGenerated`, `noneGenerated` or `oddsAboveLimit`. */
export function checkCounts(kept: number, generated: number): void {
  if (kept > generated) throw oddsProblem('keptAboveGenerated', { kept, generated });
  if (generated === 0) throw oddsProblem('noneGenerated', { kept, generated });
  checkLimits({ generated });
}
