import type { Block, Item } from '../block';
import type { ColumnKey } from '../columns';
import { cellWords } from './cell-words';
import type { WorksheetContext } from './context';
import { filled, moneyText, percentText, usdText } from './money-text';

const USUAL_BUFFER = 20 / 100;
const BUFFERS = ['0%', '10%', '15%', '20%', '25%', '30%'];

/** Nothing is said before a row is priced. */
const priced = (text: string, otherwise = '"–"'): string => `=IF({pricedCount}=0,${otherwise},${text})`;
/** Chances are of the whole plan: nothing is said before all rows are priced. */
const whole = (text: string, otherwise = '""'): string => `=IF({allPriced}=0,${otherwise},${text})`;
/** Said once something has been generated. */
const begun = (text: string): string => `=IF({begun}=0,"",${text})`;

const counted = (count: string, one: string, many: string): string =>
  `IF(${count}=1,{${one}},${filled(many, `FIXED(${count},0)`)})`;

/** What the plan costs and how sure that is, in sight wherever the sheet is scrolled to. */
export function strip(context: WorksheetContext): Block {
  const { words, carried } = context;
  return {
    rows: 4,
    heights: { 0: 30, 1: 18, 2: 30, 3: 20 },
    items: [
      { column: 'state', to: 'message', rows: 3, look: 'strip' },
      { column: 'state', to: 'message', row: 3, look: 'stripEnd' },
      { column: 'state', to: 'use', look: 'name' },
      { column: 'use', name: 'planName', value: carried?.name ?? words.planName, look: 'name', input: true },
      // Nothing stands at the right of it up to what really happened: a row's message can be read whole.
      { column: 'ratio', to: 'chance', name: 'stateCells', look: 'stateLine' },
      { column: 'ratio', name: 'stateLine', formula: STATE_LINE },
      ...tiles(context),
      ...cellWords(context),
    ],
  };
}

/** What the first wrong row says, else the first that is not filled in: its own message may lie beyond the window. */
const TOLD = `IF({toldRow}=0,"",IF(INDEX({message},{toldRow})="",""," · "&IFERROR(IF(INDEX({use},{toldRow})="","",LEFT(INDEX({use},{toldRow}),20)&{wordColon}),"")&INDEX({message},{toldRow})))`;

/** The only place that speaks of the state of the whole plan. */
const STATE_LINE = `=IF({unreadable}*(1-{blocked})>0,{wordUnanswered},IF({bareRows}+{blocked}>0,IF({strayRow}=1,{wordStray},{wordBareRow}),IF({startedCount}=0,{wordBegin},IF({allPriced}=1,${counted('{startedCount}', 'wordAllOne', 'wordAll')},${filled('wordSome', '{pricedCount}', '{startedCount}')})&IF({endingCount}=0,"",${filled('wordEnding', '{endingCount}')})&IF({settingFault}="",""," · "&{settingFault})&${TOLD})))`;

const tile = (column: ColumnKey, label: string, value: string, small = ''): Item[] => [
  { column, row: 1, value: label, look: 'label' },
  { column, row: 2, formula: value, look: 'amount' },
  ...(small ? ([{ column, row: 3, formula: small }] as const) : []),
];

