import type { Block, Item } from '../block';
import type { ColumnKey } from '../columns';
import type { WorksheetContext } from './context';
import { filled } from './money-text';
import { isDate } from './working-columns';

const USUAL_PROMPT_TOKENS = 200;

/** What holds for the whole plan: the local currency and the length of a prompt. */
export function settings(context: WorksheetContext): Block {
  const { words, creditRateIds, creditRateId, rateColumns, carried } = context;
  const { settings: texts, notes } = words;
  const label = (column: ColumnKey, value: string): Item => ({
    ...{ column, value, look: 'settingLabel', name: `${column}Label` },
  });
  return {
    rows: 1,
    heights: { 0: 24 },
    items: [
      label('use', texts.currency),
      {
        column: 'ratio',
        name: 'currency',
        value: texts.usualCurrency,
        format: 'text',
        look: 'setting',
        note: notes.currency,
        input: true,
      },
      label('size', texts.oneUsd),
      {
        column: 'quality',
        name: 'exchange',
        format: 'amount',
        look: 'setting',
        note: notes.exchange,
        input: true,
      },
      label('rate', texts.tax),
      { column: 'finals', name: 'tax', format: 'percent', look: 'setting', note: notes.tax, input: true },
      label('retries', texts.asOf),
      {
        column: 'generations',
        name: 'asOf',
        format: 'day',
        look: 'settingDay',
        note: notes.asOf,
        input: true,
      },
      label('toPay', texts.prompt),
      {
        column: 'cost',
        name: 'promptTokens',
        value: carried?.promptTokens ?? USUAL_PROMPT_TOKENS,
        format: 'count',
        look: 'setting',
        note: notes.prompt,
        input: true,
      },
      { column: 'budget', value: texts.promptOwn, look: 'settingNote' },
      label('perFinal', texts.creditRate),
      {
        column: 'credits',
        name: 'creditRate',
        value: carried?.creditRateId ?? creditRateId,
        look: 'setting',
        note: notes.creditRate,
        input: true,
        ...(creditRateIds.length > 0 && { choice: { kind: 'list', values: creditRateIds } }),
      },
      label('packs', texts.usdPerCredit),
      {
        column: 'sureBuffer',
        name: 'creditUsd',
        format: 'fineUsd',
        look: 'settingFigure',
        // A call of its own would be the thirteenth.
        formula:
          '=IF(ISNUMBER({creditPrice}),{creditPrice},IF(ISNUMBER({packUsd})*ISNUMBER({packCredits})=0,"",{packUsd}/{packCredits}))',
      },
      label('generated', texts.billedWhole),
      {
        column: 'billed',
        name: 'billedWhole',
        format: 'amount',
        look: 'setting',
        note: notes.billedWhole,
        input: true,
      },
      ...hidden(rateColumns),
    ],
  };
}

/** A number in a text that is written with a point, whatever the locale's mark is. */
const numberIn = (text: string): string => `VALUE(SUBSTITUTE(${text},".",MID(1/2&"",2,1)))`;

/** Whether something stands in a cell that cannot be counted with: no number, or one that cannot be meant. */
const isOdd = (cell: string, numbers: string): string =>
  `IF(ISNUMBER(${cell}),${numbers},IFERROR(LEN(${cell}),1)>0)`;
const notCounted = (label: string): string => filled('wordNotCounted', `{${label}}`);
const toFill = (label: string): string => filled('wordToFill', `{${label}}`);

/** What keeps local money from being worked out; a plan in which it should be is not one of USD alone. */
const CURRENCY_FAULT = `=IFERROR(IF(${isOdd('{exchange}', `({exchange}<=0)+(${isDate('{exchange}')})>0`)},${notCounted('sizeLabel')},IF(${isOdd('{tax}', '({tax}<0)+({tax}>=1)>0')},${notCounted('rateLabel')},IF(({tax}<>"")*({exchange}="")>0,${toFill('sizeLabel')},IF(({exchange}<>"")*({currency}="")>0,${toFill('useLabel')},"")))),${notCounted('useLabel')})`;

