/** A text, the name of a sheet, or a cell whose row is not fixed. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.$])(\$?[A-Z]{1,3})(\d+)(?![\dA-Za-z_.(!])/g;

/**
 * A formula as Sheets makes it when it is copied some rows down: cells whose row is not fixed move along.
 * Texts, names of sheets and fixed rows stay.
 */
export const movedFormula = (formula: string, rowsDown: number): string =>
  formula.replace(PIECES, (piece, column?: string, row?: string) =>
    column ? `${column}${Number(row) + rowsDown}` : piece,
  );

/** A formula with every cell whose row is not fixed in this row. */
export const inRow = (formula: string, row: number): string =>
  formula.replace(PIECES, (piece, column?: string) => (column ? `${column}${row}` : piece));