function tiles({ words: { strip: texts, notes }, carried }: WorksheetContext): Item[] {
  const inUsd = (usd: string) => priced(`IF({hasLocal}=1,${usdText(usd)},"")`, '""');
  return [
    ...tile(
      'state',
      texts.budget,
      priced(
        `IF({allPriced}=1,"","≥ ")&{sign}&IF(${LOCAL}<10000,FIXED(${LOCAL},{digits}),FIXED(IF({allPriced}=1,${LOCAL},ROUNDDOWN(${LOCAL},0)),0))`,
      ),
      BUDGET_SMALL,
    ),
    { column: 'state', to: 'use', row: 2, look: 'headline' },
    { column: 'ratio', row: 1, value: texts.buffer, look: 'label' },
    {
      column: 'ratio',
      row: 2,
      name: 'planBuffer',
      value: carried?.buffer ?? USUAL_BUFFER,
      format: 'percent',
      look: 'chosenLeft',
      note: notes.buffer,
      choice: { kind: 'list', values: BUFFERS },
      input: true,
    },
    { column: 'ratio', row: 3, formula: whole(`IF(ISNUMBER({sure90}),${SURE},"")`) },
    ...tile(
      'size',
      texts.chance,
      whole(`IF(ISNUMBER({budgetChance}),${chanceText('{budgetChance}')},"–")`, '"–"'),
    ),
    { column: 'size', row: 1, note: notes.chance },
    ...tile('rate', texts.expected, priced(moneyText('{totalExpected}')), inUsd('{totalExpected}')),
    // A column further right than its figures: an amount of six digits must fit before it.
    ...tile(
      'retries',
      texts.finals,
      priced('FIXED({totalFinals},0)'),
      priced(counted('{pricedCount}', 'wordOneRow', 'wordRows'), '""'),
    ),
    ...tile(
      'buffer',
      texts.toPay,
      priced('FIXED({totalToPay},0)'),
      priced(filled('wordBuffered', 'FIXED({totalToPay}-{totalGenerations},0)'), '""'),
    ),
    ...approved(notes.approved),
    // Beside what really happened, where the state line is out of sight.
    {
      column: 'generated',
      formula: `=IF({actualFaults}=0,"",MID(${TOLD},4,200))`,
      name: 'toldFault',
      look: 'attention',
    },
    { column: 'generated', row: 1, formula: begun('{wordForecast}'), look: 'label' },
    { column: 'generated', row: 2, formula: begun(moneyText('{totalForecast}')), look: 'amount' },
    { column: 'generated', row: 3, formula: begun(`IF({hasLocal}=1,${usdText('{totalForecast}')},"")`) },
    { column: 'billed', row: 1, formula: begun('{wordKept}'), look: 'label' },
    {
      column: 'billed',
      row: 2,
      formula: begun(filled('wordKeptOf', 'FIXED({totalKept},0)', 'FIXED({totalFinals},0)')),
      look: 'amount',
    },
    { column: 'forecast', row: 1, formula: begun('{wordBilled}'), look: 'label' },
    { column: 'forecast', row: 2, formula: begun(moneyText('{totalSpent}')), look: 'amount' },
  ];
}

/** The headline is wide: an amount of five digits has no room for cents, and *at least* is never more than there is. */
const LOCAL = '({totalBudget})*{factor}';

const chanceText = (chance: string): string => `IF(${chance}>=99%,"> 99%",${percentText(chance)})`;

const SURE = `IF({totalExpected}=0,"",${filled('wordSure', percentText('MAX(0,{sure90}/{totalExpected}-1)'), moneyText('{sure90}'))})`;

const BUDGET_SMALL = priced(
  `IF({hasLocal}=1,IF({taxShare}=0,${usdText('{totalBudget}')},${filled('wordTax', 'ROUND(100*{taxShare},2)&"%"', usdText('{totalBudget}'))}),{wordNoRate}&"")`,
  '""',
);

/** The approved budget, how sure it makes, and how the budget or the forecast lies against it. */
function approved(note: string): Item[] {
  return [
    {
      column: 'cost',
      row: 1,
      name: 'approvedLabel',
      look: 'label',
      formula: `=IF(IFERROR(ISNUMBER({approvedStored})*({approved}={approvedShown}),0)>0,IF({changedSince}=1,${filled('wordChanged', '{approvedDay}')},${filled('wordApprovedOn', '{approvedCurrency}', '{approvedDay}')}),${filled('wordApproved', '{currencyName}')})`,
    },
    {
      column: 'cost',
      row: 2,
      name: 'approved',
      look: 'chosen',
      note,
      input: true,
    },
    {
      column: 'budget',
      row: 2,
      look: 'aside',
      formula: whole(
        `IF(ISNUMBER({approvedUsd}),IF({approvedUsd}<INDEX({budgetsUsd},1),{wordUnder},IFERROR(${filled('wordOrMore', percentText('LOOKUP({approvedUsd},{budgetsUsd},{confidences})'))},"")),"")`,
      ),
    },
    {
      column: 'cost',
      row: 3,
      formula: `=IF({pricedCount}=0,"",IF(ISNUMBER({approvedUsd}),IF({against}=0,{wordSame},IF({begun}=1,IF({against}>0,${against('wordForecastAbove')},${against('wordForecastBelow')}),IF({against}>0,${against('wordAbove')},${against('wordBelow')}))),{wordNotApproved}))`,
    },
  ];
}

const against = (word: string): string => filled(word, '{sign}&FIXED(ABS({against}),{digits})');
