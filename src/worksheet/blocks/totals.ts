import type { Block, Item } from '../block';
import { type ColumnKey, HIDDEN_COLUMNS } from '../columns';
import type { Format } from '../looks';
import { MARKS } from '../marks';
import { filled, moneyText, usdText } from './money-text';

/** Of the rows that have a figure; blank while none has. */
const sum = (name: string): string => `=IF(COUNT({${name}})=0,"",SUM({${name}}))`;

/** Of what really happened in the rows that are priced, without those whose figures contradict one another. */
const actual = (name: string): string => `SUMIF({hasActual},1,{${name}})`;

const SUMS: readonly (readonly [ColumnKey, string, Format])[] = [
  ['finals', 'pricedFinals', 'count'],
  ['generations', 'generations', 'count'],
  ['toPay', 'toPay', 'count'],
  ['budget', 'budget', 'usd'],
  ['expected', 'expected', 'usd'],
  ['budgetCredits', 'budgetCredits', 'credits'],
  ['forecast', 'forecast', 'usd'],
];

/** `budget` → `totalBudget`. */
const totalName = (key: string): string => `total${key.charAt(0).toUpperCase()}${key.slice(1)}`;

/** The sums of the priced rows, and how many rows there are of each kind. */
export function totals(): Block {
  const started = 'SUMPRODUCT((({finals}<>"")+({quality}<>"")+({use}<>"")+({ratio}<>"")>0)*({kind}=""))';
  const counts: Record<string, string> = {
    startedCount: '=COUNTIF({kind},">0")+{bareRows}',
    pricedCount: '=COUNT({pricedFinals})',
    endingCount: '=COUNTIF({kind},4)',
    // A hidden row stands above the deliverables, and none of its cells is a deliverable's.
    bareRows: `=IFERROR(${started},0)`,
    // A sort of the rows from the headings down takes the hidden row along.
    strayRow: '=IF(INDEX({use},1)&INDEX({ratio},1)&INDEX({quality},1)&INDEX({finals},1)="",0,1)',
    // A row that was copied as a whole holds results as values, in the way of the formula that fills the column.
    blocked: '=IF(ISERROR(INDEX({answer},1)),IF(COUNTA({answer})>1,1,0),0)',
    unreadable: '=COUNTIF({fault},{wordUnanswered})',
    actualFaults: '=COUNTIF({kind},5)',
    toldRow:
      '=IFERROR(MATCH(3,{kind},0),IFERROR(MATCH(5,{kind},0),IFERROR(MATCH(2,{kind},0),IFERROR(MATCH(6,{kind},0),0))))',
    allPriced: '=IF({pricedCount}=0,0,IF({pricedCount}={startedCount},1,0))',
    begun: '=IF(SUM({hasActual})>0,1,0)',
    totalKept: `=${actual('kept')}`,
    totalSpent: '=SUM({spent})',
    totalWeight: '=SUM({weight})',
    // Less than what the rows' own bills sum to is no bill of them all.
    billedRest:
      '=IF(ISNUMBER({billedWhole}),IF({billedWhole}-SUMIF({billed},">0",{billed})<-1/200,"",MAX(0,{billedWhole}-SUMIF({billed},">0",{billed}))),"")',
  };
  return {
    rows: 2,
    heights: { 0: 26, 1: 14 },
    items: [
      { column: 'mark', value: MARKS.planEnd },
      { column: 'state', to: 'message', look: 'total' },
      { column: 'state', to: 'use', name: 'totalLabel', look: 'totalLabel' },
      {
        column: 'use',
        formula: `=IF(({allPriced}=1)+({startedCount}=0)>0,{wordTotal},${filled('wordAtLeast', '{pricedCount}', '{startedCount}')})`,
      },
      ...SUMS.map(
        ([column, name, format]): Item => ({ column, name: totalName(column), formula: sum(name), format }),
      ),
      {
        column: 'perFinal',
        format: 'usd',
        formula: '=IF({totalBudget}="","",IF({totalFinals}=0,"",{totalBudget}/{totalFinals}))',
      },
      { column: 'packs', name: 'totalPacks', format: 'count', formula: PACKS },
      {
        column: 'sureCost',
        formula: `=IF(ISNUMBER({totalPacks})*ISNUMBER({packUsd})=0,"",${filled('wordPacks', usdText('{totalPacks}*{packUsd}'))})`,
      },
      ...(['finals', 'generated', 'kept', 'billed', 'measured'] as const).map(
        (column): Item => ({ column, look: 'totalCentre' }),
      ),
      {
        column: 'generated',
        format: 'count',
        formula: `=IF({begun}=0,"",${actual('generated')})`,
      },
      { column: 'kept', format: 'count', formula: '=IF({begun}*COUNT({kept})=0,"",{totalKept})' },
      { column: 'billed', format: 'usd', formula: '=IF({begun}=0,"",{totalSpent})' },
      {
        column: 'measured',
        format: 'decimal',
        formula: `=IF({begun}=0,"",IF({totalKept}=0,"",IF({totalKept}>${actual('generated')},"",${actual('generated')}/{totalKept})))`,
      },
      {
        column: 'overBudget',
        format: 'usdDifference',
        formula: '=IF({begun}=0,"",{totalForecast}-{totalBudget})',
      },
      { column: 'message', look: 'totalLabel' },
      {
        column: 'message',
        formula: `=IF({pricedCount}=0,"",IF({hasLocal}=1,${moneyText('{totalBudget}')},""))`,
      },
      ...Object.entries(counts).map(
        // Beside the mark.
        ([name, formula], at): Item => ({ column: HIDDEN_COLUMNS[1 + at] as ColumnKey, name, formula }),
      ),
    ],
  };
}

/** Packs are bought for the whole plan, so they are not the sum of the rows'. */
const PACKS =
  '=IF(ISNUMBER({totalBudgetCredits})*ISNUMBER({packCredits})=0,"",ROUNDUP({totalBudgetCredits}/{packCredits},0))';
