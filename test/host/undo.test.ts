import type { AppsScriptHost } from '../../src/host/apps-script-host';
import { emptyDocument, newModel } from '../../src/host/engine/models';
import { recordedPage } from '../support/recorded-page';

const CODE = `
function build() {
  const app = SpreadsheetApp.getActive();
  const sheet = app.insertSheet('Plan');
  sheet.getRange('A1:B1').setValues([['Ad', 2]]).setNotes([['a note', '']]);
  sheet.getRange('C1').setFormula('=B1*2').setBackground('#ff0000');
  SpreadsheetApp.flush();
  sheet.getRange('A1').protect().setDescription('mine').setWarningOnly(true);
  sheet.setColumnGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE);
  sheet.getRange('D:E').shiftColumnGroupDepth(1);
  sheet.getRange('B1').setValue(sheet.getRange('B1').getValue() + 1);
}
function note(text) { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setNote(text); }
function protect() {
  const sheet = SpreadsheetApp.getActive().getSheets()[0];
  const protection = sheet.protect().setDescription('sheet').setWarningOnly(true);
  protection.setUnprotectedRanges([sheet.getRange('B2')]);
}
function unprotect() {
  for (const each of SpreadsheetApp.getActive().getProtections(SpreadsheetApp.ProtectionType.SHEET)) each.remove();
}
`;

interface Notes {
  getCellNotes(sheetId: string): { text: string }[];
}

const undo = (host: AppsScriptHost) => host.model.dispatch('REQUEST_UNDO');
const redo = (host: AppsScriptHost) => host.model.dispatch('REQUEST_REDO');

/** The document without what every change makes new. */
function content(host: AppsScriptHost): object {
  const { revisionId, ...data } = host.snapshot();
  return data;
}

describe('one undo takes back one execution, whole', () => {
  test.each(['build', 'note', 'protect'])('%s', async (name) => {
    const { host } = recordedPage(CODE);
    const before = content(host);
    await host.run(name, 'text');
    const after = content(host);
    expect(after).not.toEqual(before);
    undo(host);
    expect(content(host)).toEqual(before);
    redo(host);
    expect(content(host)).toEqual(after);
    undo(host);
    expect(content(host)).toEqual(before);
  });

  test('calls of one action are one undo, unless something was done between them', async () => {
    const { host } = recordedPage(CODE);
    const note = () =>
      (host.model.getters as unknown as Notes).getCellNotes('Sheet1').map(({ text }) => text);
    host.typeInto('Sheet1', 'A1', 'before');
    await host.run('note', 'first');
    await host.runInAction('click 1', 'note', 'second');
    await host.runInAction('click 1', 'note', 'third');
    await host.runInAction('click 2', 'note', 'fourth');
    undo(host);
    expect(note()).toEqual(['third']);
    undo(host);
    expect(note()).toEqual(['first']);
    redo(host);
    expect(note()).toEqual(['third']);
    await host.runInAction('click 2', 'note', 'fifth');
    redo(host);
    expect(note()).toEqual(['fifth']);
    undo(host);
    expect(note()).toEqual(['third']);
    undo(host);
    expect(note()).toEqual(['first']);
    undo(host);
    expect([note(), host.value('Sheet1', 'A1')]).toEqual([[], 'before']);

    await host.runInAction('click 3', 'note', 'sixth');
    host.typeInto('Sheet1', 'A2', 'between');
    await host.runInAction('click 3', 'note', 'seventh');
    undo(host);
    expect([note(), host.value('Sheet1', 'A2')]).toEqual([['sixth'], 'between']);
  });

  test('what a person typed before and after is undone by itself', async () => {
    const { host } = recordedPage(CODE);
    host.typeInto('Sheet1', 'A1', 'before');
    await host.run('build');
    host.typeInto('Sheet1', 'A2', 'after');
    undo(host);
    expect([host.value('Sheet1', 'A2'), host.value('Plan', 'C1')]).toEqual(['', 6]);
    undo(host);
    expect(host.model.getters.getSheetIds()).toHaveLength(1);
    expect(host.value('Sheet1', 'A1')).toBe('before');
    undo(host);
    expect(host.value('Sheet1', 'A1')).toBe('');
    for (let times = 0; times < 3; times++) redo(host);
    expect([host.value('Sheet1', 'A1'), host.value('Sheet1', 'A2'), host.value('Plan', 'C1')]).toEqual([
      'before',
      'after',
      6,
    ]);
  });

  test('an execution of more changes than the engine remembers steps', async () => {
    const code = `function many() {
      const sheet = SpreadsheetApp.getActiveSheet();
      for (let row = 1; row <= 120; row++) { sheet.getRange(row, 1).setValue(row); SpreadsheetApp.flush(); }
    }`;
    const { host } = recordedPage(code);
    await host.run('many');
    undo(host);
    expect(
      host
        .values('Sheet1', 'A1:A120')
        .flat()
        .every((value) => value === ''),
    ).toBe(true);
  });

  test('an execution that failed half-way is taken back as well', async () => {
    const { host } = recordedPage(`${CODE} function half() { note('x'); throw new Error('mine'); }`);
    const before = content(host);
    await expect(host.run('half')).rejects.toThrow('mine');
    undo(host);
    expect(content(host)).toEqual(before);
  });
});

describe('a document opens again whatever was undone', () => {
  test.each(['build', 'note', 'protect', 'unprotect'])('%s, undone and redone', async (name) => {
    const page = recordedPage(CODE);
    await page.host.run('protect');
    await page.host.run(name, 'text');
    page.host.typeInto('Sheet1', 'B5', '5');
    for (const step of [undo, undo, redo, undo, undo, redo, redo]) {
      step(page.host);
      const opened = newModel(emptyDocument(), {}, page.messages() as never);
      const { revisionId, ...data } = opened.exportData();
      expect(data).toEqual(content(page.host));
    }
  });
});
