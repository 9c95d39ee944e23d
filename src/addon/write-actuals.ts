import type { ActualsCell } from '../planning/actuals/sheet-rows';
import { problemsOf } from '../pricing/problem';
import { jsonObject } from '../rates/ascii-json';
import type { ActualsReply, ActualsRequest, ActualsStoreProblems } from './actuals-bridge';
import { cellText } from './cell-text';
import { freeSheetName } from './free-sheet-name';
import { storeProblem } from './problems';
import { mayEdit } from './put-mirror';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Step<Name extends ActualsRequest['step']> = Extract<ActualsRequest, { step: Name }>;

export const actualsStoreProblem = problemsOf<ActualsStoreProblems>();

const SHEET_NAME = 'Image cost actuals';

/** Rows above the first charge: what the table is, and the headings. */
const HEAD_ROWS = 2;

/** The columns' formats: days, texts and amounts. Text is plain, so that no line item becomes a formula or a number. */
const [DAY, TEXT, COUNT, AMOUNT] = ['yyyy-mm-dd', '@', '#,##0', '#,##0.00########'];

/** A quantity in thousands may have a fraction; a format that allows for one shows `194.00`. */
const QUANTITY_COLUMN = 5;
const FRACTION = '#,##0.00####';
const FORMATS = [DAY, DAY, TEXT, TEXT, COUNT, TEXT, AMOUNT, TEXT, AMOUNT, COUNT];
const WIDTHS = [130, 130, 230, 150, 140, 110, 120, 120, 120, 90];

const MOST_ROWS = 50_000;
const MOST_ROWS_AT_ONCE = 5_000;
const MOST_CHARACTERS = 4_000_000;
const LONGEST_TEXT = 1_000;

/**
 * Writes one part of a sheet of actuals: always a new sheet with a free name.
 * @throws Problem `store/request`, `store/no-permission` or `actuals/sheet-gone`
 */
export function actualsWritten(text: unknown): ActualsReply {
  const request = parsed(text);
  if (!mayEdit()) throw storeProblem('store/no-permission', {});
  if (request.step === 'start') return started(request);
  const sheet = begunSheet(request);
  if (request.step === 'drop') {
    if (sheet) SpreadsheetApp.getActive().deleteSheet(sheet);
    return { kind: 'dropped' };
  }
  if (!sheet) throw actualsStoreProblem('actuals/sheet-gone', {});
  if (request.step === 'rows') putRows(sheet, request);
  else finish(sheet, request.intro);
  return { kind: 'sheet', sheetId: sheet.getSheetId(), name: sheet.getName() };
}

function started({ token, rows, headings, intro }: Step<'start'>): ActualsReply {
  const document = SpreadsheetApp.getActive();
  const sheets = document.getSheets();
  const name = freeSheetName(
    SHEET_NAME,
    sheets.map((sheet) => sheet.getName()),
  );
  const sheet = document.insertSheet(name, sheets.length);
  const missing = rows + HEAD_ROWS - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  sheet.getRange(1, 1).setNumberFormat(TEXT).setValue(cellText(intro)).setNote(token);
  FORMATS.forEach((format, index) => {
    sheet.getRange(HEAD_ROWS + 1, index + 1, rows, 1).setNumberFormat(format);
  });
  sheet
    .getRange(HEAD_ROWS, 1, 1, FORMATS.length)
    .setNumberFormat(TEXT)
    .setValues([headings.map(cellText)])
    .setFontWeight('bold')
    .setBackground('#f1f3f4');
  WIDTHS.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  sheet.setFrozenRows(HEAD_ROWS);
  return { kind: 'sheet', sheetId: sheet.getSheetId(), name };
}

/** The sheet that this import began and has not finished: no other sheet can be written to or deleted from outside. */
function begunSheet({ token, sheetId }: Exclude<ActualsRequest, Step<'start'>>): Sheet | undefined {
  const sheet = SpreadsheetApp.getActive()
    .getSheets()
    .find((each) => each.getSheetId() === sheetId);
  return sheet?.getRange(1, 1).getNote() === token ? sheet : undefined;
}

function putRows(sheet: Sheet, { from, cells }: Step<'rows'>): void {
  if (from + cells.length + HEAD_ROWS > sheet.getMaxRows()) throw storeProblem('store/request', {});
  const safe = cells.map((row) => row.map((cell) => (typeof cell === 'string' ? cellText(cell) : cell)));
  sheet.getRange(HEAD_ROWS + 1 + from, 1, safe.length, FORMATS.length).setValues(safe);
  const hasFraction = safe.some((row) => Number(row[QUANTITY_COLUMN - 1]) % 1 !== 0);
  if (hasFraction)
    sheet.getRange(HEAD_ROWS + 1 + from, QUANTITY_COLUMN, safe.length, 1).setNumberFormat(FRACTION);
}

function finish(sheet: Sheet, intro: string): void {
  sheet.getRange(1, 1).setValue(cellText(intro)).setNote('');
  SpreadsheetApp.flush();
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_TEXT;
const isWhole = (value: unknown, most: number): boolean =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most;
const isCell = (value: unknown): value is ActualsCell => isText(value) || Number.isFinite(value);
const isRow = (value: unknown): boolean =>
  Array.isArray(value) && value.length === FORMATS.length && value.every(isCell);

/** What each step must carry. */
const CHECKS: Readonly<
  Record<ActualsRequest['step'], (fields: Readonly<Record<string, unknown>>) => boolean>
> = {
  start: ({ rows, headings, intro }) =>
    isWhole(rows, MOST_ROWS) &&
    rows !== 0 &&
    isText(intro) &&
    isRow(headings) &&
    (headings as unknown[]).every(isText),
  rows: ({ sheetId, from, cells }) =>
    isWhole(sheetId, Number.MAX_SAFE_INTEGER) &&
    isWhole(from, MOST_ROWS) &&
    Array.isArray(cells) &&
    cells.length > 0 &&
    cells.length <= MOST_ROWS_AT_ONCE &&
    cells.every(isRow),
  finish: ({ sheetId, intro }) => isWhole(sheetId, Number.MAX_SAFE_INTEGER) && isText(intro),
  drop: ({ sheetId }) => isWhole(sheetId, Number.MAX_SAFE_INTEGER),
};

/** @throws Problem `store/request` */
function parsed(text: unknown): ActualsRequest {
  const fields = typeof text === 'string' && text.length <= MOST_CHARACTERS ? jsonObject(text) : undefined;
  const check = new Map(Object.entries(CHECKS)).get(String(fields?.step));
  if (!fields || !check?.(fields) || !/^[a-z0-9]{16,64}$/.test(String(fields.token)))
    throw storeProblem('store/request', {});
  return fields as unknown as ActualsRequest;
}
