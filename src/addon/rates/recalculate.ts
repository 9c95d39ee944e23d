import type { Reply } from '../../bridge/rates';
import type { Notice } from '../../messages/notice';
import { withDocumentLock } from './document-lock';
import { documentRates, tableDraftOf } from './document-rates';
import { keepTable } from './keep-table';
import { type Repaired, repairRates } from './repair-rates';
import { sidebarState } from './sidebar-state';

/**
 * Keeps the table as it is under a new marker, so that every formula that passes it is calculated anew: an error of
 * Google's that has passed stays in a cell otherwise.
 * @throws Problem when the table cannot be kept
 */
export function recalculateRates(): Reply {
  const { table, notices } = withDocumentLock(renewed);
  return { kind: 'state', state: sidebarState(table, notices, true) };
}

/** In a copied file the rates are the mirror sheet's, which only a restore takes over. */
function renewed(): Repaired {
  const rates = documentRates();
  if (rates.table && rates.table !== rates.store.table) return repairRates(rates);
  const kept = keepTable(rates, tableDraftOf(rates));
  const notice: Notice = { kind: 'recalculated' };
  return { ...kept, notices: [notice, ...kept.notices] };
}
