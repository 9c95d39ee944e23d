import type { Reply } from '../../bridge/rates';
import { withDocumentLock } from './document-lock';
import { ensureMarker } from './ensure-marker';
import { appendMarkers } from './rewrite-formulas';
import { sidebarState } from './sidebar-state';

/**
 * Makes each formula of ours end in the marker, so that it is calculated anew when rates are saved.
 * @throws Problem when there is no marker and none can be made
 */
export function followRates(): Reply {
  const { table, notices: all } = withDocumentLock(() => {
    const { mirror, name, notices, table } = ensureMarker();
    const followed = appendMarkers({ ...mirror, name });
    SpreadsheetApp.flush();
    return { table, notices: [...notices, ...followed] };
  });
  return { kind: 'state', state: sidebarState(table, all) };
}
