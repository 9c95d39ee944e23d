import type { Notice } from '../../messages/notice';
import { shippedChanges } from '../../rates/shipped-changes';
import { shippedVersion } from '../../rates/shipped-version';
import { editionId, markerText } from '../../rates/stored/marker';
import type { StoredTable } from '../../rates/stored/stored-table';
import { type DocumentRates, tableDraftOf } from './document-rates';
import { type Kept, keepTable, putMirror } from './keep-table';
import { markerNameAt } from './name-marker';
import { setAside } from './rate-properties';
import { uncacheInForce } from './table-cache';

/** What a repair left: as after keeping a table, but there may be none. */
export type Repaired = Omit<Kept, 'table'> & { readonly table: StoredTable | undefined };

/**
 * Mends what is amiss with marker and mirror, sets damaged data aside, and goes on from the rates that this version of
 * the add-on ships. Call it under the document lock; gives the table in force, and what was noticed.
 */
export function repairRates(rates: DocumentRates): Repaired {
  const { store, table } = rates;
  const aside = setAside(store.damaged).map((key): Notice => ({ kind: 'damaged-set-aside', key }));
  if (aside.length > 0) uncacheInForce();
  if (!table) return { table, notices: [...aside, ...missing(rates)] };
  if (table !== store.table)
    return { table, notices: [...aside, { kind: 'restore-offered', revision: table.marker.revision }] };
  if (table.marker.shipped !== shippedVersion()) {
    const changed: Notice = { kind: 'shipped-prices-changed', rates: shippedChanges(table.shippedRows) };
    return withNotices([...aside, changed], keepTable(rates, tableDraftOf(rates)));
  }
  const fault = mirrorFault(rates);
  return fault
    ? withNotices(
        [...aside, fault],
        putMirror(rates, table, () => undefined),
      )
    : { table, notices: aside };
}

const withNotices = (before: readonly Notice[], kept: Kept): Kept => ({
  ...kept,
  notices: [...before, ...kept.notices],
});

/** Whether there is anything to repair, so that the lock is only taken then. */
export const needsRepair = (rates: DocumentRates): boolean =>
  Object.keys(rates.store.damaged).length > 0 ||
  (rates.table !== undefined &&
    rates.table === rates.store.table &&
    (rates.table.marker.shipped !== shippedVersion() || mirrorFault(rates) !== undefined));

/** What to say of rates that are only looked at: a person may not repair, or there is nothing to. */
export const standingNotices = (rates: DocumentRates): Notice[] => {
  const { store, table } = rates;
  if (!table) return missing(rates);
  return table === store.table ? [] : [{ kind: 'restore-offered', revision: table.marker.revision }];
};

function missing({ store, mirror }: DocumentRates): Notice[] {
  const marker = mirror?.content?.marker ?? mirror?.marker;
  const aside = store.aside.map((key): Notice => ({ kind: 'damaged-set-aside', key }));
  return marker ? [...aside, { kind: 'rates-missing', revision: marker.revision }] : aside;
}

/** What is wrong with the mirror of the store's table. */
function mirrorFault({ store, mirror }: DocumentRates): Notice | undefined {
  const { marker } = store.table as NonNullable<typeof store.table>;
  const { content, marker: shown } = mirror ?? {};
  if (!mirror || !content || !shown) return { kind: 'marker-repaired', was: 'missing' };
  if (editionId(shown) !== editionId(marker))
    return { kind: 'marker-repaired', was: shown.revision > marker.revision ? 'ahead' : 'behind' };
  const whole =
    content.table &&
    content.marker &&
    markerText(content.marker) === markerText(marker) &&
    markerNameAt(mirror);
  return whole ? undefined : { kind: 'mirror-repaired' };
}
