import type { Notice } from '../../messages/notice';
import { shippedRows } from '../../rates/shipped-changes';
import { shippedVersion } from '../../rates/shipped-version';
import type { StoredTable } from '../../rates/stored/stored-table';
import { editionOf } from '../../rates/stored/table-store';
import { type DocumentRates, newestRevision, type TableDraft, today } from './document-rates';
import { mirrorCells } from './mirror-cells';
import { type ReadyMirror, readyMirror, writeMarker, writeMirror } from './put-mirror';
import { writeRateProperties } from './rate-properties';
import { type OwnFormulas, ownFormulas, replaceDeadMarkers } from './rewrite-formulas';
import { cacheInForce, cacheTable, uncacheTable } from './table-cache';

/** What was kept, and what was noticed on the way. */
export interface Kept {
  readonly table: StoredTable;
  /** The mirror as it was written; nothing where it was left as it is. */
  readonly mirror?: ReadyMirror;
  readonly notices: readonly Notice[];
}

/** A marker allows nine digits. */
const HIGHEST_REVISION = 999_999_999;

/**
 * Puts a new edition of the table in force. Call it under the document lock. Whatever fails before the pointer is
 * flipped leaves the old table whole; whatever fails afterwards is mended when the menu or sidebar is next used.
 * @throws Problem when the table does not fit, or store, mirror or marker cannot be written
 */
export function keepTable(rates: DocumentRates, draft: TableDraft): Kept {
  const table: StoredTable = {
    marker: {
      revision: Math.min(newestRevision(rates) + 1, HIGHEST_REVISION),
      token: Utilities.getUuid().replace(/-/g, '').slice(0, 8),
      date: today(),
      shipped: shippedVersion(),
    },
    language: draft.language,
    defaultRateId: draft.defaultRateId,
    overrides: draft.overrides,
    shippedRows: shippedRows(),
  };
  const edition = editionOf(table);
  return putMirror(rates, table, () => {
    writeRateProperties(edition, rates.store);
    cacheInForce(table.marker);
    uncacheTable(rates.table);
    cacheTable(table);
  });
}

/** Writes the marker alone, so that formulas follow again; what a hand did to the rest of the sheet stays to be seen. */
export function putMarker(rates: DocumentRates, table: StoredTable): Kept {
  const own = formulasBeforeNaming(rates);
  const mirror = readyMirror(rates.mirror, 1);
  const notices = mirror.named ? replaceDeadMarkers(own, mirror, !rates.mirror) : [];
  writeMarker(mirror, table.marker);
  return { table, mirror, notices };
}

/**
 * Writes the mirror of a table, and its marker. It is made sure first that both can be written; `commit` comes
 * between. Formulas that pass a dead marker get the live one before it changes: once the marker is written, every
 * formula that passes it is calculating, and reading a cell would wait for all of them.
 */
export function putMirror(rates: DocumentRates, table: StoredTable, commit: () => void): Kept {
  const cells = mirrorCells(table);
  const own = formulasBeforeNaming(rates);
  const mirror = readyMirror(rates.mirror, cells.length);
  commit();
  const notices = mirror.named ? replaceDeadMarkers(own, mirror, !rates.mirror) : [];
  writeMirror(mirror, cells);
  return { table, mirror, notices };
}

/** Only where the marker has no name yet can a formula pass a dead one. */
const formulasBeforeNaming = ({ mirror }: DocumentRates): OwnFormulas =>
  mirror?.name === undefined ? ownFormulas() : { found: [], isCutShort: false };
