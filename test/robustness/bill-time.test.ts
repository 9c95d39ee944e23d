import { isProblem } from '../../src/messages/problem';
import { finished } from '../../src/planning/actuals/in-steps';
import { ActualsReader } from '../../src/planning/actuals/summed-charges';
import { readSource } from '../../src/sidebar/actuals/read-source';

/** Reads a text to its end; a problem is an answer as well, any other error is none. */
function read(text: string): void {
  try {
    const reader = new ActualsReader(finished(readSource(text, 'gpt-image-2')));
    reader.read(Number.POSITIVE_INFINITY);
    reader.result();
  } catch (error) {
    if (!isProblem(error)) throw error;
  }
}

const row = (cell: string, heading = 'cost') => `date,${heading},item\n2026-08-14,"${cell}",x`;
const costs = (amount: unknown, item: string) =>
  JSON.stringify({
    object: 'page',
    data: [{ start_time: 1, results: [{ amount: { value: amount }, line_item: item }] }],
  });
const response = (model: string) => JSON.stringify({ model, usage: { input_tokens: 1, output_tokens: 1 } });

/** Texts whose length grows as `n`, each made for an expression or a loop that could go over them again and again. */
const HOSTILE: readonly (readonly [what: string, text: (n: number) => string])[] = [
  ['quotes that do not end their cell', (n) => `cost\n"${'x"'.repeat(n)}y${' '.repeat(2 * n)},`],
  ['quotes in the header that do not end their cell', (n) => `cost,"${'x"'.repeat(n)}y${' '.repeat(2 * n)},`],
  ['quotes with blanks after them', (n) => `cost\n${'"x" ,'.repeat(n)}`],
  ['quoted cells one below another', (n) => `date,cost\n${'"x"\n'.repeat(n)}`],
  ['quotes written twice', (n) => `date,cost\n"${'""'.repeat(n)}",1`],
  ['an open quote', (n) => `date,cost\n"${'x\n'.repeat(n)}`],
  ['separators', (n) => `date,cost\n${','.repeat(n)}`],
  ['separators in the header', (n) => `date,cost${','.repeat(n)}`],
  ['empty lines', (n) => `date,cost${'\n'.repeat(n)}`],
  ['carriage returns', (n) => `date,cost${'\r'.repeat(n)}x`],
  ['blanks in an amount', (n) => row(`${' '.repeat(n)}1`)],
  ['blanks around letters', (n) => row(`a${' '.repeat(n)}b`)],
  ['digits', (n) => row('1'.repeat(n))],
  ['digits with points', (n) => row('1.'.repeat(n))],
  ['groups of thousands', (n) => row(`1${',000'.repeat(n)}x`)],
  ['minus signs', (n) => row('-'.repeat(n))],
  ['opening brackets', (n) => row('('.repeat(n))],
  ['zeros and a digit', (n) => row(`0.${'0'.repeat(n)}1x`)],
  ['combining marks', (n) => row(`a${'\u0301\u0323'.repeat(n)}`)],
  ['combining marks in a heading', (n) => row('1', `a${'\u0301\u0323'.repeat(n)}`)],
  ['a long heading', (n) => row('1', 'aB'.repeat(n))],
  ['blanks in a date', (n) => `date,cost\n2026-08-14${' '.repeat(n)}x,1`],
  ['digits in a date', (n) => `date,cost\n${'2'.repeat(n)}-,1`],
  ['letters before an at sign', (n) => `date,cost,item\n2026-08-14,1,${'a'.repeat(n)}@`],
  ['at signs', (n) => `date,cost,item\n2026-08-14,1,${'a@'.repeat(n)}`],
  ['points in a line item', (n) => costs(1, `${'.'.repeat(n)}x`)],
  ['beginnings of keys', (n) => costs(1, 'sk-'.repeat(n))],
  ['blanks in a line item', (n) => costs(1, ` ${' \u200b'.repeat(n)}x`)],
  ['digits of an amount in JSON', (n) => costs('1'.repeat(n), 'x')],
  ['an exponent in JSON', (n) => costs(`1e${'9'.repeat(n)}`, 'x')],
  ['slashes in a model', (n) => response('a/'.repeat(n))],
  ['combining marks in a model', (n) => response(`a${'\u0301\u0323'.repeat(n)}`)],
  ['backticks', (n) => `\`\`\`json\n${'`'.repeat(n)}x`],
  ['brackets', (n) => '['.repeat(n)],
  ['brackets in pairs', (n) => `${'['.repeat(n)}${']'.repeat(n)}`],
  ['objects within objects', (n) => `${'{"a":'.repeat(n)}1${'}'.repeat(n)}`],
  ['empty lines below the head of an answer', (n) => `HTTP/1.1 200\n${'\n'.repeat(n)}`],
  ['code fences that hold nothing', (n) => `x\n${'```\n'.repeat(n)}`],
  ['braces after one another', (n) => `{\n${'{}\n'.repeat(n)}`],
  ['lines of a stream', (n) => 'data: \n'.repeat(n)],
  ['lines that are no JSON', (n) => `{"usage":{"output_tokens":1}}\n${'{\n'.repeat(n)}`],
];

const SHORT = 12_500;
const TIMES = 8;

/** The least time of some runs, in milliseconds. */
function leastTime(text: string): number {
  const runs = Array.from({ length: 3 }, () => {
    const start = performance.now();
    read(text);
    return performance.now() - start;
  });
  return Math.min(...runs);
}

/** What no machine is slow enough to take for growth: times below it are mostly chance. */
const NOISE_MS = 20;

test.each(HOSTILE)('%s: eight times the text takes about eight times as long', (_, text) => {
  const growth = leastTime(text(SHORT * TIMES)) / Math.max(NOISE_MS, leastTime(text(SHORT)));
  // Work that grows with the square of the text would take 64 times as long.
  expect(growth).toBeLessThan(30);
});

test.each([
  ['lists', (n: number) => `${'['.repeat(n)}${']'.repeat(n)}`],
  ['objects', (n: number) => `${'{"usage":'.repeat(n)}1${'}'.repeat(n)}`],
  [
    'a list within an amount',
    (n: number) => costs('@', 'x').replace('"@"', `${'['.repeat(n)}${']'.repeat(n)}`),
  ],
])('JSON of %s nested 20,000 deep ends in a sentence', (_, text) => {
  expect(() => finished(readSource(text(20_000), ''))).toThrow(
    expect.objectContaining({ code: 'actuals/too-deep', values: { most: 200 } }),
  );
});

test('brackets within texts are not nested', () => {
  expect(
    finished(readSource(JSON.stringify({ usage: { output_tokens: 1 }, a: '[{'.repeat(500), b: '\\"[' }), ''))
      .kind,
  ).toBe('responses');
});

test.each([
  '{"type":{"toString":1},"output_tokens":5}',
  '{"output_tokens":5,"model":{"toString":1}}',
  '{"output_tokens":{"toString":1}}\n{"output_tokens":2}',
])('an object where a text belongs is no raw error: %s', (text) => {
  expect(() => read(text)).not.toThrow();
});
