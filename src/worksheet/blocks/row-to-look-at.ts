import type { Block, Item } from '../block';
import type { ColumnKey } from '../columns';
import type { WorksheetContext } from './context';
import { section } from './section';

/** Rows of a breakdown: its heading, three parts, rounding up, and the total. */
const PARTS = 6;
const LOOKED_AT = '{lookSize},{lookQuality},{lookRate},{lookPrompt},{lookReferences}';

const WORKED =
  'TEXTJOIN(" + ",TRUE,{onePartTexts})&" = $"&FIXED({oneUsd},5)&" × "&FIXED({lookToPay},0)&" "&{wordGenerations}&" = $"&FIXED({oneUsd}*{lookToPay},2)';

/** One deliverable, chosen by its name, with the sum behind its budget. The two sections below follow it. */
export function rowToLookAt({ words: { look: texts, examples }, carried }: WorksheetContext): Block {
  return {
    rows: 3,
    heights: { 0: 30, 1: 26, 2: 14 },
    items: [
      ...section(texts.title),
      { column: 'state', to: 'message', row: 1, look: 'worked' },
      {
        column: 'use',
        row: 1,
        name: 'lookAt',
        value: carried ? (carried.rows[0]?.use ?? '') : examples.product,
        look: 'lookAt',
        note: texts.note,
        choice: { kind: 'cells', name: 'deliverableNames' },
        input: true,
      },
      { column: 'ratio', row: 1, formula: `=IF({lookRow}=0,"",${WORKED})` },
      ...chosen(),
      ...parts(),
    ],
  };
}

/** The chosen row, hidden; where no row has that name, the dearest. */
function chosen(): Item[] {
  const of = (name: string) => `IF({lookRow}=0,"",INDEX({${name}},{lookRow}))`;
  const orBlank = (name: string) =>
    `=IF({lookRow}=0,"",IF(INDEX({${name}},{lookRow})="","",INDEX({${name}},{lookRow})))`;
  const formulas: Record<string, string> = {
    lookNamed: '=IFERROR(IF({lookAt}="",0,MATCH({lookAt},{use},0)),0)',
    lookRow:
      '=IF({pricedCount}=0,0,IFERROR(IF({lookNamed}=0,MATCH(MAX({order}),{order},0),IF(INDEX({pricedFinals},{lookNamed})="",0,{lookNamed})),0))',
    lookSize: `=${of('pricedSize')}`,
    lookQuality: `=${of('quality')}`,
    lookRate: orBlank('rate'),
    lookPrompt: orBlank('promptUsed'),
    lookReferences: orBlank('references'),
    lookToPay: `=${of('toPay')}`,
    lookFinals: `=${of('pricedFinals')}`,
    lookRetries: `=${of('pricedRetries')}`,
    // What is no number of pixels asks for nothing, as in the row itself.
    lookMinEdge:
      '=IF({lookRow}=0,"",IF(ISNUMBER(INDEX({minEdge},{lookRow})),IF(INDEX({minEdge},{lookRow})<0,"",INDEX({minEdge},{lookRow})),""))',
  };
  const columns: readonly ColumnKey[] = [
    ...(['started', 'promptUsed', 'bufferUsed', 'answer', 'missing', 'specFault', 'finalsFault'] as const),
    ...(['retriesFault', 'bufferFault', 'fault', 'until'] as const),
  ];
  return Object.entries(formulas).map(([name, formula], index) => ({
    column: columns[index] as ColumnKey,
    row: 1,
    name,
    formula,
  }));
}

/** The parts of one generation of that row, hidden, for the sum. */
function parts(): Item[] {
  const tokens = 'FIXED([one2],0)&" "&{wordTokens}&" × $"&ROUND([one3],4)&"/1M"';
  const usd = '"$"&FIXED([one4],5)';
  return [
    {
      column: 'one1',
      to: 'one5',
      row: 1,
      rows: PARTS,
      spills: true,
      formula: `=IF({lookRow}=0,"",IMGBREAKDOWN(${LOOKED_AT},1,IMG_RATES))`,
    },
    { column: 'one4', row: 1, rows: PARTS, name: 'oneAll' },
    {
      column: 'onePart',
      row: 1,
      name: 'oneUsd',
      formula: '=IF(COUNT({oneAll})=0,"",INDEX({oneAll},1+COUNT({oneAll})))',
    },
    { column: 'onePart', row: 2, rows: 4, name: 'onePartTexts' },
    {
      column: 'onePart',
      row: 2,
      rows: 3,
      formula: `=IF(ISNUMBER([one4]),IF([one4]=0,"",IF(ISNUMBER([one2]),${tokens},${usd})),"")`,
    },
    {
      column: 'onePart',
      row: 5,
      formula: `=IF(COUNT({oneAll})=${PARTS - 1},${usd}&" "&{wordRounding},"")`,
    },
  ];
}
