/** Deliverables that a new worksheet has room for; a row inserted between them is counted too. */
export const DELIVERABLE_ROWS = 10;

/** Columns in sight from left to right, and how wide each is in pixels: neighbours alike are set in one call. */
const SHOWN = {
  state: 28,
  use: 158,
  ratio: 58,
  size: 78,
  quality: 78,
  rate: 112,
  finals: 64,
  retries: 76,
  generations: 66,
  buffer: 64,
  toPay: 60,
  cost: 68,
  budget: 76,
  yourSize: 84,
  minEdge: 66,
  prompt: 66,
  references: 76,
  baseline: 130,
  acceptance: 72,
  expected: 72,
  perFinal: 72,
  credits: 72,
  budgetCredits: 72,
  packs: 72,
  sureBuffer: 72,
  sureCost: 72,
  chance: 90,
  generated: 84,
  kept: 80,
  billed: 80,
  measured: 80,
  forecast: 80,
  overBudget: 80,
  message: 320,
} as const;

export type ShownColumn = keyof typeof SHOWN;

/**
 * Hidden at the right: steps between, texts, and the tables that formulas write, each in columns of its own. None of
 * them stands between those in sight, so that the rows in sight can be sorted.
 */
const HIDDEN = [
  'mark',
  'started',
  'promptUsed',
  'bufferUsed',
  'answer',
  'missing',
  'specFault',
  'finalsFault',
  'retriesFault',
  'bufferFault',
  'fault',
  'until',
  'untilDay',
  'actualFault',
  'kind',
  'pricedFinals',
  'pricedSize',
  'cheaperSize',
  'eachUsd',
  'cheaperUsd',
  'chanceEach',
  'needed',
  'shortEdge',
  'smallestRatio',
  'smallest',
  'order',
  'hasActual',
  'weight',
  'spent',
  'budgetsUsd',
  'table1',
  'table2',
  'table3',
  'table4',
  'table5',
  'one1',
  'one2',
  'one3',
  'one4',
  'one5',
  'onePart',
  'rates1',
  'rates2',
  'rates3',
  'rates4',
  'rates5',
  'rates6',
  'rates7',
  'rates8',
  'ratesOrder',
  'ratesPlace',
  'lever1',
  'lever2',
  'lever3',
  'lever4',
  'lever5',
  'plan1',
  'plan2',
  'plan3',
  'plan4',
  'plan5',
  'plan6',
  'plan7',
  'plan8',
  'pricedRetries',
] as const;

export type ColumnKey = ShownColumn | (typeof HIDDEN)[number];

/** The columns that people see, from left to right. */
export const SHOWN_COLUMNS = Object.entries(SHOWN) as unknown as readonly (readonly [ShownColumn, number])[];

export const HIDDEN_COLUMNS: readonly ColumnKey[] = HIDDEN;

const ORDER: readonly string[] = [...Object.keys(SHOWN), ...HIDDEN];

export const COLUMN_COUNT = ORDER.length;

/** The number of a column, from 1; 0 for a name that is no column. */
export const columnNumber = (key: ColumnKey): number => ORDER.indexOf(key) + 1;

/** `AB` for 28. */
export const columnLetters = (number: number): string =>
  number === 0
    ? ''
    : columnLetters(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
