import { APPROVED_WORDS, WORKSHEET_WORDS } from '../../i18n/words';
import { problem } from '../../messages/problem';
import { defaultRate, findRate, type RateTable } from '../../rates/rate-table';
import type { Rate } from '../../rates/schema';
import { markerText } from '../../rates/stored/marker';
import { columnsFromMark, INPUT_TINT } from '../../worksheet/first-edition';
import { LOOKS } from '../../worksheet/looks';
import { MARKS } from '../../worksheet/marks';
import { priceRecord } from '../../worksheet/price-record';
import { freeSheetName } from '../free-sheet-name';
import { literalText } from '../literal-text';
import { documentRates, today } from '../rates/document-rates';
import { sheetDocument } from '../rates/sheet-document';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Copies a plan of 1.0 to a new sheet of values, with the date and the prices that they were worked out with. */
export function freezeFirstEdition(plan: Sheet): void {
  const spreadsheet = SpreadsheetApp.getActive();
  const cells = plan.getDataRange();
  requireSettled(plan, cells);
  const frozen = plan.copyTo(spreadsheet);
  try {
    freeze(frozen, cells);
    const names = spreadsheet.getSheets().map((sheet) => sheet.getName());
    frozen.setName(freeSheetName(words().sheetName(plan.getName().slice(0, 70), today()), names));
    spreadsheet.setActiveSheet(frozen);
  } catch (error) {
    // Half frozen, it would follow the rates while it says that it does not.
    spreadsheet.deleteSheet(frozen);
    throw error;
  }
}

/**
 * A row that has finals to price has a price: whatever else stands there, in any language of Sheets, is no figure yet.
 * @throws Problem `plan/calculating`
 */
function requireSettled(plan: Sheet, cells: Range): void {
  const mark = markIn(plan, MARKS.plan) as Range;
  const values = cells.getValues();
  const column = mark.getColumn() - 1;
  const at = (row: readonly unknown[], key: Parameters<typeof columnsFromMark>[0]) =>
    row[column + columnsFromMark(key)];
  const priced = values
    .slice(mark.getRow() + FIRST_RATE_ROW - 1)
    .filter((row) => typeof at(row, 'index') === 'number' && typeof at(row, 'pricedFinals') === 'number');
  if (priced.some((row) => typeof at(row, 'eachUsd') !== 'number')) throw problem('plan/calculating', {});
}

const language = () => sheetDocument().language(undefined);
const words = () => WORKSHEET_WORDS[language()].frozen;

const markIn = (sheet: Sheet, mark: string): Range | null =>
  sheet.createTextFinder(mark).matchEntireCell(true).findNext();

/** Everything becomes a value but the comparison with what really happened, which uses no price of the add-on's. */
function freeze(sheet: Sheet, cells: Range): void {
  const mark = markIn(sheet, MARKS.plan) as Range;
  const [from, to] = [markIn(sheet, MARKS.actual), markIn(sheet, MARKS.actualEnd)];
  const [rows, columns] = [cells.getNumRows(), cells.getNumColumns()];
  const paste = (first: number, count: number) =>
    count > 0 &&
    cells
      .offset(first - 1, 0, count, columns)
      .copyTo(sheet.getRange(first, 1, count, columns), SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
  const actualRow = from?.getRow() ?? rows + 1;
  const afterActual = to ? to.getRow() + 1 : rows + 1;
  paste(1, actualRow - 1);
  paste(afterActual, rows - afterActual + 1);

  const fixed = sheet.getRange(1, 1, actualRow - 1, columns);
  fixed.clearDataValidations();
  fixed.setBackgrounds(fixed.getBackgrounds().map((row) => row.map(untinted)));
  mark.setValue(MARKS.frozen);
  const stored = documentRates().table?.marker;
  const lead = words().lead(today(), stored ? markerText(stored) : APPROVED_WORDS[language()].shippedRates);
  mark.offset(1, columnsFromMark('ratio')).setValue(literalText(lead));
  writePrices(
    sheet.getRange(rows + 2, mark.getColumn() + columnsFromMark('ratio')),
    usedRates(mark, actualRow),
    PRICE_COLUMNS,
  );
  protect(sheet, from, to);
}

const untinted = (colour: string): string | null => (colour.toLowerCase() === INPUT_TINT ? null : colour);

/** The rates of the rows that are priced, each once. */
function usedRates(mark: Range, lastRow: number): Rate[] {
  const named = mark.offset(0, columnsFromMark('rateUsed'), lastRow, 1).getValues().flat();
  return ratesCalled(named.slice(FIRST_RATE_ROW).filter((name) => name !== ''));
}

function ratesCalled(names: readonly unknown[]): Rate[] {
  const table: RateTable = sheetDocument().rateTable(undefined);
  const rates = names.map((name) =>
    name === MARKS.defaultRate ? defaultRate(table) : findRate(table, String(name)),
  );
  return [...new Map(rates.map((rate) => [rate.id, rate])).values()];
}

/** Rows above hold other hidden texts. */
const FIRST_RATE_ROW = 4;

/** Columns from the first, beside those that are folded away. */
const PRICE_COLUMNS = (['ratio', 'quality', 'rate', 'retries'] as const).map(
  (key) => columnsFromMark(key) - columnsFromMark('ratio'),
);

function writePrices(corner: Range, rates: readonly Rate[], places: readonly number[]): void {
  const records = rates.map((rate) => priceRecord(rate, words(), language()));
  const { prices, checked, source } = APPROVED_WORDS[language()];
  const rows = [[prices, checked, '', source], ...records];
  rows.forEach((row, down) => {
    row.forEach((text, index) => {
      corner
        .offset(down, places[index] ?? 0)
        .setNumberFormat('@')
        .setValue(literalText(text));
    });
  });
  corner.offset(0, 0, 1, 12).setFontWeight('bold').setBackground(LOOKS.tableHead.background);
}

function protect(sheet: Sheet, from: Range | null, to: Range | null): void {
  const protection = sheet.protect().setDescription(words().protection).setWarningOnly(true);
  if (!from || !to) return;
  const [first, rows] = [columnsFromMark('yourSize'), to.getRow() - from.getRow()];
  protection.setUnprotectedRanges([from.offset(0, first, rows, 3)]);
}
