/** Deliverables that a new worksheet has room for; a row inserted between them is counted too. */
export const DELIVERABLE_ROWS = 12;

/** The five steps: their bands over the columns. */
export type Step = 'spec' | 'finals' | 'retries' | 'generations' | 'buffer';

/** A column that people see: how wide it is in pixels, and which of the five steps it belongs to. */
interface Shown {
  readonly width: number;
  readonly step: Step;
  /** Folded away at first, with a button to show it. */
  readonly optional?: true;
}

const SHOWN = {
  index: { width: 26, step: 'spec' },
  use: { width: 138, step: 'spec' },
  ratio: { width: 62, step: 'spec' },
  yourSize: { width: 76, step: 'spec' },
  size: { width: 80, step: 'spec' },
  quality: { width: 84, step: 'spec' },
  rate: { width: 112, step: 'spec' },
  check: { width: 116, step: 'spec' },
  minEdge: { width: 72, step: 'spec', optional: true },
  cheaper: { width: 150, step: 'spec', optional: true },
  prompt: { width: 66, step: 'spec', optional: true },
  references: { width: 78, step: 'spec', optional: true },
  baseline: { width: 130, step: 'spec', optional: true },
  finals: { width: 60, step: 'finals' },
  retries: { width: 92, step: 'retries' },
  acceptance: { width: 90, step: 'retries' },
  generations: { width: 94, step: 'generations' },
  buffer: { width: 62, step: 'buffer' },
  toPay: { width: 94, step: 'buffer' },
  cost: { width: 66, step: 'buffer' },
  estimate: { width: 76, step: 'buffer' },
  budget: { width: 70, step: 'buffer' },
  chance: { width: 66, step: 'buffer' },
  perFinal: { width: 66, step: 'buffer' },
  credits: { width: 62, step: 'buffer' },
  budgetCredits: { width: 70, step: 'buffer' },
  sureBuffer: { width: 66, step: 'buffer' },
  sureCost: { width: 70, step: 'buffer' },
} as const satisfies Record<string, Shown>;

export type ShownColumn = keyof typeof SHOWN;

/** Hidden at the right: steps between, texts, and the tables that formulas write, from which columns in sight take. */
const HIDDEN = [
  'mark',
  'started',
  'answer',
  'specFault',
  'finalsFault',
  'retriesFault',
  'bufferFault',
  'bad',
  'pricedFinals',
  'needed',
  'shortEdge',
  'smallestRatio',
  'smallest',
  'pricedSize',
  'cheaperSize',
  'eachUsd',
  'cheaperUsd',
  'table1',
  'table2',
  'table3',
  'table4',
  'table5',
  'table6',
  'parts1',
  'parts2',
  'parts3',
  'parts4',
  'parts5',
  'workedPart',
  'rateUsed',
] as const;

export type ColumnKey = ShownColumn | (typeof HIDDEN)[number];

/** The columns that people see, from left to right. */
export const SHOWN_COLUMNS = Object.entries(SHOWN) as unknown as readonly (readonly [ShownColumn, Shown])[];

export const HIDDEN_COLUMNS: readonly ColumnKey[] = HIDDEN;

const ORDER: readonly string[] = [...Object.keys(SHOWN), ...HIDDEN];

export const COLUMN_COUNT = ORDER.length;

/** The number of a column, from 1. */
export const columnNumber = (key: ColumnKey): number => ORDER.indexOf(key) + 1;

/** `AB` for 28. */
export const columnLetters = (number: number): string =>
  number === 0
    ? ''
    : columnLetters(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
