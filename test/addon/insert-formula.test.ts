import type { InsertReply, InsertRequest } from '../../src/bridge/insert';
import type { AppsScriptHost } from '../../src/host/apps-script-host';
import {
  cost,
  edited,
  lockSheet,
  newDocument,
  notFollowing,
  open,
  properties,
  save,
} from '../support/rate-documents';

const FORMULA = '=IMGCOST("1024x1024"; "high"; IMG_RATES)';

let host: AppsScriptHost;
beforeEach(async () => {
  host = await newDocument();
});

const insert = async (formula: string, over: InsertRequest['over'] = null): Promise<InsertReply> =>
  JSON.parse(String(await host.run('insertFormula', JSON.stringify({ formula, over })))) as InsertReply;

const filledOf = (reply: InsertReply) => (reply.kind === 'filled' ? reply.filled : null);

test('an empty cell takes the formula, which follows the rates from then on', async () => {
  expect(await insert(FORMULA)).toEqual({ kind: 'inserted', sheet: 'Sheet1', cell: 'A1' });
  expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(30), 12);
  await open(host);
  expect(await notFollowing(host)).toBe(0);
  await save(host, edited(45));
  expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(45), 12);
});

test.each([
  ['a number', '12', '12'],
  ['text', 'Hero', 'Hero'],
  ['a formula', '=1+2', '=1+2'],
])('a cell that holds %s is asked about and left as it is', async (_, typed, holds) => {
  host.typeInto('Sheet1', 'A1', typed);
  const before = host.value('Sheet1', 'A1');
  const reply = await insert(FORMULA);
  expect(filledOf(reply)).toMatchObject({ sheet: 'Sheet1', cell: 'A1', holds });
  expect(host.value('Sheet1', 'A1')).toBe(before);
  expect(properties(host)).toEqual({});
});

test('it is written over once that was agreed to, and only what was agreed to', async () => {
  host.typeInto('Sheet1', 'A1', '12');
  const seen = filledOf(await insert(FORMULA));
  host.typeInto('Sheet1', 'A1', '13');
  expect(filledOf(await insert(FORMULA, seen))).toMatchObject({ holds: '13' });
  expect(host.value('Sheet1', 'A1')).toBe(13);
  expect(await insert(FORMULA, filledOf(await insert(FORMULA)))).toMatchObject({ kind: 'inserted' });
  expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(30), 12);
});

test('a locked cell says so, and nothing is saved', async () => {
  host = await newDocument({ user: 'editor@example.com', owner: 'owner@example.com' });
  lockSheet(host, 'Sheet1');
  expect(await insert(FORMULA)).toMatchObject({ kind: 'problem', problem: { code: 'store/protected' } });
  expect(properties(host)).toEqual({});
});

test.each([
  '=IMPORTDATA("https://evil.example")',
  '=IMGCOST(IMPORTXML("https://evil.example"; "a"))',
  '=IMGCOST("1024x1024")+HYPERLINK("https://evil.example")',
  '=IMGCOST("1024x1024")&"x"',
  '=IMGCOST("a"; INDIRECT("B1"))',
  '=IMGCOST(Sheet2!A1)',
  "=IMGCOST('Other file'!A1)",
  '=IMGCOST("open)',
  '=IMGCOST("a"',
  '=IMGCOST({1;2})',
  '=IMGCOST("a"; OTHER_NAME)',
  '=IMGcost("a")',
  ' =IMGCOST("a")',
  '=+IMGCOST("a")',
  'IMGCOST("a")',
  '12',
  '',
  `=${'IMGCOST('.repeat(9)}${')'.repeat(9)}`,
  `=IMGCOST("${'x'.repeat(40_000)}")`,
])('%p is none of our formulas and is refused', async (formula) => {
  expect(await insert(formula)).toMatchObject({ kind: 'problem', problem: { code: 'store/request' } });
  expect(host.value('Sheet1', 'A1')).toBe('');
  expect(properties(host)).toEqual({});
});

test('decimals reach the cell as they were meant, whatever the decimal mark of the document', async () => {
  host = await newDocument({ locale: 'de_DE' });
  await insert('=IMGEXPLORE("1024x1536"; "low"; "high"; 20; 4; 1.2; 3)');
  expect(host.errorMessage('Sheet1', 'A1')).toBe('');
  expect(host.formula('Sheet1', 'A1')).toContain('12/10');
  expect(await insert('=IMGBUFFER(5; 3; 92.5%)')).toMatchObject({ problem: { code: 'store/request' } });
});

test.each([
  ['text that looks like a formula stays text', '=IMGPROMPTTOKENS("=HYPERLINK(""https://evil.example"")")'],
  ['text that names the rates stays text', '=IMGPROMPTTOKENS("IMG_RATES; ) & CHAR(10)")'],
  ['text of several lines', '=IMGPROMPTTOKENS("one"&CHAR(10)&"two")'],
  ['calls in calls', '=IMGCOST(IMGSIZE("16:9"; "low"); "low")'],
])('%s', async (_, formula) => {
  expect(await insert(formula)).toMatchObject({ kind: 'inserted' });
  expect(host.formula('Sheet1', 'A1').replaceAll(/[\s;,]/g, '')).toBe(formula.replaceAll(/[\s;,]/g, ''));
  expect(host.value('Sheet1', 'A1')).toEqual(expect.any(Number));
  expect(properties(host)).toEqual({});
});
