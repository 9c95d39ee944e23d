import type { Plan, PlanRow } from '../../bridge/actuals';
import { LANGUAGES, type Language } from '../../i18n/language';
import { WORKSHEET_WORDS } from '../../i18n/words';
import type { Problem } from '../../messages/problem';
import { firstPlanned } from '../../worksheet/calibration-note';
import { deliverableTable, WITH_ACTUALS } from '../../worksheet/deliverable-table';
import { FIRST_EDITION_HEADINGS } from '../../worksheet/first-edition';
import { headingsGone } from '../../worksheet/found-plan';
import { MARKS } from '../../worksheet/marks';
import { gridSheets, isGridSheet } from '../grid-sheets';
import { MOST_COLUMNS, MOST_ROWS } from './plan-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Cells = readonly (readonly unknown[])[];

/** Columns of the deliverables, and of what really happened, that a calibration reads. */
const PLANNED = ['index', 'use', 'size', 'quality', 'rate', 'finals', 'retries', 'cost'] as const;
const ACTUAL = ['generated', 'kept', 'cost'] as const;

/** A table of a worksheet, found by its headings: rows and columns may have been inserted, and tabs duplicated. */
interface FoundTable<Column extends string> {
  readonly columns: Readonly<Record<Column, number>>;
  /** By the number of the deliverable: its row in the cells, from 0. */
  readonly rowOf: ReadonlyMap<number, number>;
}

/**
 * The document's plan worksheets with their deliverables.
 * @throws Problem `plan/headings-gone` where there are some and none can be read
 */
export function plans(): Plan[] {
  const front = SpreadsheetApp.getActive().getActiveSheet().getSheetId();
  let gone: Problem | undefined;
  const readable = gridSheets().flatMap((sheet) => {
    const cells = markedCells(sheet);
    const found = cells && planIn(sheet, cells);
    const sheetId = sheet.getSheetId();
    if (cells && !found) gone ??= headingsGone(sheet.getName(), cells);
    return found
      ? [
          {
            ...{ sheetId, name: sheet.getName(), isOpen: sheetId === front },
            ...(found.billed && { billed: found.billed.usd }),
            rows: found.rows.map(({ row }) => row),
          },
        ]
      : [];
  });
  if (gone && readable.length === 0) throw gone;
  return readable;
}

/** Whether the sheet in front is a plan worksheet. A sheet that cannot be read is none. */
export function isPlanInFront(): boolean {
  try {
    const front = SpreadsheetApp.getActive().getActiveSheet();
    return isGridSheet(front) && findPlan(front) !== undefined;
  } catch {
    return false;
  }
}

/** A cell, from 1. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/** A deliverable of a plan, and where its retries stand. */
export interface FoundRow {
  readonly row: PlanRow;
  readonly place: Place;
}

/** A plan worksheet as its cells say it. */
export interface PlanInSheet {
  readonly language: Language;
  readonly rows: readonly FoundRow[];
  /** The cell for the bill of the whole plan; plans of 1.0 have none. */
  readonly billed?: { readonly usd: number | null; readonly place: Place };
}

/** Rows above the headings of a plan, with room for a few that a person has inserted. */
const HEAD_ROWS = 20;

/** The plan on a worksheet; undefined for a sheet that has none. */
export function findPlan(sheet: Sheet): PlanInSheet | undefined {
  const cells = markedCells(sheet);
  return cells && planIn(sheet, cells);
}

/** The cells of a worksheet that carries the mark of a plan. A frozen plan has the same headings, and stays as it is. */
function markedCells(sheet: Sheet): Cells | undefined {
  const width = Math.min(sheet.getLastColumn(), MOST_COLUMNS);
  const height = Math.min(sheet.getLastRow(), MOST_ROWS);
  if (width < PLANNED.length || height < 2) return undefined;
  const head = sheet.getRange(1, 1, Math.min(height, HEAD_ROWS), width).getValues();
  const isMarked = head.some((row) => row.includes(MARKS.plan));
  return isMarked ? sheet.getRange(1, 1, height, width).getValues() : undefined;
}

function planIn(sheet: Sheet, cells: Cells): PlanInSheet | undefined {
  for (const language of LANGUAGES) {
    const rows = rowsWithActuals(cells, language) ?? rowsOfFirstEdition(cells, language);
    const billed = billedWhole(cells, language);
    if (rows) return { language, rows: withFirstRetries(sheet, rows), ...(billed && { billed }) };
  }
  return undefined;
}

