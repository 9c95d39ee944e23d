import type { Reply } from '../../bridge/rates';
import type { Notice } from '../../messages/notice';
import { problem } from '../../messages/problem';
import { withDocumentLock } from './document-lock';
import { documentRates, newestRevision, tableDraftOf } from './document-rates';
import { keepTable } from './keep-table';
import { repairRates } from './repair-rates';
import { sidebarState } from './sidebar-state';

/**
 * Keeps the table of the mirror sheet in this document, as after a copy of the file. Where the document has its own,
 * only what is amiss with marker and mirror is mended.
 * @throws Problem `store/nothing-to-restore`, or `store/mirror-changed` when the mirror is not as it was written
 */
export function restoreFromMirror(): Reply {
  return withDocumentLock((): Reply => {
    const rates = documentRates();
    const { store, table } = rates;
    const newest = newestRevision(rates);
    if (!table && newest > 0) throw problem('store/mirror-changed', { revision: newest });
    if (!table || table === store.table) {
      const mended = repairRates(rates);
      if (mended.length === 0) throw problem('store/nothing-to-restore', {});
      return { kind: 'state', state: sidebarState(documentRates(), mended) };
    }
    const { notices } = keepTable(rates, tableDraftOf(rates));
    const restored: Notice = { kind: 'restored', revision: table.marker.revision };
    return { kind: 'state', state: sidebarState(documentRates(), [restored, ...notices]) };
  });
}
