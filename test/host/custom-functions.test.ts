import { registries } from '@odoo/o-spreadsheet';
import { AppsScriptHost } from '../../src/host/apps-script-host';
import type { HostOptions } from '../../src/host/contract';

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
function SHOWN(a1) { return SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange(a1).getDisplayValue(); }
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

describe('an error as argument', () => {
  test('comes as its text, or is shown without a call, as the host is told', () => {
    const cells = { B1: '=1/0' };
    expect(typed('=KIND(B1)', cells).value('Sheet1', 'A1')).toBe('string #DIV/0!');
    const shorted = typed('=KIND(B1)', cells, { errorArguments: 'short-circuit' });
    expect([shorted.value('Sheet1', 'A1'), shorted.counts.customFunctionCalls]).toEqual(['#DIV/0!', 0]);
  });

  test('inside a range it is text either way', () => {
    const inRange = typed('=KIND(B1:B2)', { B1: '=NA()' }, { errorArguments: 'short-circuit' });
    expect(inRange.value('Sheet1', 'A1')).toBe('array [["#N/A"],[""]]');
  });
});

describe('the result of a custom function', () => {
  test.each([
    ['undefined', '#ERROR!', 'The custom function returned undefined, which no cell can hold.'],
    ['function', '#ERROR!', 'The custom function returned function, which no cell can hold.'],
    ['object', '#ERROR!', 'The custom function returned object, which no cell can hold.'],
    ['nan', '#NUM!', 'Result was not a number.'],
    ['infinity', '#NUM!', 'Result was not a number.'],
    ['list', '#ERROR!', 'The custom function returned an array that is not a table of equal rows.'],
    ['ragged', '#ERROR!', 'The custom function returned an array that is not a table of equal rows.'],
    ['empty', '#ERROR!', 'The custom function returned an array that is not a table of equal rows.'],
  ])('%s is an error', (kind, value, message) => {
    const made = typed(`=GIVE("${kind}")`);
    expect([made.value('Sheet1', 'A1'), made.errorMessage('Sheet1', 'A1')]).toEqual([value, message]);
  });

  test('null shows nothing', () => {
    expect(typed('=GIVE("null")').value('Sheet1', 'A1')).toBe('');
  });

  test('a table spills over the cells beside and below', () => {
    expect(typed('=GIVE("table")').values('Sheet1', 'A1:B2')).toEqual([
      [1, 'a'],
      [true, ''],
    ]);
  });

  test('a table that would cover data is an error, and covers nothing', () => {
    const made = typed('=GIVE("table")', { B2: 'mine' });
    expect([made.value('Sheet1', 'A1'), made.value('Sheet1', 'B1'), made.value('Sheet1', 'B2')]).toEqual([
      '#REF!',
      '',
      'mine',
    ]);
    expect(made.errorMessage('Sheet1', 'A1')).toContain('would overwrite data');
    made.typeInto('Sheet1', 'B2', '');
    expect(made.value('Sheet1', 'B1')).toBe('a');
  });

  test('a thrown error is shown with its text, and other functions see an error', () => {
    const made = typed('=FAIL("9x9")', { B1: '=IFERROR(A1,"caught")', B2: '=SUM(A1,1)', B3: '=ISERROR(A1)' });
    expect(made.display('Sheet1', 'A1')).toBe('#ERROR!');
    expect(made.errorMessage('Sheet1', 'A1')).toBe('Size 9x9 is wrong.');
    expect(made.values('Sheet1', 'B1:B3').flat()).toEqual(['caught', '#ERROR!', true]);
  });
});

