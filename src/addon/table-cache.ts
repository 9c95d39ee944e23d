import type { Marker } from '../rates/marker';
import { parseStoredTable, type StoredTable, storedTableText } from '../rates/stored-table';
import { cacheKey } from '../rates/table-store';

type Cache = GoogleAppsScript.Cache.Cache | null;

/** Google takes 100 KB an entry and keeps it for at most six hours. */
const MOST_CHARACTERS = 90_000;
const SIX_HOURS = 21_600;

const cache = (): Cache => CacheService.getDocumentCache() as Cache;

/** The generation that a marker names, if it is cached. Entries never change, so none is ever out of date. */
export function cachedTable(marker: Marker): StoredTable | undefined {
  const text = cache()?.get(cacheKey(marker));
  return text ? parseStoredTable(text) : undefined;
}

export function cacheTable(table: StoredTable): void {
  const text = storedTableText(table);
  if (text.length <= MOST_CHARACTERS) cache()?.put(cacheKey(table.marker), text, SIX_HOURS);
}

/** Forgets a generation that is no longer in force, so that an old marker leads to the new one. */
export function uncacheTable(table: StoredTable | undefined): void {
  if (table) cache()?.remove(cacheKey(table.marker));
}
