import { Driver } from '../support/driver';

jest.setTimeout(60_000);

let driver: Driver;
beforeAll(async () => {
  driver = await Driver.start();
});
afterAll(() => driver.stop());

test('Diagnose passes in the page and shows its report, which a click selects', async () => {
  const sheet = await driver.open('check');
  await sheet.clickMenu('Image cost › More › Diagnose');
  const frame = sheet.page.frameLocator('.script-dialog iframe');
  const report = frame.locator('textarea');
  await report.waitFor();
  expect(await report.inputValue()).toMatch(/^\d+ checks, 0 failed\.$/m);
  await report.click();
  const { selected, all } = await report.evaluate((field: HTMLTextAreaElement) => ({
    selected: field.selectionEnd - field.selectionStart,
    all: field.value.length,
  }));
  expect(selected).toBe(all);
  expect(await sheet.page.evaluate(() => preview.host.model.getters.getSheetIds().length)).toBe(1);
  await sheet.screenshot('check-document-1440');
  expect(sheet.complaints).toEqual([]);
});
