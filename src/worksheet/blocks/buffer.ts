import type { Block, Item } from '../block';
import type { Format } from '../looks';
import type { WorksheetContext } from './context';
import { section } from './section';

/** How sure: what the table and the chart show. */
const CONFIDENCES = [50, 60, 70, 80, 90, 95, 99].map((percent) => percent / 100);

const PLAN = '{eachUsd},{pricedFinals},{retries}';
const whenPriced = (value: string): string => `=IF(ISNUMBER({totalBudget}),${value},"")`;

/** What the buffer buys, and what it takes to be surer. */
export function buffer({ words: { buys: texts } }: WorksheetContext): Block {
  const lines: [string, string, Format][] = [
    [texts.generations, '{totalToPay}-{totalGenerations}', 'count'],
    [texts.usd, '{totalBudget}-{totalEstimate}', 'usd'],
    [texts.holds, 'IF({totalEstimate}=0,"",{totalBudget}/{totalEstimate}-1)', 'finePercent'],
    [texts.chance, `IMGBUDGETCHANCE({totalBudget},${PLAN})`, 'finePercent'],
    [texts.sum, 'SUM({sureCost})', 'usd'],
  ];
  const rows = CONFIDENCES.length;
  return {
    rows: rows + 3,
    heights: { 0: 34 },
    items: [
      ...section(texts.title),
      ...lines.flatMap(([label, value, format], line): Item[] => [
        { column: 'ratio', row: line + 1, value: label, look: 'plain' },
        { column: 'rate', row: line + 1, formula: whenPriced(value), format, look: 'value' },
      ]),
      ...texts.notes.map(
        (value, line): Item => ({ column: 'ratio', row: lines.length + 1 + line, value, look: 'note' }),
      ),
      { column: 'finals', to: 'acceptance', row: 0, look: 'tableHead' },
      { column: 'finals', value: texts.sure, look: 'tableHead' },
      { column: 'acceptance', value: texts.suffices },
      {
        column: 'finals',
        row: 1,
        rows,
        name: 'confidences',
        value: CONFIDENCES,
        look: 'value',
        format: 'percent',
      },
      {
        column: 'acceptance',
        row: 1,
        rows,
        name: 'budgets',
        spills: true,
        formula: whenPriced(`TRANSPOSE(IMGBUDGET(${PLAN},TRANSPOSE({confidences})))`),
        look: 'value',
        format: 'usd',
      },
      { column: 'finals', to: 'acceptance', row: 1 + CONFIDENCES.indexOf(9 / 10), look: 'strong' },
    ],
    charts: [
      {
        kind: 'line',
        title: texts.chart,
        names: ['confidences', 'budgets'],
        column: 'buffer',
        row: 0,
        width: 350,
        height: 200,
      },
    ],
  };
}
