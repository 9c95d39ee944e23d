import type { Block, Item } from '../block';
import type { ColumnKey } from '../columns';
import type { Format } from '../looks';
import type { WorksheetContext } from './context';

/** Rows of a breakdown: its heading, three parts, rounding up where a rate does so, and the total. */
const PARTS = 6;

/** What the buffer buys, and the parts of the cost with a chart. */
export function money(context: WorksheetContext): Block {
  return {
    rows: PARTS + 4,
    heights: { 0: 28 },
    items: [...buys(context), ...goes(context), ...explainedParts()],
    charts: [
      {
        kind: 'pie',
        title: context.words.goes.chart,
        names: ['use', 'budget'],
        column: 'perFinal',
        row: 0,
        width: 330,
        height: 210,
      },
    ],
  };
}

function buys({ words: { buys: texts } }: WorksheetContext): Item[] {
  const lines: [string, string, Format][] = [
    [texts.generations, '=IF({totalToPay}="","",{totalToPay}-{totalGenerations})', 'count'],
    [texts.usd, '=IF({totalBudget}="","",{totalBudget}-{totalEstimate})', 'usd'],
    [
      texts.holds,
      '=IF({totalBudget}="","",IF({totalEstimate}=0,"",{totalBudget}/{totalEstimate}-1))',
      'finePercent',
    ],
  ];
  return [
    { column: 'index', to: 'check', value: texts.title, look: 'section' },
    ...lines.flatMap(([label, formula, format], line): Item[] => [
      { column: 'use', row: line + 1, value: label, look: 'plain' },
      { column: 'quality', row: line + 1, formula, format, look: 'figure' },
    ]),
  ];
}

/** Columns in sight that show a breakdown, beside the hidden column that each takes from. */
const SHOWN_PARTS: readonly [ColumnKey, ColumnKey, Format][] = [
  ['finals', 'table1', 'text'],
  ['acceptance', 'table2', 'count'],
  ['generations', 'table3', 'perMillion'],
  ['toPay', 'table4', 'usd'],
  ['cost', 'table5', 'finePercent'],
];

function goes({ words: { goes: texts } }: WorksheetContext): Item[] {
  return [
    { column: 'finals', to: 'budgetCredits', value: texts.title, look: 'section' },
    {
      column: 'table1',
      to: 'table5',
      row: 1,
      rows: PARTS,
      spills: true,
      formula: '=IMGBREAKDOWN({pricedSize},{quality},{rate},{prompt},{references},{toPay},IMG_RATES)',
    },
    { column: 'finals', to: 'cost', row: 1, look: 'tableHead' },
    { column: 'finals', to: 'retries', row: 1, look: 'tableHeadText' },
    ...SHOWN_PARTS.flatMap(([column, from, format]): Item[] => [
      {
        column,
        row: 1,
        rows: PARTS,
        formula: `=IF([${from}]="","",[${from}])`,
        ...(format !== 'text' && { format }),
      },
      { column, row: 2, rows: PARTS - 1, look: column === 'finals' ? 'plain' : 'figure' },
    ]),
  ];
}

/** The parts of one generation of the row that is explained, hidden, for the worked line. */
function explainedParts(): Item[] {
  const tokens = 'FIXED([parts2],0)&" "&{wordTokens}&" × $"&ROUND([parts3],4)&"/1M"';
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
    { column: 'workedPart', row: 2, rows: 4, name: 'workedParts' },
    {
      column: 'workedPart',
      row: 1,
      name: 'oneUsd',
      formula: '=IF(COUNT({explainedUsd})=0,"",INDEX({explainedUsd},1+COUNT({explainedUsd})))',
    },
    {
      column: 'workedPart',
      row: 2,
      rows: 3,
      formula: `=IF(ISNUMBER([parts4]),IF([parts4]=0,"",IF(ISNUMBER([parts2]),${tokens},"$"&FIXED([parts4],5))),"")`,
    },
    {
      column: 'workedPart',
      row: 5,
      formula: `=IF(COUNT({explainedUsd})=${PARTS - 1},"$"&FIXED([parts4],5)&" "&{wordRounding},"")`,
    },
  ];
}

const EXPLAINED =
  '{explainedSize},{explainedQuality},{explainedRate},{explainedPrompt},{explainedReferences}';
