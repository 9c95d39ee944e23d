import { AppsScriptHost } from '../../src/host/apps-script-host';
import type { HostOptions } from '../../src/host/contract';
import { RecordedUi } from '../../src/host/recorded-ui';
import { hostOf, resultOf } from '../support/script';

const CODE = `
let loads = 0;
function onOpen(event) {
  const ui = SpreadsheetApp.getUi();
  ui.createAddonMenu().addItem('Edit rates', 'editRates').addSeparator()
    .addSubMenu(ui.createMenu('More').addItem('Help', 'help')).addToUi();
  if (typeof probe === 'function') probe(event);
}
function editRates() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Rates')); }
function help() { const ui = SpreadsheetApp.getUi(); return ui.alert('Help', 'Really?', ui.ButtonSet.YES_NO) === ui.Button.YES; }
function echo(value) { return value; }
function loaded() { loads += 1; return loads; }
function giveDate() { return new Date(0); }
function giveHoles() { return { a: undefined, b: [undefined, 1] }; }
function secret_() { return 1; }
const arrow = () => 1;
var expression = function named() { return 1; };
(() => { function nested() { return 1; } })();
`;

const host = (options: Partial<HostOptions> & { probe?: string } = {}) => {
  const { probe = '', ...rest } = options;
  return new AppsScriptHost({ code: CODE + probe, html: { sidebar: '<p>Rates</p>' }, ...rest });
};

describe('the menu', () => {
  test('onOpen adds it under the add-on’s name', () => {
    expect(host().menus()).toEqual([
      {
        caption: 'Add-on',
        addon: true,
        entries: [
          { kind: 'item', caption: 'Edit rates', functionName: 'editRates' },
          { kind: 'separator' },
          {
            kind: 'submenu',
            caption: 'More',
            entries: [{ kind: 'item', caption: 'Help', functionName: 'help' }],
          },
        ],
      },
    ]);
  });

  test('an item is clicked by its path, and shows the sidebar', () => {
    const ui = new RecordedUi();
    host({ ui }).clickMenu('Add-on › Edit rates');
    expect(ui.shown).toEqual([{ kind: 'sidebar', title: 'Rates', html: '<p>Rates</p>' }]);
  });

  test('an item in a submenu is clicked, and a dialog answered', () => {
    const ui = new RecordedUi();
    ui.answers.push('YES');
    host({ ui }).clickMenu('Add-on › More › Help');
    expect(ui.shown).toEqual([{ kind: 'alert', title: 'Help', prompt: 'Really?', buttons: 'YES_NO' }]);
  });

  test('an item that is not there cannot be clicked', () => {
    expect(() => host().clickMenu('Add-on › Edit prices')).toThrow('There is no menu item');
  });

  test('opening again makes the menus anew', () => {
    const opened = host();
    opened.menus();
    opened.reload();
    expect(opened.menus()).toHaveLength(1);
  });
});

describe('what onOpen may do', () => {
  const probe = (statement: string) => `function probe(event) { ${statement} }`;

  test.each([
    ['SpreadsheetApp.getActive()', 'You do not have permission to call SpreadsheetApp.getActiveSpreadsheet'],
    [
      'PropertiesService.getDocumentProperties()',
      'You do not have permission to call PropertiesService.getDocumentProperties',
    ],
    ['CacheService.getDocumentCache()', 'You do not have permission'],
    ['LockService.getDocumentLock()', 'You do not have permission'],
    ["SpreadsheetApp.getUi().alert('x')", 'You do not have permission to call Ui.alert'],
  ])('not yet enabled: %s is refused', (statement, message) => {
    expect(() => host({ probe: probe(statement), authMode: 'NONE' }).menus()).toThrow(message);
  });

  test.each([
    'Session.getActiveUserLocale()',
    "Logger.log('x')",
    "console.log('x')",
    'Utilities.getUuid()',
    'if (event.authMode !== ScriptApp.AuthMode.NONE) throw new Error(event.authMode)',
  ])('not yet enabled: %s is allowed', (statement) => {
    expect(host({ probe: probe(statement), authMode: 'NONE' }).menus()).toHaveLength(1);
  });

  test('enabled: it reads the document and properties, but shows no sidebar', () => {
    const reads =
      'SpreadsheetApp.getActive().getName(); PropertiesService.getDocumentProperties().getKeys();';
    expect(host({ probe: probe(reads) }).menus()).toHaveLength(1);
    const shows = "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))";
    expect(() => host({ probe: probe(shows) }).menus()).toThrow(
      'You do not have permission to call Ui.showSidebar',
    );
  });
});

