import { problem } from '../messages/problem';
import type { Override } from './overrides';
import type { Rate } from './schema';
import { newestCheck } from './shipped-version';
import { asciiJson } from './stored/ascii-json';

/**
 * Overrides as they are to be stored: one that is as before keeps its day; a changed one is edited today, and keeps
 * the row that was in force before. `rowBefore` gives that row (null: there was none).
 * @throws Problem `rate/invalid` for a changed row that says it was checked on a day to come
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
    const previous = rowBefore(id);
    if (rate && isStillToCome(rate.checked, today) && rate.checked !== previous?.checked)
      throw problem('rate/invalid', {
        rate: id,
        faults: [{ field: 'checked', value: rate.checked, expected: 'not in the future' }],
      });
    return { id, rate, edited: today, previous };
  });
}

/** Whether a day is still to come. Those on which shipped rows were checked are past, even where a clock is slow. */
export const isStillToCome = (day: string, today: string): boolean => day > today && day > newestCheck();
