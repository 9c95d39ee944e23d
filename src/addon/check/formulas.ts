type Expected = number | string | boolean | RegExp;

/** A formula, with `;`, and what its cell must hold. */
export type CheckedFormula = readonly [formula: string, expected: Expected];

/**
 * Cells that the formulas look at, in the first column of the scratch sheet. The last two are as long as what we write
 * at most, and as what Sheets is said to take.
 */
export const CHECKED_CELLS: readonly (string | number)[] = [
  '=1/0',
  '4:5',
  245 / 1440,
  20,
  30,
  '',
  'x'.repeat(40_000),
  'x'.repeat(50_000),
];

/** The row, from 1, of the cell that is formatted as a time. */
export const TIME_ROW = 3;

/** The row, from 1, of a blank cell. */
export const FREE_ROW = 6;

const IS_ERROR = /^#/;
const HIGH = '"high";"gpt-image-2"';

/**
 * What the design leans on and no document of Google's says, then a formula of each kind. None depends on prices that
 * a person can edit. Tokens by the published calculator, chances by the binomial distribution.
 */
export const CHECKED_FORMULAS: readonly CheckedFormula[] = [
  ['=describeArguments(1;;3)', /^number 1, .+, number 3$/],
  ['=describeArguments(A6;A1)', /["#]/],
  ['=describeArguments(A2)', /4:0?5/],
  ['=describeArguments(A3)', 'Date 1899-12-30 04:05:00'],
  ['=LEN(A7)', 40_000],
  ['=LEN(A8)', 50_000],
  // A comma is an error where it is the decimal sign: we write `;` everywhere.
  ['=IMGGENERATIONS(20,2)', /^(?:40|#.+)$/],
  ['=IMGTOKENS("1024x1024";;"gpt-image-2")', 1756],
  [`=IMGTOKENS(A2;${HIGH})`, 6119],
  [`=IMGTOKENS(A3;${HIGH})`, 6119],
  [`=IMGTOKENS(A1;${HIGH})`, IS_ERROR],
  [`=IMGTOKENS("1024x1024";${HIGH};1;A1)`, /^(?:7024|#DIV\/0!)$/],
  [`=IMGTOKENS("no size";${HIGH})`, IS_ERROR],
  [`=IMGCHECK("1920x1080";${HIGH})`, /1920x1088/],
  ['=IMGSIZE(A3;"high";1024;0;"gpt-image-2")', '1024x1280'],
  ['=IMGREFTOKENS("1024x1024; 1280x720";"gpt-image-2")', 1944],
  ['=IMGPROMPTTOKENS("a cat")', 8],
  ['=SUM(IMGGENERATIONS(A4:A5;2;20%))', 120],
  ['=IMGNEEDED(20;2;90%)', 48],
  ['=IMGBUFFER(5;3;90%)*15', 7],
  ['=ROUND(IMGCHANCE(20;2;48)*10000)', 9033],
  ['=IMGPILOT(1;1;1;90%)', 3],
  ['=IMGRETRIES(10;25)*2', 5],
  [`=IMGTOTAL("4:5";"high";20;2;20%;"gpt-image-2")/IMGCOST("4:5";${HIGH})`, 48],
  ['=IMGRATE("gpt-image-2";"model")', 'gpt-image-2'],
  ['=ROWS(IMGCOMPARE("1024x1024";"high"))>9', true],
];

/** Whether a cell's value is what was expected; figures up to the last digits. */
export function isAsExpected(value: unknown, expected: Expected): boolean {
  if (expected instanceof RegExp) return expected.test(String(value));
  return typeof expected === 'number'
    ? Math.abs(Number(value) - expected) < 1e-9 * expected
    : value === expected;
}
