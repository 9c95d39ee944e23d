import { AppsScriptHost } from '../../src/host/apps-script-host';

/** A host whose script has this body, and how often the engine was updated since. */
function hostOf(body: string, failAtCall?: number) {
  const code = `function main() { const sheet = SpreadsheetApp.getActiveSheet(); ${body} }`;
  const host = new AppsScriptHost({ code, ...(failAtCall && { failAtCall }) });
  const updates: number[] = [];
  const dispatch = host.model.dispatch.bind(host.model);
  host.model.dispatch = ((type: string, payload: { commands: () => unknown[] }) => {
    if (type === 'BATCH') updates.push(payload.commands().length);
    return dispatch(type as never, payload as never);
  }) as never;
  return { host, updates, run: () => host.run('main') };
}

const cell = (host: AppsScriptHost, a1: string) => host.value('Sheet1', a1);

test('a hundred writes are one update of the engine, in their order', async () => {
  const { host, updates, run } = hostOf(`
    for (let row = 1; row <= 50; row++) sheet.getRange(row, 1).setValue(row).setNote('note ' + row);
    sheet.getRange('A1').setValue('last');`);
  await run();
  expect(updates).toEqual([101]);
  expect(cell(host, 'A1')).toBe('last');
  expect(cell(host, 'A50')).toBe(50);
});

test.each([
  ['a value', "return sheet.getRange('A1').getValue();", 7],
  [
    'what a formula gives',
    "sheet.getRange('B1').setFormula('=A1*2'); return sheet.getRange('B1').getValue();",
    14,
  ],
  ['the last row', 'return sheet.getLastRow();', 1],
  ['a format', "return sheet.getRange('A1').setNumberFormat('0.00').getNumberFormat();", '0.00'],
  ['a note', "return sheet.getRange('A1').setNote('n').getNote();", 'n'],
  ['a search', "return sheet.createTextFinder('7').findNext().getA1Notation();", 'A1'],
])('who reads %s sees what was written before', async (_, read, expected) => {
  const { run } = hostOf(`sheet.getRange('A1').setValue(7); ${read}`);
  expect(await run()).toBe(expected);
});

test('flush applies what waits', async () => {
  const { updates, run } = hostOf(
    "sheet.getRange('A1').setValue(1); SpreadsheetApp.flush(); sheet.getRange('A2').setValue(2);",
  );
  await run();
  expect(updates).toEqual([1, 1]);
});

test('two borders of one cell are both drawn', async () => {
  const { host, run } = hostOf(`
    sheet.getRange('A1').setBorder(true, null, null, null, null, null);
    sheet.getRange('A1').setBorder(null, null, true, null, null, null);`);
  await run();
  const { getters } = host.model;
  const sheetId = getters.getActiveSheetId();
  const border = getters.getCellBorder({ sheetId, col: 0, row: 0 });
  expect(Object.keys(border ?? {}).sort()).toEqual(['bottom', 'top']);
});

test('inserted rows come after what was written before, and move it', async () => {
  const { host, run } = hostOf(
    "sheet.getRange('A1').setValue(1); sheet.insertRowsBefore(1, 2); sheet.getRange('A1').setValue(2);",
  );
  await run();
  expect([cell(host, 'A1'), cell(host, 'A3')]).toEqual([2, 1]);
});

test('what a script wrote before it failed stands, and its own failure is told', async () => {
  const { host, run } = hostOf("sheet.getRange('A1').setValue(1); throw new Error('mine');");
  await expect(run()).rejects.toThrow('mine');
  expect(cell(host, 'A1')).toBe(1);
});

test('a failing call is counted call by call: what was written before it stands', async () => {
  // getActiveSheet counts twice (SpreadsheetApp asks Spreadsheet), then getRange and setValue each: the seventh is the third getRange.
  const writes = [1, 2, 3].map((n) => `sheet.getRange('A${n}').setValue(${n});`).join(' ');
  const { host, run } = hostOf(writes, 7);
  await expect(run()).rejects.toThrow('a server error occurred');
  expect([cell(host, 'A1'), cell(host, 'A2'), cell(host, 'A3')]).toEqual([1, 2, '']);
});

test('a rule that refuses is asked when the value is written', async () => {
  const { host, run } = hostOf(`
    const rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(5).setAllowInvalid(false).build();
    sheet.getRange('A1').setDataValidation(rule);
    sheet.getRange('B1').setValue(1);
    sheet.getRange('A1').setValue(1);`);
  await expect(run()).rejects.toThrow('violates the data validation rules');
  expect([cell(host, 'A1'), cell(host, 'B1')]).toEqual(['', 1]);
});
