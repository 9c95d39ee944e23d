import type { FormulaDocument } from '../functions/document';
import { languageOf } from '../i18n/language';
import { SHIPPED_TABLE } from '../rates/rate-table';

/** The spreadsheet that a formula stands in. */
export function sheetDocument(): FormulaDocument {
  return {
    rateTable: () => SHIPPED_TABLE,
    language: () => languageOf(SpreadsheetApp.getActive().getSpreadsheetLocale()),
    wallClock: (time) =>
      Utilities.formatDate(time, SpreadsheetApp.getActive().getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm:ss'),
  };
}
