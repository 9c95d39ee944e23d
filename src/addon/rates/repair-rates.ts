import type { MirrorRow, Notice } from '../../messages/notice';
import { shippedChanges } from '../../rates/shipped-changes';
import { shippedVersion } from '../../rates/shipped-version';
import { editionId, markerText } from '../../rates/stored/marker';
import type { StoredTable } from '../../rates/stored/stored-table';
import { type DocumentRates, tableDraftOf } from './document-rates';
import { type Kept, keepTable, putMarker, putMirror } from './keep-table';
import { mirrorRows, rowsUnlikeShipped, seenRows } from './mirror-difference';
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
  if (table !== store.table) return { table, notices: [...aside, restoreOffered(table, rates)] };
  if (table.marker.shipped !== shippedVersion()) {
    const changed: Notice = { kind: 'shipped-prices-changed', rates: shippedChanges(table.shippedRows) };
    return withNotices([...aside, changed], keepTable(rates, tableDraftOf(rates)));
  }
  const changed = changedByHand(rates);
  const fault = changed.length > 0 ? markerFault(rates) : mirrorFault(rates);
  if (!fault) return { table, notices: [...aside, ...changed] };
  const repaired = changed.length > 0 ? putMarker(rates, table) : putMirror(rates, table, () => undefined);
  return withNotices([...aside, fault, ...changed], repaired);
}

/**
 * The rows of the mirror sheet that a hand has changed; none where the store is empty, or where the sheet is that of an
 * older edition, as after an older version of the cells was restored: that one is written anew.
 */
export function handChanges({ store: { table }, mirror }: DocumentRates): MirrorRow[] {
  if (!table || !mirror?.content || table.marker.shipped !== shippedVersion()) return [];
  const { content } = mirror;
  const isOlder = content.table && content.table.marker.revision < table.marker.revision;
  return isOlder ? [] : mirrorRows(table, mirror);
}

function changedByHand(rates: DocumentRates): Notice[] {
  const rows = handChanges(rates);
  return rows.length > 0 ? [{ kind: 'mirror-changed', rows, seen: seenRows(rows) }] : [];
}

/** In a copied file: what a restore would adopt, and where the sheet prices otherwise than it shows. */
function restoreOffered(table: StoredTable, { mirror }: DocumentRates): Notice {
  const disagreeing = mirror ? mirrorRows(table, mirror).filter(({ kind }) => kind !== 'hidden') : [];
  return {
    kind: 'restore-offered',
    revision: table.marker.revision,
    rows: rowsUnlikeShipped(table),
    disagreeing,
  };
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
    (rates.table.marker.shipped !== shippedVersion() ||
      (handChanges(rates).length > 0 ? markerFault(rates) : mirrorFault(rates)) !== undefined));

/** What to say of rates that are only looked at: a person may not repair, or there is nothing to. */
export const standingNotices = (rates: DocumentRates): Notice[] => {
  const { store, table } = rates;
  if (!table) return missing(rates);
  return table === store.table ? changedByHand(rates) : [restoreOffered(table, rates)];
};

function missing({ store, mirror }: DocumentRates): Notice[] {
  const marker = mirror?.content?.marker ?? mirror?.marker;
  const aside = store.aside.map((key): Notice => ({ kind: 'damaged-set-aside', key }));
  return marker ? [...aside, { kind: 'rates-missing', revision: marker.revision }] : aside;
}

/** What is wrong with the marker of the store's table. */
function markerFault({ store, mirror }: DocumentRates): Notice | undefined {
  const { marker } = store.table as NonNullable<typeof store.table>;
  const { content, marker: shown } = mirror ?? {};
  if (!mirror || !content || !shown) return { kind: 'marker-repaired', was: 'missing' };
  if (editionId(shown) !== editionId(marker))
    return { kind: 'marker-repaired', was: shown.revision > marker.revision ? 'ahead' : 'behind' };
  return markerNameAt(mirror) ? undefined : { kind: 'mirror-repaired' };
}

/** What is wrong with the mirror of the store's table. */
function mirrorFault(rates: DocumentRates): Notice | undefined {
  const fault = markerFault(rates);
  if (fault) return fault;
  const { marker } = rates.store.table as StoredTable;
  const content = rates.mirror?.content;
  const whole = content?.table && content.marker && markerText(content.marker) === markerText(marker);
  return whole ? undefined : { kind: 'mirror-repaired' };
}
