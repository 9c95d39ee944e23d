import type { ColumnKey } from './columns';
import type { Format, Look } from './looks';

/** What a person may choose or type in a cell; anything else is accepted with a warning, since the status says what is wrong. */
export type Choice =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'cells'; readonly name: string }
  | { readonly kind: 'rates' }
  | { readonly kind: 'at least'; readonly least: number };

/** Cells that are alike: a rectangle in a block. */
export interface Item {
  readonly column: ColumnKey;
  /** The last column; the first unless given. */
  readonly to?: ColumnKey;
  /** Rows below the block's first; 0 unless given. */
  readonly row?: number;
  /** How many rows; 1 unless given. */
  readonly rows?: number;
  /** What formulas call these cells: `{name}` for all of them, `[name]` for the one in the formula's own row. */
  readonly name?: string;
  /** Text or number of the first cell, or of the cells one after another: down, or to the right in a single row. */
  readonly value?: string | number | readonly (string | number)[];
  /** The formula of each cell, with `,` between arguments. One that writes a table stands in the first cell alone. */
  readonly formula?: string;
  /** The formula fills more cells than its own. */
  readonly spills?: true;
  readonly look?: Look;
  readonly format?: Format;
  readonly note?: string;
  readonly choice?: Choice;
  /** People type here: no protection warns them. */
  readonly input?: true;
}

/** A line chart beside a block's cells. */
export interface ChartSpec {
  readonly title: string;
  /** Titles of the axes. */
  readonly across: string;
  readonly up: string;
  /** Labels first, then a named range for each line; the first cell of each is its heading. */
  readonly names: readonly string[];
  readonly column: ColumnKey;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

/** A part of the worksheet, over its whole width. Blocks lie below one another. */
export interface Block {
  readonly rows: number;
  readonly items: readonly Item[];
  readonly charts?: readonly ChartSpec[];
  /** Row heights in pixels, by row of the block; 0 hides the row. */
  readonly heights?: Readonly<Record<number, number>>;
}
