import { problem } from '../../messages/problem';
import { type Marker, markerText } from '../../rates/stored/marker';
import { isGridSheet } from '../grid-sheets';
import { MIRROR_NAME, type Mirror } from './find-mirror';
import { MIRROR_HEAD_ROWS, MIRROR_WIDTH, mirrorColumn, mirrorFormats } from './mirror-cells';
import { nameMarker } from './name-marker';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A mirror that can be written: its sheet is there, may be edited and has the marker's name. */
export interface ReadyMirror extends Mirror {
  readonly name: string;
  /** Whether the name had to be set. */
  readonly named: boolean;
}

/**
 * Makes sure, before anything is saved, that mirror and marker can be written.
 * @throws Problem `store/no-permission`, `store/protected` or `store/name-refused`
 */
export function readyMirror(found: Mirror | undefined, rows: number): ReadyMirror {
  if (!mayEdit()) throw problem('store/no-permission', {});
  const mirror = found ?? newMirror();
  requireRoom(mirror, rows);
  mirror.sheet.getRange(mirror.row, mirror.column, rows, MIRROR_WIDTH).setNumberFormats(mirrorFormats(rows));
  if (mirror.name !== undefined) return { ...mirror, name: mirror.name, named: false };
  return { ...mirror, ...nameMarker(mirror.sheet.getRange(mirror.row, mirror.column)) };
}

/** Writes marker and rows in one step. Rows of the old mirror that are no longer needed become blank. */
export function writeMirror(
  { sheet, row, column, content }: ReadyMirror,
  cells: readonly (string | number)[][],
): void {
  const lines = content ? content.lines - row + 1 : 0;
  const blank = Array.from(
    { length: Math.max(0, lines - cells.length) },
    () => cells[0]?.map(() => '') ?? [],
  );
  sheet.getRange(row, column, cells.length + blank.length, MIRROR_WIDTH).setValues([...cells, ...blank]);
  const moved = content && content.column + 2 - MIRROR_WIDTH !== column;
  if (moved)
    sheet
      .getRange(content.row + 1, content.column + 1, Math.max(1, content.lines - content.row))
      .clearContent();
  SpreadsheetApp.flush();
}

/** Writes the marker alone. */
export function writeMarker({ sheet, row, column }: ReadyMirror, marker: Marker): void {
  sheet.getRange(row, column).setValue(markerText(marker));
  SpreadsheetApp.flush();
}

/** Whether this person may edit the document: a viewer cannot even edit a cell that nobody has locked. */
export function mayEdit(): boolean {
  const isLocked = (sheet: Sheet) =>
    sheet
      .getProtections(SpreadsheetApp.ProtectionType.SHEET)
      .some((protection) => !protection.isWarningOnly());
  return SpreadsheetApp.getActive()
    .getSheets()
    .some((sheet) => isGridSheet(sheet) && (sheet.getRange(1, 1).canEdit() || isLocked(sheet)));
}

function requireRoom({ sheet, row, column, content }: Mirror, rows: number): void {
  const most = sheet.getMaxRows();
  const height = Math.min(most - row + 1, Math.max(rows, content?.lines ?? 0));
  const width = Math.min(sheet.getMaxColumns() - column + 1, MIRROR_WIDTH);
  if (!sheet.getRange(row, column, height, width).canEdit())
    throw problem('store/protected', { sheet: sheet.getName() });
  const missing = row + rows - 1 - most;
  if (missing > 0) sheet.insertRowsAfter(most, missing);
  if (width < MIRROR_WIDTH) sheet.insertColumnsAfter(sheet.getMaxColumns(), MIRROR_WIDTH - width);
}

function newMirror(): Mirror {
  const document = SpreadsheetApp.getActive();
  const shown = document.getActiveSheet();
  const sheets = document.getSheets();
  const sheet = document.insertSheet(freeName(sheets.map((each) => each.getName())), sheets.length);
  try {
    layOut(sheet);
    document.setActiveSheet(shown);
  } catch (error) {
    document.deleteSheet(sheet);
    throw error;
  }
  return { sheet, row: 1, column: 1, content: undefined, cells: [], marker: undefined };
}

function freeName(taken: readonly string[]): string {
  const names = taken.map((name) => name.trim().toLowerCase());
  let name = MIRROR_NAME;
  for (let number = 2; names.includes(name.toLowerCase()); number++) name = `${MIRROR_NAME} (${number})`;
  return name;
}

function layOut(sheet: Sheet): void {
  sheet.getRange(1, 1, MIRROR_HEAD_ROWS, MIRROR_WIDTH).setFontWeight('bold').setBackground('#f1f3f4');
  sheet.getRange(MIRROR_HEAD_ROWS, 1, 1, MIRROR_WIDTH).setWrap(true);
  sheet.setFrozenRows(MIRROR_HEAD_ROWS);
  sheet.setColumnWidths(1, 2, 200);
  sheet.setColumnWidth(mirrorColumn('model') + 1, 170);
  sheet.hideColumns(MIRROR_WIDTH);
  sheet.protect().setDescription('Image cost').setWarningOnly(true);
}
