import { AppsScriptHost } from '../../../src/preview/host/apps-script-host';
import type { HostOptions } from '../../../src/preview/host/contract';

const CODE = `
/**
 * Doubles.
 * @param {number} amount What to double.
 * @customfunction
 */
function TWICE(amount) { return Array.isArray(amount) ? amount.map((row) => row.map((cell) => cell * 2)) : amount * 2; }
function KIND(value) {
  if (value === undefined) return 'undefined';
  if (value instanceof Date) return 'date ' + Utilities.formatDate(value, SpreadsheetApp.getActive().getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm:ss');
  return Array.isArray(value) ? 'array ' + JSON.stringify(value) : typeof value + ' ' + value;
}
function OTHER(first, second) { return KIND(second); }
function GIVE(kind) {
  return { undefined: undefined, nan: NaN, infinity: 1 / 0, function: () => 1, object: {}, null: null, list: [1, 2],
    ragged: [[1, 2], [3]], table: [[1, 'a'], [true, null]], text: 'x', empty: [] }[kind];
}
function FAIL(text) { throw new Error('Size ' + text + ' is wrong.'); }
function COUNT_ARGUMENTS() { return arguments.length; }
let seen = 0;
function STATE() { seen += 1; return seen; }
function READ(a1) { return SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange(a1).getValue(); }
function hidden_() { return 1; }
const arrow = () => 1;
`;

const host = (options: Partial<HostOptions> = {}) => new AppsScriptHost({ code: CODE, ...options });

/** A formula typed into A1 of a new sheet with these other cells. */
function typed(formula: string, cells: Record<string, string> = {}, options: Partial<HostOptions> = {}) {
  const made = host(options);
  for (const [a1, text] of Object.entries(cells)) made.typeInto('Sheet1', a1, text);
  made.typeInto('Sheet1', 'A1', formula);
  return made;
}

describe('an argument of a custom function', () => {
  test.each([
    ['a number', '=KIND(2.5)', {}, 'number 2.5'],
    ['a text', '=KIND("x")', {}, 'string x'],
    ['a boolean', '=KIND(TRUE)', {}, 'boolean true'],
    ['a single reference is unwrapped', '=KIND(B1)', { B1: '7' }, 'number 7'],
    ['an empty cell is an empty text', '=KIND(B1)', {}, 'string '],
    ['a percentage is its fraction', '=KIND(B1)', { B1: '10%' }, 'number 0.1'],
    ['a range comes in rows', '=KIND(B1:C2)', { B1: '1', C1: '2', B2: '3' }, 'array [[1,2],[3,""]]'],
    ['a skipped argument is undefined', '=OTHER(1,,3)', {}, 'undefined'],
    ['an error is its text', '=KIND(B1)', { B1: '=1/0' }, 'string #DIV/0!'],
    ['an error of ours is its text', '=KIND(B1)', { B1: '=FAIL(1)' }, 'string #ERROR!'],
    ['an unknown name is #NAME?', '=KIND(NOBODY)', {}, 'string #NAME?'],
    ['a typed 4:5 is a time of day', '=KIND(B1)', { B1: '4:5' }, 'date 1899-12-30 04:05:00'],
  ])('%s', (_, formula, cells, expected) => {
    const code = CODE.replace('function OTHER(first, second)', 'function OTHER(first, second, third)');
    expect(typed(formula, cells, { code }).value('Sheet1', 'A1')).toBe(expected);
  });
});
