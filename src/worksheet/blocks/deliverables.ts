import type { Block, Item } from '../block';
import { type ColumnKey, DELIVERABLE_ROWS } from '../columns';
import type { WorksheetContext } from './context';
import {
  type DeliverableColumn,
  type DeliverableColumns,
  figureColumns,
  inputColumns,
  workingColumns,
} from './deliverable-columns';

/**
 * The deliverables between two empty rows. Formulas that fill a column stand in the upper one, which is hidden, so that
 * any deliverable can be deleted; a row inserted anywhere, after the last too, lies inside the ranges.
 */
const ALL_ROWS = DELIVERABLE_ROWS + 2;

/** One row a deliverable: what people fill in, and what is worked out from it. */
export function deliverables(context: WorksheetContext): Block {
  const columns: DeliverableColumns = { ...inputColumns(context), ...figureColumns, ...workingColumns };
  return {
    rows: ALL_ROWS,
    heights: { 0: 0, [ALL_ROWS - 1]: 6 },
    items: [
      { column: 'index', name: 'top' },
      ...Object.entries(columns).flatMap(([key, column]) => columnItems(key as ColumnKey, column)),
      { column: 'pricedSize', to: 'cheaperSize', rows: ALL_ROWS, name: 'sizes' },
      {
        column: 'eachUsd',
        to: 'cheaperUsd',
        rows: ALL_ROWS,
        spills: true,
        formula: '=IMGCOST({sizes},{quality},{rate},{prompt},{references},IMG_RATES)',
      },
      { column: 'eachUsd', rows: ALL_ROWS, name: 'eachUsd' },
      ...examples(context),
    ],
  };
}

const columnItems = (key: ColumnKey, column: DeliverableColumn): Item[] => [
  { column: key, rows: ALL_ROWS, name: key },
  { column: key, ...(column.spills ? { rows: ALL_ROWS } : { row: 1, rows: DELIVERABLE_ROWS }), ...column },
];

/** Three deliverables to replace: a picture for each of three habits. */
function examples({ words, rateId }: WorksheetContext): Item[] {
  const rows = [
    { key: 'product', ratio: '4:5', quality: 'high', finals: 20, retries: 2 },
    { key: 'ads', ratio: '1:1', quality: 'medium', finals: 30, retries: 5 / 2 },
    { key: 'screens', ratio: '16:9', quality: 'high', finals: 5, retries: 3 },
  ] as const;
  return rows.flatMap(({ key, ratio, quality, finals, retries }, index): Item[] => {
    const row = index + 1;
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
