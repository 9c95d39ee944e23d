import type { Reply } from '../../bridge/rates';
import type { Notice } from '../../messages/notice';
import { problem } from '../../messages/problem';
import { withDocumentLock } from './document-lock';
import { documentRates, newestRevision, tableDraftOf } from './document-rates';
import { keepTable } from './keep-table';
import { type Repaired, repairRates, standingNotices } from './repair-rates';
import { sidebarState } from './sidebar-state';

/**
 * Keeps the table of the mirror sheet in this document, as after a copy of the file. Where the document has its own,
 * only what is amiss with marker and mirror is mended.
 * @throws Problem `store/nothing-to-restore`, or `store/mirror-changed` when the mirror is not as it was written
 */
export function restoreFromMirror(): Reply {
  const { table, notices } = withDocumentLock(restored);
  return { kind: 'state', state: sidebarState(table, notices, true) };
}

/** What a restore would adopt; nothing where the document has its own rates, or where nothing can be read. */
export function restoreOffer(): Extract<Notice, { kind: 'restore-offered' }> | undefined {
  try {
    return standingNotices(documentRates()).find((notice) => notice.kind === 'restore-offered');
  } catch {
    // The restore says what is wrong.
    return undefined;
  }
}

function restored(): Repaired {
  const rates = documentRates();
  const { store, table } = rates;
  const newest = newestRevision(rates);
  if (!table && newest > 0) throw problem('store/mirror-changed', { revision: newest });
  if (!table || table === store.table) {
    const mended = repairRates(rates);
    if (mended.notices.length === 0) throw problem('store/nothing-to-restore', {});
    return mended;
  }
  const kept = keepTable(rates, tableDraftOf(rates));
  const notice: Notice = { kind: 'restored', revision: table.marker.revision };
  return { ...kept, notices: [notice, ...kept.notices] };
}
