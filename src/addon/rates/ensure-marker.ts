import type { Notice } from '../../messages/notice';
import { problem } from '../../messages/problem';
import { type DocumentRates, documentRates, newestRevision, tableDraftOf } from './document-rates';
import type { Mirror } from './find-mirror';
import { keepTable } from './keep-table';
import { nameMarker } from './name-marker';
import { repairRates } from './repair-rates';

/** The marker's cell and name, and what was noticed on the way to them. */
export interface EnsuredMarker {
  readonly mirror: Mirror;
  readonly name: string;
  readonly notices: readonly Notice[];
}

/**
 * The marker that formulas pass along, made when there is none yet. Call it under the document lock.
 * @throws Problem `store/not-in-file` when there is a marker, but its rates are lost
 */
export function ensureMarker(): EnsuredMarker {
  const rates = documentRates();
  const notices = rates.table ? repairRates(rates) : firstTable(rates);
  const { mirror } = notices.length > 0 || !rates.mirror ? documentRates() : rates;
  if (!mirror) throw problem('store/not-in-file', { revision: newestRevision(rates) });
  const { name } = nameMarker(mirror.sheet.getRange(mirror.row, mirror.column));
  return { mirror, name, notices };
}

function firstTable(rates: DocumentRates): readonly Notice[] {
  const revision = newestRevision(rates);
  const isLost = revision > 0 && (rates.mirror?.content || rates.store.aside.length > 0);
  if (isLost) throw problem('store/not-in-file', { revision });
  return keepTable(rates, tableDraftOf(rates)).notices;
}
