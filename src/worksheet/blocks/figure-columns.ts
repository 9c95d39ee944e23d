import type { DeliverableColumns } from './input-columns';
import { filled, percentText } from './money-text';

/** Rounded up to whole generations, once, after what doubles add in the last places is taken off. */
const wholeUp = (quantity: string): string =>
  `ROUNDUP(ROUND(${quantity},11-INT(LOG(MAX(1,${quantity}),10))),0)`;

/** The value, or a blank where the row is not priced. */
const priced = (value: string): string => `=IF([pricedFinals]="","",${value})`;

/** Retries of what is still to be made: measured once five are kept. */
const RETRIES_AHEAD = 'IF(ISNUMBER([measured]),IF([kept]>=5,[measured],[retries]),[retries])';
const KEPT = 'IF(ISNUMBER([kept]),[kept],0)';

const CHEAPER = `IF(ISNUMBER([minEdge])*ISNUMBER([shortEdge])=0,"",IF([minEdge]<0,"",IF([minEdge]>[shortEdge],${filled('wordTooSmall', '[shortEdge]')},IF(ISNUMBER([cheaperUsd]),IF([cheaperUsd]<[eachUsd],${filled('wordCheaper', '[cheaperSize]', percentText('1-[cheaperUsd]/[eachUsd]'))},{wordCheapest}),{wordCheapest}))))`;

/** What people read. Every formula uses cells of its own row and those above the table, so that rows can be sorted. */
export const figureColumns: DeliverableColumns = {
  state: { look: 'mark', formula: '=IF([kind]=0,"",IF([kind]=1,"✓",IF(([kind]=2)+([kind]=6)>0,"…","!")))' },
  size: {
    look: 'quiet',
    formula:
      '=IF([yourSize]<>"",[yourSize],IF([ratio]="","",IFERROR(HLOOKUP([ratio],{presets},2,FALSE),[ratio])))',
  },
  generations: { look: 'figure', format: 'count', formula: priced(wholeUp('[pricedFinals]*[retries]')) },
  toPay: {
    look: 'figure',
    format: 'count',
    formula: priced(wholeUp('[pricedFinals]*[retries]*(1+[bufferUsed])')),
  },
  cost: { look: 'figure', format: 'fineUsd', formula: priced('[eachUsd]') },
  budget: { look: 'budget', format: 'usd', formula: priced('[toPay]*[cost]') },
  acceptance: { look: 'figure', format: 'percent', formula: priced('1/[retries]') },
  expected: { look: 'figure', format: 'usd', formula: priced('[pricedFinals]*[retries]*[cost]') },
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
  packs: {
    look: 'figure',
    format: 'count',
    formula:
      '=IF(ISNUMBER([budgetCredits])*ISNUMBER({packCredits})=0,"",ROUNDUP([budgetCredits]/{packCredits},0))',
  },
  sureBuffer: {
    look: 'figure',
    format: 'percent',
    formula: priced('IF([pricedFinals]=0,"",MAX(0,[needed]/([pricedFinals]*[retries])-1))'),
  },
  sureCost: { look: 'figure', format: 'usd', formula: priced('[needed]*[cost]') },
  chance: { look: 'figure', format: 'percent', formula: priced('[chanceEach]') },
  measured: {
    look: 'centre',
    format: 'decimal',
    formula:
      '=IF(ISNUMBER([generated])*ISNUMBER([kept])=0,"",IF([actualFault]<>"","",IF([kept]=0,"",[generated]/[kept])))',
  },
  forecast: {
    look: 'figure',
    format: 'usd',
    formula: priced(
      `IF([hasActual]=0,[expected],[spent]+MAX(0,[finals]-${KEPT})*${RETRIES_AHEAD}*[spent]/[generated])`,
    ),
  },
  overBudget: {
    look: 'figure',
    format: 'usdDifference',
    formula: priced('IF([hasActual]=0,"",[forecast]-[budget])'),
  },
  message: {
    look: 'message',
    formula: `=IF([kind]=0,"",IF([kind]=1,${CHEAPER},IF([kind]=2,${filled('wordToFill', '[missing]')},IF([kind]=3,IF([fault]={wordUnanswered},"",[fault]),IF([kind]>4,[actualFault],IF([untilDay]<TODAY(),${filled('wordStopped', '[until]')},${filled('wordEnds', '[until]')}))))))`,
  },
};