describe('google.script.run', () => {
  test.each([
    ['numbers, texts, lists and objects pass', { a: [1, 'x', true, null] }, { a: [1, 'x', true, null] }],
    ['undefined in a list becomes null', [undefined], [null]],
    ['undefined in an object is left out', { a: undefined }, {}],
    ['nothing becomes null', undefined, null],
  ])('%s', async (_, value, expected) => {
    expect(await host().run('echo', value)).toEqual(expected);
  });

  test.each([
    ['a Date as argument', 'echo', [new Date()]],
    ['a Date deep in an argument', 'echo', [{ a: [new Date()] }]],
    ['a function as argument', 'echo', [() => 1]],
    ['a Date as result', 'giveDate', []],
  ])('%s fails the call', async (_, name, args) => {
    await expect(host().run(name, ...args)).rejects.toThrow('illegal value');
  });

  test.each(['secret_', 'arrow', 'expression', 'named', 'nested', 'missing'])(
    '%s cannot be called',
    async (name) => {
      await expect(host().run(name)).rejects.toThrow(`Script function not found: ${name}`);
    },
  );

  test('every call starts with a fresh global scope', async () => {
    const opened = host();
    expect([await opened.run('loaded'), await opened.run('loaded')]).toEqual([1, 1]);
  });

  test('holes in a result are null or left out', async () => {
    expect(await host().run('giveHoles')).toEqual({ b: [null, 1] });
  });
});

describe('a cell', () => {
  test.each([
    ["sheet.getRange('A1').setValue(1)", 'You do not have permission to call Range.setValue'],
    ["spreadsheet.insertSheet('x')", 'You do not have permission to call Spreadsheet.insertSheet'],
    ["sheet.setName('x')", 'You do not have permission to call Sheet.setName'],
    ['SpreadsheetApp.getUi()', 'Cannot call SpreadsheetApp.getUi() from this context.'],
    ["spreadsheet.toast('x')", 'You do not have permission to call Spreadsheet.toast'],
  ])('cannot do %s', (statement, message) => {
    expect(() => hostOf(statement).callFromCell('main', [])).toThrow(message);
  });

  test('reads cells, properties and the cache', () => {
    const host = hostOf(
      "return [sheet.getRange('A1').getValue(), PropertiesService.getDocumentProperties().getProperty('a'), CacheService.getDocumentCache().get('a')];",
    );
    host.typeInto('Sheet1', 'A1', '5');
    expect(host.callFromCell('main', [])).toEqual([5, null, null]);
  });

  test('calls endpoints too, unless their name ends in _', () => {
    const opened = host();
    opened.typeInto('Sheet1', 'A1', '=echo(7)');
    opened.typeInto('Sheet1', 'A2', '=secret_()');
    expect([opened.value('Sheet1', 'A1'), opened.value('Sheet1', 'A2')]).toEqual([7, '#NAME?']);
  });
});

describe('a viewer', () => {
  test.each([
    "sheet.getRange('A1').setValue(1)",
    "spreadsheet.insertSheet('x')",
    "PropertiesService.getDocumentProperties().setProperty('a', '1')",
  ])('cannot do %s', async (statement) => {
    await expect(resultOf(statement, { viewer: true })).rejects.toThrow('You do not have permission');
  });

  test('reads, and knows that they cannot edit', async () => {
    expect(await resultOf("return sheet.getRange('A1').canEdit();", { viewer: true })).toBe(false);
    expect(() => hostOf('', { viewer: true }).typeInto('Sheet1', 'A1', '1')).toThrow('only view');
  });
});

describe('a fault of Google', () => {
  test('comes at the call that was asked for, and what was done stays done', async () => {
    const host = hostOf("sheet.getRange('A1').setValue(1); sheet.getRange('A2').setValue(2);", {
      failAtCall: 6,
    });
    // getActive, getSheets, getRange, setValue, getRange, setValue.
    await expect(host.run('main')).rejects.toThrow('a server error occurred');
    expect([host.value('Sheet1', 'A1'), host.value('Sheet1', 'A2')]).toEqual([1, '']);
    host.failAtCall = undefined;
    await host.run('main');
    expect(host.value('Sheet1', 'A2')).toBe(2);
  });
});

describe('what Apps Script lacks', () => {
  test.each([
    'setTimeout',
    'fetch',
    'URL',
    'TextEncoder',
    'crypto',
    'window',
    'document',
    'require',
    'process',
    'atob',
    'performance',
  ])('%s is not there', async (name) => {
    expect(await resultOf(`return typeof ${name};`)).toBe('undefined');
  });

  test('a service that is not modelled says so', async () => {
    await expect(resultOf('SpreadsheetApp.openById("x")')).rejects.toThrow(
      'The local host does not model SpreadsheetApp.openById.',
    );
  });
});
