import { problem } from '../../messages/problem';
import { discardedMasses } from './discarded-masses';
import { checkLimits } from './limits';
import type { Masses } from './masses';

/** One deliverable: USD of one generation, images to keep, generations per image kept. */
export interface OddsRow {
  costEachUsd: number;
  finals: number;
  retries: number;
}

/** What a plan costs: the finals for certain, and on top the discarded images, each group at its own cost; both on average. */
export interface PlanCost {
  certainUsd: number;
  expectedUsd: number;
  uncertain: UncertainCost[];
}

/** How many images of one cost may be discarded. */
export interface UncertainCost {
  costEachUsd: number;
  discarded: Masses;
}

/**
 * Parts a plan into what is certain and what is chance. Rows that share cost and retries are one row with all their finals.
 * Throws `odds/above-limit`, `odds/plan-above-limit`.
 */
export function planCost(rows: readonly OddsRow[]): PlanCost {
  const alike = new Map<string, OddsRow>();
  let certainUsd = 0;
  let expectedUsd = 0;
  for (const row of rows) {
    checkLimits(row);
    certainUsd += row.costEachUsd * row.finals;
    expectedUsd += row.costEachUsd * row.finals * row.retries;
    if (row.costEachUsd < NO_COST_USD || row.finals === 0 || row.retries === 1) continue;
    const key = `${row.costEachUsd} ${row.retries}`;
    const same = alike.get(key);
    if (same) same.finals += row.finals;
    else alike.set(key, { ...row });
  }
  let outcomes = 0;
  const uncertain = [...alike.values()].map(({ costEachUsd, finals, retries }) => {
    const discarded = discardedMasses(finals, retries);
    outcomes += discarded.chances.length;
    if (outcomes > MOST_OUTCOMES) throw problem('odds/plan-above-limit', { rows: alike.size });
    return { costEachUsd, discarded };
  });
  return { certainUsd, expectedUsd, uncertain };
}

const MOST_OUTCOMES = 1e7;
/** A cost so near zero that fractions of it are no longer numbers. */
const NO_COST_USD = 1e-290;
