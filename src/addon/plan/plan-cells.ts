type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The most rows and columns of a worksheet that are looked at. */
export const MOST_ROWS = 500;
export const MOST_COLUMNS = 200;

/** A sheet as far as a plan can reach; none where nothing stands in it. */
export function planRange(
  sheet: Sheet,
  columns = sheet.getLastColumn(),
): GoogleAppsScript.Spreadsheet.Range | undefined {
  const rows = Math.min(sheet.getLastRow(), MOST_ROWS);
  return rows > 0 ? sheet.getRange(1, 1, rows, Math.min(columns, MOST_COLUMNS)) : undefined;
}

/** The cells of a sheet as far as a plan can reach; none where nothing stands in it. */
export const planCells = (sheet: Sheet, columns = sheet.getMaxColumns()): unknown[][] | undefined =>
  planRange(sheet, columns)?.getValues();
