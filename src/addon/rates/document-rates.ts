import { type Language, languageOf } from '../../i18n/language';
import { DEFAULT_RATE_ID } from '../../rates/rate-table';
import type { StoredTable } from '../../rates/stored/stored-table';
import type { StoreContent } from '../../rates/stored/table-store';
import { personsLanguage } from '../persons-language';
import { findMirror, type Mirror, type Search } from './find-mirror';
import { withPastEdits } from './mirror-difference';
import { readRateProperties } from './rate-properties';

/** All that a document holds of its rate table. */
export interface DocumentRates {
  readonly store: StoreContent;
  readonly mirror: Mirror | undefined;
  /** The table in force: the store's, or the mirror's where the store is empty; none before the first save. */
  readonly table: StoredTable | undefined;
}

/**
 * Reads them.
 * @param inEmpty Where a mirror is looked for while the store is empty. Whoever writes looks everywhere.
 */
export function documentRates(inEmpty: Search = 'everywhere'): DocumentRates {
  const store = readRateProperties();
  const isEmpty = !store.table && store.aside.length === 0 && Object.keys(store.damaged).length === 0;
  const mirror = findMirror(isEmpty ? inEmpty : 'everywhere');
  const mirrored = mirror?.content?.table;
  return { store, mirror, table: store.table ?? (mirrored && withPastEdits(mirrored, today())) };
}

/** The newest revision: the store's or, where it holds no table, what the cells speak of, which anybody can write. */
export const newestRevision = ({ store, mirror }: DocumentRates): number =>
  store.table
    ? store.newestRevision
    : Math.max(store.newestRevision, mirror?.content?.marker?.revision ?? 0, mirror?.marker?.revision ?? 0);

/** What a person can change of a table. */
export type TableDraft = Pick<StoredTable, 'language' | 'defaultRateId' | 'overrides'>;

/** The table in force as a draft; before the first save nothing is edited and the person's language is taken. */
export const tableDraftOf = ({
  table,
}: Pick<DocumentRates, 'table'>): TableDraft & { language: Language } => ({
  language: table ? languageOf(table.language) : personsLanguage(),
  defaultRateId: table?.defaultRateId ?? DEFAULT_RATE_ID,
  overrides: table?.overrides ?? [],
});

/** The day in the spreadsheet's time zone, `2026-11-22`. */
export const today = (): string =>
  Utilities.formatDate(new Date(), SpreadsheetApp.getActive().getSpreadsheetTimeZone(), 'yyyy-MM-dd');
