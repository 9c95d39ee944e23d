import type { Block, Item } from '../block';
import type { ColumnKey } from '../columns';
import type { Format, Look } from '../looks';
import type { WorksheetContext } from './context';
import { section } from './section';

/** The most levers that there are, and the heading over them. */
const ROWS = 14;

/** Columns in sight, what they show, and how. */
const SHOWN: readonly { column: ColumnKey; shows: ColumnKey; look: Look; head: Look; format?: Format }[] = [
  { column: 'ratio', shows: 'table1', look: 'plain', head: 'tableHeadText' },
  { column: 'rate', shows: 'table2', look: 'value', head: 'tableHead', format: 'usd' },
  { column: 'check', shows: 'table3', look: 'value', head: 'tableHead', format: 'percent' },
  { column: 'finals', shows: 'table4', look: 'note', head: 'tableHeadText' },
];

/** What would save on the explained row, largest first. */
export function levers({ words: { levers: texts } }: WorksheetContext): Block {
  return {
    rows: ROWS + 2,
    heights: { 0: 28, 1: 24 },
    items: [
      ...section(texts.title),
      { column: 'ratio', value: texts.lead, look: 'sectionLead' },
      { column: 'ratio', to: 'sureCost', row: 1, look: 'tableHeadText' },
      {
        column: 'table1',
        to: 'table4',
        row: 1,
        rows: ROWS,
        spills: true,
        formula:
          '=IMGLEVERS({explainedSize},{explainedQuality},{explainedFinals},{explainedRetries},{explainedRate},{explainedPrompt},{explainedReferences},{explainedMinEdge},IMG_RATES)',
      },
      ...SHOWN.flatMap(({ column, shows, look, head, format }): Item[] => [
        { column, row: 1, rows: ROWS, formula: `=IF([${shows}]="","",[${shows}])` },
        { column, row: 1, look: head },
        { column, row: 2, rows: ROWS - 1, look, ...(format && { format }) },
      ]),
    ],
  };
}
