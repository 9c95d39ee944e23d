import fc from 'fast-check';
import * as formulas from '../../src/functions';
import { argumentsOf, plausibleValues } from './cells';
import { faultOfCall } from './faults';
import { type CallFormula, loadedCode } from './loaded-code';

jest.setTimeout(60_000);

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
      const fault = faultOfCall(() => (isEnglish ? english : chinese)(name, args));
      if (fault !== undefined) throw new Error(fault);
    }),
    { numRuns: 300 },
  );
});

test.each(FORMULAS)('%s names the rows that fail in a range of 10,000', (name, parameters) => {
  const rows = Array.from({ length: 10_000 }, (_, at) => [`${parameters[0]} ${at}`]);
  expect(faultOfCall(() => english(name, [rows]))).toBeUndefined();
});

test.each(FORMULAS)('%s takes ranges of 5,000 good and bad cells', (name, parameters) => {
  const columns = parameters.map((parameter) => {
    const cells = plausibleValues(parameter);
    return Array.from({ length: 5000 }, (_, at) => [cells[at % cells.length]]);
  });
  expect(faultOfCall(() => english(name, columns))).toBeUndefined();
});
