import type { Frame } from 'playwright-core';
import { Driver, type SheetPage } from '../support/driver';

jest.setTimeout(120_000);

const FILES = 'test/data/actuals';

let driver: Driver;
let sheet: SheetPage;

/** Nothing is written here: all tests look at their bill in one page of each language. */
const pages = new Map<string, SheetPage>();

beforeAll(async () => {
  driver = await Driver.start();
});
afterAll(async () => {
  for (const page of pages.values()) await page.close();
  await driver.stop();
});

async function openBill(locale: string): Promise<Frame> {
  sheet = pages.get(locale) ?? (await driver.open(`bill ${locale}`, { locale }));
  pages.set(locale, sheet);
  return sheet.openBill(locale);
}

/** The same line item in dollars and in euros, and a product that is not about images. */
const TWO_CURRENCIES = [
  'start_time,amount_value,amount_currency,quantity,quantity_unit,line_item',
  '1786665600,1.6896,usd,42240,tokens,"gpt-image-1, image output"',
  '1786665600,1.55,eur,42240,tokens,"gpt-image-1, image output"',
  '1786752000,0.1,usd,,,"assistants api | file search"',
].join('\n');

test.each([
  ['zh_TW', '預覽', ['圖片費用USD 1.6896 + EUR 1.55', '其他費用USD 0.1']],
  ['en', 'Preview', ['For imagesUSD 1.6896 + EUR 1.55', 'For other thingsUSD 0.1']],
])('two currencies are shown apart (%s)', async (locale, read, parts) => {
  const frame = await openBill(locale);
  await frame.fill('#bill-text', TWO_CURRENCIES);
  await frame.getByRole('button', { name: read, exact: true }).click();
  await frame.waitForSelector('#bill-preview');
  const text = (await frame.textContent('main')) ?? '';
  for (const part of [...parts, 'USD 1.6896', 'EUR 1.55']) expect(text).toContain(part);
  expect(await sheet.sidebarFaults()).toEqual([]);
  await sheet.screenshot(`actuals-currencies-${locale}`);
});

test('a file is dropped', async () => {
  const frame = await openBill('en');
  const data = await frame.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['date,images,cost\n2026-08-14,3,0.5\n'], 'bill.csv'));
    return transfer;
  });
  await frame.dispatchEvent('.drop', 'drop', { dataTransfer: data });
  await frame.waitForSelector('#bill-preview');
  expect(await frame.textContent('main')).toContain('USD 0.5');
});

test.each([
  ['foreign.csv', 'Not an export that is known here: its columns are Invoice, Customer, Due.'],
  ['truncated.csv', 'Cut off or damaged at line 5. Nothing was written'],
  ['costs-empty.csv', '3 rows read, and no cost or usage in any of them.'],
])('%s gets a clear message and writes nothing', async (name, message) => {
  const frame = await openBill('en');
  await frame.setInputFiles('#bill-file', `${FILES}/${name}`);
  const error = frame.locator('#bill-error');
  await error.waitFor();
  expect(await error.textContent()).toContain(message);
  expect(await frame.getAttribute('#bill-file', 'aria-describedby')).toBe('bill-error');
  expect(await sheet.sidebarFaults()).toEqual([]);
  expect(await sheet.tabs()).toEqual(['Start here']);
});

test('a file that can be read in two ways is asked about, and the answer reads it', async () => {
  const frame = await openBill('en');
  await frame.fill(
    '#bill-text',
    'date,cost,item\n08/07/2026,"$1,234",gpt-image-2\n2026-08-14,$2,gpt-image-2',
  );
  await frame.getByRole('button', { name: 'Preview' }).click();
  await frame.getByText('Line 2: “$1,234” can be 1234 or 1.234').waitFor();
  // A question is no error, and its first answer has the focus.
  await frame.waitForSelector('#bill-answer:focus');
  expect(await frame.locator('#bill-error, [aria-invalid="true"]').count()).toBe(0);
  expect(await sheet.sidebarFaults()).toEqual([]);
  await sheet.screenshot('actuals-question');
  await frame.getByRole('button', { name: 'Decimal point: $1,234 is 1234' }).click();
  await frame.getByRole('heading', { name: 'Preview' }).waitFor();
  expect(await frame.locator('.facts').textContent()).toContain('USD 1236');
  expect(await frame.getByText('as you chose').textContent()).toBe(
    'Numbers have a decimal point, as you chose: $1,234 (line 2) is 1234.',
  );
  await sheet.screenshot('actuals-answered');
  await frame.getByRole('button', { name: 'Choose another file' }).click();
  await frame.fill('#bill-text', 'date,cost\nsoon,$1\n2026-08-14,20 credits\nTotal,$1');
  await frame.getByRole('button', { name: 'Preview' }).click();
  await frame.waitForSelector('#bill-error li');
  expect(await frame.locator('#bill-error li').allTextContents()).toEqual([
    'the date cannot be read: 1 (line 2)',
    'in credits, not in money: 1 (line 3)',
    'a total of other rows: 1 (line 4)',
  ]);
  await frame.setInputFiles('#bill-file', {
    ...{ name: 'excel.csv', mimeType: 'text/csv' },
    // 圖片 in Big5, which is letters in Windows-1252 as well.
    buffer: Buffer.from('date,cost,item\n2026-08-14,$1,\xb9\xcf\xa4\xf9\n', 'latin1'),
  });
  await frame.getByRole('button', { name: 'Traditional Chinese (Big5): 圖片' }).click();
  await frame.getByText('Letters read as Traditional Chinese (Big5): 圖片.').waitFor();
});
