import { visible } from '../pricing/plain-name';

/** What a cell, or a formula's argument, can hold. */
export type Cell = string | number | boolean | Date | null | undefined;

/** What a formula puts into one cell. */
export type Result = string | number;

/** Cells by row, as Sheets passes a range. */
export type Cells = readonly (readonly Cell[])[];

/** Blank, undefined, null and '' all mean "not given". */
export const isBlank = (cell: Cell): cell is '' | null | undefined =>
  cell === undefined || cell === null || cell === '';

const ERROR_VALUE = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!?|SPILL!|CYCLE|BAD_EXPR)$/;

/** The text of an error cell, as Sheets passes it on. */
export const isErrorValue = (cell: Cell): cell is string =>
  typeof cell === 'string' && ERROR_VALUE.test(cell);

/** An argument as rows of cells: a range as it is, a single value as one cell. */
export function toCells(argument: unknown): Cells {
  if (!Array.isArray(argument)) return [[argument as Cell]];
  return argument.every(Array.isArray)
    ? argument
    : argument.map((row: unknown) => (Array.isArray(row) ? row : [row]));
}

/** Whether an argument is a single cell without anything in it. */
export function isBlankArgument(argument: unknown): boolean {
  const cells = toCells(argument);
  return cells.every((row) => row.length <= 1 && row.every(isBlank)) && cells.length <= 1;
}

/** TRUE and FALSE as the spreadsheet shows them. */
const wordOf = (cell: Exclude<Cell, Date>): string =>
  typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell ?? '');

/** A time as people see it: midnight is a day alone, and a time of the first day no day. */
export const shownTime = (wallClock: string): string => wallClock.replace(/^1899-12-30 | 00:00:00$/, '');

/** What most cells hold: a short word, number or size in letters that everybody sees. */
const SHORT_WORD = /^[!-~]{1,60}$/;

/** A cell as text for a message: short, on one line; what nobody sees alone as a space in quotes. */
export function shownText(cell: Cell): string {
  const text = cell instanceof Date ? cell.toISOString() : wordOf(cell);
  if (SHORT_WORD.test(text)) return text;
  const line = /\s/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
  if (text !== '' && visible(line).trim() === '') return '" "';
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
