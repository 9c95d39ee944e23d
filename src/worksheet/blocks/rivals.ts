import type { Block, Item } from '../block';
import type { ColumnKey } from '../columns';
import type { Format, Look } from '../looks';
import type { WorksheetContext } from './context';
import { section } from './section';

/** Columns in sight, what they show, and how. */
const SHOWN: readonly { column: ColumnKey; shows: ColumnKey; look: Look; head: Look; format?: Format }[] = [
  { column: 'ratio', shows: 'table1', look: 'plain', head: 'tableHeadText' },
  { column: 'quality', shows: 'table2', look: 'plain', head: 'tableHeadText' },
  { column: 'rate', shows: 'table3', look: 'value', head: 'tableHead', format: 'fineUsd' },
  { column: 'check', shows: 'table4', look: 'value', head: 'tableHead', format: 'difference' },
  { column: 'retries', shows: 'table5', look: 'middle', head: 'tableHead' },
  { column: 'acceptance', shows: 'table6', look: 'note', head: 'tableHeadText' },
];

/** The explained row's image under every rate of the table. The formula's own table may grow downwards without end. */
export function rivals({ words: { rivals: texts }, rateIds }: WorksheetContext): Block {
  const rows = Math.max(12, rateIds.length + 4);
  const lines = [texts.lead, ...texts.legend];
  const top = lines.length;
  return {
    rows: top + rows + 1,
    heights: { 0: 28, [top]: 30 },
    items: [
      ...section(texts.title),
      ...lines.map(
        (value, line): Item => ({
          column: 'ratio',
          row: line,
          value,
          look: line === 0 ? 'sectionLead' : 'note',
        }),
      ),
      { column: 'ratio', to: 'sureCost', row: top, look: 'tableHeadText' },
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
      { column: 'finals', row: top, value: texts.budget, look: 'tableHead' },
      {
        column: 'finals',
        row: top + 1,
        rows: rows - 1,
        look: 'value',
        format: 'usd',
        formula: '=IF(ISNUMBER([table3]),[table3]*{explainedToPay},"")',
      },
    ],
  };
}
