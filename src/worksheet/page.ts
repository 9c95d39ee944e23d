import { emptyGrid, layOn } from './grid';
import type { Format, Look } from './looks';
import { type Area, quotedSheet, withPlaces } from './places';
import { rectangles } from './rectangles';
import { formulaAreas, type PlacedCondition, type Template } from './template';

/** Cells of a sheet of its own, rows and columns from 1. */
export interface PageCells {
  readonly row: number;
  readonly column: number;
  readonly rows?: number;
  readonly columns?: number;
  /** What formulas call these cells: `{name}` for all of them, `[name]` for the one in the formula's own row. */
  readonly name?: string;
  readonly value?: string | number | readonly (string | number)[];
  /** The formula of each cell, with `,` between arguments. */
  readonly formula?: string;
  readonly look?: Look;
  readonly format?: Format;
  readonly note?: string;
  /** People type here: no protection warns them. */
  readonly input?: true;
}

/** A sheet beside the plan: what the writer of worksheets needs of it. */
export interface Page {
  readonly rows: number;
  readonly columns: number;
  readonly widths: readonly number[];
  readonly heights: ReadonlyMap<number, number>;
  readonly cells: readonly PageCells[];
  readonly conditions?: readonly {
    cells: readonly string[];
    formula: string;
    color?: string;
    background?: string;
  }[];
  readonly parted?: readonly Area[];
  /** The names of other sheets, which formulas call `#0!`, `#1!` …: a name may hold whatever formulas call cells by. */
  readonly sheets?: readonly string[];
  readonly hidden: Template['hidden'];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
}

/** A page ready to be written, as the plan worksheet is. */
export function pageTemplate(page: Page): Template {
  const { rows, columns, widths, heights, cells, conditions = [], parted = [], hidden, sheets = [] } = page;
  const grid = emptyGrid(rows, columns);
  const areaOf = ({ row, column, rows: down = 1, columns: across = 1 }: PageCells): Area => ({
    row,
    column,
    rows: down,
    columns: across,
  });
  const places = new Map(cells.flatMap((each) => (each.name ? [[each.name, areaOf(each)] as const] : [])));
  const place = (name: string): Area => {
    const area = places.get(name);
    if (!area) throw new Error(`The page has no cells called ${name}.`);
    return area;
  };
  const resolved = (formula: string, row: number): string =>
    withPlaces(formula, row, places).replace(
      /#(\d+)!/g,
      (_, at: string) => `${quotedSheet(sheets[Number(at)] ?? '')}!`,
    );
  for (const each of cells) layOn(grid, each, areaOf(each), resolved);
  return {
    rows,
    columns,
    widths,
    heights,
    values: grid.values,
    notes: grid.notes,
    looks: rectangles(grid.looks),
    formats: rectangles(grid.formats),
    choices: [],
    charts: [],
    formulas: formulaAreas(grid.formulas),
    conditions: conditions.map(
      ({ cells: names, formula, ...style }): PlacedCondition => ({
        ...style,
        areas: names.map(place),
        formula: withPlaces(formula, place(names[0] ?? '').row, places),
      }),
    ),
    inputs: cells.flatMap((each) => (each.input ? [areaOf(each)] : [])),
    parted,
    firstInput: { row: 1, column: 1, rows: 1, columns: 1 },
    folded: [],
    hidden,
    frozenRows: page.frozenRows ?? 0,
    frozenColumns: page.frozenColumns ?? 0,
    places,
  };
}

/** `'Spring ''27'`. */
