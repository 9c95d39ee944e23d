import { driverOfFile } from '../support/driver';
import {
  AT_30,
  AT_45,
  AT_60,
  CELL,
  FOLLOWING,
  openRates,
  save,
  saved,
  typeOutput,
} from '../support/rates-in-sheet';

jest.setTimeout(90_000);

const FORMULA = '=IMGCOST("1024x1536","high","gpt-image-2")';

const { open } = driverOfFile();

test('a price that is saved beside the sheet changes the cells, also those typed without the marker', async () => {
  const sheet = await open('save');
  await sheet.typeIntoCell(CELL, FORMULA);
  await sheet.waitForCell(CELL, AT_30);
  const frame = await openRates(sheet);
  expect((await (await frame.frameElement()).boundingBox())?.width).toBe(300);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
  await typeOutput(frame, '45');
  await sheet.screenshot('sidebar-in-sheet-form');
  await save(frame);
  await saved(frame);
  await sheet.screenshot('sidebar-in-sheet-saved');
  await frame.getByRole('button', { name: 'Make formulas follow' }).click();
  await sheet.waitForCell(CELL, AT_45);
  await typeOutput(frame, '60');
  await save(frame);
  await sheet.waitForCell(CELL, AT_60);
  expect(await sheet.sidebarFaults()).toEqual([]);
  await sheet.reload();
  await sheet.waitForCell(CELL, AT_60);
  expect(await (await openRates(sheet)).locator('#rate-gpt-image-2').textContent()).toContain('Edited');
  expect(sheet.complaints).toEqual([]);
});

test('a price is changed from the sheet and back with the keyboard alone', async () => {
  const sheet = await open('keyboard');
  await sheet.typeIntoCell(CELL, FOLLOWING);
  const frame = await openRates(sheet);
  await sheet.waitForCell(CELL, AT_30);
  const { keyboard } = sheet.page;
  const focused = () => frame.evaluate(() => document.activeElement?.id ?? '');
  const tabTo = async (id: string) => {
    for (let presses = 0; presses < 80 && (await focused()) !== id; presses++) await keyboard.press('Tab');
    expect(await focused()).toBe(id);
  };
  await sheet.select(CELL);
  await keyboard.press('F6');
  await tabTo('rate-gpt-image-2');
  await keyboard.press('Enter');
  await tabTo('imageOut');
  await keyboard.press('Control+A');
  await keyboard.type('45');
  await keyboard.press('Enter');
  await sheet.waitForCell(CELL, AT_45);
  await saved(frame);
  await keyboard.press('F6');
  await sheet.page.waitForFunction(() => document.activeElement?.classList.contains('o-composer'));
  await frame.waitForFunction(() => !document.hasFocus());
  await keyboard.press('ArrowDown');
  await keyboard.type('typed below');
  await keyboard.press('Enter');
  await sheet.waitForCell('M4', 'typed below');
});

test('who goes on in the sheet while a price is saved keeps typing there', async () => {
  const sheet = await open('typing');
  const frame = await openRates(sheet);
  await typeOutput(frame, '45');
  await sheet.select(CELL);
  await frame.waitForFunction(() => !document.hasFocus());
  await frame
    .getByRole('button', { name: 'Save', exact: true })
    .evaluate((button: HTMLElement) => button.click());
  await saved(frame);
  await sheet.page.keyboard.type('typed');
  await sheet.page.keyboard.press('Enter');
  await sheet.waitForCell(CELL, 'typed');
});

test('at 150% zoom the menus stay in reach of the sidebar', async () => {
  const sheet = await open('zoomed', { size: { width: 853, height: 480 } });
  await openRates(sheet);
  await sheet.screenshot('sidebar-in-sheet-zoomed');
  await sheet.clickMenu('Image cost › Help');
  const frame = await sheet.sidebarFrame();
  await frame.getByRole('heading', { name: 'Help' }).waitFor();
});
