import type { ColumnUse, UsedColumn } from './charge';
import { headingOf } from './headings';
import { plainText } from './plain-text';
import { ROWS_LOOKED_AT } from './table-columns';
import { writtenAmount } from './written-amount';

/** What was used of a table for what, and which columns of figures were not; `known` are columns that need no mention. */
export function columnUse(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  used: readonly (UsedColumn & { readonly at: number })[],
  known: ReadonlySet<string> = new Set(),
): ColumnUse {
  const taken = new Set(used.map(({ at }) => at));
  const rest = header
    .map((heading, at) => ({ heading: plainText(heading), at }))
    .filter(({ heading, at }) => !taken.has(at) && !known.has(heading.toLowerCase()));
  const looked = rows.slice(0, ROWS_LOOKED_AT);
  const isFigures = ({ heading, at }: (typeof rest)[number]) =>
    headingOf(heading).isFigure ? holdsDigits(looked, at) : holdsNumbers(looked, at);
  return {
    used: used.map(({ meaning, heading }) => ({ meaning, heading: plainText(heading) })),
    unusedFigures: rest.filter(isFigures).map(({ heading }) => heading),
    others: rest
      .filter((column) => !isFigures(column) && (column.heading !== '' || !isBlank(looked, column.at)))
      .map(({ heading }) => heading),
  };
}

const isBlank = (rows: readonly (readonly string[])[], at: number): boolean =>
  rows.every((row) => (row[at] ?? '').trim() === '');

const holdsDigits = (rows: readonly (readonly string[])[], at: number): boolean =>
  rows.some((row) => /\d/.test(row[at] ?? ''));

const holdsNumbers = (rows: readonly (readonly string[])[], at: number): boolean => {
  const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
  // 042 is no number, but what a decimal comma left of 0,042.
  return cells.length > 0 && cells.every((cell) => /^\d+$/.test(cell) || writtenAmount(cell) !== undefined);
};
