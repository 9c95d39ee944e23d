import { problem } from '../../messages/problem';
import { activityReader } from './activity-table';
import type { Charge, SkipReason, Source } from './charge';
import { costReader } from './cost-table';
import { type Choices, Survey } from './file-readings';
import { headerNames } from './header-names';
import type { InSteps } from './in-steps';
import { plainReader } from './plain-table';
import { plainText } from './plain-text';
import { remarkingRepeats } from './repeats';
import type { TableReader } from './table-reader';
import { isTotal } from './total-words';

/** A table as a CSV parser gives it. */
export interface TextTable {
  readonly rows: readonly (readonly string[])[];
  /** The line that each row begins at, from 1; without it rows follow one another line by line. */
  readonly lines?: readonly number[];
  /** What stands between its cells. */
  readonly separator?: string;
  /** Whether the parser met a quote that is never closed. */
  readonly isCutOff: boolean;
}

/** More than any cell of a bill holds. */
const LONGEST_CELL = 10_000;

/** How far down a header may stand, below a title. */
const HEADER_WITHIN = 20;

/** As many rows are looked at in one step. */
const ROWS_AT_ONCE = 10_000;

/**
 * Recognises a table by the names in its header, in any order: OpenAI's cost and activity exports, and a plain table of
 * date, images, kept and cost. `choices` say how it is read where it can be read in two ways.
 * @throws Problem `actuals/foreign`, `actuals/truncated`, `actuals/columns` or `actuals/two-readings`
 */
export function* tableSource(table: TextTable, choices: Choices = {}): InSteps<Source> {
  const { rows, separator, isCutOff } = table;
  const lineAt = (row: number): number => table.lines?.[row] ?? row + 1;
  const top = Math.max(
    0,
    rows.slice(0, HEADER_WITHIN).findIndex((row) => readerOf(row) !== undefined),
  );
  const header = rows[top] ?? [];
  const reader = readerOf(header, rows.slice(0, top));
  if (!reader) throw problem('actuals/foreign', { found: headerNames(header) });
  if (isCutOff) throw problem('actuals/truncated', { line: lineAt(rows.length - 1) });
  const body = rows.slice(top + 1).map((row) => withinHeader(row, header.length));
  const bodyLine = (at: number): number => lineAt(at + top + 1);
  const again = headingsAgain(body, header, bodyLine);
  checkShape(body, header.length, bodyLine);
  const survey = new Survey();
  for (const [at, row] of body.entries()) {
    if (row.length === header.length && !again.has(at) && !hasLongCell(row))
      reader.survey(survey, row, bodyLine(at));
    if (at % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield at / body.length;
  }
  const readings = survey.settled(separator, choices);
  const read = reader.rows(readings, body);
  const readRow = (index: number): readonly Charge[] | SkipReason => {
    const row = body[index - top];
    if (!row) return 'above the header';
    if (again.has(index - top)) return 'heading again';
    if (row.length < header.length) return isTotal(row[0] ?? '') ? 'total' : 'cells missing';
    return hasLongCell(row) ? 'cell too long' : read(row);
  };
  return {
    kind: reader.kind,
    size: top + body.length,
    lineOf: (index) => (index < top ? lineAt(index) : bodyLine(index - top)),
    columns: reader.columns(body),
    remarks: readings.remarks,
    // Rows of a table made by hand may well be alike.
    read:
      reader.kind === 'plain table' ? readRow : remarkingRepeats(readRow, (index) => body[index - top] ?? []),
  };
}

/** How many columns of a text that was parted into cells are known: the right separator gives the most. */
export function tableMerit(rows: readonly (readonly string[])[]): number {
  const readers = rows.slice(0, HEADER_WITHIN).map((row) => readerOf(row));
  return readers.find((reader) => reader !== undefined)?.columns([]).used.length ?? 0;
}

const hasLongCell = (row: readonly string[]): boolean => row.some((cell) => cell.length > LONGEST_CELL);

type Row = readonly string[];

const READERS: readonly ((header: Row, above: readonly Row[]) => TableReader | undefined)[] = [
  costReader,
  activityReader,
  emptyReader,
  plainReader,
];

/** No bill has as many columns. */
const MOST_COLUMNS = 1_000;

function readerOf(row: Row, above: readonly Row[] = []): TableReader | undefined {
  if (row.length > MOST_COLUMNS) return undefined;
  const header = row.map((name) => plainText(name));
  for (const find of READERS) {
    const reader = find(header, above);
    if (reader) return reader;
  }
  return undefined;
}

const TIMES = ['start_time', 'end_time', 'start_time_iso', 'end_time_iso'];

/** An export of days on which nothing was charged has no other columns than their times. */
function emptyReader(header: readonly string[]): TableReader | undefined {
  const names = header.map((name) => name.toLowerCase());
  const hasTime = names.includes('start_time') || names.includes('start_time_iso');
  if (!hasTime || !names.every((name) => TIMES.includes(name))) return undefined;
  return {
    kind: 'empty export',
    columns: () => ({ used: [], unusedFigures: [], others: [] }),
    survey: () => undefined,
    rows: () => () => 'empty day',
  };
}

/** Spreadsheet programs put empty cells beyond the header. */
function withinHeader(row: readonly string[], width: number): readonly string[] {
  let end = row.length;
  while (end > width && row[end - 1]?.trim() === '') end--;
  return end === row.length ? row : row.slice(0, end);
}

/** Rows that are the header once more, as where exports were put one below another. */
function headingsAgain(
  rows: readonly (readonly string[])[],
  header: readonly string[],
  lineAt: (row: number) => number,
): ReadonlySet<number> {
  const again = new Set<number>();
  const own = namesOf(header);
  for (const [at, row] of rows.entries()) {
    // A row of figures has a digit in it, and to look for headings takes time.
    if (row.some((cell) => /\d/.test(cell) || cell.length > LONGEST_CELL) || !readerOf(row)) continue;
    if (namesOf(row) !== own) throw problem('actuals/two-tables', { line: lineAt(at) });
    again.add(at);
  }
  return again;
}

const namesOf = (row: readonly string[]): string =>
  row
    .map((name) => plainText(name).toLowerCase())
    .join('\n')
    .trimEnd();

/**
 * A row with a cell too many, or a last one that ends early: the file was parted or cut off in the wrong place, and
 * nothing of it can be trusted. A last line below an empty one, or that begins as a comment, is a note and no row; one
 * that begins as a total may have fewer cells.
 */
function checkShape(
  rows: readonly (readonly string[])[],
  expected: number,
  lineAt: (row: number) => number,
): void {
  const at = rows.findIndex((row) => row.length > expected);
  if (at >= 0) throw problem('actuals/columns', { line: lineAt(at), found: rows[at]?.length ?? 0, expected });
  const last = rows.length - 1;
  const isNote =
    lineAt(last) - lineAt(last - 1) > 1 || /^\s*(?:[#*※(（]|note\b|註|備註)/i.test(rows[last]?.[0] ?? '');
  const isSum = isTotal(rows[last]?.[0] ?? '');
  const isApart = last > 0 && ((rows[last]?.length === 1 && isNote) || isSum);
  if (last >= 0 && (rows[last]?.length ?? 0) < expected && !isApart)
    throw problem('actuals/truncated', { line: lineAt(last) });
}
