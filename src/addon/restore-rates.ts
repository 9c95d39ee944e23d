import type { Notice, Reply } from './bridge';
import { withDocumentLock } from './document-lock';
import { documentRates, draftOf, newestRevision } from './document-rates';
import { keepTable } from './keep-table';
import { storeProblem } from './problems';
import { sidebarState } from './sidebar-state';

/**
 * Keeps the table of the mirror sheet in this document, as after a copy of the file.
 * @throws Problem `store/nothing-to-restore`, or `store/mirror-changed` when the mirror is not as it was written
 */
export function restoreFromMirror(): Reply {
  return withDocumentLock((): Reply => {
    const rates = documentRates();
    const { store, table } = rates;
    const newest = newestRevision(rates);
    if (!table && newest > 0) throw storeProblem('store/mirror-changed', { revision: newest });
    if (!table || table === store.table) throw storeProblem('store/nothing-to-restore', {});
    const { notices } = keepTable(rates, draftOf(rates));
    const restored: Notice = { kind: 'restored', revision: table.marker.revision };
    return { kind: 'state', state: sidebarState(documentRates(), [restored, ...notices]) };
  });
}
