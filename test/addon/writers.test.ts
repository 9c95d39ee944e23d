import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { literalText } from '../../src/addon/literal-text';

const ADDON = path.join(__dirname, '../../src/addon');

/** Methods of Google's that put something into cells which a spreadsheet could take for a formula. */
const WRITER = /\.(setValues?|setFormulas?|setFormulaR1C1|setFormulasR1C1|setRichTextValues?|appendRow)\(/g;

/** What stands between a bracket and its partner. */
function argumentAt(source: string, from: number): string {
  let open = 1;
  let at = from;
  while (open > 0) {
    if (source[at] === '(') open++;
    if (source[at] === ')') open--;
    at++;
  }
  return source
    .slice(from, at - 1)
    .replace(/\s+/g, ' ')
    .trim();
}

const files = readdirSync(ADDON, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
);

const writers = files.flatMap((file) => {
  const source = readFileSync(path.join(ADDON, file), 'utf8');
  return [...source.matchAll(WRITER)].map((match) => {
    const [found, method] = match;
    return `${file.split(path.sep).join('/')}: ${method}(${argumentAt(source, match.index + found.length)})`;
  });
});

/** Writers whose text does not go through `literalText` in the same place, and why nobody's text can become a formula. */
const OTHERS: Readonly<Record<string, string>> = {
  'rates/put-mirror.ts: setValues([...cells, ...blank])': 'mirror-cells.ts makes each text literal',
  'rates/put-mirror.ts: setValue(markerText(marker))': 'begins with "rates #"',
  'rates/rewrite-formulas.ts: setFormula(wanted)': 'a formula that stood there, with a name of ours added',
  'plan/write-worksheet.ts: setValues(withFormulas(template))':
    'makes each text literal; its formulas are ours',
  'plan/write-worksheet.ts: setFormulas(formulas.map((row) => row.map(withSemicolons)))': 'formulas of ours',
  'plan/complete-rows.ts: setFormulas(added.map((row) => run.map((column) => formulaAt(column, row))))':
    'formulas of the plan, of another row',
  'plan/stray-row.ts: setFormula(movedFormula(formula, to - from))': 'the formula that stood there, moved',
  'plan/approve-plan.ts: setValue(shown)': 'a number',
  'plan/freeze-first-edition.ts: setValue(MARKS.frozen)': 'a word of ours',
  'plan/calibrate-plan.ts: setValue(undo.written)': 'a number',
  'plan/calibrate-plan.ts: setFormula(formula)': 'the formula that stood there',
  "plan/calibrate-plan.ts: setValue(value ?? '')": 'a number, or nothing',
  'plan/calibrate-plan.ts: setValue(usd)': 'a number',
  'actuals/write-actuals.ts: setValues(safe)': 'each text was made literal',
  'actuals/write-actuals.ts: setFormula(total(BILLED))': 'a formula of ours',
  'actuals/write-actuals.ts: setFormula(total(KEPT))': 'a formula of ours',
  'actuals/write-actuals.ts: setFormula(total(LIST))': 'a formula of ours',
  "check/observations.ts: setFormula('=IF(A4:A5>0;1;2)')": 'a formula of ours, in a scratch sheet',
  "check/observations.ts: setFormula('=describeArguments(1)')": 'a formula of ours, in a scratch sheet',
  'check/observations.ts: setValue("\'=1+1")': 'a text of ours, in a scratch sheet',
  'check/observations.ts: setValue(0.2)': 'a number',
  'check/observations.ts: setValue(NEEDLE)': 'a word of ours, in a scratch sheet',
  "insert-formula.ts: setFormula(`=${pieces.map((piece) => (piece === RATES_NAME ? name : piece)).join('')}`)":
    'pieces that our own grammar knows',
  'check/check-document.ts: setValue(cell)': 'cells of ours, in a scratch sheet',
  'check/check-document.ts: setFormula(formula)': 'formulas of ours, in a scratch sheet',
  'check/check-document.ts: setValue(text)': 'words of ours, in a scratch sheet',
};

test('every writer makes text literal, or is listed with why it need not', () => {
  const unsafe = [...new Set(writers.filter((writer) => !/literalText\b/.test(writer)))];
  expect(unsafe.sort()).toEqual(Object.keys(OTHERS).sort());
});

test('the writers that the list names are found at all', () => {
  expect(writers.length).toBeGreaterThanOrEqual(Object.keys(OTHERS).length);
});

test.each(['=', '+', '-', '@', '＝', '＋', '－', '＠', "'", '\t', '\r', '\n'])(
  'a text that begins with %j stays text',
  (first) => {
    expect(literalText(`${first}HYPERLINK("https://x.example")`)).toBe(
      `'${first}HYPERLINK("https://x.example")`,
    );
  },
);

test.each([' ', '\u00a0', '\u200b', '\ufeff', ' \u200b '])(
  'spaces and invisible characters %j before it hide nothing',
  (before) => {
    expect(literalText(`${before}=1+1`)).toBe(`'${before}=1+1`);
  },
);

test('other text is left as it is', () => {
  expect(['GPT Image 2', '1 = 1', '計畫', ''].map(literalText)).toEqual(['GPT Image 2', '1 = 1', '計畫', '']);
});
