import { shippedRate } from '../../rates/overrides';
import { officialRate } from '../../rates/rate-table';
import type { Rate } from '../../rates/schema';
import type { Table } from './rate-change';
import { ratesInForce } from './table-names';

/**
 * What a rate is compared with: the official rate of its model, or, for that rate itself, what it ships as.
 * Undefined where there is neither.
 */
export function referenceFor(
  { overrides, defaultRateId }: Pick<Table, 'overrides' | 'defaultRateId'>,
  id: string,
  model: string,
): { rate: Rate; isShipped: boolean } | undefined {
  const official = officialRate({ rates: ratesInForce(overrides), defaultRateId }, model);
  if (official && official.id !== id) return { rate: official, isShipped: false };
  const shipped = shippedRate(id);
  return shipped && { rate: shipped, isShipped: true };
}
