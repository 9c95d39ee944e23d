import fc from 'fast-check';
import { formulas } from '../../src/functions';
import { argumentsOf, goodButOne, goodValues } from '../support/cells';
import { faultOfCall } from '../support/faults';
import { type CallFormula, loadedCode } from '../support/loaded-code';
import { SAVED_PROPERTIES } from '../support/saved-rates';

jest.setTimeout(60_000);

const FORMULAS = Object.entries(formulas).map(([name, { parameters }]) => [name, parameters] as const);
/** Formulas that give a table and so take one row. */
const ONE_ROW = ['IMGEXPLORE', 'IMGLEVERS'];
/** Formulas that give one answer for all rows together. */
const TOGETHER = ['IMGBREAKDOWN', 'IMGBUDGET', 'IMGBUDGETCHANCE', 'IMGCOMPARE'];
/** Formulas that say in the cell what is wrong with it, or to which nothing is wrong. */
const NEVER_REFUSES = ['IMGCHECK', 'IMGPROMPTTOKENS'];

const ofCells = FORMULAS.filter(([name]) => ![...ONE_ROW, ...TOGETHER].includes(name));

let english: CallFormula;
let chinese: CallFormula;

beforeAll(async () => {
  english = await loadedCode('en_US', SAVED_PROPERTIES);
  chinese = await loadedCode('zh_TW', SAVED_PROPERTIES);
});

/** The sentence that a call throws; '' where it gives a value. */
function sentenceOf(call: () => unknown): string {
  try {
    call();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

test.each(FORMULAS)('%s answers anything with a value or one of our sentences', (name, parameters) => {
  fc.assert(
    fc.property(argumentsOf(parameters), fc.boolean(), (args, isEnglish) => {
      const fault = faultOfCall(() => (isEnglish ? english : chinese)(name, args));
      if (fault !== undefined) throw new Error(fault);
    }),
    { numRuns: 300 },
  );
});

test.each(FORMULAS)('%s gives values, and takes anything in any one place', (name, parameters) => {
  let values = 0;
  fc.assert(
    fc.property(goodButOne(name, parameters), fc.boolean(), (args, isEnglish) => {
      const fault = faultOfCall(() => {
        const value = (isEnglish ? english : chinese)(name, args);
        values++;
        return value;
      });
      if (fault !== undefined) throw new Error(fault);
    }),
    { numRuns: 300 },
  );
  expect(values).toBeGreaterThan(100);
});

/** A column of 5,000 good cells for each parameter but the marker, which is one cell. */
const goodColumns = (name: string, parameters: readonly string[]): unknown[] =>
  parameters.map((parameter, place) => {
    const cells = goodValues(parameter, name).filter((cell) => cell !== '' || place > 0);
    if (parameter === 'rates' || (name === 'IMGBUDGETCHANCE' && parameter === 'usd')) return cells[0];
    return Array.from({ length: 5000 }, (_, at) => [cells[Math.floor(at / (place + 1)) % cells.length]]);
  });

test.each(FORMULAS.filter(([name]) => !ONE_ROW.includes(name)))(
  '%s gives a value for each of 5,000 good rows',
  (name, parameters) => {
    let value: unknown;
    expect(
      faultOfCall(() => {
        value = english(name, goodColumns(name, parameters));
        return value;
      }),
    ).toBeUndefined();
    if (name === 'IMGBREAKDOWN')
      expect(value).toHaveLength(['heading', 'text', 'image', 'output', 'total'].length);
    else if (name === 'IMGCOMPARE') expect(value).toContainEqual(expect.arrayContaining(['API tokens', 0]));
    else if (TOGETHER.includes(name)) expect(value).toEqual(expect.any(Number));
    else {
      expect(value).toHaveLength(5000);
      expect((value as unknown[][]).flat()).not.toContain('');
    }
  },
);

test.each(ofCells.filter(([name]) => !NEVER_REFUSES.includes(name)))(
  '%s names the bad rows among 5,000 good ones, whatever is bad',
  (name, parameters) => {
    const bad = [7, 507, 1007, 1507, 2007, 3007, 4007];
    for (const [place, parameter] of parameters.entries()) {
      if (parameter === 'rates') continue;
      const columns = goodColumns(name, parameters);
      const column = columns[place] as unknown[][];
      for (const at of bad) column[at] = ['#REF!'];
      expect(sentenceOf(() => english(name, columns))).toMatch(
        /^Rows 8, 508, 1008, 1508, 2008 and 2 more rows of the range are wrong\. Row 8: .*#REF!/,
      );
    }
  },
);

test.each(ONE_ROW)('%s takes one row and says so', (name) => {
  const parameters = FORMULAS.find(([formula]) => formula === name)?.[1] ?? [];
  expect(sentenceOf(() => english(name, goodColumns(name, parameters)))).toBe(
    'This table takes one row, not 5,000 cells. Copy the formula for each row.',
  );
});

test.each(FORMULAS)('%s answers for 10,000 rows that are all bad', (name, parameters) => {
  const rows = Array.from({ length: 10_000 }, (_, at) => [`${parameters[0]} ${at}`]);
  const isRefused = ![...NEVER_REFUSES, 'IMGBUDGETCHANCE'].includes(name);
  let sentence = '';
  expect(
    faultOfCall(() => {
      try {
        return english(name, [rows]);
      } catch (error) {
        sentence = (error as Error).message;
        throw error;
      }
    }),
  ).toBeUndefined();
  expect(/^Rows 1, 2, 3, 4, 5 and 9,995 more rows of the range are wrong/.test(sentence)).toBe(isRefused);
});
