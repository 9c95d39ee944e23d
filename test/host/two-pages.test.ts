import { LocalTransportService } from '@odoo/o-spreadsheet';
import { AppsScriptHost } from '../../src/host/apps-script-host';
import { emptyDocument, newModel } from '../../src/host/engine/models';
import { MemoryBacking } from '../../src/host/memory-backing';

const CODE = `
function write(value) {
  const sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.getRange('A1:B2').setValues([[value, '=A1&"!"'], ['', 3]]).setNotes([['note', ''], ['', '']]);
  sheet.getRange('A1').protect().setDescription('prices');
  PropertiesService.getDocumentProperties().setProperty('rate', value);
}
function name() { const app = SpreadsheetApp.getActive(); app.setNamedRange('RATE', app.getSheets()[0].getRange('A1')); }
function holdAndTry() { const lock = LockService.getDocumentLock(); return lock.tryLock(0); }
`;

/** Two pages on one document: the engine's messages go through one transport, properties through one backing. */
function twoPages() {
  const transportService = new LocalTransportService();
  const backing = new MemoryBacking();
  const page = (id: string) =>
    new AppsScriptHost({
      code: CODE,
      backing,
      model: newModel(emptyDocument(), { transportService, client: { id, name: id } } as never),
    });
  return [page('one'), page('two')] as const;
}

/** The engine sends its messages after the current task. */
const delivered = () => new Promise((resolve) => setImmediate(resolve));

test('what a script writes in one page is in the other: cells, notes, protections, properties', async () => {
  const [one, two] = twoPages();
  await one.run('write', 'x');
  await delivered();
  expect(two.values('Sheet1', 'A1:B2')).toEqual([
    ['x', 'x!'],
    ['', 3],
  ]);
  const getters = two.model.getters as unknown as {
    getCellNotes(sheetId: string): object[];
    getProtections(): { description: string }[];
  };
  expect(getters.getCellNotes('Sheet1')).toEqual([{ col: 0, row: 0, text: 'note' }]);
  expect(getters.getProtections().map(({ description }) => description)).toEqual(['prices']);
  expect(two.backing.get('document properties', 'rate')).toBe('x');
});

test('a note moves with a row that the other page inserts', async () => {
  const [one, two] = twoPages();
  await one.run('write', 'x');
  await delivered();
  two.model.dispatch('ADD_COLUMNS_ROWS', {
    sheetId: 'Sheet1',
    sheetName: 'Sheet1',
    dimension: 'ROW',
    base: 0,
    quantity: 1,
    position: 'before',
  });
  await delivered();
  const getters = one.model.getters as unknown as { getCellNotes(sheetId: string): object[] };
  expect(getters.getCellNotes('Sheet1')).toEqual([{ col: 0, row: 1, text: 'note' }]);
});

test('a name set in one page calculates in the other', async () => {
  const [one, two] = twoPages();
  two.typeInto('Sheet1', 'C1', '=RATE');
  two.typeInto('Sheet1', 'A1', '7');
  await delivered();
  await one.run('name');
  await delivered();
  expect(two.value('Sheet1', 'C1')).toBe(7);
});

test('a lock of one page is free again for the other after the execution', async () => {
  const [one, two] = twoPages();
  expect([await one.run('holdAndTry'), await two.run('holdAndTry')]).toEqual([true, true]);
});
