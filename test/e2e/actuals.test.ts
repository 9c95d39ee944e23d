import type { Frame } from 'playwright-core';
import { driverOfFile, type SheetPage } from '../support/driver';

jest.setTimeout(120_000);

const FILES = 'test/data/actuals';
const SHEET = 'Image cost actuals';

const file = driverOfFile();
let sheet: SheetPage;

/** Opens a document and the sidebar at its page on bills. */
async function openBill(document: string, locale = 'en'): Promise<Frame> {
  sheet = await file.open(document, { locale });
  return sheet.openBill(locale);
}

/** 100 days × 200 line items: long enough to be cancelled. */
const LONG_FILE = [
  'start_time,amount_value,amount_currency,quantity,quantity_unit,line_item',
  ...Array.from(
    { length: 20_000 },
    (_, index) =>
      `${1_786_665_600 + 86_400 * Math.floor(index / 200)},0.01,usd,1000,tokens,item ${index % 200}`,
  ),
].join('\n');

/** Presses Cancel when a part has been written. In the page, since a pointer from outside may come after the last part. */
const cancelOncePartly = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    const watcher = new MutationObserver(() => {
      const progress = document.querySelector<HTMLProgressElement>('#bill-progress');
      if (!progress || progress.value === 0) return;
      watcher.disconnect();
      document.body.dataset.cancelledAt = progress.nextElementSibling?.textContent ?? '';
      document.getElementById('bill-cancel')?.click();
    });
    watcher.observe(document.body, { subtree: true, childList: true, attributes: true });
  });

test('a cost export is uploaded, looked at, compared and written to a new sheet', async () => {
  const frame = await openBill('upload');
  await frame.setInputFiles('#bill-file', `${FILES}/costs-3.csv`);
  await frame.waitForSelector('#bill-preview:focus');
  const text = (await frame.textContent('main')) ?? '';
  for (const part of [
    'OpenAI cost export',
    '2026-08-14 (UTC day)',
    'USD 1.814375',
    'For imagesUSD 1.714375',
    'For other thingsUSD 0.1',
    'gpt-image-1: 42,240 image output tokens · USD 1.714375',
    '2 rows left out',
    '3 of 4 lines',
  ])
    expect(text).toContain(part);
  expect(await frame.locator('.preview .badge').allTextContents()).toEqual([
    ...['agrees', 'agrees', 'agrees', 'not matched'],
  ]);
  expect(await sheet.sidebarFaults()).toEqual([]);
  expect(await sheet.tabs()).not.toContain(SHEET);
  await sheet.screenshot('actuals-preview');
  await frame.getByRole('button', { name: 'Write 4 rows to a new sheet' }).click();
  await frame.getByText(`Sheet “${SHEET}” written: 4 rows.`).waitFor();
  await frame.waitForSelector('#bill-preview:focus');
  const [intro, headings, ...rows] = await sheet.values(SHEET, 'A1:J8');
  expect(intro?.[0]).toMatch(/^OpenAI cost export\. 2026-08-14 \(UTC day\)\. Total: USD 1\.814375\./);
  expect(intro?.[0]).toMatch(/on each row’s own day, by .*checked 20\d\d-\d\d-\d\d\)\.$/);
  expect(headings).toEqual([
    ...['ChargePeriodStart', 'ChargePeriodEnd', 'Line item', 'Project', 'ConsumedQuantity', 'ConsumedUnit'],
    ...['BilledCost', 'BillingCurrency', 'ListCost', 'Images kept'],
  ]);
  expect(rows.map((row) => [row[2], row[4], row[6], row[8]])).toEqual([
    ['assistants api | file search', '', 0.1, ''],
    ['gpt-image-1, image input', 194, 0.00194, 0.00194],
    ['gpt-image-1, image output', 42_240, 1.6896, 1.6896],
    ['gpt-image-1, text input', 4_567, 0.022835, 0.022835],
    ['', '', '', ''],
    // 0.00194 + 1.6896 + 0.022835; file search has no price in the table.
    ['Total USD (ListCost: 3 of 4 rows)', '', expect.closeTo(1.814375, 12), expect.closeTo(1.714375, 12)],
  ]);
  expect(await sheet.cellText('A3')).toBe('2026-08-14');
  await sheet.screenshot('actuals-sheet');
  // The calls that one click set off are one undo.
  await sheet.select('A1');
  await sheet.page.keyboard.press('Control+z');
  await sheet.page.waitForFunction(() => preview.host.model.getters.getSheetIds().length === 1);
  await sheet.page.keyboard.press('Control+y');
  await sheet.page.waitForFunction(() => preview.host.model.getters.getSheetIds().length === 2);
  expect((await sheet.values(SHEET, 'C3:C3'))[0]).toEqual(['assistants api | file search']);
  expect(sheet.complaints).toEqual([]);
});

