import { withDocumentLock } from './document-lock';
import { documentRates, newestRevision, tableDraftOf } from './document-rates';
import { rangeNamed } from './find-mirror';
import { keepTable } from './keep-table';
import { FIRST_MARKER_NAME } from './name-marker';
import { mayEdit } from './put-mirror';

/**
 * Makes the marker, its name and the sheet under it when the menu is first used in a document, so that formulas may end
 * in it from then on. Who may only look makes none, and what fails is left for the next time: the command matters more.
 */
export function firstUse(): void {
  try {
    if (rangeNamed(FIRST_MARKER_NAME) || !mayEdit()) return;
    withDocumentLock(() => {
      const rates = documentRates();
      // What an earlier life left, and rates of a copied file, are mended and offered by the commands that say so.
      if (!rates.mirror && newestRevision(rates) === 0) keepTable(rates, tableDraftOf(rates));
    });
  } catch {
    return;
  }
}
