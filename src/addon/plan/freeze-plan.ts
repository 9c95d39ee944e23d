import { WORKSHEET_WORDS } from '../../i18n/words';
import { problem } from '../../messages/problem';
import { defaultRate, findRate, type RateTable } from '../../rates/rate-table';
import type { Rate } from '../../rates/schema';
import { markerText } from '../../rates/stored/marker';
import { type ColumnKey, columnNumber } from '../../worksheet/columns';
import { columnsFromMark, INPUT_TINT } from '../../worksheet/first-edition';
import { LOOKS } from '../../worksheet/looks';
import { MARKS } from '../../worksheet/marks';
import { priceRecord } from '../../worksheet/price-record';
import { freeSheetName } from '../free-sheet-name';
import { isGridSheet } from '../grid-sheets';
import { documentRates, today } from '../rates/document-rates';
import { sheetDocument } from '../rates/sheet-document';
import { tellProblem } from '../tell-problem';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Copies the plan in front to a new sheet of values, with the date and the prices that they were worked out with. */
export function freezePlan(): void {
  tellProblem(() => {
    const spreadsheet = SpreadsheetApp.getActive();
    const plan = spreadsheet.getActiveSheet();
    if (!isGridSheet(plan) || !markIn(plan, MARKS.plan))
      throw problem('plan/not-a-plan', { sheet: plan.getName() });
    const cells = plan.getDataRange();
    if (cells.getValues().some((row) => row.some((value) => /^Loading/.test(String(value)))))
      throw problem('plan/calculating', {});
    const frozen = plan.copyTo(spreadsheet);
    try {
      if (markIn(frozen, MARKS.planEnd)) freezeWhole(frozen, cells);
      else freezeFirstEdition(frozen, cells);
      const names = spreadsheet.getSheets().map((sheet) => sheet.getName());
      frozen.setName(freeSheetName(words().sheetName(plan.getName(), today()), names));
      spreadsheet.setActiveSheet(frozen);
    } catch (error) {
      // Half frozen, it would follow the rates while it says that it does not.
      spreadsheet.deleteSheet(frozen);
      throw error;
    }
  });
}

const language = () => sheetDocument().language(undefined);
const words = () => WORKSHEET_WORDS[language()].frozen;

const markIn = (sheet: Sheet, mark: string): Range | null =>
  sheet.createTextFinder(mark).matchEntireCell(true).findNext();

/** Everything becomes a value: what really happened stands in the rows, and goes on in the plan. */
function freezeWhole(sheet: Sheet, cells: Range): void {
  const [rows, columns] = [cells.getNumRows(), cells.getNumColumns()];
  const copied = sheet.getRange(1, 1, rows, columns);
  cells.copyTo(copied, SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
  copied.clearDataValidations();
  sheet.setConditionalFormatRules([]);
  (markIn(sheet, MARKS.plan) as Range).setValue(MARKS.frozen);
  const stored = documentRates().table?.marker;
  sheet
    .getRange(1, columnNumber('ratio'))
    .setValue(words().lead(today(), stored ? markerText(stored) : words().noMarker));
  const end = (markIn(sheet, MARKS.planEnd) as Range).getRow();
  const column = (key: ColumnKey) =>
    sheet
      .getRange(HEAD_ROWS + 1, columnNumber(key), end - HEAD_ROWS - 1, 1)
      .getValues()
      .flat();
  const priced = column('pricedFinals');
  const used = column('rate').flatMap((rate, index) =>
    priced[index] === '' ? [] : [rate === '' ? MARKS.defaultRate : rate],
  );
  const corner = sheet.getRange(rows, columnNumber('ratio')).offset(2, 0);
  writePrices(corner, ratesCalled(used), PRICE_PLACES);
  sheet.protect().setDescription(words().protection).setWarningOnly(true);
}

/** Strip, settings, bands and headings. */
const HEAD_ROWS = 7;

/** Columns from the first, beside those that are folded away. */
const PRICE_PLACES = (['ratio', 'quality', 'rate', 'toPay'] as const).map(
  (key) => columnNumber(key) - columnNumber('ratio'),
);

/** Everything becomes a value but the comparison with what really happened, which uses no price of the add-on's. */
function freezeFirstEdition(sheet: Sheet, cells: Range): void {
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
  const lead = words().lead(today(), stored ? markerText(stored) : words().noMarker);
  mark.offset(1, columnsFromMark('ratio')).setValue(lead);
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
  const rows = [[words().prices, words().checked, '', words().source], ...records];
  rows.forEach((row, down) => {
    row.forEach((text, index) => {
      corner
        .offset(down, places[index] ?? 0)
        .setNumberFormat('@')
        .setValue(text);
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
