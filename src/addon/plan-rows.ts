import { LANGUAGES } from '../i18n/language';
import { worksheetWords } from '../i18n/worksheet';
import { jsonObject } from '../rates/ascii-json';
import { MARKS } from '../worksheet/marks';
import type { ActualsReply, CalibrateRequest, Plan, PlanRow } from './actuals-bridge';
import { cellText } from './cell-text';
import { storeProblem } from './problems';
import { actualsStoreProblem } from './write-actuals';

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

/** The document's plan worksheets with their deliverables. */
export const plans = (): Plan[] =>
  SpreadsheetApp.getActive()
    .getSheets()
    .flatMap((sheet) => {
      const rows = planRows(sheet);
      return rows
        ? [{ sheetId: sheet.getSheetId(), name: sheet.getName(), rows: rows.map(({ row }) => row) }]
        : [];
    });

/**
 * Puts measured retries into a deliverable's cell, and what stood there into its note.
 * @throws Problem `store/request`, `store/protected`, `plan/gone` or `plan/changed`
 */
export function calibrated(text: unknown): ActualsReply {
  const { sheetId, index, use, before, retries, note } = parsed(text);
  const sheet = SpreadsheetApp.getActive()
    .getSheets()
    .find((each) => each.getSheetId() === sheetId);
  const found = sheet && planRows(sheet)?.find(({ row }) => row.index === index);
  if (!sheet || !found) throw actualsStoreProblem('plan/gone', {});
  if (found.row.use !== use || (found.row.retries ?? null) !== before)
    throw actualsStoreProblem('plan/changed', { use: found.row.use });
  const cell = sheet.getRange(found.place.row, found.place.column);
  if (!cell.canEdit()) throw storeProblem('store/protected', { sheet: sheet.getName() });
  const notes = [cellText(note), cell.getNote()].filter(Boolean);
  cell.setValue(retries).setNote(notes.join('\n').slice(0, LONGEST_NOTE));
  SpreadsheetApp.flush();
  return { kind: 'plans', plans: plans() };
}

const LONGEST_NOTE = 2_000;

interface FoundRow {
  readonly row: PlanRow;
  /** Where its retries stand, from 1. */
  readonly place: { readonly row: number; readonly column: number };
}

/** Rows above the headings of a plan, with room for a few that a person has inserted. */
const HEAD_ROWS = 20;
const MOST_ROWS = 500;
const MOST_COLUMNS = 200;

function planRows(sheet: Sheet): FoundRow[] | undefined {
  const width = Math.min(sheet.getLastColumn(), MOST_COLUMNS);
  const height = Math.min(sheet.getLastRow(), MOST_ROWS);
  if (width < PLANNED.length || height < 2) return undefined;
  const head = sheet.getRange(1, 1, Math.min(height, HEAD_ROWS), width).getValues();
  // A frozen plan has the same headings, and stays as it is.
  if (!head.some((row) => row.includes(MARKS.plan))) return undefined;
  const cells = sheet.getRange(1, 1, height, width).getValues();
  for (const language of LANGUAGES) {
    const words = worksheetWords(language);
    const planned = tableIn(cells, PLANNED, words.columns);
    if (planned)
      return deliverables(cells, planned, tableIn(cells, ACTUAL, words.actual, planned.columns.index));
  }
  return undefined;
}

/** Finds the row of headings, and below it the rows that carry a number. */
function tableIn<Column extends string>(
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

function deliverables(
  cells: Cells,
  planned: FoundTable<(typeof PLANNED)[number]>,
  actual: FoundTable<(typeof ACTUAL)[number]> | undefined,
): FoundRow[] {
  return [...planned.rowOf].flatMap(([index, at]) => {
    const cell = (column: (typeof PLANNED)[number]) => cells[at]?.[planned.columns[column]];
    const typed = (column: (typeof ACTUAL)[number]) =>
      actual && cells[actual.rowOf.get(index) ?? -1]?.[actual.columns[column]];
    const row: PlanRow = {
      index,
      use: textOf(cell('use')),
      size: textOf(cell('size')),
      quality: textOf(cell('quality')),
      rate: textOf(cell('rate')),
      ...numbersOf({
        finals: cell('finals'),
        retries: cell('retries'),
        usdPerImage: cell('cost'),
        generated: typed('generated'),
        kept: typed('kept'),
        usd: typed('cost'),
      }),
    };
    const isStarted = row.use !== '' || row.finals !== undefined || row.size !== '';
    return isStarted ? [{ row, place: { row: at + 1, column: planned.columns.retries + 1 } }] : [];
  });
}

const textOf = (value: unknown): string => (value === undefined ? '' : String(value)).slice(0, 200);

const numbersOf = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, number] => Number.isFinite(entry[1])),
  );

/** @throws Problem `store/request` */
function parsed(text: unknown): CalibrateRequest {
  const fields = typeof text === 'string' && text.length <= 10_000 ? jsonObject(text) : undefined;
  const { sheetId, index, use, before, retries, note } = fields ?? {};
  const isRequest =
    Number.isSafeInteger(sheetId) &&
    Number.isSafeInteger(index) &&
    typeof use === 'string' &&
    (before === null || Number.isFinite(before)) &&
    Number.isFinite(retries) &&
    Number(retries) >= 1 &&
    typeof note === 'string' &&
    note.length <= 1_000;
  if (!isRequest) throw storeProblem('store/request', {});
  return fields as unknown as CalibrateRequest;
}
