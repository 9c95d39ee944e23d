import type { ActualsReply, ActualsRequest, ActualsTotal, UnfinishedSheet } from '../../bridge/actuals';
import { ACTUALS_WIDTH, IMPORT_TOKEN, parseActualsRequest } from '../../bridge/actuals-request';
import { problem } from '../../messages/problem';
import { ACTUALS_COLUMNS } from '../../planning/actuals/sheet-columns';
import { columnLetters } from '../../worksheet/columns';
import { freeSheetName } from '../free-sheet-name';
import { gridSheets } from '../grid-sheets';
import { literalText } from '../literal-text';
import { withDocumentLock } from '../rates/document-lock';
import { mayEdit } from '../rates/put-mirror';
import { markedImports, markImport, unmarkImport } from './import-marks';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Step<Name extends ActualsRequest['step']> = Extract<ActualsRequest, { step: Name }>;

const SHEET_NAME = 'Image cost actuals';

/** Rows above the first charge: what the table is, and the headings. */
const HEAD_ROWS = 2;

/** Rows below the last charge: an empty one, and totals of some currencies; rows that come later have all calculated anew. */
const TOTAL_ROWS = 8;

/** The columns' formats: days, texts and amounts. Text is plain, so that no line item becomes a formula or a number. */
const [DAY, TEXT, COUNT, AMOUNT] = ['yyyy-mm-dd', '@', '#,##0', '#,##0.00########'];

/** A quantity in thousands may have a fraction; a format that allows for one shows `194.00`. */
const QUANTITY_COLUMN = 5;
const FRACTION = '#,##0.00####';
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  [DAY]: ['A', 'B'],
  [TEXT]: ['C', 'D', 'F', 'H'],
  [COUNT]: ['E', 'J'],
  [AMOUNT]: ['G', 'I'],
};
const WIDTHS = [140, 135, 250, 150, 145, 120, 120, 125, 120, 100];

/**
 * Writes one part of a sheet of actuals: always a new sheet with a free name. Only its start takes the document's lock,
 * for the name: the other parts touch no sheet but the one that their token proves to be this import's.
 * @throws Problem `store/request`, `store/no-permission`, `store/busy` or `actuals/sheet-gone`
 */
export function actualsWritten(text: unknown): ActualsReply {
  const request = parseActualsRequest(text);
  if (!mayEdit()) throw problem('store/no-permission', {});
  if (request.step === 'start') return withDocumentLock(() => started(request));
  if (request.step === 'find') return { kind: 'unfinished', sheets: unfinishedSheets() };
  const sheet = begunSheet(request);
  if (request.step === 'drop') {
    if (sheet) {
      SpreadsheetApp.getActive().deleteSheet(sheet);
      unmarkImport(request.sheetId);
    }
    return { kind: 'dropped' };
  }
  if (!sheet) throw problem('actuals/sheet-gone', {});
  const reply: ActualsReply = { kind: 'sheet', sheetId: sheet.getSheetId(), name: sheet.getName() };
  if (request.step === 'rows') putRows(sheet, request);
  else finish(sheet, request);
  return reply;
}

function started({ token, rows, headings, intro }: Step<'start'>): ActualsReply {
  const document = SpreadsheetApp.getActive();
  const sheets = document.getSheets();
  const name = freeSheetName(
    SHEET_NAME,
    sheets.map((sheet) => sheet.getName()),
  );
  const sheet = document.insertSheet(name, sheets.length);
  markImport(sheet.getSheetId(), token);
  const missing = HEAD_ROWS + rows + TOTAL_ROWS - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  sheet.getRange(1, 1).setNumberFormat(TEXT).setValue(literalText(intro)).setNote(token);
  sheet
    .getRange(HEAD_ROWS, 1, 1, ACTUALS_WIDTH)
    .setNumberFormat(TEXT)
    .setValues([headings.map(literalText)])
    .setFontWeight('bold')
    .setBackground('#f1f3f4');
  WIDTHS.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  sheet.setFrozenRows(HEAD_ROWS);
  return { kind: 'sheet', sheetId: sheet.getSheetId(), name };
}

/** The sheet that this import began and has not finished: no other sheet can be written to or deleted from outside. */
function begunSheet({ token, sheetId }: Exclude<ActualsRequest, Step<'start' | 'find'>>): Sheet | undefined {
  const sheet = gridSheets().find((each) => each.getSheetId() === sheetId);
  return sheet?.getRange(1, 1).getNote() === token ? sheet : undefined;
}

