import type { Block, Item } from '../block';
import type { CarriedPlan, Typed } from '../carried-plan';
import { type ColumnKey, DELIVERABLE_ROWS, SHOWN_COLUMNS } from '../columns';
import { LOOKS, type Look } from '../looks';
import type { WorksheetContext } from './context';
import { figureColumns } from './figure-columns';
import { type DeliverableColumn, type DeliverableColumns, inputColumns } from './input-columns';
import { workingColumns } from './working-columns';

/** The rows of bands and of headings. */
const HEAD_ROWS = 2;
/**
 * The deliverables between two empty rows. Formulas that fill a column stand in the upper one, which is hidden, so that
 * any deliverable can be deleted; a row inserted anywhere, after the last too, lies inside the ranges.
 */
const AROUND = 2;

/** One row a deliverable: what people fill in, what is worked out from it, and what really happened. */
export function deliverables(context: WorksheetContext): Block {
  const rows = Math.max(DELIVERABLE_ROWS, context.carried?.rows.length ?? 0);
  const allRows = rows + AROUND;
  const columns: DeliverableColumns = {
    ...inputColumns,
    ...figureColumns,
    ...workingColumns(context),
  };
  return {
    rows: HEAD_ROWS + allRows,
    heights: { 0: 22, 1: 56, [HEAD_ROWS]: 0, [HEAD_ROWS + allRows - 1]: 6 },
    items: [
      ...bands(context),
      ...headings(context, columns),
      // The first row is tinted as if a row above it were started.
      ...Object.entries(columns).flatMap(([key, column]) => columnItems(key as ColumnKey, column, rows)),
      { column: 'started', row: HEAD_ROWS, value: 1 },
      { column: 'pricedSize', to: 'cheaperSize', row: HEAD_ROWS, rows: allRows, name: 'sizes' },
      {
        column: 'eachUsd',
        to: 'cheaperUsd',
        row: HEAD_ROWS,
        rows: allRows,
        spills: true,
        formula: '=IMGCOST({sizes},{quality},{rate},{promptUsed},{references},IMG_RATES)',
      },
      { column: 'eachUsd', row: HEAD_ROWS, rows: allRows, name: 'eachUsd' },
      ...(context.carried ? carriedRows(context.carried) : examples(context)),
    ],
  };
}

function bands({ words: { bands: texts } }: WorksheetContext): Item[] {
  const starts: readonly (readonly [ColumnKey, string])[] = [
    ['state', texts.spec],
    ['finals', texts.finals],
    ['retries', texts.retries],
    ['generations', texts.generations],
    ['buffer', texts.buffer],
    ['yourSize', texts.options],
    ['acceptance', texts.details],
    ['generated', texts.actual],
    ['message', texts.status],
  ];
  return [
    { column: 'state', to: 'message', look: 'band' },
    ...starts.map(([column, value]): Item => ({ column, value, look: 'band' })),
    { column: 'budget', value: texts.optionsLabel, look: 'bandEnd' },
    { column: 'chance', value: texts.actualLabel, look: 'bandEnd' },
  ];
}

const HEADS: Record<'left' | 'center' | 'right', Look> = {
  left: 'headLeft',
  center: 'headCentre',
  right: 'headRight',
};

function headings({ words }: WorksheetContext, columns: DeliverableColumns): Item[] {
  const notes: Partial<Record<string, string>> = words.columnNotes;
  return SHOWN_COLUMNS.map(([key]): Item => {
    const look = columns[key]?.look ?? 'left';
    const { align } = LOOKS[look] as { align: 'left' | 'center' | 'right' };
    const note = notes[key];
    return {
      column: key,
      row: 1,
      name: `${key}Head`,
      look: HEADS[align],
      ...(key === 'buffer'
        ? { formula: '={wordBufferHead}&IF(ISNUMBER({planBuffer}),ROUND(100*{planBuffer},2)&"%","0%")' }
        : { value: words.columns[key] }),
      ...(note && { note }),
    };
  });
}

const columnItems = (key: ColumnKey, column: DeliverableColumn, rows: number): Item[] => [
  { column: key, row: HEAD_ROWS, rows: rows + AROUND, name: key },
  {
    column: key,
    row: HEAD_ROWS,
    ...(column.spills ? { rows: rows + AROUND } : { row: HEAD_ROWS + 1, rows }),
    ...column,
  },
  ...(key in inputColumns
    ? ([
        {
          column: key,
          row: HEAD_ROWS + 1,
          rows: rows + 1,
          input: true,
          // A row inserted after the last takes over its formats: 4:5 stays a ratio.
          ...(column.format && { format: column.format }),
        },
      ] as const)
    : []),
];

/** Three deliverables to replace: a picture for each of three habits. */
function examples({ words, rateId }: WorksheetContext): Item[] {
  const rows = [
    { key: 'product', ratio: '4:5', quality: 'high', finals: 20, retries: 2 },
    { key: 'ads', ratio: '1:1', quality: 'medium', finals: 30, retries: 5 / 2 },
    { key: 'screens', ratio: '16:9', quality: 'high', finals: 5, retries: 3 },
  ] as const;
  return rows.flatMap(({ key, ratio, quality, finals, retries }, index): Item[] => {
    const row = HEAD_ROWS + 1 + index;
    return [
      { column: 'use', row, value: words.examples[key], note: words.exampleNotes[key] },
      { column: 'ratio', row, value: ratio },
      { column: 'quality', row, value: quality },
      { column: 'rate', row, value: rateId },
      { column: 'finals', row, value: finals },
      { column: 'retries', row, value: retries },
    ];
  });
}

const carriedRows = ({ rows }: CarriedPlan): Item[] =>
  rows.flatMap((row, index) =>
    Object.entries(row).map(
      ([column, typed]): Item => ({
        column: column as ColumnKey,
        row: HEAD_ROWS + 1 + index,
        ...itemOf(typed),
      }),
    ),
  );

/** A formula that was typed goes on as one; the apostrophe that told a text from it is put back where it is written. */
const itemOf = (typed: Typed): Pick<Item, 'value' | 'formula'> => {
  if (typeof typed === 'number') return { value: typed };
  return typed.startsWith('=') ? { formula: typed } : { value: typed.replace(/^'/, '') };
};
