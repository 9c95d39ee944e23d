import fc from 'fast-check';
import * as formulas from '../../src/functions';
import { argumentsOf } from './cells';
import { type CallFormula, loadedCode } from './loaded-code';

jest.setTimeout(60_000);

const RAW = /undefined|NaN|Infinity|\[object|is not a function|Cannot read|not iterable|JSON at|Maximum call/;

/** What is wrong with a value that a formula gave; nothing for a finite number, a text, or a table of these. */
function faultOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const widths = new Set(value.map((row: unknown[]) => row.length));
    if (widths.size !== 1) return `rows of ${[...widths].join(', ')} cells`;
    return value.flat().map(faultOf).find(Boolean);
  }
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : String(value);
  if (typeof value === 'string') return RAW.test(value) ? value : undefined;
  return typeof value;
}

/** What is wrong with an error: ours are plain, of one line, and end as sentences do. */
function faultOfError({ name, message }: Error): string | undefined {
  const isOurs = name === 'Error' && /^[^\n]*[.?。？]$/u.test(message) && message.length < 1000;
  return isOurs && !RAW.test(message) ? undefined : `${name}: ${message.slice(0, 300)}`;
}

function faultOfCall(call: CallFormula, name: string, args: unknown[]): string | undefined {
  let value: unknown;
  try {
    value = call(name, args);
  } catch (error) {
    return faultOfError(error as Error);
  }
  return faultOf(value);
}

const FORMULAS = Object.entries(formulas).map(([name, { parameters }]) => [name, parameters] as const);
let english: CallFormula;
let chinese: CallFormula;

beforeAll(async () => {
  english = await loadedCode('en_US');
  chinese = await loadedCode('zh_TW');
});

test.each(FORMULAS)('%s answers anything with a value or one of our sentences', (name, parameters) => {
  fc.assert(
    fc.property(argumentsOf(parameters), fc.boolean(), (args, isEnglish) => {
      const fault = faultOfCall(isEnglish ? english : chinese, name, args);
      if (fault !== undefined) throw new Error(fault);
    }),
    { numRuns: 300 },
  );
});

test.each(FORMULAS)('%s names the rows that fail in a range of 10,000', (name, parameters) => {
  const rows = Array.from({ length: 10_000 }, (_, at) => [`${parameters[0]} ${at}`]);
  expect(faultOfCall(english, name, [rows])).toBeUndefined();
});
