import type { Block, Item } from '../block';
import type { ColumnKey } from '../columns';
import type { Format } from '../looks';
import type { WorksheetContext } from './context';
import { section } from './section';

/** Deliverables that are shown each; the rest follow as one. */
const LARGEST = 5;
/** Rows of a breakdown: its heading, three parts, rounding up where a rate does so, and the total. */
const PARTS = 6;
/** The widest bar, in characters. */
const BAR = 24;

/** Columns in sight that show the breakdown, beside the hidden column that each takes from. */
const SHOWN_PARTS: readonly (readonly [ColumnKey, ColumnKey, Format?])[] = [
  ['generations', 'table1'],
  ['toPay', 'table2', 'count'],
  ['cost', 'table3', 'usd'],
  ['budget', 'table4', 'usd'],
];

/** The deliverables by what they cost, and the parts of the cost. */
export function money({ words: { goes: texts } }: WorksheetContext): Block {
  return {
    rows: PARTS + 3,
    heights: { 0: 34, 1: 34 },
    items: [
      ...section(texts.title),
      { column: 'use', to: 'quality', row: 1, look: 'tableHeadText' },
      { column: 'use', row: 1, value: texts.use },
      { column: 'rate', to: 'finals', row: 1, look: 'tableHead' },
      { column: 'rate', row: 1, value: texts.usd },
      { column: 'finals', row: 1, value: texts.share },
      ...largest(),
      {
        column: 'table1',
        to: 'table5',
        row: 1,
        rows: PARTS,
        spills: true,
        formula:
          '=IF({pricedCount}=0,"",IMGBREAKDOWN({pricedSize},{quality},{rate},{promptUsed},{references},{toPay},IMG_RATES))',
      },
      ...SHOWN_PARTS.flatMap(([column, from, format]): Item[] => [
        { column, row: 1, rows: PARTS, formula: `=IF([${from}]="","",[${from}])` },
        { column, row: 2, rows: PARTS - 1, look: format ? 'value' : 'cell', ...(format && { format }) },
        { column, row: 1, look: format ? 'tableHead' : 'tableHeadText' },
      ]),
      { column: 'generations', to: 'buffer', row: 1, look: 'tableHeadText' },
    ],
  };
}

function largest(): Item[] {
  return Array.from({ length: LARGEST }, (_, index): Item[] => {
    const row = 2 + index;
    const place = `MATCH(LARGE({order},${index + 1}),{order},0)`;
    const usd = `INDEX({budget},${place})`;
    const shown = (value: string) => `=IF({pricedCount}<${index + 1},"",${value})`;
    return [
      {
        column: 'use',
        row,
        look: 'cell',
        formula: shown(`IFERROR(IF(INDEX({use},${place})="","–",INDEX({use},${place})),"–")`),
      },
      { column: 'rate', row, look: 'value', format: 'usd', formula: shown(usd) },
    ];
  })
    .flat()
    .concat([
      {
        column: 'use',
        row: 2 + LARGEST,
        look: 'cell',
        formula: `=IF({pricedCount}>${LARGEST},{wordOthers},"")`,
      },
      {
        column: 'rate',
        row: 2 + LARGEST,
        look: 'value',
        format: 'usd',
        formula: `=IF({pricedCount}>${LARGEST},{totalBudget}-SUM({largestUsd}),"")`,
      },
      { column: 'rate', row: 2, rows: LARGEST, name: 'largestUsd' },
      {
        column: 'ratio',
        row: 2,
        rows: LARGEST + 1,
        look: 'bar',
        formula: `=IF(ISNUMBER([rate]),IF(MAX({largestUsd})=0,"",LEFT("${'█'.repeat(BAR)}",ROUND(${BAR}*[rate]/MAX({largestUsd},[rate]),0))),"")`,
      },
      {
        column: 'finals',
        row: 2,
        rows: LARGEST + 1,
        look: 'value',
        format: 'percent',
        formula: '=IF(ISNUMBER([rate]),IF({totalBudget}=0,"",[rate]/{totalBudget}),"")',
      },
    ]);
}
