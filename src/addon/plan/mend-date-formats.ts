import { inputColumns } from '../../worksheet/blocks/input-columns';
import { columnLetters, type ShownColumn } from '../../worksheet/columns';
import { FORMATS, type Format } from '../../worksheet/looks';

/** The deliverables of a plan: their first row, how many there are, and where a column stands, from 1; 0 for one that is gone. */
export interface DeliverableRows {
  readonly first: number;
  readonly rows: number;
  column(key: ShownColumn): number;
}

/** Inputs that are numbers, and how they are shown again after somebody typed a day. */
const NUMBERS: readonly (readonly [ShownColumn, string])[] = [
  ...(Object.entries(inputColumns) as [ShownColumn, { format?: Format }][]).flatMap(([key, { format }]) =>
    format && format !== 'text' ? [[key, FORMATS[format]] as const] : [],
  ),
  ['retries', '0.0#'],
];

/** Text in quotes and conditions in brackets say nothing of days. */
const shownAsDate = (format: string): boolean => /[dmyhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''));

/** Whoever typed 1/2 left a cell that shows 2.5 as a day: it shows numbers again. */
export function mendDateFormats(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { first, rows, column }: DeliverableRows,
): void {
  const columns = NUMBERS.map(([key, format]) => [column(key), format] as const).filter(([at]) => at > 0);
  const left = Math.min(...columns.map(([at]) => at));
  const width = Math.max(...columns.map(([at]) => at)) - left + 1;
  const formats = sheet.getRange(first, left, rows, width).getNumberFormats();
  const cells = columns.flatMap(([at, format]) =>
    formats.flatMap((line, row) =>
      shownAsDate(line[at - left] ?? '') ? [{ name: `${columnLetters(at)}${first + row}`, format }] : [],
    ),
  );
  for (const format of new Set(cells.map((cell) => cell.format)))
    sheet
      .getRangeList(cells.filter((cell) => cell.format === format).map(({ name }) => name))
      .setNumberFormat(format);
}
