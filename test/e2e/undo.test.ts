import { Driver, type SheetPage } from '../support/driver';

jest.setTimeout(90_000);

let driver: Driver;
beforeAll(async () => {
  driver = await Driver.start();
});
afterAll(() => driver.stop());

const waitForTabs = (sheet: SheetPage, count: number) =>
  sheet.page.waitForFunction((many) => preview.host.model.getters.getSheetIds().length === many, count);

test('Ctrl+Z takes back an approval and an insertion whole, Ctrl+Y gives them again, and the document opens again', async () => {
  const sheet = await driver.open('taken back');
  const before = await sheet.tabs();
  await sheet.clickMenu('Image cost › Insert plan worksheet');
  await waitForTabs(sheet, before.length + 2);
  const planned = await sheet.tabs();
  await sheet.waitForCell('A3', 'US$16.04');
  await sheet.clickMenu('Image cost › Approve this plan');
  await waitForTabs(sheet, planned.length + 1);
  const approved = await sheet.tabs();

  await sheet.select('B3');
  await sheet.page.keyboard.press('Control+z');
  await waitForTabs(sheet, planned.length);
  expect(await sheet.tabs()).toEqual(planned);
  await sheet.page.keyboard.press('Control+y');
  await waitForTabs(sheet, approved.length);
  expect(await sheet.tabs()).toEqual(approved);

  await sheet.page.keyboard.press('Control+z');
  await waitForTabs(sheet, planned.length);
  await sheet.page.keyboard.press('Control+z');
  await waitForTabs(sheet, before.length);
  expect(await sheet.tabs()).toEqual(before);
  await sheet.page.keyboard.press('Control+y');
  await waitForTabs(sheet, planned.length);
  await sheet.typeIntoCell('M40', 'typed after');
  await sheet.page.getByText('Saved on this computer').waitFor();

  await sheet.reload();
  expect(sheet.complaints).toEqual([]);
  expect(await sheet.tabs()).toEqual(planned);
  await sheet.close();
});

test('a sheet that goes while figures in it are still fading in is not drawn any more', async () => {
  const sheet = await driver.open('gone while drawn');
  await sheet.page.evaluate(async () => {
    const { model } = preview.host;
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    const dispatch = model.dispatch.bind(model) as (type: string, payload: object) => unknown;
    const sheetId = 'short-lived';
    dispatch('CREATE_SHEET', { sheetId, name: 'Short-lived', position: 1 });
    dispatch('ACTIVATE_SHEET', { sheetIdFrom: model.getters.getActiveSheetId(), sheetIdTo: sheetId });
    dispatch('UPDATE_CELL', { sheetId, col: 0, row: 0, content: '1' });
    dispatch('UPDATE_CELL', { sheetId, col: 1, row: 0, content: '=A1+1' });
    for (let frames = 0; frames < 20; frames++) await frame();
    dispatch('UPDATE_CELL', { sheetId, col: 0, row: 0, content: '2' });
    for (let frames = 0; frames < 4; frames++) await frame();
    dispatch('DELETE_SHEET', { sheetId, sheetName: 'Short-lived' });
    for (let frames = 0; frames < 20; frames++) await frame();
  });
  expect(sheet.complaints).toEqual([]);
  await sheet.close();
});
