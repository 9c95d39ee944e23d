import { type Marker, markerText, parseMarker } from '../../rates/stored/marker';
import { parseStoredTable, type StoredTable, storedTableText } from '../../rates/stored/stored-table';
import { cacheKey, piecesOf } from '../../rates/stored/table-store';
import { ofCache } from '../document-cache';

/** Google takes 100 KB an entry and keeps it for at most six hours. A table, of at most 250 KB, may need three. */
const ENTRY_CHARACTERS = 90_000;
const MOST_ENTRIES = 3;
const SIX_HOURS = 21_600;

const keysOf = (marker: Marker, entries: number): string[] => [
  cacheKey(marker),
  ...Array.from({ length: entries - 1 }, (_, at) => `${cacheKey(marker)}/${at + 1}`),
];

/** The edition that a marker names, if it is cached. Entries never change, so none is ever out of date. */
export function cachedTable(marker: Marker): StoredTable | undefined {
  const [first, text] =
    /^(\d)(.*)/s.exec(ofCache((cache) => cache.get(cacheKey(marker))) ?? '')?.slice(1) ?? [];
  if (text === undefined) return undefined;
  const [, ...further] = keysOf(marker, Number(first));
  const found = further.length > 0 ? (ofCache((cache) => cache.getAll(further)) ?? {}) : {};
  const texts = further.map((key): string | undefined => found[key]);
  return texts.includes(undefined) ? undefined : parseStoredTable(text + texts.join(''));
}

/** Keeps a edition; its first entry begins with the number of entries. */
export function cacheTable(table: StoredTable): void {
  const text = storedTableText(table);
  const parts = piecesOf(text, ENTRY_CHARACTERS);
  if (parts.length > MOST_ENTRIES) return;
  const texts = keysOf(table.marker, parts.length).map((key, at): [string, string] => [
    key,
    (at === 0 ? String(parts.length) : '') + parts[at],
  ]);
  ofCache((cache) => cache.putAll(Object.fromEntries(texts), SIX_HOURS));
}

/** Which edition prices, for formulas that pass no marker; a save puts the new one here. */
const IN_FORCE = 'rates in force';
const IN_FORCE_SECONDS = 30;
const NO_TABLE = 'none';

/** What prices formulas without a marker, at most half a minute old: an edition, or no table at all. */
export function cachedInForce(): Marker | 'none' | undefined {
  const text = ofCache((cache) => cache.get(IN_FORCE));
  return text === NO_TABLE ? NO_TABLE : parseMarker(text ?? undefined);
}

/** Keeps which edition prices; without one, that none does. */
export function cacheInForce(marker: Marker | undefined): void {
  ofCache((cache) => cache.put(IN_FORCE, marker ? markerText(marker) : NO_TABLE, IN_FORCE_SECONDS));
}

/** Forgets which edition prices. */
export function uncacheInForce(): void {
  ofCache((cache) => cache.remove(IN_FORCE));
}

/** Forgets a edition that is no longer in force, so that an old marker leads to the new one. */
export function uncacheTable(table: StoredTable | undefined): void {
  if (table) ofCache((cache) => cache.removeAll(keysOf(table.marker, MOST_ENTRIES)));
}
