import type { Notice } from '../../messages/notice';
import { problem } from '../../messages/problem';
import type { StoredTable } from '../../rates/stored/stored-table';
import { type DocumentRates, documentRates, newestRevision, tableDraftOf } from './document-rates';
import type { Mirror } from './find-mirror';
import { type Kept, keepTable } from './keep-table';
import { nameMarker } from './name-marker';
import { type Repaired, repairRates } from './repair-rates';

/** The marker's cell and name, and what was noticed on the way to them. */
export interface EnsuredMarker {
  readonly mirror: Mirror;
  readonly name: string;
  readonly table: StoredTable | undefined;
  readonly notices: readonly Notice[];
}

/**
 * The marker that formulas pass along, made when there is none yet. Call it under the document lock.
 * @throws Problem `store/not-in-file` when there is a marker, but its rates are lost
 */
export function ensureMarker(): EnsuredMarker {
  const rates = documentRates();
  const { table, notices, mirror: written }: Repaired = rates.table ? repairRates(rates) : firstTable(rates);
  if (written) return { mirror: written, name: written.name, table, notices };
  const { mirror } = rates;
  if (!mirror) throw problem('store/not-in-file', { revision: newestRevision(rates) });
  const name = mirror.name ?? nameMarker(mirror.sheet.getRange(mirror.row, mirror.column)).name;
  return { mirror, name, table, notices };
}

function firstTable(rates: DocumentRates): Kept {
  const revision = newestRevision(rates);
  const isLost = revision > 0 && (rates.mirror?.content || rates.store.aside.length > 0);
  if (isLost) throw problem('store/not-in-file', { revision });
  return keepTable(rates, tableDraftOf(rates));
}