/** A bill that no row has images for is not spread yet. */
const SETTING_FAULT = `=IF({currencyFault}<>"",{currencyFault},IF(ISNUMBER({billedRest}),IF(({billedRest}>1/200)*({totalWeight}=0)>0,${toFill('generatedHead')},""),IF(IFERROR(LEN({billedWhole}),1)>0,${notCounted('generatedLabel')},IF(${isOdd('{approved}', 'FALSE')},${notCounted('approvedLabel')},""))))`;

/** The currency as formulas use it, and the approval; hidden. */
function hidden({ id, usdPerCredit }: WorksheetContext['rateColumns']): Item[] {
  const formulas: Record<string, string> = {
    hasLocal: '=IF(ISNUMBER({exchange})*({currencyFault}="")>0,1,0)',
    taxShare: '=IF({hasLocal}=1,IF(ISNUMBER({tax}),{tax},0),0)',
    factor: '=IF({hasLocal}=1,{exchange}*(1+{taxShare}),1)',
    currencyName: '=IF({hasLocal}=1,{currency},"USD")',
    sign: '=IF({hasLocal}=1,IF({currency}="TWD","NT$",{currency}&" "),"US$")',
    digits: '=IF({hasLocal}=1,IF(({currency}="TWD")+({currency}="JPY")+({currency}="KRW")>0,0,2),2)',
    approvedUsd:
      '=IF(ISNUMBER({approved}),IF(ISNUMBER({approvedStored}),IF({approved}={approvedShown},{approvedStored},{approved}/{factor}),{approved}/{factor}),"")',
    changedSince:
      '=IF(ISNUMBER({approvedStored}),IF(ISNUMBER({totalBudget}),IF(ABS({totalBudget}-{approvedStored})<1/1000,0,1),1),0)',
    against:
      '=IF(ISNUMBER({approvedUsd}),IF({pricedCount}=0,0,ROUND(IF({begun}=1,{totalForecast},{totalBudget})*{factor},{digits})-ROUND({approvedUsd}*{factor},{digits})),0)',
    creditPrice: `=IFERROR(IF({creditRate}="","",INDEX(${usdPerCredit},MATCH({creditRate},${id},0))),"")`,
    packUsd: `=IFERROR(${numberIn('MID({creditPrice},LEN({wordPackStart})+1,FIND({wordPackMiddle},{creditPrice})-LEN({wordPackStart})-1)')},"")`,
    packCredits: `=IFERROR(${numberIn('SUBSTITUTE(MID({creditPrice},FIND({wordPackMiddle},{creditPrice})+LEN({wordPackMiddle}),20),{wordPackEnd},"")')},"")`,
    currencyFault: CURRENCY_FAULT,
    settingFault: SETTING_FAULT,
  };
  const kept = ['approvedStored', 'approvedShown', 'approvedCurrency', 'approvedDay', 'approvedSheet'];
  const columns: readonly ColumnKey[] = [
    ...(['started', 'promptUsed', 'bufferUsed', 'answer', 'missing', 'specFault', 'finalsFault'] as const),
    ...(['retriesFault', 'bufferFault', 'fault', 'until', 'eachUsd', 'cheaperUsd', 'chanceEach'] as const),
  ];
  const places: readonly ColumnKey[] = ['untilDay', 'actualFault', 'kind', 'pricedFinals', 'pricedSize'];
  return [
    ...Object.entries(formulas).map(
      ([name, formula], index): Item => ({ column: columns[index] as ColumnKey, name, formula }),
    ),
    ...kept.map(
      (name, index): Item => ({
        column: places[index] as ColumnKey,
        name,
        ...(index > 1 && { format: 'text' }),
      }),
    ),
  ];
}
