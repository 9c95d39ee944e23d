import type { Block, Item } from '../block';
import type { ColumnKey } from '../columns';
import type { Format, Look } from '../looks';
import type { WorksheetContext } from './context';

/** Columns in sight, what they show, and how. */
const SHOWN: readonly { column: ColumnKey; shows: ColumnKey; look: Look; head: Look; format?: Format }[] = [
  { column: 'use', shows: 'table1', look: 'plain', head: 'tableHeadText' },
  { column: 'yourSize', shows: 'table2', look: 'plain', head: 'tableHeadText' },
  { column: 'size', shows: 'table3', look: 'figure', head: 'tableHead', format: 'fineUsd' },
  { column: 'quality', shows: 'table4', look: 'figure', head: 'tableHead', format: 'difference' },
  { column: 'check', shows: 'table5', look: 'centre', head: 'tableHead' },
  { column: 'finals', shows: 'table6', look: 'note', head: 'tableHeadText' },
];

/** The explained row's image under every rate of the table. The formula's own table may grow downwards without end. */
export function rivals({ words: { rivals: texts }, rateIds }: WorksheetContext): Block {
  const rows = Math.max(12, rateIds.length + 4);
  const top = 1 + texts.legend.length;
  return {
    rows: top + rows + 1,
    heights: { 0: 28, [top]: 26 },
    items: [
      { column: 'index', to: 'budgetCredits', value: texts.title, look: 'section' },
      ...texts.legend.map((value, line): Item => ({ column: 'use', row: 1 + line, value, look: 'note' })),
      { column: 'use', to: 'budgetCredits', row: top, look: 'tableHeadText' },
      {
        column: 'table1',
        to: 'table6',
        row: top,
        rows,
        spills: true,
        formula:
          '=IMGCOMPARE({explainedSize},{explainedQuality},{explainedPrompt},{explainedReferences},IMG_RATES)',
      },
      ...SHOWN.flatMap(({ column, shows, look, head, format }): Item[] => [
        { column, row: top, rows, formula: `=IF([${shows}]="","",[${shows}])` },
        { column, row: top, look: head },
        { column, row: top + 1, rows: rows - 1, look, ...(format && { format }) },
      ]),
      { column: 'rate', row: top, value: texts.budget, look: 'tableHead' },
      {
        column: 'rate',
        row: top + 1,
        rows: rows - 1,
        look: 'figure',
        format: 'usd',
        formula: '=IF(ISNUMBER([table3]),[table3]*{explainedToPay},"")',
      },
    ],
  };
}
