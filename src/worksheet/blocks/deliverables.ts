import { QUALITIES } from '../../pricing/quality';
import { RATIO_PRESETS } from '../../pricing/size';
import type { Block, Item } from '../block';
import { type ColumnKey, DELIVERABLE_ROWS } from '../columns';
import type { WorksheetContext } from './context';

/** Rounded up to whole generations, once, after what doubles add in the last places is taken off. */
const wholeUp = (quantity: string): string =>
  `ROUNDUP(ROUND(${quantity},11-INT(LOG(MAX(1,${quantity}),10))),0)`;

/** The value, or a blank where the row is blank or not OK. */
const priced = (value: string): string => `=IF([pricedFinals]="","",${value})`;

const BUFFERS = ['10%', '15%', '20%', '25%', '30%'];
const USUAL_BUFFER = 20 / 100;
const USUAL_PROMPT_TOKENS = 200;

/**
 * The deliverables between two empty rows. Formulas that fill a column stand in the upper one, which is hidden, so that
 * any deliverable can be deleted; a row inserted anywhere, after the last too, lies inside the ranges.
 */
const ALL_ROWS = DELIVERABLE_ROWS + 2;

/** One row a deliverable: what people fill in, and what is worked out from it. */
export function deliverables(context: WorksheetContext): Block {
  const { rateIds } = context;
  const column = (key: ColumnKey, item: Omit<Item, 'column' | 'rows' | 'name'>): Item[] => [
    { column: key, rows: ALL_ROWS, name: key },
    { column: key, ...(item.spills ? { rows: ALL_ROWS } : { row: 1, rows: DELIVERABLE_ROWS }), ...item },
  ];
  const every = (value: number) => Array.from({ length: DELIVERABLE_ROWS }, () => value);
  const items: Item[] = [
    { column: 'index', name: 'top' },
    ...column('index', { formula: '=ROW()-ROW({top})', look: 'index' }),
    ...column('use', { look: 'input' }),
    ...column('ratio', { look: 'inputCentre', format: 'text', choice: list(Object.keys(RATIO_PRESETS)) }),
    ...column('yourSize', { look: 'inputCentre', format: 'text' }),
    ...column('size', {
      look: 'centre',
      formula:
        '=IF([yourSize]<>"",[yourSize],IF([ratio]="","",IFERROR(HLOOKUP([ratio],{presets},2,FALSE),[ratio])))',
    }),
    ...column('quality', { look: 'inputCentre', choice: list(QUALITIES) }),
    ...column('rate', { look: 'input', ...(rateIds.length > 0 && { choice: list(rateIds) }) }),
    ...column('check', {
      look: 'check',
      formula:
        '=IF([started]=0,"",IFERROR(IF([specFault]<>"",[specFault],IF([finalsFault]<>"",[finalsFault],IF([retriesFault]<>"",[retriesFault],IF([bufferFault]<>"",[bufferFault],"OK")))),IF(ISERROR([answer]),{wordUnanswered},{wordError})))',
    }),
    ...column('minEdge', { look: 'inputCentre', format: 'count', choice: atLeast(0) }),
    ...column('prompt', { look: 'inputCentre', format: 'count', value: every(USUAL_PROMPT_TOKENS) }),
    ...column('references', { look: 'inputCentre' }),
    ...column('baseline', { look: 'input' }),
    ...column('finals', { look: 'inputCentre', format: 'count', choice: atLeast(0) }),
    ...column('retries', { look: 'inputCentre', choice: atLeast(1) }),
    ...column('acceptance', { look: 'centre', format: 'percent', formula: priced('1/[retries]') }),
    ...column('generations', {
      look: 'figure',
      format: 'count',
      formula: priced(wholeUp('[pricedFinals]*[retries]')),
    }),
    ...column('buffer', {
      look: 'inputCentre',
      format: 'percent',
      choice: list(BUFFERS),
      value: every(USUAL_BUFFER),
    }),
    ...column('toPay', {
      look: 'figure',
      format: 'count',
      formula: priced(wholeUp('[pricedFinals]*[retries]*(1+[buffer])')),
    }),
    ...column('cost', {
      look: 'figure',
      format: 'fineUsd',
      spills: true,
      formula: '=IMGCOST({pricedSize},{quality},{rate},{prompt},{references},IMG_RATES)',
    }),
    ...column('estimate', {
      look: 'figure',
      format: 'usd',
      formula: priced('[pricedFinals]*[retries]*[cost]'),
    }),
    ...column('budget', { look: 'budget', format: 'usd', formula: priced('[toPay]*[cost]') }),
    ...column('perFinal', {
      look: 'figure',
      format: 'usd',
      formula: priced('IF([pricedFinals]=0,"",[budget]/[pricedFinals])'),
    }),
    ...column('credits', {
      look: 'figure',
      format: 'credits',
      formula: priced('IF(ISNUMBER({creditUsd}),[cost]/{creditUsd},"")'),
    }),
    ...column('budgetCredits', {
      look: 'figure',
      format: 'credits',
      formula: priced('IF(ISNUMBER({creditUsd}),[budget]/{creditUsd},"")'),
    }),
    ...column('started', {
      formula: '=COUNTA([use],[ratio],[yourSize],[quality],[rate],[finals],[retries])',
    }),
    ...column('answer', {
      spills: true,
      formula: '=IMGCHECK({size},{quality},{rate},{prompt},{references},IMG_RATES)',
    }),
    ...column('specFault', {
      formula:
        '=IF([size]="",{wordSize},IF([quality]="",{wordQuality},IF([answer]="OK","",IF([answer]="",{wordUnanswered},[answer]))))',
    }),
    ...column('finalsFault', {
      formula:
        '=IF([finals]="",{wordFinalsMissing},IF(ISNUMBER([finals]),IF(([finals]<0)+([finals]<>INT([finals]))>0,SUBSTITUTE({wordFinals},"%",[finals]),IF([finals]>{mostFinals},SUBSTITUTE({wordFinalsAbove},"%",[finals]),"")),SUBSTITUTE({wordFinals},"%",[finals])))',
    }),
    ...column('retriesFault', {
      formula:
        '=IF([retries]="",{wordRetriesMissing},IF(ISNUMBER([retries]),IF([retries]<1,SUBSTITUTE({wordRetries},"%",[retries]),IF([retries]>{mostRetries},SUBSTITUTE({wordRetriesAbove},"%",[retries]),"")),SUBSTITUTE({wordRetriesText},"%",[retries])))',
    }),
    ...column('bufferFault', {
      formula:
        '=IF([buffer]="","",IF(ISNUMBER([buffer]),IF([buffer]<0,SUBSTITUTE({wordBuffer},"%",[buffer]),IF([buffer]>{mostBuffer},SUBSTITUTE({wordBufferAbove},"%",[buffer]),"")),SUBSTITUTE({wordBufferText},"%",[buffer])))',
    }),
    ...column('bad', { formula: '=IF(([check]="")+([check]="OK")>0,0,1)' }),
    ...column('pricedSize', { formula: '=IF([check]="OK",[size],"")' }),
    ...column('pricedFinals', { formula: '=IF([check]="OK",[finals],"")' }),
    ...examples(context),
  ];
  return { rows: ALL_ROWS, items, heights: { 0: 0, [ALL_ROWS - 1]: 6 } };
}

const list = (values: readonly string[]) => ({ kind: 'list', values }) as const;
const atLeast = (least: number) => ({ kind: 'at least', least }) as const;

/** Three deliverables to replace: a picture for each of three habits. */
function examples({ words, rateId }: WorksheetContext): Item[] {
  const rows = [
    { key: 'product', ratio: '4:5', quality: 'high', finals: 20, retries: 2 },
    { key: 'ads', ratio: '1:1', quality: 'medium', finals: 30, retries: 5 / 2 },
    { key: 'screens', ratio: '16:9', quality: 'high', finals: 5, retries: 3 },
  ] as const;
  return rows.flatMap(({ key, ratio, quality, finals, retries }, index) => {
    const row = index + 1;
    return [
      { column: 'use', row, value: words.examples[key], note: words.exampleNotes[key] },
      { column: 'ratio', row, value: ratio },
      { column: 'quality', row, value: quality },
      { column: 'rate', row, value: rateId },
      { column: 'finals', row, value: finals },
      { column: 'retries', row, value: retries },
    ];
  });
}
