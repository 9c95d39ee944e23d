import Papa from 'papaparse';
import { problem } from '../../messages/problem';
import type { InSteps } from '../../planning/actuals/in-steps';
import { type TextTable, tableMerit } from '../../planning/actuals/table-source';

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** A header is not longer. */
const HEADER_READ = 20_000;

/** As much of a text is parted into cells in one step. */
const PIECE = 500_000;

/**
 * The cells of a text: CSV with any of the usual separators, or a table that was copied. A first line `sep=;`, as Excel
 * writes it, tells the separator.
 * @throws Problem `actuals/stray-quote`
 */
export function* textTable(text: string): InSteps<TextTable> {
  const plain = withoutBlanks(text.replace(/\r\n?/g, '\n'));
  const said = /^"?sep=([^\w\s"]|\t)"?[;,\t]*\n/i.exec(plain.slice(0, 20));
  const start = said?.[0].length ?? 0;
  const head = headOf(plain.slice(start, start + HEADER_READ), said?.[1]);
  const separator = head?.separator ?? ',';
  const rows: string[][] = [];
  const lines: number[] = [];
  let isCutOff = false;
  let line = 1 + (start > 0 ? 1 : 0);
  for (const piece of pieces(plain, start, separator)) {
    const { data, errors } = parsed(plain.slice(...piece), separator);
    isCutOff ||= errors.some(({ code }) => code === 'MissingQuotes');
    for (const row of data) {
      if ((row.length > 1 || row[0]?.trim() !== '') && !isRule(row)) {
        rows.push(row);
        lines.push(line);
      }
      line += 1 + row.reduce((sum, cell) => sum + lineBreaks(cell), 0);
    }
    yield piece[1] / plain.length;
  }
  return { rows, lines, separator, isCutOff };
}

/** Blanks between a separator and a quote, as scripts print them, would make the quote a character like others. */
const withoutBlanks = (text: string): string =>
  /^[^\n]*" *[,;|\t] +"/.test(text.slice(0, HEADER_READ)) ? text.replace(/([,;|\t]) +(?=")/g, '$1') : text;

/** The rule that Markdown and consoles draw around headings: `|---|---:|`, `+-----+----+`. */
const isRule = (row: readonly string[]): boolean =>
  row.every((cell) => /^\s*:?[-+]*:?\s*$/.test(cell)) && row.some((cell) => cell.includes('---'));

/** Parts a text between lines: a line break within a quoted cell is none. */
function* pieces(text: string, from: number, separator: string): Generator<[number, number]> {
  let start = from;
  let quote = text.indexOf('"', start);
  while (start < text.length) {
    let end = lineEnd(text, start + PIECE);
    while (quote >= 0 && quote < end) {
      const closing = closingOf(text, quote, separator);
      if (closing === 'stray')
        throw problem('actuals/stray-quote', {
          line: 1 + lineBreaks(text.slice(0, closingQuote(text, quote))),
        });
      if (closing === 'open') end = text.length;
      else if (closing > end) end = lineEnd(text, closing);
      quote = closing === 'open' ? -1 : text.indexOf('"', closing + 1);
    }
    yield [start, end];
    start = end + 1;
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

const parsed = (text: string, delimiter: string) => Papa.parse<string[]>(text, { delimiter, newline: '\n' });

function lineBreaks(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks++;
  return breaks;
}

/** A table that the first lines make with a separator, and how many of its columns are known. */
interface Head {
  readonly separator: string;
  readonly merit: number;
  readonly cells: number;
}

/**
 * The best table that the first lines make; of several, the one of the separator that was said, or that has the most
 * cells.
 */
function headOf(text: string, said?: string): Head | undefined {
  const head = text.slice(0, HEADER_READ).split('\n', 20).join('\n');
  const isSaid = (separator: string): number => Number(separator === said);
  const separators = [...new Set([...(said === undefined ? [] : [said]), ...SEPARATORS])];
  const heads = separators.map((separator): Head => {
    const rows = parsed(untilStray(head, separator), separator).data;
    return { separator, merit: tableMerit(rows), cells: Math.max(0, ...rows.map((row) => row.length)) };
  });
  const known = heads.some(({ merit }) => merit > 0);
  return heads.sort((a, b) =>
    known
      ? b.merit - a.merit || isSaid(b.separator) - isSaid(a.separator) || b.cells - a.cells
      : isSaid(b.separator) - isSaid(a.separator) || b.cells - a.cells,
  )[0];
}

/** How many columns of a text are known: the right encoding gives the most. */
export const textMerit = (text: string): number => headOf(text.replace(/\r\n?/g, '\n'))?.merit ?? 0;

/** The lines before the one with a quote that is not written twice. */
function untilStray(text: string, separator: string): string {
  let quote = text.indexOf('"');
  while (quote >= 0) {
    const closing = closingOf(text, quote, separator);
    if (closing === 'stray') return text.slice(0, text.lastIndexOf('\n', closingQuote(text, quote)));
    quote = closing === 'open' ? -1 : text.indexOf('"', closing + 1);
  }
  return text;
}

/**
 * Where the cell ends that a quote opens, or the quote itself where it is a character like others. `open` where it does
 * not end; `stray` where the cell goes on after a quote that is not written twice: the parser would take the rest of the
 * file for one cell, and its time would grow with the square of the text.
 */
function closingOf(text: string, quote: number, separator: string): number | 'open' | 'stray' {
  const before = text[quote - 1];
  if (before !== undefined && before !== '\n' && before !== separator) return quote;
  const end = closingQuote(text, quote);
  if (end < 0) return 'open';
  let next = end + 1;
  while (text[next] === ' ') next++;
  const after = text[next];
  return after === undefined || after === '\n' || after === separator ? end : 'stray';
}

/** The next quote that is not written twice. */
function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
