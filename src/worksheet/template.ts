import type { Block, ChartSpec, Choice, Item } from './block';
import { buffer } from './blocks/buffer';
import { compare } from './blocks/compare';
import type { WorksheetContext } from './blocks/context';
import { deliverables } from './blocks/deliverables';
import { levers } from './blocks/levers';
import { money } from './blocks/money';
import { remarks } from './blocks/remarks';
import { rowToLookAt } from './blocks/row-to-look-at';
import { settings } from './blocks/settings';
import { strip } from './blocks/strip';
import { totals } from './blocks/totals';
import { COLUMN_COUNT, type ColumnKey, columnNumber, SHOWN_COLUMNS } from './columns';
import { CONDITIONS, type Condition } from './conditions';
import { emptyGrid, layOn } from './grid';
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
  readonly charts: readonly PlacedChart[];
  /** Formulas with `,` between arguments. */
  readonly formulas: readonly { readonly area: Area; readonly formulas: readonly (readonly string[])[] }[];
  readonly conditions: readonly PlacedCondition[];
  /** Where people type. */
  readonly inputs: readonly Area[];
  /** Columns with a thin line at their left, which keeps the steps apart. */
  readonly parted: readonly Area[];
  /** Where people begin. */
  readonly firstInput: Area;
  /** Columns that fold away, and those that nobody needs to see. */
  readonly folded: readonly Area[];
  readonly hidden: { readonly first: number; readonly count: number };
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Every named cell. */
  readonly places: ReadonlyMap<string, Area>;
}

/** A choice where people make it; one of cells comes with these. */
export interface PlacedChoice {
  readonly choice: Choice;
  readonly area: Area;
  readonly from: Area | undefined;
  readonly note: string;
}

export interface PlacedChart extends Pick<ChartSpec, 'title' | 'across' | 'up' | 'width' | 'height'> {
  readonly row: number;
  readonly column: number;
  readonly ranges: readonly Area[];
}

export interface PlacedCondition extends Pick<Condition, 'color' | 'background' | 'isBold'> {
  readonly formula: string;
  readonly areas: readonly Area[];
}

/** The parts of the worksheet, from top to bottom. Those with tables that grow hidden downwards come last. */
const BLOCKS = [
  ...[strip, settings, deliverables, totals, buffer, money],
  ...[rowToLookAt, compare, levers, remarks],
];

const FROZEN_ROWS = 4;
const FROZEN_COLUMNS = 2;

/** Columns that fold away together: options with details, and what really happened. */
const FOLDED = [
  ['yourSize', 'sureCost'],
  ['generated', 'overBudget'],
] as const;

const PARTED: readonly ColumnKey[] = [
  ...(['finals', 'retries', 'generations', 'buffer', 'yourSize'] as const),
  ...(['acceptance', 'chance', 'generated', 'message'] as const),
];

/** The plan worksheet as data. */
export function worksheetTemplate(context: WorksheetContext): Template {
  const blocks = stacked(BLOCKS.map((block) => block(context)));
  const items = blocks.flatMap(({ block, top }) => block.items.map((item) => placed(item, top)));
  const places = withRanges(placesOf(items));
  const last = blocks[blocks.length - 1];
  const rows = last ? last.top + last.block.rows - 1 : 0;
  const grid = emptyGrid(rows, COLUMN_COUNT);
  const formula = (text: string, row: number) =>
    withPlaces(text, row, places).replace(/\bIMG_RATES\b/g, context.markerName);
  for (const { item, area } of items) layOn(grid, item, area, formula);
  const place = (name: string): Area => places.get(name) as Area;
  const row = place('deliverableNames').row;
  return {
    rows,
    columns: COLUMN_COUNT,
    widths: SHOWN_COLUMNS.map(([, width]) => width),
    heights: new Map(
      blocks.flatMap(({ block, top }) =>
        Object.entries(block.heights ?? {}).map(([at, height]) => [top + Number(at), height] as const),
      ),
    ),
    values: grid.values,
    notes: grid.notes,
    looks: rectangles(grid.looks),
    formats: rectangles(grid.formats),
    choices: items.flatMap(({ item: { choice, note = '' }, area }) =>
      choice ? [{ choice, area, from: choice.kind === 'cells' ? place(choice.name) : undefined, note }] : [],
    ),
    charts: blocks.flatMap(({ block, top }) =>
      (block.charts ?? []).map(({ names, column, row: at, ...chart }) => ({
        ...chart,
        row: top + at,
        column: columnNumber(column),
        ranges: names.map(place),
      })),
    ),
    formulas: formulaAreas(grid.formulas),
    conditions: CONDITIONS.map(({ cells, formula: text, ...style }) => {
      // From the hidden row above the deliverables on: the first of them may be deleted, and with it what it anchors.
      const areas = joined(cells.map(place));
      return { ...style, areas, formula: formula(text, areas[0]?.row ?? row) };
    }),
    inputs: joined(items.flatMap(({ item, area }) => (item.input ? [area] : []))),
    parted: PARTED.map((key) => ({
      row: place('stateHead').row - 1,
      column: columnNumber(key),
      rows: place('totalFinals').row - place('stateHead').row + 2,
      columns: 1,
    })),
    firstInput: { ...place('deliverableNames'), rows: 1 },
    folded: FOLDED.map(([first, end]) => ({
      row: 1,
      column: columnNumber(first),
      rows,
      columns: columnNumber(end) - columnNumber(first) + 1,
    })),
    hidden: { first: SHOWN_COLUMNS.length + 1, count: COLUMN_COUNT - SHOWN_COLUMNS.length },
    frozenRows: FROZEN_ROWS,
    frozenColumns: FROZEN_COLUMNS,
    places,
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

/** Adds the ranges that lie beside named cells. */
function withRanges(places: ReadonlyMap<string, Area>): ReadonlyMap<string, Area> {
  const [use, approved] = [places.get('use'), places.get('approved')];
  if (!use || !approved) throw new Error('The worksheet has no deliverables.');
  const wide = (key: ColumnKey, end: ColumnKey): Area => ({
    row: approved.row,
    column: columnNumber(key),
    rows: 2,
    columns: columnNumber(end) - columnNumber(key) + 1,
  });
  return new Map([
    ...places,
    ['deliverableNames', { ...use, row: use.row + 1, rows: use.rows - 2 }],
    ['approvedCells', wide('cost', 'chance')],
    ['forecastCells', wide('generated', 'kept')],
  ]);
}

/** Areas that lie side by side with the same rows, as one. */
function joined(areas: readonly Area[]): Area[] {
  const found: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = found[found.length - 1];
    const touches =
      last?.row === area.row && last.rows === area.rows && last.column + last.columns === area.column;
    if (last && touches) found[found.length - 1] = { ...last, columns: last.columns + area.columns };
    else found.push(area);
  }
  return found;
}

function placed(item: Item, top: number): { item: Item; area: Area } {
  const column = columnNumber(item.column);
  const columns = columnNumber(item.to ?? item.column) - column + 1;
  return { item, area: { row: top + (item.row ?? 0), column, rows: item.rows ?? 1, columns } };
}

/** Formulas as rectangles without a gap. */
export function formulaAreas(formulas: readonly (readonly (string | undefined)[])[]): Template['formulas'] {
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
