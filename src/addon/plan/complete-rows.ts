import { MENU_WORDS, WORKSHEET_WORDS } from '../../i18n/words';
import { problem } from '../../messages/problem';
import { inputColumns } from '../../worksheet/blocks/input-columns';
import type { ShownColumn } from '../../worksheet/columns';
import { type DeliverableTable, deliverableTable, WITH_ACTUALS } from '../../worksheet/deliverable-table';
import { headingsGone } from '../../worksheet/found-plan';
import { MARKS } from '../../worksheet/marks';
import { inRow, movedFormula } from '../../worksheet/moved-formula';
import { requireUi } from '../asked';
import { isGridSheet } from '../grid-sheets';
import { personsLanguage } from '../persons-language';
import { withDocumentLock } from '../rates/document-lock';
import { firstUse } from '../rates/first-use';
import { tellProblem } from '../tell-problem';
import { withToasts } from '../with-toasts';
import { dropCopiedApprovals } from './copied-approvals';
import { mendDateFormats } from './mend-date-formats';
import { planCells } from './plan-cells';
import { moveStrayRow, strayRow } from './stray-row';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Formulas = readonly (readonly string[])[];

/** Gives the rows that somebody added to the plan in front their formulas, looks and choices, and says how many. */
export function completeRows(): void {
  tellProblem(() => {
    dropCopiedApprovals();
    firstUse();
    const count = withToasts(() =>
      withDocumentLock(() => completed(SpreadsheetApp.getActive().getActiveSheet())),
    );
    const language = personsLanguage();
    const ui = requireUi();
    ui.alert(MENU_WORDS[language].title, WORKSHEET_WORDS[language].completed(count), ui.ButtonSet.OK);
  });
}

/** @throws Problem `plan/headings-gone`, `plan/not-this-edition`, `plan/no-whole-row` or `store/protected` */
function completed(sheet: Sheet): number {
  const cells = isGridSheet(sheet) ? planCells(sheet, sheet.getLastColumn()) : undefined;
  const table = tableIn(cells ?? []);
  const name = sheet.getName();
  if (!table || !cells) throw headingsGone(name, cells) ?? problem('plan/not-this-edition', { sheet: name });
  const { head, place, mark, width } = table;
  const inputs = Object.keys(inputColumns).map((column) => place(column as ShownColumn));
  // The hidden row under the headings, then the deliverables, then the empty row above the totals.
  const area = sheet.getRange(head + 2, 1, table.end - head - 1, width);
  if (!area.canEdit()) throw problem('store/protected', { sheet: name });
  const [fillers = [], ...found] = area.getFormulas();
  const stray = strayRow(sheet, head + 2, cells, table.end - 1, inputs);
  const isFull = stray && stray.free === undefined;
  const rows = isFull ? [...found.slice(0, -1), fillers.map(() => ''), fillers.map(() => '')] : found;
  const end = table.end + (isFull ? 1 : 0);
  const skipped = new Set([...inputs, ...columnsOf(fillers).filter((column) => column >= mark)]);
  const isOwn = (at: number) =>
    (rows[at] ?? []).every((formula, column) => column <= mark || inRow(formula, head + 3 + at) === formula);
  const model = wholeRow(rows, isOwn);
  const wanted = columnsOf(rows[model] ?? []).filter((column) => !skipped.has(column));
  if (wanted.length === 0) throw problem('plan/no-whole-row', {});
  const firstRow = head + 3;
  mendDateFormats(sheet, { first: firstRow, rows: table.end - head - 2, column: (key) => place(key) + 1 });
  if (isFull) sheet.insertRowsAfter(table.end - 1, 1);
  if (stray) {
    const to = firstRow + (stray.free ?? rows.length - 2);
    moveStrayRow(sheet, stray, { from: head + 2, to, columns: mark });
  }
  const isModelOwn = isOwn(model);
  const formulaAt = (column: number, row: number) => {
    const formula = rows[model]?.[column] ?? '';
    return isModelOwn ? movedFormula(formula, row - model) : inRow(formula, firstRow + row);
  };
  /** Whether the row's formulas refer elsewhere, since cells were cut. What nobody sees is nobody's own formula. */
  const isMoved = (at: number) =>
    wanted.some(
      (column) => column > mark && rows[at]?.[column] && rows[at][column] !== formulaAt(column, at),
    );
  const missingIn = rows.map((row, at) =>
    isMoved(at) ? wanted : wanted.filter((column) => row[column] === ''),
  );
  const bare = [...rows.keys()].slice(0, -1).filter((at) => missingIn[at]?.length);
  // A row that was copied as a whole holds results as values: what fills their columns would stand still.
  const results = Array.from({ length: width - mark }, (_, index) => mark + index);
  for (const [first = 0, ...more] of runsOf(results.filter((column) => !wanted.includes(column))))
    sheet.getRange(firstRow, first + 1, end - firstRow + 1, 1 + more.length).clearContent();
  const whole = sheet.getRange(firstRow + model, 1, 1, width);
  const { PASTE_FORMAT, PASTE_DATA_VALIDATION } = SpreadsheetApp.CopyPasteType;
  for (const added of runsOf(bare, (at) => String(missingIn[at]))) {
    const [at = 0] = added;
    const missing = missingIn[at] ?? [];
    if (missing.length === wanted.length) {
      const copies = sheet.getRange(firstRow + at, 1, added.length, width);
      whole.copyTo(copies, PASTE_FORMAT, false);
      whole.copyTo(copies, PASTE_DATA_VALIDATION, false);
    }
    for (const run of runsOf(missing))
      sheet
        .getRange(firstRow + at, (run[0] as number) + 1, added.length, run.length)
        .setFormulas(added.map((row) => run.map((column) => formulaAt(column, row))));
  }
  return bare.length;
}

type PlanTable = DeliverableTable & {
  /** The column of the plan's mark: at the right of it is what nobody needs to see. */
  readonly mark: number;
  readonly width: number;
};

function tableIn(cells: readonly (readonly unknown[])[]): PlanTable | undefined {
  const mark = Math.max(...cells.map((row) => row.indexOf(MARKS.plan)));
  const table = mark < 0 ? undefined : deliverableTable(cells, WITH_ACTUALS);
  return table && { ...table, mark, width: cells[0]?.length ?? 0 };
}

const columnsOf = (row: readonly string[]): number[] =>
  row.flatMap((formula, column) => (formula ? [column] : []));

/** The row with the most formulas that others share, if there is one whose formulas refer to itself: cells may be cut. */
function wholeRow(rows: Formulas, isOwn: (at: number) => boolean): number {
  const alike = rows.map((row) => columnsOf(row).map((column) => `${column}${inRow(row[column] ?? '', 1)}`));
  const counts = new Map<string, number>();
  for (const formula of alike.flat()) counts.set(formula, (counts.get(formula) ?? 0) + 1);
  const shared = alike.map(
    (formulas, at) =>
      formulas.reduce((sum, formula) => sum + (counts.get(formula) ?? 0), 0) + (isOwn(at) ? 1 / 2 : 0),
  );
  return shared.indexOf(Math.max(...shared));
}

/** Numbers that follow one another and are alike, together. */
function runsOf(numbers: readonly number[], kindOf: (number: number) => string = () => ''): number[][] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs[runs.length - 1];
    const before = last?.[last.length - 1] ?? NaN;
    if (before === number - 1 && kindOf(before) === kindOf(number)) last?.push(number);
    else runs.push([number]);
  }
  return runs;
}
