import type { Decimal } from './decimal';
import { sideOf, wayOfMoney } from './paid-in-words';
import { remembered } from './remembered';
import { saysUndone } from './undone-words';

type Row = readonly string[];

/** What a row of a ledger does to the cost: an amount counts as it stands or turned, or is money paid in, and none. */
export type Counted = 'as it stands' | 'turned' | 'paid in';

/** How the amount of a row counts, by the words of the row and the signs of the whole table. */
export type Ledger = (row: Row, billed: Decimal) => Counted;

/** A column tells the sides of an account only where it tells both of them, and little else. */
const MOST_STRANGE = 0.1;

/**
 * Looks at a table that may be the ledger of an account or a card, where money that was paid in stands among what was
 * spent: with the other sign, or beside a column that tells which is which. `wordsOf` are the cells of a row that are no
 * figures, each at its column, '' for the others. Where `isSpentAlone`, what was paid in has a column of its own, and
 * amounts that are all below 0 were spent.
 */
export function ledgerOf(
  rows: readonly Row[],
  wordsOf: (row: Row) => readonly string[],
  amountOf: (row: Row) => Decimal | undefined,
  isSpentAlone: boolean,
): Ledger {
  const amounts = rows.map((row) => amountOf(row)?.digits ?? NONE);
  if (isSpentAlone && !amounts.some((digits) => digits > NONE))
    return (_, { digits }) => (digits < NONE ? 'turned' : 'as it stands');
  const sides = sidesColumn(rows, wordsOf);
  // Most bills have neither, and to look for words in all their cells takes time.
  if (sides === undefined && !amounts.some((digits) => digits < NONE)) return () => 'as it stands';
  const wayIn = remembered((cell) => wayOfMoney(cell) ?? null);
  const wayOf = (row: Row) => {
    const words = wordsOf(row);
    const side = sides === undefined ? undefined : sideOf(words[sides] ?? '');
    if (side === 'out') return undefined;
    return words.map(wayIn).find((way) => way !== null) ?? side;
  };
  const found = { paidIn: 0, above: 0, below: 0 };
  for (const [at, row] of rows.entries()) {
    const digits = amounts[at] ?? NONE;
    if (digits === NONE || isGivenBack(wordsOf(row))) continue;
    const way = wayOf(row);
    // To top up another account is spent of this one.
    if (digits < NONE && way !== 'to the card') found.below++;
    else if (digits > NONE) found[way === undefined ? 'above' : 'paidIn']++;
  }
  const isSpentBelow = found.paidIn > 0 && found.below > found.above;
  return (row, { digits }) => {
    const way = wayOf(row);
    if (isSpentBelow) return way !== undefined && digits > NONE ? 'paid in' : 'turned';
    if (way === 'to the card' && digits < NONE && found.above > 0) return 'paid in';
    if (sides === undefined || way === undefined || digits < NONE || found.below > 0) return 'as it stands';
    return isGivenBack(wordsOf(row)) ? 'turned' : 'paid in';
  };
}

const NONE = BigInt(0);

/** `Credit` beside a refund says the same; beside anything else it says nothing of one. */
const isGivenBack = (words: readonly string[]): boolean =>
  words.some((word) => saysUndone(word) && sideOf(word) === undefined);

/** The column that tells for each row whether money was put in or spent; `''` stands in those of figures. */
function sidesColumn(rows: readonly Row[], wordsOf: (row: Row) => readonly string[]): number | undefined {
  const [first = []] = rows;
  const isOfWords = (at: number): boolean => rows.slice(0, ROWS_LOOKED_AT).some((row) => wordsOf(row)[at]);
  const column = first.findIndex((_, at) => isOfWords(at) && tellsSides(rows.map((row) => row[at] ?? '')));
  return column < 0 ? undefined : column;
}

/** Rows that tell whether a column holds words. */
const ROWS_LOOKED_AT = 20;

function tellsSides(cells: readonly string[]): boolean {
  const told = remembered((cell) => sideOf(cell) ?? 'strange');
  const counts = { in: 0, out: 0, strange: 0 };
  for (const cell of cells) {
    if (cell !== '') counts[told(cell)]++;
    // Few columns go on as they would have to.
    if (counts.strange > ROWS_LOOKED_AT + (counts.in + counts.out) * MOST_STRANGE) return false;
  }
  return counts.in > 0 && counts.out > 0 && counts.strange <= (counts.in + counts.out) * MOST_STRANGE;
}
