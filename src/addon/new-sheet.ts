import { freeSheetName } from './free-sheet-name';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * A new sheet as it was written, or none: half of one would be taken for a whole one. `known` are the names of all sheets,
 * where they have been asked for.
 */
export function newSheet<T>(wanted: string, write: (sheet: Sheet) => T, known?: readonly string[]): T {
  const spreadsheet = SpreadsheetApp.getActive();
  const names = known ?? spreadsheet.getSheets().map((sheet) => sheet.getName());
  const sheet = spreadsheet.insertSheet(freeSheetName(wanted, names));
  try {
    return write(sheet);
  } catch (error) {
    spreadsheet.deleteSheet(sheet);
    throw error;
  }
}
