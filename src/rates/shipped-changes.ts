import type { Rate } from './schema';
import { SHIPPED_RATES } from './shipped-rates';
import { fingerprint } from './stored/fingerprint';

/** The fingerprint of each shipped row, by id. */
export const shippedRows = (rates: readonly Rate[] = SHIPPED_RATES): Record<string, string> =>
  Object.fromEntries(rates.map((rate) => [rate.id, fingerprint(JSON.stringify(rate))]));

/** The ids of the shipped rows that are new, gone or changed since their fingerprints were taken. */
export function shippedChanges(before: Readonly<Record<string, string>>, now = shippedRows()): string[] {
  const ids = new Set([...Object.keys(now), ...Object.keys(before)]);
  return [...ids].filter((id) => before[id] !== now[id]);
}