/** Sheets whose import was cut short, as when Google ends a run after six minutes: they still hold its token. */
function unfinishedSheets(): UnfinishedSheet[] {
  const marked = markedImports();
  const sheets = gridSheets();
  const unfinished = sheets.flatMap((sheet) => {
    const [name, sheetId] = [sheet.getName(), sheet.getSheetId()];
    // By its name where the file was copied: a copy keeps the note, and no property.
    if (!marked.has(sheetId) && !name.startsWith(SHEET_NAME)) return [];
    const token = sheet.getRange(1, 1).getNote();
    return IMPORT_TOKEN.test(token) ? [{ sheetId, name, token }] : [];
  });
  const ids = new Set(sheets.map((sheet) => sheet.getSheetId()));
  for (const gone of [...marked].filter((sheetId) => !ids.has(sheetId))) unmarkImport(gone);
  return unfinished;
}

/** The formats come first: they keep a text from being read as a day or a number. */
function putRows(sheet: Sheet, { from, cells }: Step<'rows'>): void {
  if (from + cells.length + HEAD_ROWS > sheet.getMaxRows()) throw problem('store/request', {});
  const safe = cells.map((row) => row.map((cell) => (typeof cell === 'string' ? literalText(cell) : cell)));
  const [first, last] = [HEAD_ROWS + 1 + from, HEAD_ROWS + from + safe.length];
  for (const [format, columns] of Object.entries(FORMATS))
    sheet.getRangeList(columns.map((column) => `${column}${first}:${column}${last}`)).setNumberFormat(format);
  const hasFraction = safe.some((row) => Number(row[QUANTITY_COLUMN - 1]) % 1 !== 0);
  if (hasFraction) sheet.getRange(first, QUANTITY_COLUMN, safe.length, 1).setNumberFormat(FRACTION);
  sheet.getRange(first, 1, safe.length, ACTUALS_WIDTH).setValues(safe);
}

/** The totals go in before the note that lets this import go on: what fails before that can be taken back. */
function finish(sheet: Sheet, { intro, rows, totals = [] }: Step<'finish'>): void {
  if (rows !== undefined && totals.length > 0) putTotals(sheet, rows, totals);
  sheet.getRange(1, 1).setValue(literalText(intro)).setNote('');
  unmarkImport(sheet.getSheetId());
  SpreadsheetApp.flush();
}

const [ITEM, BILLED, CURRENCY, LIST, KEPT] = [
  'lineItem',
  'BilledCost',
  'BillingCurrency',
  'ListCost',
  'kept',
].map((name) => columnLetters((ACTUALS_COLUMNS as readonly string[]).indexOf(name) + 1));

/** Totals below an empty row, which keeps them out of filters and pivots. List costs are dollars, so no other currency has any. */
function putTotals(sheet: Sheet, rows: number, totals: readonly ActualsTotal[]): void {
  const [first, last] = [HEAD_ROWS + 1, HEAD_ROWS + rows];
  const top = last + 2;
  const missing = top + totals.length - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  totals.forEach(({ label, currency }, at) => {
    const row = top + at;
    const total = (column: string | undefined): string => {
      const cells = `${column}${first}:${column}${last}`;
      return currency === ''
        ? `=SUM(${cells})`
        : `=SUMIF(${CURRENCY}${first}:${CURRENCY}${last};${CURRENCY}${row};${cells})`;
    };
    sheet.getRange(`${ITEM}${row}`).setNumberFormat(TEXT).setValue(literalText(label));
    sheet.getRange(`${CURRENCY}${row}`).setNumberFormat(TEXT).setValue(literalText(currency));
    if (currency !== '') sheet.getRange(`${BILLED}${row}`).setNumberFormat(AMOUNT).setFormula(total(BILLED));
    if (currency === 'USD' || currency === '')
      sheet.getRange(`${LIST}${row}`).setNumberFormat(AMOUNT).setFormula(total(LIST));
    sheet.getRange(`${KEPT}${row}`).setNumberFormat(COUNT).setFormula(total(KEPT));
  });
  sheet.getRange(top, 1, totals.length, ACTUALS_WIDTH).setFontWeight('bold').setBackground('#f1f3f4');
}
