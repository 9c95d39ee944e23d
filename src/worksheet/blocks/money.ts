import type { Block, Item } from '../block';
import type { ColumnKey } from '../columns';
import type { Format } from '../looks';
import type { WorksheetContext } from './context';
import { section } from './section';

/** Rows of a breakdown: its heading, three parts, rounding up where a rate does so, and the total. */
const PARTS = 6;

/** Columns in sight that show the breakdown, beside the hidden column that each takes from. */
const SHOWN_PARTS: readonly [ColumnKey, ColumnKey, Format?][] = [
  ['ratio', 'table1'],
  ['size', 'table2', 'count'],
  ['quality', 'table3', 'perMillion'],
  ['rate', 'table4', 'usd'],
  ['check', 'table5', 'finePercent'],
];

/** The parts of the cost, and a chart of the deliverables. */
export function money({ words: { goes: texts } }: WorksheetContext): Block {
  return {
    rows: PARTS + 4,
    heights: { 0: 28, 1: 34 },
    items: [
      ...section(texts.title),
      {
        column: 'table1',
        to: 'table5',
        row: 1,
        rows: PARTS,
        spills: true,
        formula:
          '=IF({badRows}>0,"",IMGBREAKDOWN({pricedSize},{quality},{rate},{prompt},{references},{toPay},IMG_RATES))',
      },
      ...SHOWN_PARTS.flatMap(([column, from, format]): Item[] => [
        { column, row: 1, rows: PARTS, formula: `=IF([${from}]="","",[${from}])` },
        { column, row: 2, rows: PARTS - 1, look: format ? 'value' : 'plain', ...(format && { format }) },
      ]),
      { column: 'ratio', to: 'check', row: 1, look: 'tableHead' },
      { column: 'ratio', to: 'yourSize', row: 1, look: 'tableHeadText' },
      ...explainedParts(),
    ],
    charts: [
      {
        kind: 'pie',
        title: texts.chart,
        names: ['use', 'budget'],
        column: 'finals',
        row: 0,
        width: 420,
        height: 200,
      },
    ],
  };
}

const EXPLAINED =
  '{explainedSize},{explainedQuality},{explainedRate},{explainedPrompt},{explainedReferences}';

/** The parts of one generation of the row that is explained, hidden, for the worked line. */
function explainedParts(): Item[] {
  const tokens = 'FIXED([parts2],0)&" "&{wordTokens}&" × $"&ROUND([parts3],4)&"/1M"';
  const usd = '"$"&FIXED([parts4],5)';
  return [
    {
      column: 'parts1',
      to: 'parts5',
      row: 1,
      rows: PARTS,
      spills: true,
      formula: `=IMGBREAKDOWN(${EXPLAINED},1,IMG_RATES)`,
    },
    { column: 'parts4', row: 1, rows: PARTS, name: 'explainedUsd' },
    {
      column: 'workedPart',
      row: 1,
      name: 'oneUsd',
      formula: '=IF(COUNT({explainedUsd})=0,"",INDEX({explainedUsd},1+COUNT({explainedUsd})))',
    },
    { column: 'workedPart', row: 2, rows: 4, name: 'workedParts' },
    {
      column: 'workedPart',
      row: 2,
      rows: 3,
      formula: `=IF(ISNUMBER([parts4]),IF([parts4]=0,"",IF(ISNUMBER([parts2]),${tokens},${usd})),"")`,
    },
    {
      column: 'workedPart',
      row: 5,
      formula: `=IF(COUNT({explainedUsd})=${PARTS - 1},${usd}&" "&{wordRounding},"")`,
    },
  ];
}
