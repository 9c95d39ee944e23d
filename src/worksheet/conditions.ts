import { AMBER, CHOSEN, GREEN, RED, TINT } from './looks';

/** A colour that cells take while a formula about their row is true; the first of several wins. */
export interface Condition {
  /** About the first row of the cells, with the names that formulas use. */
  readonly formula: string;
  /** Names of cells, or of columns of the deliverables. */
  readonly cells: readonly string[];
  readonly color?: string;
  readonly background?: string;
  readonly isBold?: boolean;
}

const INPUTS = ['use', 'ratio', 'quality', 'rate', 'finals', 'retries', 'buffer'];
const LATER = [
  ...['yourSize', 'minEdge', 'prompt', 'references', 'baseline'],
  ...['generated', 'kept', 'billed'],
];
const STATUS = ['state', 'message'];
const isOneOf = (...kinds: readonly number[]) => `=${kinds.map((kind) => `([kind]=${kind})`).join('+')}>0`;
const missing = (cell: string) => `=([kind]=2)*(${cell}="")>0`;

/** In greyscale the marks, the words and the blank amounts say the same. */
export const CONDITIONS: readonly Condition[] = [
  { cells: STATUS, formula: isOneOf(3, 5), ...RED },
  { cells: ['ratio', 'size', 'quality', 'rate'], formula: '=([kind]=3)*([specFault]<>"")>0', ...RED },
  { cells: ['finals'], formula: '=([kind]=3)*([finalsFault]<>"")>0', ...RED },
  { cells: ['retries'], formula: '=([kind]=3)*([retriesFault]<>"")>0', ...RED },
  { cells: ['buffer'], formula: '=([kind]=3)*([bufferFault]<>"")>0', ...RED },
  { cells: ['generated', 'kept', 'billed'], formula: '=[kind]=5', ...RED },
  { cells: STATUS, formula: isOneOf(2, 4, 6), ...AMBER },
  { cells: ['ratio', 'size'], formula: missing('[size]'), ...AMBER },
  { cells: ['quality'], formula: missing('[quality]'), ...AMBER },
  { cells: ['finals'], formula: missing('[finals]'), ...AMBER },
  { cells: ['retries'], formula: missing('[retries]'), ...AMBER },
  { cells: ['rate'], formula: '=[kind]=4', ...AMBER },
  { cells: ['overBudget'], formula: '=IF(ISNUMBER([overBudget]),[overBudget]>0,FALSE)', color: RED.color },
  { cells: ['state'], formula: '=[kind]=1', color: GREEN },
  { cells: ['stateCells', 'toldFault'], formula: '={unreadable}*(1-{blocked})+{actualFaults}>0', ...RED },
  {
    cells: ['stateCells'],
    formula: '=({bareRows}>0)+({endingCount}>0)+({startedCount}>{pricedCount})+({settingFault}<>"")>0',
    ...AMBER,
  },
  { cells: ['stateCells'], formula: '={allPriced}=1', color: GREEN },
  { cells: ['totalLabel'], formula: '={startedCount}>{pricedCount}', ...AMBER },
  { cells: ['approvedCells', 'forecastCells'], formula: '={against}>0', ...RED },
  {
    cells: ['comparedCells'],
    formula: '=([use]<>"")*([use]={usualRate})>0',
    background: CHOSEN,
    isBold: true,
  },
  { cells: INPUTS, formula: '=[started]+[^started]>0', background: TINT },
  { cells: LATER, formula: '=[started]>0', background: TINT },
];
