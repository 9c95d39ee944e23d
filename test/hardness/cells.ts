import fc from 'fast-check';

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

const PLAUSIBLE: Readonly<Record<string, readonly unknown[]>> = {
  size: ['1024x1024', '4:5', 'square', '1920x1080', '3840x2160', '16x16', '0x0', 'auto', '999999x1'],
  quality: ['low', 'medium', 'high', 'max', 'xhigh', 'auto', '高'],
  rate: ['gpt-image-2', 'gpt-image-2.6-flare', 'gpt-image-1', 'internal-credits', 'nobody'],
  model: ['gpt-image-2', 'gpt-image-2.5-flare', 'gpt-image-2.6-sunburst', 'gpt-image-1.5'],
  prompt: ['a cat', 200, '一隻貓', 0.5, -1, 'word '.repeat(7000)],
  references: [0, 1, 16, 17, '1024x1024; 800x600', '1x1', 'x'],
  finals: [0, 1, 20, 1.5, 1e9, 1e5],
  retries: [1, 2.5, 0.5, 1000, 1e9, 1 + 1e-15],
  buffer: [0, 0.2, '20%', 1000, -0.1],
  confidence: [0.9, '90%', 1e-300, 1 - 1e-16, 0, 1],
  ratio: ['16:9', 0.8, '4:5', '1:0', 1e-9],
  min_edge: [0, 512, 2880, 3840, 1e9],
  tolerance: [0, 0.01, 1, -1],
  n: [1, 10, 11],
  kept: [0, 1, 10, 1e8],
  generated: [0, 1, 25, 1e8, 1e9],
  generations: [0, 1, 40, 1e5, 1e9],
  bound: ['low', 'high', 'middle'],
  cost_each: [0, 0.2, 1e-300, 1e9, 1e308],
  usd: [0, 10, 1e9, 1e308],
  field: ['id', 'imageOut', 'price.imageOut', 'source', 'usdPerCredit'],
  detail: [true, false, 'TRUE', 'maybe'],
  usage_json: [
    '{"usage":{"input_tokens":13,"output_tokens":196,"total_tokens":209}}',
    '{"input_tokens":1e308,"output_tokens":1e308}',
    '{"__proto__":{"output_tokens":1}}',
    '{"output_tokens":-1}',
    '[]',
    '{'.repeat(5000),
  ],
  rates: ['rates #7-k3f9 · 2026-11-22 · shipped 2026-11-22-1a2b3c', ''],
};

/** Values that somebody may well give a parameter of this name, right and wrong ones; blanks where none are known. */
export function plausibleValues(name: string): readonly unknown[] {
  const like = Object.keys(PLAUSIBLE).find((known) => name === known || name.endsWith(`_${known}`));
  return (like && PLAUSIBLE[like]) || [''];
}

const plausible = (name: string): fc.Arbitrary<unknown> => {
  const values = plausibleValues(name);
  return values[0] === '' ? anyCell : fc.constantFrom(...values);
};

/** One argument: a cell, a row, a column or a block of them. */
const argument = (name: string): fc.Arbitrary<unknown> => {
  const cell = fc.oneof({ weight: 4, arbitrary: plausible(name) }, { weight: 1, arbitrary: anyCell });
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