describe('calls of custom functions', () => {
  test('a range is one call', () => {
    const made = typed('=TWICE(B1:B3)', { B1: '1', B2: '2', B3: '3' });
    made.forgetExecutions();
    made.typeInto('Sheet1', 'B1', '10');
    expect(made.values('Sheet1', 'A1:A3').flat()).toEqual([20, 4, 6]);
    expect(made.executions.map(({ functionName }) => functionName)).toEqual(['TWICE']);
  });

  test('ARRAYFORMULA passes the range on, in one call', () => {
    const made = typed('=ARRAYFORMULA(TWICE(B1:B2))', { B1: '1', B2: '2' });
    made.forgetExecutions();
    made.typeInto('Sheet1', 'B2', '5');
    expect([made.values('Sheet1', 'A1:A2').flat(), made.counts.customFunctionCalls]).toEqual([[2, 10], 1]);
  });

  test('the same function with the same arguments is called once', () => {
    const made = typed('=TWICE(2)');
    made.typeInto('Sheet1', 'B1', '=TWICE(2)');
    made.typeInto('Sheet1', 'B2', '=TWICE(1+1)');
    expect(made.counts.customFunctionCalls).toBe(1);
  });

  test('an edit runs only the formulas whose arguments changed', () => {
    const made = typed('=TWICE(B1)', { A2: '=TWICE(B2)', B1: '1', B2: '2' });
    made.forgetExecutions();
    made.typeInto('Sheet1', 'B2', '3');
    made.typeInto('Sheet1', 'C9', 'elsewhere');
    expect(made.counts.customFunctionCalls).toBe(1);
  });

  test('a change of properties runs nothing', () => {
    const made = typed('=TWICE(1)');
    made.forgetExecutions();
    made.backing.write('document properties', { a: '1' });
    expect(made.counts.customFunctionCalls).toBe(0);
  });

  test.each([
    ['kept', 0],
    ['re-run on load', 1],
  ] as const)('opening again with results %s makes %d calls', (results, calls) => {
    const made = typed('=TWICE(1)', {}, { results });
    made.forgetExecutions();
    made.reload();
    expect([made.counts.customFunctionCalls, made.value('Sheet1', 'A1')]).toEqual([calls, 2]);
  });

  test('no call sees what an earlier one left behind', () => {
    const made = typed('=STATE(1)', { B1: '=STATE(2)' }, { code: CODE.replace('STATE()', 'STATE(any)') });
    expect([made.value('Sheet1', 'A1'), made.value('Sheet1', 'B1')]).toEqual([1, 1]);
  });

  test('arguments that are left out are not passed', () => {
    const code = CODE.replace('COUNT_ARGUMENTS()', 'COUNT_ARGUMENTS(a, b, c)');
    expect(typed('=COUNT_ARGUMENTS(1)', {}, { code }).value('Sheet1', 'A1')).toBe(1);
    expect(typed('=COUNT_ARGUMENTS(1,,)', {}, { code }).value('Sheet1', 'A1')).toBe(3);
  });

  test('a cell that is read while the sheet is opened is calculated first', () => {
    const made = typed('=READ("C5")', { C5: '=1+2' });
    expect(made.copyDocument().value('Sheet1', 'A1')).toBe(3);
    expect(typed('=SHOWN("C5")', { C5: '=1+2' }).copyDocument().value('Sheet1', 'A1')).toBe('3');
  });

  test('names end in _ or are no declaration: no function', () => {
    expect(typed('=hidden_()').value('Sheet1', 'A1')).toBe('#NAME?');
    expect(typed('=arrow()').value('Sheet1', 'A1')).toBe('#NAME?');
  });

  test('a function of another script is unknown here', () => {
    typed('=TWICE(1)');
    const other = new AppsScriptHost({ code: 'function ELSE_WHERE() { return 1; }' });
    other.typeInto('Sheet1', 'A1', '=TWICE(1)');
    expect(other.value('Sheet1', 'A1')).toBe('#NAME?');
  });
});

describe('a typed 4:5', () => {
  test.each([
    ['Etc/UTC', 'Etc/UTC'],
    ['Etc/UTC', 'Asia/Shanghai'],
    ['America/New_York', 'Asia/Shanghai'],
    ['Asia/Taipei', 'America/Los_Angeles'],
  ])(
    'script in %s, sheet in %s: 04:05 on 1899-12-30 in the sheet’s zone',
    (scriptTimeZone, spreadsheetTimeZone) => {
      const made = typed('=KIND(B1)', { B1: '4:5' }, { scriptTimeZone, spreadsheetTimeZone });
      expect(made.value('Sheet1', 'A1')).toBe('date 1899-12-30 04:05:00');
    },
  );

  test('in the script’s own zone its hours may be others', () => {
    const code = 'function HOURS(time) { return time.getHours() * 60 + time.getMinutes(); }';
    const zones = { scriptTimeZone: 'Etc/UTC', spreadsheetTimeZone: 'Asia/Shanghai' };
    // Shanghai was 8:05:43 ahead of UTC until 1901, so 04:05 there was 19:59:17 the day before.
    expect(typed('=HOURS(B1)', { B1: '4:5' }, { code, ...zones }).value('Sheet1', 'A1')).toBe(19 * 60 + 59);
  });
});

describe('autocomplete', () => {
  test('lists functions marked @customfunction with our help, and no others', () => {
    host();
    const { functionRegistry } = registries;
    expect(functionRegistry.get('TWICE')).toMatchObject({
      description: 'Doubles.',
      hidden: false,
      args: [{ name: 'amount', description: 'What to double.' }],
    });
    expect(functionRegistry.get('KIND').hidden).toBe(true);
  });
});
