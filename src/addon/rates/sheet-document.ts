import type { FormulaDocument } from '../../functions/document';
import { type Language, languageOf } from '../../i18n/language';
import { writesDecimalComma } from '../../i18n/number-text';
import { isProblem, problem } from '../../messages/problem';
import { parseOverrides, tableOf } from '../../rates/overrides';
import { type RateTable, SHIPPED_TABLE } from '../../rates/rate-table';
import { type Marker, parseMarker } from '../../rates/stored/marker';
import type { StoredTable } from '../../rates/stored/stored-table';
import { findMirror } from './find-mirror';
import { readRateProperties } from './rate-properties';
import { cachedInForce, cachedTable, cacheInForce, cacheTable } from './table-cache';

/** The spreadsheet that a formula stands in, as one call of the formula sees it: its rates are read once. */
export function sheetDocument(): FormulaDocument {
  let read: { readonly marker: string | undefined; readonly table: StoredTable | undefined } | undefined;
  const tableFor = (marker: string | undefined): StoredTable | undefined => {
    if (!read || read.marker !== marker) read = { marker, table: tableInForce(marker) };
    return read.table;
  };
  return {
    rateTable(marker) {
      return rateTableOf(tableFor(marker));
    },
    language: (marker) => languageIn(() => tableFor(marker)),
    // What is typed as 4:05 can arrive a millisecond short of it: half a second makes that the nearest second.
    decimalComma: () => writesDecimalComma(SpreadsheetApp.getActive().getSpreadsheetLocale()),
    wallClock: (time) =>
      Utilities.formatDate(
        new Date(time.getTime() + 500),
        SpreadsheetApp.getActive().getSpreadsheetTimeZone(),
        'yyyy-MM-dd HH:mm:ss',
      ),
  };
}

/** A stored table as it prices; the shipped rates where nobody has ever saved one. */
export function rateTableOf(table: StoredTable | undefined): RateTable {
  if (!table) return SHIPPED_TABLE;
  const { overrides, broken } = parseOverrides(table.overrides);
  return tableOf(overrides, table.defaultRateId, broken);
}

/** The document's language; where its rates cannot be read, which is reported in that very language, its locale's. */
function languageIn(table: () => StoredTable | undefined): Language {
  const ofLocale = () => SpreadsheetApp.getActive().getSpreadsheetLocale();
  try {
    return languageOf(table()?.language ?? ofLocale());
  } catch (error) {
    if (!isProblem(error)) throw error;
    return languageOf(ofLocale());
  }
}

/**
 * The document's table; none where nobody has ever saved one. A marker whose edition is cached needs no property.
 * Where the store holds a table, that one prices: every editor can write the cells of the mirror sheet and the marker's.
 * Only where the store is empty, as in a copied file, the mirror sheet is priced from. It is not looked at otherwise:
 * reading cells waits for all formulas that are being calculated.
 * @throws Problem `store/marker-ahead`, `store/not-in-file` or `store/damaged`; never falls back to the shipped rates then
 */
function tableInForce(markerText: string | undefined): StoredTable | undefined {
  const marker = parseMarker(markerText);
  if (marker) return cachedTable(marker) ?? tableRead(marker);
  const inForce = cachedInForce();
  if (inForce === 'none') return undefined;
  const cached = inForce && cachedTable(inForce);
  if (cached) return cached;
  const table = tableRead(undefined);
  if (table) cacheTable(table);
  cacheInForce(table?.marker);
  return table;
}

function tableRead(marker: Marker | undefined): StoredTable | undefined {
  const store = readRateProperties();
  if (store.table) {
    const { revision } = store.table.marker;
    if (marker && marker.revision > revision)
      throw problem('store/marker-ahead', { marker: marker.revision, revision });
    return marker ? cachedNow(store.table) : store.table;
  }
  const mirror = findMirror(marker ? 'everywhere' : 'usual name');
  const mirrored = mirror?.content?.table;
  if (mirrored && mirrored.marker.revision >= (marker?.revision ?? 0)) return cachedNow(mirrored);
  const missing = marker ?? mirror?.content?.marker ?? mirror?.marker;
  if (missing) throw problem('store/not-in-file', { revision: missing.revision });
  const keys = [...store.aside, ...Object.keys(store.damaged)];
  if (keys.length > 0) throw problem('store/damaged', { keys });
  return undefined;
}

function cachedNow(table: StoredTable): StoredTable {
  cacheTable(table);
  return table;
}
