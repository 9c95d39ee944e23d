import fc from 'fast-check';
import { MARKER } from './saved-rates';

const PROTOTYPE_NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
const ERRORS = ['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!'];
const ODD_TEXTS = [
  '\u202e0451x4201',
  '１０２４×１５３６',
  '=IMGCOST("1:1")',
  '<img src=x onerror=alert(1)>',
  '\ud800',
  '1e999',
  '0x10',
  '-0',
  '1,5',
  'rates #7-k3f9',
  '"'.repeat(300),
];

/** Anything that a cell can hand to a function. */
export const anyCell: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom('', null, undefined, true, false),
  fc.constantFrom(...PROTOTYPE_NAMES, ...ERRORS, ...ODD_TEXTS),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -3, max: 30 }),
  fc.integer().map(String),
  fc.date({ noInvalidDate: true, min: new Date(-2.3e12), max: new Date(4e12) }),
);

/** Values that a parameter of this name takes, each of them with each of the others' values. */
const GOOD: Readonly<Record<string, readonly unknown[]>> = {
  size: ['1024x1024', '4:5', 'square', '1536x864', ''],
  quality: ['low', 'medium', 'high', '高', ''],
  rate: ['gpt-image-2', 'internal-credits'],
  model: ['gpt-image-2', 'gpt-image-2.5-flare'],
  prompt: ['a cat', 200, '一隻貓', ''],
  references: [0, 1, 2, '1024x1024; 800x600', ''],
  finals: [0, 1, 20],
  retries: [1, 2.5, 4],
  buffer: [0, 0.2, '20%', ''],
  confidence: [0.9, '90%', ''],
  ratio: ['16:9', 0.8, '4:5'],
  min_edge: [0, 512, ''],
  tolerance: [0, 0.01, ''],
  n: [1, 10, ''],
  kept: [1, 10],
  generated: [25, 100],
  generations: [1, 40],
  bound: ['low', 'high', ''],
  cost_each: [0, 0.2, 5],
  usd: [10, 100],
  field: ['imageOut', 'source', 'checked', 'name'],
  detail: [false, ''],
  usage_json: [
    '{"usage":{"input_tokens":13,"output_tokens":196,"total_tokens":209}}',
    '{"input_tokens":13,"input_tokens_details":{"text_tokens":13},"output_tokens":196}',
  ],
  rates: [MARKER],
};

/** Values that somebody may well try, and that are wrong or at the edge of what can be. */
const EDGES: Readonly<Record<string, readonly unknown[]>> = {
  size: [
    '1920x1080',
    '3840x2160',
    '16x16',
    '0x0',
    'auto',
    '999999x1',
    new Date(Date.UTC(1899, 11, 30, 4, 5)),
  ],
  quality: ['max', 'xhigh', 'auto'],
  rate: ['gpt-image-2.6-flare', 'gpt-image-1', 'gpt-image-1.5', 'nobody'],
  model: ['gpt-image-2.6-sunburst', 'gpt-image-1.5'],
  prompt: [0.5, -1, 'word '.repeat(7000)],
  references: [16, 17, '1x1', 'x'],
  finals: [1.5, 1e9, 1e5],
  retries: [0.5, 1000, 1e9, 1 + 1e-15],
  buffer: [1000, -0.1],
  confidence: [1e-300, 1 - 1e-16, 0, 1],
  ratio: ['1:0', 1e-9],
  min_edge: [2880, 3840, 1e9],
  tolerance: [1, -1],
  n: [11],
  kept: [0, 1e8],
  generated: [0, 1, 1e8, 1e9],
  generations: [0, 1e5, 1e9],
  bound: ['middle'],
  cost_each: [1e-300, 1e9, 1e308],
  usd: [0, 1e9, 1e308],
  field: ['id', 'price.imageOut', 'usdPerCredit'],
  detail: [true, 'TRUE', 'maybe'],
  usage_json: [
    '{"input_tokens":1e308,"output_tokens":1e308}',
    '{"__proto__":{"output_tokens":1}}',
    '{"output_tokens":-1}',
    '[]',
    '{'.repeat(5000),
  ],
  rates: ['', 'rates #8-k3f9 · 2026-11-22 · shipped 2026-11-22-1a2b3c4'],
};

const valuesOf = (table: Readonly<Record<string, readonly unknown[]>>, name: string): readonly unknown[] => {
  const like = Object.keys(table).find((known) => name === known || name.endsWith(`_${known}`));
  return (like && table[like]) || [''];
};

/** Values that a parameter of this name takes; a formula by credits takes rates by credits alone. */
export const goodValues = (name: string, formula: string): readonly unknown[] =>
  name === 'rate' && formula === 'IMGCREDITS' ? ['internal-credits'] : valuesOf(GOOD, name);

/** One argument: a cell, a row, a column or a block of them. */
const argument = (name: string): fc.Arbitrary<unknown> => {
  const cell = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...valuesOf(GOOD, name)) },
    { weight: 3, arbitrary: fc.constantFrom(...valuesOf(EDGES, name)) },
    { weight: 1, arbitrary: anyCell },
  );
  const range = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  return fc.oneof({ weight: 5, arbitrary: cell }, { weight: 1, arbitrary: range });
};

/** Arguments of a formula: some left off at the end, or one too many. */
export const argumentsOf = (parameters: readonly string[]): fc.Arbitrary<unknown[]> =>
  fc
    .integer({ min: 0, max: parameters.length + 1 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => argument(parameters[at] ?? ''))));

/** Arguments of a formula that are good but for one, which may be anything. */
export const goodButOne = (formula: string, parameters: readonly string[]): fc.Arbitrary<unknown[]> =>
  fc
    .tuple(
      fc.tuple(...parameters.map((name) => fc.constantFrom(...goodValues(name, formula)))),
      fc.nat(parameters.length - 1),
      fc.option(anyCell, { nil: undefined, freq: 2 }),
    )
    .map(([good, at, other]) =>
      good.map((value, place) => (place === at && other !== undefined ? other : value)),
    );