test('a pasted table becomes a sheet in Chinese, and an attack in it stays text', async () => {
  const frame = await openBill('paste', 'zh_TW');
  await frame.fill('#bill-text', '日期\t張數\t採用\t費用\t項目\n2026/8/14\t24\t10\t0.92\t=HYPERLINK("x")\n');
  await sheet.screenshot('actuals-paste-zh-TW');
  await frame.getByRole('button', { name: '預覽' }).click();
  await frame.waitForSelector('#bill-preview');
  expect(await sheet.sidebarFaults()).toEqual([]);
  await sheet.screenshot('actuals-preview-zh-TW');
  await frame.getByRole('button', { name: '將 1 列寫入新工作表' }).click();
  await frame.getByText('已寫入工作表').waitFor();
  const [, headings, row] = await sheet.values(SHEET, 'A1:J3');
  expect([headings?.[2], headings?.[9]]).toEqual(['項目', '採用張數']);
  expect(String(row?.[2])).toContain('=HYPERLINK("x")');
  expect(await sheet.page.evaluate((name) => preview.host.formula(name, 'C3'), SHEET)).toBe('');
  expect([row?.[4], row?.[6], row?.[9]]).toEqual([24, 0.92, 10]);
});

test('writing shows its progress and is cancelled without leaving a sheet', async () => {
  const frame = await openBill('cancel');
  await frame.setInputFiles('#bill-file', {
    ...{ name: 'costs.csv', mimeType: 'text/csv', buffer: Buffer.from(LONG_FILE) },
  });
  await frame.waitForSelector('#bill-preview');
  await cancelOncePartly(frame);
  await frame.getByRole('button', { name: /^Write 20,000 rows/ }).click();
  await frame.getByText('Cancelled. Nothing was written.').waitFor({ timeout: 60_000 });
  expect(await frame.evaluate(() => document.body.dataset.cancelledAt)).toMatch(/^Writing… [1-9]\d?%$/);
  expect(await sheet.tabs()).toEqual(['Start here']);
  await frame.waitForSelector('#bill-preview:focus');
  expect(await frame.getByRole('button', { name: /^Write 20,000 rows/ }).isVisible()).toBe(true);
});

test('a sheet that an import left unfinished is told when the page opens, and deleted in one click', async () => {
  const frame = await openBill('unfinished');
  const begin = { token: 'f'.repeat(32), step: 'start', rows: 5, headings: Array(10).fill('h'), intro: 'x' };
  await sheet.page.evaluate((request) => preview.host.run('writeActuals', request), JSON.stringify(begin));
  expect(await sheet.tabs()).toEqual(['Start here', SHEET]);
  await frame.getByRole('button', { name: 'Plan', exact: true }).click();
  await frame.getByRole('button', { name: 'Bill' }).click();
  await frame.getByText(`The sheet “${SHEET}” was left unfinished`).waitFor();
  expect(await sheet.sidebarFaults()).toEqual([]);
  await sheet.screenshot('actuals-unfinished');
  await frame.getByRole('button', { name: `Delete the unfinished sheet “${SHEET}”` }).click();
  await frame.getByText(`Sheet “${SHEET}” deleted.`).waitFor();
  expect(await sheet.tabs()).toEqual(['Start here']);
});
