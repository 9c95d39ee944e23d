import type { WorksheetContext } from './context';
import type { DeliverableColumns } from './input-columns';
import { filled, percentText } from './money-text';

/** Rows of a column whose formula names the fault of a cell; a blank where there is none, or nothing stands in it. */
const fault = (cell: string, text: string, checks: readonly (readonly [string, string])[]): string => {
  const numeric = checks.reduceRight((rest, [test, message]) => `IF(${test},${message},${rest})`, '""');
  // A number of text looks like one: pasted, or typed into a cell of plain text.
  const wording = `IF(ISERROR(VALUE(${cell})),${text},${filled('wordNumberText', cell)})`;
  return `=IF(${cell}="","",IF(ISNUMBER(${cell}),${numeric},${wording}))`;
};

/** Whether somebody typed a day: 1/2 becomes one. */
export const isDate = (cell: string): string => `ABS(${cell}-TODAY())<={datesAway}`;

/** The day, as no locale writes it otherwise: the cell itself may show anything. */
const saysDay = (word: string, cell: string): string =>
  filled(word, `YEAR(${cell})&"-"&MONTH(${cell})&"-"&DAY(${cell})`);

const LOOKED_UP = (column: string, { name, id }: WorksheetContext['rateColumns']): string => {
  const rate = 'IF([rate]="",{usualRate},TRIM([rate]))';
  return `IFERROR(INDEX(${column},IFERROR(MATCH(${rate},${id},0),MATCH(${rate},${name},0)))&"","")`;
};

/** Inputs that formulas of their row refer to. Cells that are cut take the references to them along. */
const REFERRED =
  'use ratio yourSize quality rate finals retries buffer minEdge prompt generated kept billed'.split(' ');

/** Whether the formulas of a row refer to another row, or to another sheet: then nothing in it can be believed. */
const MOVED = `IFERROR(${REFERRED.map((key) => `ROW([${key}])`).join('+')}<>${REFERRED.length}*ROW(),FALSE)+ISNUMBER(FIND("!$",FORMULATEXT([started])&FORMULATEXT([bufferUsed])))>0`;

const PROMPT_FAULT = `IF(ISNUMBER([promptUsed]),IF(${isDate('[promptUsed]')},${saysDay('wordPromptDate', '[promptUsed]')},""),"")`;

