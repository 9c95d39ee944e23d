import type { AppsScriptHost } from '../../src/host/apps-script-host';
import type { HostOptions } from '../../src/host/contract';
import { LIVE } from '../support/live';
import { hostOf as hostOfBody } from '../support/script';

const FUNCTIONS = `
}
function DOUBLE(value) { return [[2 * value], [value]]; }
function rest() {`;

/** A host whose script is this body, with a custom function beside it that gives two cells. */
const hostOf = (body: string, options: Partial<HostOptions> = {}): AppsScriptHost =>
  hostOfBody(`${body}${FUNCTIONS}`, { calculation: 'after the script', ...options });

const WRITE = "sheet.getRange('A1').setValue(4); sheet.getRange('B1').setFormula('=DOUBLE(A1)');";
const shown = (host: AppsScriptHost) => host.values('Sheet1', 'B1:B2');

describe('formulas that a script writes', () => {
  test('are calculated once it has ended, each once', async () => {
    const host = hostOf(`${WRITE} SpreadsheetApp.flush(); sheet.getRange('A1').setValue(5);`);
    await host.run('main');
    expect(shown(host)).toEqual([[10], [5]]);
    expect(host.executions.map(({ functionName }) => functionName)).toEqual(['main', 'DOUBLE']);
  });

  test.each([
    ["sheet.getRange('C1').getValue()", 'Range.getValue'],
    ["sheet.getRange('A1:C2').getDisplayValues()", 'Range.getDisplayValues'],
    ['sheet.getDataRange()', 'Sheet.getDataRange'],
    ["sheet.createTextFinder('4').findNext()", 'TextFinder.findNext'],
  ])('keep it waiting where it reads cells then: %s', async (read, method) => {
    await expect(hostOf(`${WRITE} ${read};`).run('main')).rejects.toThrow(`refuses ${method}:`);
    await hostOf(`${read}; ${WRITE}`).run('main');
  });

  test('keep nobody waiting who writes on, or asks where things stand', async () => {
    const body = `${WRITE} const cell = sheet.getRange('C1').setValue(1);
      return [cell.getRow(), cell.canEdit(), sheet.getName(), sheet.getMaxRows()].join();`;
    expect(await hostOf(body).run('main')).toBe('1,true,Sheet1,1000');
  });

  test('calculate while it sleeps', async () => {
    const read = "return sheet.getRange('B1:B2').getValues();";
    expect(await hostOf(`${WRITE} Utilities.sleep(1); ${read}`).run('main')).toEqual([[8], [4]]);
  });

  test('calculate too where it fails', async () => {
    const host = hostOf(`${WRITE} throw new Error('stop');`);
    await expect(host.run('main')).rejects.toThrow('stop');
    expect(shown(host)).toEqual([[8], [4]]);
  });
});

test('a formula whose value another script has changed is calculated anew as well', async () => {
  const host = hostOf(
    "sheet.getRange('A1').setValue(argument); if (argument === 7) sheet.getRange('B1').getValue();",
  );
  host.typeInto('Sheet1', 'B1', '=DOUBLE(A1)');
  await host.run('main', 6);
  expect(shown(host)).toEqual([[12], [6]]);
  await expect(host.run('main', 7)).rejects.toThrow('refuses Range.getValue:');
  expect(shown(host)).toEqual([[14], [7]]);
});

test('while Google calculates, a later script finds a word in the cell and nothing in those below', async () => {
  const host = hostOf("return sheet.getRange('B1:B2').getValues();");
  host.isCalculating = true;
  host.typeInto('Sheet1', 'A1', '4');
  host.typeInto('Sheet1', 'B1', '=DOUBLE(A1)');
  host.typeInto('Sheet1', 'C1', '=B1+1');
  expect(await host.run('main')).toEqual([['正在載入...'], ['']]);
  expect(typeof host.value('Sheet1', 'C1')).toBe('string');
  host.isCalculating = false;
  expect(await host.run('main')).toEqual([[8], [4]]);
  expect(host.value('Sheet1', 'C1')).toBe(9);
});

