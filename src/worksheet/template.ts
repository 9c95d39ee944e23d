import type { Block, ChartSpec, Choice, Item } from './block';
import { actual } from './blocks/actual';
import { buffer } from './blocks/buffer';
import type { WorksheetContext } from './blocks/context';
import { deliverables } from './blocks/deliverables';
import { headings } from './blocks/headings';
import { levers } from './blocks/levers';
import { money } from './blocks/money';
import { remarks } from './blocks/remarks';
import { rivals } from './blocks/rivals';
import { totals } from './blocks/totals';
import { COLUMN_COUNT, columnNumber, SHOWN_COLUMNS } from './columns';
import { Grid } from './grid';
import type { Format, Look } from './looks';
import { type Area, withPlaces } from './places';
import { rectangles } from './rectangles';

/** The worksheet, ready to be written: every cell, its look and its help. */
export interface Template {
  readonly rows: number;
  readonly columns: number;
  readonly widths: readonly number[];
  /** Heights in pixels by row; 0 hides the row. */
  readonly heights: ReadonlyMap<number, number>;
  readonly values: readonly (readonly (string | number)[])[];
  readonly notes: readonly (readonly string[])[];
  readonly looks: ReadonlyMap<Look, readonly Area[]>;
  readonly formats: ReadonlyMap<Format, readonly Area[]>;
  readonly choices: readonly PlacedChoice[];
  readonly merges: readonly Area[];
  readonly charts: readonly PlacedChart[];
  /** Formulas with `,` between arguments. */
  readonly formulas: readonly { readonly area: Area; readonly formulas: readonly (readonly string[])[] }[];
  /** Cells that are worked out, those that formulas spill into too. */
  readonly derived: readonly Area[];
  readonly check: Area;
  /** The line over the table, and the total that it turns red without. */
  readonly headline: { readonly area: Area; readonly watches: Area };
  /** Where people begin. */
  readonly firstInput: Area;
  /** Columns that fold away, and those that nobody needs to see. */
  readonly folded: { readonly first: number; readonly count: number };
  readonly hidden: { readonly first: number; readonly count: number };
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** A choice where people make it; one of cells comes with these. */
export interface PlacedChoice {
  readonly choice: Choice;
  readonly area: Area;
  readonly from: Area | undefined;
  readonly note: string;
}

export interface PlacedChart extends Pick<ChartSpec, 'kind' | 'title' | 'width' | 'height'> {
  readonly row: number;
  readonly column: number;
  readonly labels: Area;
  readonly figures: Area;
}

/** The parts of the worksheet, from top to bottom. Those with tables that grow hidden downwards come last. */
const BLOCKS = [headings, deliverables, totals, buffer, money, levers, rivals, actual, remarks];

const FROZEN_ROWS = 4;
const FROZEN_COLUMNS = 2;

/** The five-step worksheet as data. */
export function worksheetTemplate(context: WorksheetContext): Template {
  const blocks = stacked(BLOCKS.map((block) => block(context)));
  const items = blocks.flatMap(({ block, top }) => block.items.map((item) => placed(item, top)));
  const places = placesOf(items);
  const last = blocks[blocks.length - 1];
  const rows = last ? last.top + last.block.rows - 1 : 0;
  const grid = new Grid(rows, COLUMN_COUNT);
  const formula = (text: string, row: number) =>
    withPlaces(text, row, places).replace(/\bIMG_RATES\b/g, context.markerName);
  for (const { item, area } of items) grid.add(item, area, formula);
  const optional = SHOWN_COLUMNS.filter(([, column]) => column.optional);
  const place = (name: string): Area => places.get(name) as Area;
  return {
    rows,
    columns: COLUMN_COUNT,
    widths: SHOWN_COLUMNS.map(([, { width }]) => width),
    heights: new Map(
      blocks.flatMap(({ block, top }) =>
        Object.entries(block.heights ?? {}).map(([row, height]) => [top + Number(row), height] as const),
      ),
    ),
    values: grid.values,
    notes: grid.notes,
    looks: rectangles(grid.looks),
    formats: rectangles(grid.formats),
    choices: items.flatMap(({ item: { choice, note = '' }, area }) =>
      choice ? [{ choice, area, from: choice.kind === 'cells' ? place(choice.name) : undefined, note }] : [],
    ),
    merges: items.flatMap(({ item, area }) => (item.merged ? [area] : [])),
    charts: blocks.flatMap(({ block, top }) =>
      (block.charts ?? []).map(({ names, column, row, ...chart }) => ({
        ...chart,
        row: top + row,
        column: columnNumber(column),
        labels: place(names[0]),
        figures: place(names[1]),
      })),
    ),
    formulas: formulaAreas(grid.formulas),
    derived: rectangles(grid.derived).get(true) ?? [],
    check: place('check'),
    headline: { area: place('headline'), watches: place('totalBudget') },
    firstInput: { ...place('use'), row: place('use').row + 1, rows: 1 },
    folded: { first: columnNumber(optional[0]?.[0] ?? 'index'), count: optional.length },
    hidden: { first: SHOWN_COLUMNS.length + 1, count: COLUMN_COUNT - SHOWN_COLUMNS.length },
    frozenRows: FROZEN_ROWS,
    frozenColumns: FROZEN_COLUMNS,
  };
}

function stacked(blocks: readonly Block[]): { block: Block; top: number }[] {
  let next = 1;
  return blocks.map((block) => {
    const top = next;
    next += block.rows;
    return { block, top };
  });
}

const placesOf = (items: readonly { item: Item; area: Area }[]): ReadonlyMap<string, Area> =>
  new Map(items.flatMap(({ item, area }) => (item.name ? [[item.name, area] as const] : [])));

function placed(item: Item, top: number): { item: Item; area: Area } {
  const column = columnNumber(item.column);
  const columns = columnNumber(item.to ?? item.column) - column + 1;
  return { item, area: { row: top + (item.row ?? 0), column, rows: item.rows ?? 1, columns } };
}

function formulaAreas(formulas: readonly (readonly (string | undefined)[])[]): Template['formulas'] {
  const areas = rectangles(
    formulas.map((row) => row.map((formula) => (formula === undefined ? undefined : true))),
  );
  return (areas.get(true) ?? []).map((area) => ({
    area,
    formulas: formulas
      .slice(area.row - 1, area.row - 1 + area.rows)
      .map((row) =>
        row.slice(area.column - 1, area.column - 1 + area.columns).map((formula) => formula ?? ''),
      ),
  }));
}
