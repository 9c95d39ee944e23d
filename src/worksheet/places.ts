import type { ColumnKey } from './columns';
import { columnLetters, columnNumber } from './columns';

/** A rectangle of the sheet, rows and columns from 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A sheet's name as formulas write it. */
export const quotedSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;

const cell = (row: number, column: number): string => `$${columnLetters(column)}$${row}`;

/** `$B$5:$B$16`, or `$B$5` for one cell. */
export function absolute({ row, column, rows, columns }: Area): string {
  const first = cell(row, column);
  return rows * columns === 1 ? first : `${first}:${cell(row + rows - 1, column + columns - 1)}`;
}

/**
 * A formula with its names replaced by cells: `{budget}` is every cell of that name, `[budget]` the one in this row,
 * `[^budget]` the one above it.
 * @throws Error for a name that no block has
 */
export function withPlaces(formula: string, row: number, places: ReadonlyMap<string, Area>): string {
  return formula.replace(/\{(\w+)\}|\[(\^?)(\w+)\]/g, (_, all?: string, above?: string, own?: string) => {
    const area = places.get(all ?? own ?? '');
    if (all && area) return absolute(area);
    const column = area?.column ?? columnNumber(own as ColumnKey);
    if (!column) throw new Error(`The worksheet has no cells called ${all ?? own}.`);
    return `$${columnLetters(column)}${above ? row - 1 : row}`;
  });
}