describe('Google’s exceptions', () => {
  test.each([
    ["sheet.getRange('no range')", 'Range not found'],
    ['spreadsheet.insertSheet("Sheet1")', 'already exists'],
    ["PropertiesService.getDocumentProperties().setProperty('a', 'x'.repeat(10000))", 'too large'],
  ])('of %s come in the person’s language', async (body, english) => {
    await expect(hostOf(body).run('main')).rejects.toThrow(english);
    const error: Error = await hostOf(body, { exceptions: 'zh-TW' })
      .run('main')
      .then(
        () => new Error('none'),
        (thrown) => thrown,
      );
    expect(error.message).toMatch(/發生錯誤/);
    expect(error.message).not.toContain(english);
  });

  test('passing faults as well; what the host itself says does not', async () => {
    const told = (body: string, options: Partial<HostOptions>) =>
      expect(hostOf(body, { exceptions: 'zh-TW', ...options }).run('main')).rejects;
    await told('', { failAtCall: 1 }).toThrow('發生錯誤');
    await told('sheet.getSheetValues(1, 1, 1, 1)', {}).toThrow('The local host does not model');
  });
});

describe('scopes', () => {
  const scopes = {
    granted: ['spreadsheets.currentonly'],
    asked: {
      'SpreadsheetApp.getActive': ['spreadsheets.currentonly', 'spreadsheets'],
      'Spreadsheet.getSheets': 'not read',
      'SpreadsheetApp.getUi': 'none listed',
      'Ui.alert': ['script.container.ui'],
    },
  };

  test.each([
    ['is granted or unknown', 'return 1;', undefined],
    [
      'is not granted',
      "SpreadsheetApp.getUi().alert('a');",
      'not sufficient to call Ui.alert. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    ],
    ['nobody has listed', 'sheet.getName();', 'knows no scopes of Sheet.getName'],
  ])('a method whose scope %s', async (_, body, message) => {
    const done = hostOf(body, { scopes }).run('main');
    if (message) await expect(done).rejects.toThrow(message);
    else await expect(done).resolves.toBe(1);
  });

  test('in the person’s language the refusal still names the scope', async () => {
    const done = hostOf("SpreadsheetApp.getUi().alert('a');", { scopes, exceptions: 'zh-TW' }).run('main');
    await expect(done).rejects.toThrow(/發生錯誤.*auth\/script\.container\.ui/);
  });

  test('the table of the add-on’s methods is asked', () => {
    expect(LIVE.scopes.granted).toEqual(['spreadsheets.currentonly', 'script.container.ui']);
    expect(LIVE.scopes.asked['Range.setValues']).toContain('spreadsheets.currentonly');
  });
});

describe('limits', () => {
  test.each([
    ["sheet.getRange('A1').setValue('x'.repeat(50000))", undefined],
    ["sheet.getRange('A1').setValue('x'.repeat(50001))", 'more than the maximum of 50000 characters'],
    ["sheet.getRange('A1').setFormula('=\"' + 'x'.repeat(50000) + '\"')", 'more than the maximum of 50000'],
    ["sheet.setName('x'.repeat(100))", undefined],
    ["sheet.setName('x'.repeat(101))", 'cannot be greater than 100 characters'],
    ["spreadsheet.insertSheet('x'.repeat(101))", 'cannot be greater than 100 characters'],
    ['sheet.insertRowsAfter(1000, 383616)', 'above the limit of 10000000 cells'],
    ['sheet.insertColumnsAfter(26, 9975)', 'above the limit of 10000000 cells'],
  ])('%s', async (body, message) => {
    const done = hostOf(body).run('main');
    if (message) await expect(done).rejects.toThrow(message);
    else await done;
  });
});
