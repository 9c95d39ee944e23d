import { QUALITIES } from '../../pricing/quality';
import type { Item } from '../block';
import { type ColumnKey, DELIVERABLE_ROWS } from '../columns';
import { MARKS } from '../marks';
import type { WorksheetContext } from './context';

/** One column of the deliverables. */
export type DeliverableColumn = Omit<Item, 'column' | 'to' | 'row' | 'rows' | 'name'>;
export type DeliverableColumns = Partial<Record<ColumnKey, DeliverableColumn>>;

const BUFFERS = ['10%', '15%', '20%', '25%', '30%'];
const USUAL_BUFFER = 20 / 100;
const USUAL_PROMPT_TOKENS = 200;

const list = (values: readonly string[]) => ({ kind: 'list', values }) as const;
const atLeast = (least: number) => ({ kind: 'at least', least }) as const;
const every = (value: number) => Array.from({ length: DELIVERABLE_ROWS }, () => value);

/** What people fill in. */
export const inputColumns = ({ rateIds }: WorksheetContext): DeliverableColumns => ({
  use: { look: 'input' },
  ratio: { look: 'inputCentre', format: 'text', choice: { kind: 'cells', name: 'ratios' } },
  yourSize: { look: 'inputCentre', format: 'text' },
  quality: { look: 'inputCentre', choice: list(QUALITIES) },
  rate: { look: 'input', ...(rateIds.length > 0 && { choice: list(rateIds) }) },
  minEdge: { look: 'inputCentre', format: 'count', choice: atLeast(0) },
  prompt: { look: 'inputCentre', format: 'count', value: every(USUAL_PROMPT_TOKENS) },
  references: { look: 'inputCentre' },
  baseline: { look: 'input' },
  finals: { look: 'inputCentre', choice: atLeast(0) },
  retries: { look: 'inputCentre', choice: atLeast(1) },
  buffer: { look: 'inputCentre', format: 'percent', choice: list(BUFFERS), value: every(USUAL_BUFFER) },
});

/** Rounded up to whole generations, once, after what doubles add in the last places is taken off. */
const wholeUp = (quantity: string): string =>
  `ROUNDUP(ROUND(${quantity},11-INT(LOG(MAX(1,${quantity}),10))),0)`;

/** The value, or a blank where the row is blank or not OK. */
const priced = (value: string): string => `=IF([pricedFinals]="","",${value})`;

/** What people read. */
export const figureColumns: DeliverableColumns = {
  index: { formula: '=ROW()-ROW({top})', look: 'index' },
  size: {
    look: 'centre',
    formula:
      '=IF([yourSize]<>"",[yourSize],IF([ratio]="","",IFERROR(HLOOKUP([ratio],{presets},2,FALSE),[ratio])))',
  },
  check: {
    look: 'check',
    formula:
      '=IF([started]=0,"",IFERROR(IF([specFault]<>"",[specFault],IF([finalsFault]<>"",[finalsFault],IF([retriesFault]<>"",[retriesFault],IF([bufferFault]<>"",[bufferFault],"OK")))),IF(ISERROR([answer]),{wordUnanswered},{wordError})))',
  },
  cheaper: {
    look: 'centre',
    formula:
      '=IF(ISNUMBER([minEdge])*ISNUMBER([shortEdge])=0,"",IF([minEdge]>[shortEdge],SUBSTITUTE({wordTooSmall},"%",[shortEdge]),IF(ISNUMBER([cheaperUsd]),IF([cheaperUsd]<[eachUsd],[cheaperSize]&" −"&ROUND(100*(1-[cheaperUsd]/[eachUsd]),0)&"%",{wordCheapest}),{wordCheapest})))',
  },
  acceptance: { look: 'centre', format: 'percent', formula: priced('1/[retries]') },
  generations: { look: 'figure', format: 'count', formula: priced(wholeUp('[pricedFinals]*[retries]')) },
  toPay: {
    look: 'figure',
    format: 'count',
    formula: priced(wholeUp('[pricedFinals]*[retries]*(1+[buffer])')),
  },
  cost: { look: 'figure', format: 'fineUsd', formula: priced('[eachUsd]') },
  estimate: { look: 'figure', format: 'usd', formula: priced('[pricedFinals]*[retries]*[cost]') },
  budget: { look: 'budget', format: 'usd', formula: priced('[toPay]*[cost]') },
  chance: {
    look: 'figure',
    format: 'percent',
    spills: true,
    formula: '=IMGCHANCE({pricedFinals},{retries},{toPay})',
  },
  perFinal: {
    look: 'figure',
    format: 'usd',
    formula: priced('IF([pricedFinals]=0,"",[budget]/[pricedFinals])'),
  },
  credits: {
    look: 'figure',
    format: 'credits',
    formula: priced('IF(ISNUMBER({creditUsd}),[cost]/{creditUsd},"")'),
  },
  budgetCredits: {
    look: 'figure',
    format: 'credits',
    formula: priced('IF(ISNUMBER({creditUsd}),[budget]/{creditUsd},"")'),
  },
  sureBuffer: {
    look: 'figure',
    format: 'percent',
    formula: priced('IF([pricedFinals]=0,"",MAX(0,[needed]/([pricedFinals]*[retries])-1))'),
  },
  sureCost: { look: 'figure', format: 'usd', formula: priced('[needed]*[cost]') },
};

