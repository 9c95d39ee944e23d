type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const MOST_ROWS = 500;
const MOST_COLUMNS = 200;

/** The cells of a sheet as far as a plan can reach; none where nothing stands in it. */
export function planCells(sheet: Sheet, columns = sheet.getMaxColumns()): unknown[][] | undefined {
  const rows = Math.min(sheet.getLastRow(), MOST_ROWS);
  return rows > 0 ? sheet.getRange(1, 1, rows, Math.min(columns, MOST_COLUMNS)).getValues() : undefined;
}
