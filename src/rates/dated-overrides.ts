import type { Override } from './overrides';
import type { Rate } from './schema';
import { asciiJson } from './stored/ascii-json';

/**
 * Overrides as they are to be stored: one that is as before keeps its day; a changed one is edited today, and keeps
 * the row that was in force before. `rowBefore` gives that row (null: there was none).
 */
export function datedOverrides(
  overrides: readonly Override[],
  before: readonly Override[],
  rowBefore: (id: string) => Rate | null,
  today: string,
): Override[] {
  const known = new Map(before.map((override) => [override.id, override]));
  return overrides.map(({ id, rate }) => {
    const same = known.get(id);
    if (same && asciiJson(same.rate) === asciiJson(rate)) return same;
    return { id, rate, edited: today, previous: rowBefore(id) };
  });
}
