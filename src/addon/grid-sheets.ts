type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Whether a sheet has cells: a chart moved to its own sheet and a connected data source have none that scripts may read. */
export const isGridSheet = (sheet: Sheet): boolean => sheet.getType() === SpreadsheetApp.SheetType.GRID;

/** The document's sheets that have cells, in order. Any method for cells throws on the others. */
export const gridSheets = (): Sheet[] => SpreadsheetApp.getActive().getSheets().filter(isGridSheet);
