import type { Override } from '../../rates/overrides';
import { shippedRate } from '../../rates/overrides';
import { isStale } from '../../rates/rate-table';
import type { Rate } from '../../rates/schema';

/** What a person should see of a rate at a glance. Days as `2026-11-22`. */
export type RateState =
  | { readonly kind: 'edited'; readonly on?: string | undefined }
  | { readonly kind: 'shipped' | 'added' | 'removed' | 'broken' | 'default' | 'unsaved' }
  | { readonly kind: 'stale'; readonly checked: string }
  | { readonly kind: 'starts' | 'ends' | 'ends-soon' | 'ended'; readonly on: string };

/** Where a row comes from: what ships, an edit of it, or the user. */
export function originOf(id: string, overrides: readonly Override[]): 'shipped' | 'edited' | 'added' {
  if (!shippedRate(id)) return 'added';
  return overrides.some((override) => override.id === id) ? 'edited' : 'shipped';
}

/** The same with the day of the edit. */
export function originStateOf(id: string, overrides: readonly Override[]): RateState {
  const kind = originOf(id, overrides);
  return kind === 'edited'
    ? { kind, on: overrides.find((override) => override.id === id)?.edited }
    : { kind };
}

/** What the dates of a rate say today. */
export function dateStates(rate: Rate, today: string): RateState[] {
  const { from, until, checked } = rate;
  return [
    ...(from && from > today ? [{ kind: 'starts' as const, on: from }] : []),
    ...(until ? [{ kind: endState(until, today), on: until }] : []),
    ...(isStale(rate, today) ? [{ kind: 'stale' as const, checked }] : []),
  ];
}

const DAY_MS = 86_400_000;
/** A rate that ends within so many days is to be replaced in time. */
const SOON_DAYS = 60;

function endState(until: string, today: string): 'ended' | 'ends-soon' | 'ends' {
  if (until < today) return 'ended';
  return Date.parse(until) - Date.parse(today) <= SOON_DAYS * DAY_MS ? 'ends-soon' : 'ends';
}
