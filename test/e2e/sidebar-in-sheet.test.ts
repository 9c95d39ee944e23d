import type { Frame } from 'playwright-core';
import { driverOfFile, type SheetPage } from '../support/driver';

jest.setTimeout(90_000);

/** 5,488 output tokens of a 1024x1536 high image, in USD at $30, $45 and $60 per 1M. */
const AT_30 = '0.16464';
const AT_45 = '0.24696';
const AT_60 = '0.32928';
const CELL = 'M3';
const FORMULA = '=IMGCOST("1024x1536","high","gpt-image-2")';
const FOLLOWING = '=IMGCOST("1024x1536","high","gpt-image-2",,,IMG_RATES)';

const { open } = driverOfFile();

const openRates = async (sheet: SheetPage): Promise<Frame> => {
  await sheet.clickMenu('Image cost › Edit rates');
  const frame = await sheet.sidebarFrame();
  await frame.waitForSelector('#rate-gpt-image-2');
  return frame;
};

/** Opens the form of GPT Image 2 and types a price of image output. */
const typeOutput = async (frame: Frame, price: string): Promise<void> => {
  await frame.locator('#rate-gpt-image-2').click();
  await frame.getByLabel('Image output', { exact: true }).fill(price);
};
const save = (frame: Frame): Promise<void> =>
  frame.getByRole('button', { name: 'Save', exact: true }).click();
const saved = (frame: Frame) => frame.locator('.message.done').waitFor();

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

test('two editors in two pages save against each other, and nothing is lost', async () => {
  const first = await open('two');
  await first.typeIntoCell(CELL, FOLLOWING);
  const second = await open('two');
  const [mine, theirs] = [await openRates(first), await openRates(second)];
  await typeOutput(mine, '60');
  await typeOutput(theirs, '45');
  await save(theirs);
  await second.waitForCell(CELL, AT_45);
  await save(mine);
  await mine.getByRole('heading', { name: 'Somebody saved first' }).waitFor();
  expect(await mine.locator('.versions tbody').textContent()).toBe('Image output6045');
  await first.waitForCell(CELL, AT_45);
  await mine.getByLabel('Mine').check();
  await mine.getByRole('button', { name: 'Save choices' }).click();
  await saved(mine);
  await first.waitForCell(CELL, AT_60);
  await second.waitForCell(CELL, AT_60);
});

test('a copied document restores its rates, and then goes its own way', async () => {
  const sheet = await open('original');
  await sheet.typeIntoCell(CELL, FOLLOWING);
  const frame = await openRates(sheet);
  await typeOutput(frame, '45');
  await save(frame);
  await sheet.waitForCell(CELL, AT_45);
  const copy = await sheet.opens(() => sheet.clickMenu('File › Make a copy'));
  await copy.waitForCell(CELL, AT_45);
  const copied = await openRates(copy);
  await copied.getByRole('button', { name: 'Restore rates' }).click();
  await copied.getByText(/^Rates #\d+ restored\.$/).waitFor();
  await copy.screenshot('sidebar-in-copy');
  await typeOutput(copied, '60');
  await save(copied);
  await copy.waitForCell(CELL, AT_60);
  expect(await sheet.cellText(CELL)).toBe(AT_45);
});

test('Help opens the sidebar on its page, in the words of the document', async () => {
  const sheet = await open('help');
  await sheet.clickMenu('Image cost › Help');
  const frame = await sheet.sidebarFrame();
  await frame.locator('h1', { hasText: 'Help' }).waitFor();
  await frame.getByRole('button', { name: 'Rates' }).click();
  await frame.waitForSelector('#rate-gpt-image-2');
});
