import type { Block, Item } from '../block';
import type { WorksheetContext } from './context';
import { filled, moneyText, percentText, usdText } from './money-text';
import { section } from './section';

/** How sure: what the table and the chart show. */
const CONFIDENCES = [50, 60, 70, 80, 90, 95, 99].map((percent) => percent / 100);
const NINETY = CONFIDENCES.indexOf(90 / 100);

const PLAN = '{eachUsd},{pricedFinals},{pricedRetries}';
const whole = (value: string): string => `=IF({allPriced}=1,${value},"")`;

/** What the buffer buys, and what it takes to be surer. */
export function buffer({ words: { buys: texts } }: WorksheetContext): Block {
  const rows = CONFIDENCES.length;
  const [first, yours] = [2, 2 + rows];
  const cells = { row: first, rows };
  return {
    rows: yours + 6,
    heights: { 0: 34, 1: 34, [yours + 1]: 8 },
    items: [
      ...section(texts.title),
      { column: 'use', row: 1, value: texts.sure, look: 'tableHeadText' },
      { column: 'ratio', to: 'rate', row: 1, look: 'tableHead' },
      { column: 'ratio', row: 1, value: texts.buffer },
      { column: 'size', row: 1, formula: '=IF({hasLocal}=1,"USD","")' },
      { column: 'quality', row: 1, formula: `=${filled('wordNeeded', '{currencyName}')}` },
      ...charted(texts.yours, cells),
      { column: 'use', ...cells, name: 'confidences', value: CONFIDENCES, format: 'percent', look: 'cell' },
      { column: 'use', row: 1, rows: rows + 1, name: 'chartLabels' },
      {
        column: 'budgetsUsd',
        ...cells,
        name: 'budgetsUsd',
        spills: true,
        formula: whole(`TRANSPOSE(IMGBUDGET(${PLAN},TRANSPOSE({confidences})))`),
      },
      { column: 'budgetsUsd', row: first + NINETY, name: 'sure90' },
      {
        column: 'ratio',
        ...cells,
        format: 'percent',
        look: 'value',
        formula: whole(
          'IF(ISNUMBER([budgetsUsd]),IF({totalExpected}=0,"",MAX(0,[budgetsUsd]/{totalExpected}-1)),"")',
        ),
      },
      {
        column: 'size',
        ...cells,
        format: 'usd',
        look: 'value',
        formula: whole('IF({hasLocal}=1,[budgetsUsd],"")'),
      },
      {
        column: 'quality',
        ...cells,
        look: 'value',
        formula: whole('IF(ISNUMBER([budgetsUsd]),FIXED([budgetsUsd]*{factor},{digits}),"")'),
      },
      { column: 'use', row: first + NINETY, look: 'strongText' },
      { column: 'ratio', to: 'quality', row: first + NINETY, look: 'strong' },
      { column: 'use', row: yours, value: texts.yours, look: 'yoursText' },
      { column: 'ratio', to: 'rate', row: yours, look: 'yours' },
      {
        column: 'ratio',
        row: yours,
        format: 'percent',
        formula: whole('IF({totalExpected}=0,"",MAX(0,{totalBudget}/{totalExpected}-1))'),
      },
      { column: 'size', row: yours, format: 'usd', formula: whole('IF({hasLocal}=1,{totalBudget},"")') },
      {
        column: 'quality',
        row: yours,
        formula: whole('FIXED({totalBudget}*{factor},{digits})'),
      },
      {
        column: 'rate',
        row: yours,
        formula: whole(
          `IF(ISNUMBER({budgetChance}),${filled('wordSureOf', `IF({budgetChance}>=99%,"> 99%",${percentText('{budgetChance}')})`)},"")`,
        ),
      },
      {
        column: 'budgetsUsd',
        row: yours,
        name: 'budgetChance',
        formula: whole(`IMGBUDGETCHANCE({totalBudget},${PLAN})`),
      },
      ...lines(yours + 2),
    ],
    charts: [
      {
        title: texts.chart,
        across: texts.sure,
        up: texts.budget,
        names: ['chartLabels', 'chartNeeded', 'chartPlanned'],
        column: 'retries',
        row: 0,
        width: 470,
        height: 232,
      },
    ],
  };
}

/** A number by way of a text: the format of the exchange rate would come along, and give the chart's axis cents. */
const plainly = (amount: string): string => `VALUE(FIXED(${amount},{digits},TRUE))`;

/** The numbers of the chart, behind it: those in the table are texts, with the decimals that the currency has. */
const charted = (yours: string, cells: Pick<Item, 'row' | 'rows'>): Item[] => {
  const named = { row: 1, rows: CONFIDENCES.length + 1 };
  return [
    { column: 'generations', ...named, name: 'chartNeeded', look: 'quietValue' },
    { column: 'buffer', ...named, name: 'chartPlanned', look: 'quietValue' },
    { column: 'generations', row: 1, formula: `=${filled('wordNeeded', '{currencyName}')}` },
    { column: 'buffer', row: 1, value: yours },
    {
      column: 'generations',
      ...cells,
      formula: whole(`IF(ISNUMBER([budgetsUsd]),${plainly('[budgetsUsd]*{factor}')},"")`),
    },
    { column: 'buffer', ...cells, formula: whole(plainly('{totalBudget}*{factor}')) },
  ];
};

/** What the buffer does, what it does not cover, and a sentence to copy into a chat. */
const lines = (row: number): Item[] => [
  {
    column: 'ratio',
    row,
    look: 'note',
    formula: whole(
      filled(
        'wordAdds',
        'FIXED({totalToPay}-{totalGenerations},0)',
        usdText('{totalBudget}-{totalExpected}'),
        `IF({totalExpected}=0,"0%",${percentText('{totalBudget}/{totalExpected}-1')})`,
      ),
    ),
  },
  {
    column: 'ratio',
    row: row + 1,
    look: 'note',
    formula: whole(filled('wordTogether', usdText('SUM({sureCost})'))),
  },
  {
    column: 'ratio',
    row: row + 2,
    name: 'sentence',
    look: 'strongText',
    formula: whole(
      `IF(ISNUMBER({budgetChance})*ISNUMBER({sure90})=0,"",${filled('wordShare', 'FIXED({totalFinals},0)', moneyText('{totalBudget}'), `IF({budgetChance}>=99%,"> 99%",${percentText('{budgetChance}')})`, moneyText('{sure90}'))})`,
    ),
  },
];
