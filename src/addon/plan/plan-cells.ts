type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const MOST_ROWS = 500;
const MOST_COLUMNS = 200;

/** The cells of a sheet as far as a plan can reach. */
export function planCells(sheet: Sheet): unknown[][] | undefined {
  const rows = Math.min(sheet.getLastRow(), MOST_ROWS);
  const columns = Math.min(sheet.getLastColumn(), MOST_COLUMNS);
  return rows > 0 && columns > 0 ? sheet.getRange(1, 1, rows, columns).getValues() : undefined;
}
