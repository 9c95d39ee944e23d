import type { Frame } from 'playwright-core';
import { driverOfFile, type SheetPage } from '../support/driver';

jest.setTimeout(90_000);

const { open } = driverOfFile();

const openPage = async (sheet: SheetPage, item = 'Price an image'): Promise<Frame> => {
  await sheet.clickMenu(`Image cost › ${item}`);
  const frame = await sheet.sidebarFrame();
  await frame.waitForSelector('#image-size');
  return frame;
};

const focused = (frame: Frame) => frame.evaluate(() => document.activeElement?.id ?? '');

/** Presses Tab until the field has the focus, as somebody without a mouse would. */
async function tabTo(sheet: SheetPage, frame: Frame, id: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if ((await focused(frame)) === id) return;
    await sheet.page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${id}.`);
}

test('an image is priced and its formula inserted with the keyboard alone', async () => {
  const sheet = await open('insert');
  const { keyboard } = sheet.page;
  await sheet.select('M3');
  const frame = await openPage(sheet);
  await tabTo(sheet, frame, 'image-size');
  await keyboard.press('Control+A');
  await keyboard.type('1024x1536');
  await tabTo(sheet, frame, 'image-quality');
  await keyboard.press('h');
  // 5,488 output tokens of a 1024x1536 high image at $30 per 1M.
  await frame.getByRole('strong').getByText('$0.1646').waitFor();
  await tabTo(sheet, frame, 'insert-formula');
  await keyboard.press('Enter');
  await frame.getByText('✓ Formula inserted in M3.').waitFor();
  await sheet.waitForCell('M3', '0.16464');
  await keyboard.press('F6');
  await sheet.page.waitForFunction(() => document.activeElement?.closest('.o-grid') !== null);
  await keyboard.press('F6');
  await sheet.page.waitForFunction(() => document.activeElement?.tagName === 'IFRAME');
  expect(sheet.complaints).toEqual([]);
});

test('a cell that holds something is written over only when that was wanted', async () => {
  const sheet = await open('filled', { spreadsheetLocale: 'de_DE' });
  await sheet.typeIntoCell('M3', 'Hero');
  await sheet.select('M3');
  const frame = await openPage(sheet);
  await frame.fill('#image-finals', '20');
  await frame.fill('#image-retries', '2.5');
  await frame.fill('#image-buffer', '20%');
  await frame.click('#insert-formula');
  await frame.getByText('M3 holds Hero – replace it?').waitFor();
  await frame.waitForFunction(() => document.activeElement?.textContent === 'Keep it');
  await sheet.screenshot('price-image-question');
  await sheet.page.keyboard.press('Escape');
  await frame.waitForFunction(() => document.activeElement?.id === 'insert-formula');
  expect(await sheet.cellText('M3')).toBe('Hero');
  await frame.click('#insert-formula');
  await frame.getByRole('button', { name: 'Replace' }).click();
  await frame.getByText('✓ Formula inserted in M3.').waitFor();
  // 20 × 2.5 × 1.2 = 60 generations of 1,756 tokens at $30 per 1M, with the decimal comma of the document.
  await sheet.waitForCell('M3', '3,1608');
  expect(sheet.complaints).toEqual([]);
});

test('what was typed stays while one looks at the rates, and the price follows them', async () => {
  const sheet = await open('follows', { locale: 'zh_TW' });
  const frame = await openPage(sheet, '試算單張費用');
  await frame.fill('#image-prompt', '雪地裡的紅狐');
  await frame.fill('#image-references', '2');
  const before = await frame.locator('.price strong').textContent();
  await frame.getByRole('button', { name: '費率' }).click();
  await frame.locator('#rate-gpt-image-2').click();
  await frame.fill('#imageOut', '45');
  await frame.getByRole('button', { name: '儲存', exact: true }).click();
  await frame.waitForSelector('#undo');
  await frame.getByRole('button', { name: '試算' }).click();
  expect(await frame.inputValue('#image-prompt')).toBe('雪地裡的紅狐');
  expect(await frame.locator('.price strong').textContent()).not.toBe(before);
  await sheet.screenshot('price-image-zh-TW');
});
