import Papa from 'papaparse';
import { problem } from '../../messages/problem';
import { type TextTable, tableMerit } from '../../planning/actuals/table-source';

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** A header is not longer. */
const HEADER_READ = 20_000;

/**
 * The cells of a text: CSV with any of the usual separators, or a table that was copied. A first line `sep=;`, as Excel
 * writes it, tells the separator.
 * @throws Problem `actuals/stray-quote`
 */
export function textTable(text: string): TextTable {
  const plain = text.replace(/\r\n?/g, '\n');
  const said = /^"?sep=([^\w\s"]|\t)"?[;,\t]*\n/i.exec(plain.slice(0, 20));
  const start = said?.[0].length ?? 0;
  const content = plain.slice(start);
  const separator = said?.[1] ?? separatorOf(content);
  const stray = strayQuote(content, separator);
  if (stray !== undefined)
    throw problem('actuals/stray-quote', { line: 1 + lineBreaks(plain.slice(0, start + stray)) });
  const { data, errors } = parsed(content, separator);
  const rows: string[][] = [];
  const lines: number[] = [];
  let line = 1 + (start > 0 ? 1 : 0);
  for (const row of data) {
    if (row.length > 1 || row[0]?.trim() !== '') {
      rows.push(row);
      lines.push(line);
    }
    line += 1 + row.reduce((sum, cell) => sum + lineBreaks(cell), 0);
  }
  return { rows, lines, separator, isCutOff: errors.some(({ code }) => code === 'MissingQuotes') };
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

/** The best table that the first lines make; of several, the one that has the most cells. */
function headOf(text: string): Head | undefined {
  const head = text.slice(0, HEADER_READ).split('\n', 20).join('\n');
  const heads = SEPARATORS.map((separator): Head => {
    const stray = strayQuote(head, separator);
    const rows = parsed(
      stray === undefined ? head : head.slice(0, head.lastIndexOf('\n', stray)),
      separator,
    ).data;
    return { separator, merit: tableMerit(rows), cells: Math.max(0, ...rows.map((row) => row.length)) };
  });
  return heads.sort((a, b) => b.merit - a.merit || b.cells - a.cells)[0];
}

const separatorOf = (text: string): string => headOf(text)?.separator ?? ',';

/** How many columns of a text are known: the right encoding gives the most. */
export const textMerit = (text: string): number => headOf(text.replace(/\r\n?/g, '\n'))?.merit ?? 0;

/**
 * Where a quoted cell goes on after a quote that is not written twice; undefined where none does. The parser would take
 * the rest of the file for one cell, and its time would grow with the square of the text.
 */
function strayQuote(text: string, separator: string): number | undefined {
  let quote = text.indexOf('"');
  while (quote >= 0) {
    const before = text[quote - 1];
    let end = quote;
    if (before === undefined || before === '\n' || before === separator) {
      end = closingQuote(text, quote);
      if (end < 0) return undefined;
      let next = end + 1;
      while (text[next] === ' ') next++;
      const after = text[next];
      if (after !== undefined && after !== '\n' && after !== separator) return end;
    }
    quote = text.indexOf('"', end + 1);
  }
  return undefined;
}

function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
