import type { Block, Item } from '../block';
import type { ColumnKey } from '../columns';
import type { Format, Look } from '../looks';
import type { WorksheetContext } from './context';
import { section } from './section';

/** The most levers that there are, and the heading over them. */
const ROWS = 14;

/** Columns in sight, what they show, and how. */
const SHOWN: readonly { column: ColumnKey; shows: ColumnKey; look: Look; head: Look; format?: Format }[] = [
  { column: 'use', shows: 'lever5', look: 'lever', head: 'tableHeadText' },
  { column: 'ratio', shows: 'lever1', look: 'cell', head: 'tableHeadText' },
  { column: 'finals', shows: 'lever2', look: 'value', head: 'tableHead', format: 'usd' },
  { column: 'retries', shows: 'lever3', look: 'value', head: 'tableHead', format: 'percent' },
  { column: 'generations', shows: 'lever4', look: 'note', head: 'tableHeadText' },
];

/** What would save on the looked-at row, largest first. */
export function levers({ words: { levers: texts } }: WorksheetContext): Block {
  return {
    rows: ROWS + 2,
    heights: { 0: 30, 1: 38 },
    items: [
      ...section(texts.title, texts.lead),
      { column: 'use', to: 'message', row: 1, look: 'tableHeadText' },
      {
        column: 'lever1',
        to: 'lever5',
        row: 1,
        rows: ROWS,
        spills: true,
        formula:
          '=IF({lookRow}=0,"",IMGLEVERS({lookSize},{lookQuality},{lookFinals},{lookRetries},{lookRate},{lookPrompt},{lookReferences},{lookMinEdge},IMG_RATES))',
      },
      ...SHOWN.flatMap(({ column, shows, look, head, format }): Item[] => [
        { column, row: 1, rows: ROWS, formula: `=IF([${shows}]="","",[${shows}])` },
        { column, row: 2, rows: ROWS - 1, look, ...(format && { format }) },
        { column, row: 1, look: head },
      ]),
    ],
  };
}
