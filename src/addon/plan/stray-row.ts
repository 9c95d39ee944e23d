import { movedFormula } from '../../worksheet/moved-formula';
import { literalText } from '../literal-text';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What was typed of a deliverable that lies in the hidden row under the headings. */
export interface StrayRow {
  readonly inputs: readonly {
    readonly column: number;
    readonly formula: string;
    readonly value: unknown;
    readonly note: string;
  }[];
  /** The first of the rows below where nothing is typed, from 0; undefined where there is none. */
  readonly free: number | undefined;
}

/**
 * Sorting from the headings down, as the arrows of a filter do, takes the hidden row along and puts a deliverable into
 * it. Undefined where it is empty, as it should be.
 *
 * @param hiddenRow The number of that row, from 1.
 * @param cells The values of the sheet.
 * @param end The row after the last deliverable, from 0.
 * @param columns Where people type, from 0; -1 for a column that is gone.
 */
export function strayRow(
  sheet: Sheet,
  hiddenRow: number,
  cells: readonly (readonly unknown[])[],
  end: number,
  columns: readonly number[],
): StrayRow | undefined {
  const known = columns.filter((column) => column >= 0);
  const typed = (row: readonly unknown[] = []) => known.filter((column) => (row[column] ?? '') !== '');
  const line = cells[hiddenRow - 1] ?? [];
  if (typed(line).length === 0) return undefined;
  const range = sheet.getRange(hiddenRow, 1, 1, Math.max(...known) + 1);
  const [[formulas = []], [notes = []]] = [range.getFormulas(), range.getNotes()];
  const free = cells.slice(hiddenRow, end).findIndex((row) => typed(row).length === 0);
  return {
    inputs: typed(line).map((column) => ({
      column,
      formula: formulas[column] ?? '',
      value: line[column],
      note: notes[column] ?? '',
    })),
    free: free < 0 ? undefined : free,
  };
}

/** Moves what was typed there into another row, and leaves the hidden one empty up to a column. */
export function moveStrayRow(
  sheet: Sheet,
  { inputs }: StrayRow,
  { from, to, columns }: { readonly from: number; readonly to: number; readonly columns: number },
): void {
  for (const { column, formula, value, note } of inputs) {
    const cell = sheet.getRange(to, column + 1);
    if (formula) cell.setFormula(movedFormula(formula, to - from));
    else cell.setValue(typeof value === 'string' ? literalText(value) : value);
    if (note) cell.setNote(note);
  }
  // Last, so that nothing is lost where something above fails.
  sheet.getRange(from, 1, 1, columns).clearContent().setNote('');
}