/** What nobody needs to see. */
export const workingColumns = ({ rateColumns }: WorksheetContext): DeliverableColumns => ({
  // A row of actuals alone is started too: what was billed is not left out in silence.
  started: {
    formula:
      '=COUNTA([use],[ratio],[yourSize],[quality],[rate],[finals],[retries])+IFERROR(COUNTIF([generated],">0")+COUNTIF([kept],">0")+COUNTIF([billed],">0"),0)',
  },
  promptUsed: { format: 'count', formula: '=IF([started]=0,"",IF([prompt]="",{promptTokens},[prompt]))' },
  bufferUsed: { formula: '=IF([buffer]="",IF({planBuffer}="",0,{planBuffer}),[buffer])' },
  answer: {
    spills: true,
    formula: '=IMGCHECK({size},{quality},{rate},{promptUsed},{references},IMG_RATES)',
  },
  missing: {
    formula:
      '=IF([started]=0,"",TEXTJOIN({wordComma},TRUE,IF([size]="",{wordRatio},""),IF([quality]="",{wordQuality},""),IF([finals]="",{wordFinalsName},""),IF([retries]="",{wordRetriesName},"")))',
  },
  specFault: {
    formula:
      '=IF(([size]="")+([quality]="")>0,"",IF([answer]="OK","",IF([answer]="",{wordUnanswered},SUBSTITUTE([answer],{wordSizeName}&[size]&{wordColon},""))))',
  },
  finalsFault: {
    formula: fault('[finals]', filled('wordFinals', '[finals]'), [
      ['([finals]<0)+([finals]<>INT([finals]))>0', filled('wordFinals', '[finals]')],
      ['[finals]>{mostFinals}', filled('wordFinalsAbove', '[finals]')],
      [isDate('[finals]'), saysDay('wordDate', '[finals]')],
    ]),
  },
  retriesFault: {
    formula: fault('[retries]', filled('wordRetriesText', '[retries]'), [
      [isDate('[retries]'), saysDay('wordRetriesDate', '[retries]')],
      ['[retries]<1', filled('wordRetries', '[retries]')],
      ['[retries]>{mostRetries}', filled('wordRetriesAbove', '[retries]')],
    ]),
  },
  bufferFault: {
    formula: fault('[bufferUsed]', filled('wordBufferText', '[bufferUsed]'), [
      [isDate('[bufferUsed]'), saysDay('wordBufferDate', '[bufferUsed]')],
      ['[bufferUsed]<0', filled('wordBuffer', '[bufferUsed]')],
      [
        '[bufferUsed]>={slipBuffer}',
        filled(
          'wordBufferSlip',
          '[bufferUsed]',
          percentText('[bufferUsed]'),
          'ROUND([bufferUsed],4)&"%"',
          'ROUND([bufferUsed]/100,6)',
        ),
      ],
    ]),
  },
  fault: {
    formula: `=IF(${MOVED},{wordMoved},IF([started]=0,"",IFERROR(IF([specFault]<>"",[specFault],IF([finalsFault]<>"",[finalsFault],IF([retriesFault]<>"",[retriesFault],IF([bufferFault]<>"",[bufferFault],${PROMPT_FAULT})))),IF(ISERROR([answer]),{wordUnanswered},IF(ISERROR({planBuffer}),{wordBufferError},{wordError})))))`,
  },
  until: { formula: `=IF([started]=0,"",${LOOKED_UP(rateColumns.until, rateColumns)})` },
  untilDay: {
    formula:
      '=IF(LEN([until])<10,"",IFERROR(DATE(VALUE(LEFT([until],4)),VALUE(MID([until],6,2)),VALUE(MID([until],9,2))),""))',
  },
  actualFault: {
    formula: `=IFERROR(IF(COUNT([generated],[kept],[billed])<COUNTA([generated],[kept],[billed]),{wordActualText},IF(MIN([generated],[kept],[billed],0)<0,{wordActualText},IF((${isDate('[generated]')})+(${isDate('[kept]')})>0,{wordActualDate},IF(ISNUMBER([generated])*([kept]>[generated])>0,{wordSwapped},IF(([generated]=0)*(([kept]>0)+([billed]>0))>0,${filled('wordToFill', '{generatedHead}')},""))))),{wordActualText})`,
  },
  kind: {
    formula:
      '=IFERROR(IF([fault]<>"",3,IF([started]=0,0,IF([missing]<>"",2,IF([actualFault]<>"",IF(LEFT([actualFault],2)=LEFT({wordToFill},2),6,5),IF(ISNUMBER([untilDay]),IF([untilDay]-TODAY()<={endsSoon},4,1),1))))),3)',
  },
  // A number typed where a date was typed before is handed to a formula as a date, unless the cell has a format of its own.
  pricedFinals: { format: 'count', formula: '=IF(([kind]=1)+([kind]>3)>0,[finals],"")' },
  pricedRetries: { format: 'decimal', formula: '=IF([pricedFinals]="","",[retries])' },
  // A size as IMGSIZE writes it, so that its edges can be read; a ratio that became a time stays one.
  pricedSize: {
    formula:
      '=IF([pricedFinals]="","",IF(ISNUMBER([size]),[size],SUBSTITUTE(SUBSTITUTE(LOWER([size]),"×","x"),"*","x")))',
  },
  cheaperSize: { formula: '=IF(ISERROR([smallest]),"",IF([smallest]=[pricedSize],"",[smallest]&""))' },
  chanceEach: { spills: true, formula: '=IMGCHANCE({pricedFinals},{pricedRetries},{toPay})' },
  needed: { spills: true, formula: '=IMGNEEDED({pricedFinals},{pricedRetries},90%)' },
  shortEdge: {
    formula:
      '=IFERROR(MIN(VALUE(LEFT([pricedSize],FIND("x",[pricedSize])-1)),VALUE(MID([pricedSize],FIND("x",[pricedSize])+1,9))),"")',
  },
  smallestRatio: {
    formula:
      '=IF(ISNUMBER([minEdge])*ISNUMBER([shortEdge])=0,"",IF(([minEdge]>=0)*([minEdge]<=[shortEdge])>0,SUBSTITUTE([pricedSize],"x",":"),""))',
  },
  smallest: { spills: true, formula: '=IMGSIZE({smallestRatio},{quality},{minEdge},0,{rate},IMG_RATES)' },
  order: { formula: '=IF([pricedFinals]="","",[budget]-ROW()/1000000000)' },
  hasActual: {
    formula:
      '=IF([pricedFinals]="",0,IF([actualFault]<>"",0,IF(ISNUMBER([generated]),IF([generated]>0,1,0),0)))',
  },
  weight: { formula: '=IF([hasActual]=0,0,IF(ISNUMBER([billed]),0,[generated]*[cost]))' },
  spent: {
    formula:
      '=IF([hasActual]=0,0,IF(ISNUMBER([billed]),[billed],IF(ISNUMBER({billedRest})*([weight]>0)>0,{billedRest}*[weight]/{totalWeight},[weight])))',
  },
});