/** Rows of a column whose formula names the fault of an input; a blank where there is none. */
const fault = (
  input: string,
  missing: string,
  text: string,
  checks: readonly (readonly [string, string])[],
) => {
  const message = (word: string) => `SUBSTITUTE({${word}},"%",[${input}])`;
  const numeric = checks.reduceRight((rest, [test, word]) => `IF(${test},${message(word)},${rest})`, '""');
  return `=IF([${input}]="",${missing},IF(ISNUMBER([${input}]),${numeric},${message(text)}))`;
};

/** What nobody needs to see. */
export const workingColumns: DeliverableColumns = {
  started: { formula: '=COUNTA([use],[ratio],[yourSize],[quality],[rate],[finals],[retries])' },
  answer: { spills: true, formula: '=IMGCHECK({size},{quality},{rate},{prompt},{references},IMG_RATES)' },
  specFault: {
    formula:
      '=IF([size]="",{wordSize},IF([quality]="",{wordQuality},IF([answer]="OK","",IF([answer]="",{wordUnanswered},[answer]))))',
  },
  finalsFault: {
    formula: fault('finals', '{wordFinalsMissing}', 'wordFinals', [
      ['([finals]<0)+([finals]<>INT([finals]))>0', 'wordFinals'],
      ['[finals]>{mostFinals}', 'wordFinalsAbove'],
    ]),
  },
  retriesFault: {
    formula: fault('retries', '{wordRetriesMissing}', 'wordRetriesText', [
      ['[retries]<1', 'wordRetries'],
      ['[retries]>{mostRetries}', 'wordRetriesAbove'],
    ]),
  },
  bufferFault: {
    formula: fault('buffer', '""', 'wordBufferText', [
      ['[buffer]<0', 'wordBuffer'],
      ['[buffer]>{mostBuffer}', 'wordBufferAbove'],
    ]),
  },
  rateUsed: { formula: `=IF([check]="OK",IF([rate]="","${MARKS.defaultRate}",[rate]),"")` },
  bad: { formula: '=IF(([check]="")+([check]="OK")>0,0,1)' },
  pricedFinals: { formula: '=IF([check]="OK",[finals],"")' },
  needed: { spills: true, formula: '=IMGNEEDED({pricedFinals},{retries},90%)' },
  shortEdge: {
    formula:
      '=IFERROR(MIN(VALUE(LEFT([pricedSize],FIND("x",[pricedSize])-1)),VALUE(MID([pricedSize],FIND("x",[pricedSize])+1,9))),"")',
  },
  smallestRatio: {
    formula:
      '=IF(ISNUMBER([minEdge])*ISNUMBER([shortEdge])=0,"",IF([minEdge]<=[shortEdge],SUBSTITUTE([pricedSize],"x",":"),""))',
  },
  smallest: { spills: true, formula: '=IMGSIZE({smallestRatio},{quality},{minEdge},0,{rate},IMG_RATES)' },
  pricedSize: { formula: '=IF([check]="OK",[size],"")' },
  cheaperSize: { formula: '=IF(ISERROR([smallest]),"",IF([smallest]=[pricedSize],"",[smallest]&""))' },
};
