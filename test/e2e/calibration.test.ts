import type { Frame } from 'playwright-core';
import { Driver, type SheetPage } from '../support/driver';

jest.setTimeout(120_000);

let driver: Driver;
let sheet: SheetPage;

beforeAll(async () => {
  driver = await Driver.start();
});
afterEach(() => sheet.close());
afterAll(() => driver.stop());

/** Opens a document, and the sidebar at its page on actual costs. */
async function openActuals(document: string, locale = 'en'): Promise<Frame> {
  sheet = await driver.open(document, { locale });
  return sheet.openBill(locale);
}

/** Opens a document with a plan, and the sidebar at it with a bill that was imported. */
async function openPlanWith(document: string, bill: string): Promise<Frame> {
  const frame = await openActuals(document);
  await sheet.clickMenu('Image cost › Insert plan worksheet');
  await frame.fill('#bill-text', bill);
  await frame.getByRole('button', { name: 'Preview' }).click();
  await frame.waitForSelector('#bill-preview');
  await frame.getByRole('button', { name: 'Plan', exact: true }).click();
  return frame;
}

test('imported figures measure a deliverable, and the plan takes them with a note', async () => {
  const frame = await openPlanWith(
    'calibrate',
    'date,images,kept,cost\n2026-08-14,24,12,5\n2026-08-15,24,8,5.08\n',
  );
  await frame.waitForSelector('#plan-row', { timeout: 30_000 });
  // What was imported opens the figures of one row.
  await frame.getByRole('button', { name: 'Use the imported figures' }).click();
  // 48 ÷ 20; the interval is Jeffreys' (1.8686, 3.2742).
  await frame.getByText('2.4 (90% sure: 1.87 to 3.27)').waitFor();
  expect(await frame.locator('.row-figures tbody tr').first().allTextContents()).toEqual(['Images4048+20%']);
  expect(await frame.locator('.plan-rows tbody tr').first().textContent()).toBe(
    'Product page48 made, 20 kept22.41.87 to 3.27',
  );
  expect(await sheet.sidebarFaults()).toEqual([]);
  await sheet.screenshot('actuals-plan');
  await frame.getByRole('button', { name: 'Put $10.08 into the plan' }).click();
  await frame.getByText('The plan’s bill is $10.08 now.').waitFor({ timeout: 30_000 });
  await frame.getByRole('button', { name: 'Apply to 1 row' }).click();
  await frame.getByText('1 row has measured retries now.').waitFor({ timeout: 30_000 });
  const rows = await sheet.values('Image cost plan', 'A1:Z20');
  const column = rows.find((row) => row.includes('made per image kept'))?.indexOf('made per image kept');
  expect(rows.find((row) => row[1] === 'Product page')?.[column ?? 0]).toBe(2.4);
  const notes = await sheet.page.evaluate(() => {
    const { getters } = preview.host.model;
    const id = getters.getSheetIds().find((each) => getters.getSheetName(each) === 'Image cost plan') ?? '';
    return (getters as unknown as { getCellNotes(of: string): { text: string }[] }).getCellNotes(id);
  });
  expect(notes.map(({ text }) => text).join('\n')).toMatch(
    /Planned at first: 2\.\nMeasured 20\d\d-\d\d-\d\d: 2\.4 .*from 48 generated and 20 kept\./,
  );
  expect(await frame.locator('.plan-rows tbody tr').first().textContent()).toContain('2now 2.4');
  await sheet.screenshot('actuals-plan-done');
  await frame.click('#plan-undo');
  await frame.getByText('The retries are what they were.').waitFor({ timeout: 30_000 });
  const undone = await sheet.values('Image cost plan', 'A1:Z20');
  expect(undone.find((row) => row[1] === 'Product page')?.[column ?? 0]).toBe(2);
  expect(await sheet.sidebarFaults()).toEqual([]);
});

test('of a bill in two currencies the plan is offered the dollars, and told what is not in them', async () => {
  const frame = await openPlanWith(
    'currencies',
    'date,images,cost,currency\n2026-08-14,24,5,USD\n2026-08-15,24,4.5,EUR\n',
  );
  await frame
    .getByText('Not in it: EUR 4.5. Convert that and add it in “Billed, all” of the plan.')
    .waitFor();
  await frame.getByRole('button', { name: 'Put $5 into the plan' }).click();
  await frame.getByText('The plan’s bill is $5 now.').waitFor({ timeout: 30_000 });
  await sheet.select('B13');
  await sheet.page.keyboard.press('Control+z');
  await frame.getByRole('button', { name: 'Look again' }).click();
  await frame.getByRole('button', { name: 'Put $5 into the plan' }).waitFor();
  expect(await frame.getByText('The plan’s bill is $5 now.').count()).toBe(0);
  expect(await sheet.sidebarFaults()).toEqual([]);
});

test('billed tokens are counted as images of the deliverable’s size and quality', async () => {
  const frame = await openActuals('tokens', 'zh_TW');
  await sheet.clickMenu('Image cost › 插入計畫工作表');
  await frame.getByRole('button', { name: '計畫', exact: true }).click();
  await frame.getByText('單一項目的數字').click({ timeout: 30_000 });
  await frame.getByLabel('圖片輸出 token').check();
  // gpt-image-2, 1024x1280 high: 6,119 tokens an image.
  await frame.fill('#plan-tokens', String(6_119 * 50));
  await frame.getByText('50 張，每張 6119 token。').waitFor();
  await frame.fill('#plan-tokens', String(6_119 * 50 + 196));
  await frame.getByText('但不是整數').waitFor();
  expect(await sheet.sidebarFaults()).toEqual([]);
  await sheet.screenshot('actuals-tokens-zh-TW');
});
