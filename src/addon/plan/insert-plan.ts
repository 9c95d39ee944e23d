import { WORKSHEET_WORDS } from '../../i18n/words';
import type { RateTable } from '../../rates/rate-table';
import { worksheetTemplate } from '../../worksheet/template';
import { freeSheetName } from '../free-sheet-name';
import { withDocumentLock } from '../rates/document-lock';
import { ensureMarker } from '../rates/ensure-marker';
import { sheetDocument } from '../rates/sheet-document';
import { tellNotices } from '../tell-notices';
import { tellProblem } from '../tell-problem';
import { writeWorksheet } from './write-worksheet';

/** Inserts a new sheet with the plan worksheet, in the document's language. */
export function insertPlan(): void {
  tellProblem(() => {
    const { name: markerName, notices } = withDocumentLock(ensureMarker);
    const { rateTable, language: languageFor } = sheetDocument();
    const language = languageFor(undefined);
    const words = WORKSHEET_WORDS[language];
    const template = worksheetTemplate({ language, words, markerName, ...choicesOf(rateTable(undefined)) });
    const spreadsheet = SpreadsheetApp.getActive();
    const names = spreadsheet.getSheets().map((sheet) => sheet.getName());
    const sheet = spreadsheet.insertSheet(freeSheetName(words.sheetName, names));
    try {
      writeWorksheet(sheet, template, words.protection);
    } catch (error) {
      // Half a worksheet would be taken for a whole one.
      spreadsheet.deleteSheet(sheet);
      throw error;
    }
    tellNotices(notices);
  });
}

/** Most rates that a dropdown lists. */
const MOST_CHOICES = 400;

function choicesOf({ rates, defaultRateId }: RateTable) {
  const idsOf = (wanted: RateTable['rates']) => wanted.slice(0, MOST_CHOICES).map(({ id }) => id);
  const creditRateIds = idsOf(rates.filter(({ unit }) => unit === 'credit'));
  return {
    rateIds: idsOf(rates),
    rateId: defaultRateId,
    creditRateIds,
    creditRateId: creditRateIds[0] ?? '',
  };
}
