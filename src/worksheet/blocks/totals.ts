import type { Block, Item } from '../block';
import { type ColumnKey, DELIVERABLE_ROWS, HIDDEN_COLUMNS } from '../columns';
import type { Format } from '../looks';
import type { WorksheetContext } from './context';

/** `#N/A` while a row is not priced, blank while there is none. */
const sum = (name: string): string => `=IF({badRows}>0,NA(),IF(COUNT({${name}})=0,"",SUM({${name}})))`;

const SUMS: readonly [ColumnKey, string, Format][] = [
  ['finals', 'pricedFinals', 'count'],
  ['generations', 'generations', 'count'],
  ['toPay', 'toPay', 'count'],
  ['estimate', 'estimate', 'usd'],
  ['budget', 'budget', 'usd'],
  ['budgetCredits', 'budgetCredits', 'credits'],
];

/** `budget` → `totalBudget`. */
const totalName = (key: string): string => `total${key.charAt(0).toUpperCase()}${key.slice(1)}`;

/** Totals, the same in another currency, and the sum behind one row's budget. */
export function totals(context: WorksheetContext): Block {
  return {
    rows: 4,
    heights: { 0: 26, 1: 24, 2: 26, 3: 14 },
    items: [
      ...totalRow(context),
      ...localRow(context),
      ...creditsAt(context),
      ...workedRow(context),
      ...explainedRow(),
    ],
  };
}

function totalRow({ words }: WorksheetContext): Item[] {
  return [
    { column: 'index', to: 'sureCost', look: 'total' },
    { column: 'index', to: 'use', look: 'totalLabel' },
    { column: 'use', value: words.total },
    {
      column: 'ratio',
      to: 'baseline',
      look: 'reason',
      formula:
        '=IF({badRows}=0,"",IF({firstBad}=0,{wordNoFormulas},SUBSTITUTE({wordRow},"%",{firstBad}-1)&INDEX({check},{firstBad})&IF({badRows}>1,SUBSTITUTE({wordMore},"%",{badRows}-1),"")))',
      spills: true,
    },
    { column: 'ratio', name: 'reason' },
    ...SUMS.map(
      ([column, name, format]): Item => ({ column, name: totalName(column), formula: sum(name), format }),
    ),
    {
      column: 'perFinal',
      format: 'usd',
      formula: '=IF({totalBudget}="","",IF({totalFinals}=0,"",{totalBudget}/{totalFinals}))',
    },
    { column: 'started', name: 'firstBad', formula: '=IFERROR(MATCH(1,{bad},0),0)' },
    {
      column: 'answer',
      name: 'badRows',
      formula:
        '=SUM({bad})+IFERROR(SUMPRODUCT(((({finals}<>"")+({quality}<>"")+({use}<>""))>0)*({check}="")),0)',
    },
  ];
}

function localRow({ words: { local, localNotes } }: WorksheetContext): Item[] {
  const converted = (name: string) => `=IF(ISNUMBER({exchange}),IF({${name}}="","",{${name}}*{exchange}),"")`;
  return [
    { column: 'use', row: 1, value: local.total, look: 'local' },
    { column: 'ratio', row: 1, value: local.currency, look: 'inputCentre', note: localNotes.currency },
    { column: 'yourSize', row: 1, value: local.oneUsd, look: 'local' },
    {
      column: 'size',
      row: 1,
      name: 'exchange',
      look: 'inputCentre',
      format: 'exchange',
      note: localNotes.exchange,
    },
    { column: 'quality', row: 1, value: local.asOf, look: 'local' },
    { column: 'rate', row: 1, look: 'inputCentre', format: 'day', note: localNotes.asOf },
    { column: 'estimate', row: 1, formula: converted('totalEstimate'), look: 'local', format: 'local' },
    { column: 'budget', row: 1, formula: converted('totalBudget'), look: 'local', format: 'local' },
  ];
}

function creditsAt({ words, creditRateIds, creditRateId }: WorksheetContext): Item[] {
  return [
    { column: 'perFinal', row: 1, value: words.creditsAt, look: 'local' },
    {
      column: 'credits',
      to: 'budgetCredits',
      row: 1,
      name: 'creditRateCells',
      look: 'inputCentre',
      note: words.creditsAtNote,
      merged: true,
      ...(creditRateIds.length > 0 && { choice: { kind: 'list', values: creditRateIds } }),
    },
    { column: 'credits', row: 1, name: 'creditRate', value: creditRateId },
    { column: 'perFinal', row: 2, value: words.usdPerCredit, look: 'local' },
    {
      column: 'credits',
      row: 2,
      name: 'creditUsd',
      look: 'local',
      format: 'fineUsd',
      formula: '=IMGRATE({creditRate},"usdPerCredit",IMG_RATES)',
    },
  ];
}

const WORKED =
  'TEXTJOIN(" + ",TRUE,{workedParts})&" = $"&FIXED({oneUsd},5)&" × "&FIXED({explainedToPay},0)&" "&{wordGenerations}&" = $"&FIXED({oneUsd}*{explainedToPay},2)';

function workedRow({ words: { explain } }: WorksheetContext): Item[] {
  const rows = Array.from({ length: DELIVERABLE_ROWS }, (_, index) => String(index + 1));
  return [
    { column: 'use', row: 2, value: explain.row, look: 'workedLabel' },
    {
      column: 'ratio',
      row: 2,
      name: 'explainRow',
      value: 1,
      look: 'inputCentre',
      note: explain.rowNote,
      choice: { kind: 'list', values: rows },
    },
    { column: 'yourSize', to: 'cost', row: 2, look: 'worked' },
    {
      column: 'yourSize',
      row: 2,
      formula: `=IF({explained}=1,${WORKED},IFERROR(IF(INDEX({check},{explainRow}+1)="","",SUBSTITUTE({wordRow},"%",{explainRow})&INDEX({check},{explainRow}+1)),""))`,
    },
  ];
}

/** The row that is explained, hidden: each a blank unless that row is priced. */
function explainedRow(): Item[] {
  const of = (name: string) => `INDEX({${name}},{explainRow}+1)`;
  const chosen = (value: string) => `=IF({explained}=1,${value},"")`;
  const orBlank = (name: string) => chosen(`IF(${of(name)}="","",${of(name)})`);
  const formulas = {
    explained: `=IF(ISNUMBER({explainRow}),IFERROR(IF(${of('check')}="OK",1,0),0),0)`,
    explainedSize: chosen(of('pricedSize')),
    explainedQuality: chosen(of('quality')),
    explainedRate: orBlank('rate'),
    explainedPrompt: orBlank('prompt'),
    explainedReferences: orBlank('references'),
    explainedToPay: chosen(of('toPay')),
    explainedFinals: chosen(of('finals')),
    explainedRetries: chosen(of('retries')),
    explainedMinEdge: chosen(`IF(ISNUMBER(${of('minEdge')}),${of('minEdge')},"")`),
  };
  return Object.entries(formulas).map(([name, formula], index) => ({
    column: HIDDEN_COLUMNS[index] as ColumnKey,
    row: 2,
    name,
    formula,
  }));
}