/** Adds what was planned before a measurement was put into the plan, from the notes on the retries. */
function withFirstRetries(sheet: Sheet, rows: readonly FoundRow[]): FoundRow[] {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (!first || !last) return [];
  const { row: top, column } = first.place;
  const notes = sheet.getRange(top, column, last.place.row - top + 1, 1).getNotes();
  return rows.map(({ row, place }) => {
    const firstRetries = firstPlanned(notes[place.row - top]?.[0] ?? '');
    return { place, row: { ...row, ...(firstRetries !== undefined && { firstRetries }) } };
  });
}

/** The cell for the bill of the whole plan, two columns right of its label above the deliverables. */
function billedWhole(cells: Cells, language: Language): PlanInSheet['billed'] {
  const table = deliverableTable(cells, WITH_ACTUALS, [language]);
  if (!table) return undefined;
  const label = WORKSHEET_WORDS[language].settings.billedWhole;
  const row = cells.slice(0, table.head).findIndex((each) => each.includes(label));
  const column = table.place('billed');
  const value = cells[row]?.[column];
  if (row < 0 || column < 0) return undefined;
  return { usd: typeof value === 'number' ? value : null, place: { row: row + 1, column: column + 1 } };
}

/** What really happened stands in the deliverable's own row, so that sorting moves both together. */
function rowsWithActuals(cells: Cells, language: Language): FoundRow[] | undefined {
  const table = deliverableTable(cells, WITH_ACTUALS, [language]);
  if (!table) return undefined;
  const { head, end, place } = table;
  return cells.slice(head + 2, end).flatMap((row, at) =>
    foundRow({
      index: at + 1,
      row: head + 3 + at,
      retriesColumn: place('retries') + 1,
      planned: (column) => row[place(column)],
      actual: (column) => row[place(column === 'cost' ? 'billed' : column)],
    }),
  );
}

function rowsOfFirstEdition(cells: Cells, language: Language): FoundRow[] | undefined {
  const words = FIRST_EDITION_HEADINGS[language];
  const planned = tableIn(cells, PLANNED, words.planned);
  if (!planned) return undefined;
  const actual = tableIn(cells, ACTUAL, words.actual, planned.columns.index);
  return [...planned.rowOf].flatMap(([index, at]) =>
    foundRow({
      index,
      row: at + 1,
      retriesColumn: planned.columns.retries + 1,
      planned: (column) => cells[at]?.[planned.columns[column]],
      actual: (column) => actual && cells[actual.rowOf.get(index) ?? -1]?.[actual.columns[column]],
    }),
  );
}

/** Finds the row of headings, and below it the rows that carry a number. */
export function tableIn<Column extends string>(
  cells: Cells,
  columns: readonly Column[],
  words: Readonly<Record<Column, string>>,
  indexColumn?: number,
): FoundTable<Column> | undefined {
  const head = cells.findIndex((row) => columns.every((column) => row.includes(words[column])));
  if (head < 0) return undefined;
  const places = Object.fromEntries(columns.map((column) => [column, cells[head]?.indexOf(words[column])]));
  const index = indexColumn ?? (places.index as number);
  const rowOf = new Map<number, number>();
  for (let at = head + 1; at < cells.length; at++) {
    const number = cells[at]?.[index];
    if (typeof number === 'number' && number > 0 && !rowOf.has(number)) rowOf.set(number, at);
    else if (rowOf.size > 0) break;
  }
  return { columns: places as Record<Column, number>, rowOf };
}

/** A deliverable as its cells say it, unless nothing stands in them. */
function foundRow(found: {
  readonly index: number;
  readonly row: number;
  readonly retriesColumn: number;
  readonly planned: (column: Exclude<(typeof PLANNED)[number], 'index'>) => unknown;
  readonly actual: (column: (typeof ACTUAL)[number]) => unknown;
}): FoundRow[] {
  const { index, planned, actual } = found;
  const row: PlanRow = {
    index,
    use: textOf(planned('use')),
    size: textOf(planned('size')),
    quality: textOf(planned('quality')),
    rate: textOf(planned('rate')),
    ...numbersOf({
      finals: planned('finals'),
      retries: planned('retries'),
      usdPerImage: planned('cost'),
      generated: actual('generated'),
      kept: actual('kept'),
      usd: actual('cost'),
    }),
  };
  const isStarted = row.use !== '' || row.finals !== undefined || row.size !== '';
  return isStarted ? [{ row, place: { row: found.row, column: found.retriesColumn } }] : [];
}

const textOf = (value: unknown): string => (value === undefined ? '' : String(value)).slice(0, 200);

const numbersOf = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, number] => Number.isFinite(entry[1])),
  );
