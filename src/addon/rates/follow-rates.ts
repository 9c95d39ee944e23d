import type { Reply } from '../../bridge/rates';
import { withDocumentLock } from './document-lock';
import { documentRates } from './document-rates';
import { ensureMarker } from './ensure-marker';
import { appendMarkers } from './rewrite-formulas';
import { sidebarState } from './sidebar-state';

/**
 * Makes each formula of ours end in the marker, so that it is calculated anew when rates are saved.
 * @throws Problem when there is no marker and none can be made
 */
export function followRates(): Reply {
  return withDocumentLock((): Reply => {
    const { mirror, name, notices } = ensureMarker();
    const followed = appendMarkers({ ...mirror, name });
    SpreadsheetApp.flush();
    return { kind: 'state', state: sidebarState(documentRates(), [...notices, ...followed]) };
  });
}
