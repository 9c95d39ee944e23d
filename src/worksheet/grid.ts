import type { Item } from './block';
import type { Format, Look } from './looks';
import type { Area } from './places';

/** What an item lays on its cells. */
export type CellItem = Pick<Item, 'value' | 'formula' | 'spills' | 'look' | 'format' | 'note'>;

/** The cells while items are laid on them: what comes later covers what came before. */
export interface Grid {
  readonly values: (string | number)[][];
  readonly notes: string[][];
  readonly looks: (Look | undefined)[][];
  readonly formats: (Format | undefined)[][];
  readonly formulas: (string | undefined)[][];
}

export function emptyGrid(rows: number, columns: number): Grid {
  const cells = <Value>(value: Value): Value[][] =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  return {
    values: cells<string | number>(''),
    notes: cells(''),
    looks: cells<Look | undefined>(undefined),
    formats: cells<Format | undefined>(undefined),
    formulas: cells<string | undefined>(undefined),
  };
}

/** Lays an item on an area. */
export function layOn(
  grid: Grid,
  item: CellItem,
  area: Area,
  resolve: (formula: string, row: number) => string,
): void {
  const { look, format, formula, note, value } = item;
  const across = area.rows === 1;
  const values = Array.isArray(value) ? value : value === undefined ? [] : [value];
  values.forEach((each: string | number, index) => {
    put(grid.values, area.row + (across ? 0 : index), area.column + (across ? index : 0), each);
  });
  if (note !== undefined) put(grid.notes, area.row, area.column, note);
  for (const { row, column, first } of cellsOf(area)) {
    if (look) put(grid.looks, row, column, look);
    if (format) put(grid.formats, row, column, format);
    if (formula === undefined) continue;
    if (first || !item.spills) put(grid.formulas, row, column, resolve(formula, row));
  }
}

function put<Value>(cells: Value[][], row: number, column: number, value: Value): void {
  const line = cells[row - 1];
  if (!line) throw new Error(`The worksheet has no row ${row}.`);
  line[column - 1] = value;
}

function cellsOf(area: Area): { row: number; column: number; first: boolean }[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) => ({
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
    first: index === 0,
  }));
}
