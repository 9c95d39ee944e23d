import { Driver, type SheetPage } from '../support/driver';

jest.setTimeout(120_000);

let driver: Driver;
let sheet: SheetPage;

beforeAll(async () => {
  driver = await Driver.start();
});
afterEach(async () => {
  if (![...planned.values()].includes(sheet)) await sheet.close();
});
afterAll(() => driver.stop());

/** The tab of a sheet; the first whose name begins so. */
const tab = (name: string) => sheet.page.locator('.o-sheet', { hasText: name }).first();

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
];

/** Totals of the three examples: 48 × 0.18457 + 90 × 0.05368 + 18 × 0.13036 USD. */
const BUDGET = '$16.04';

/** Pages with a new plan by the person's locale: those who only look at it, and the last who types, share one. */
const planned = new Map<string, SheetPage>();

async function planIn(locale: 'en' | 'zh_TW'): Promise<SheetPage> {
  const known = planned.get(locale);
  if (known) return known;
  const page = await driver.open(`planned-${locale}`, { locale });
  planned.set(locale, page);
  await page.clickMenu(`Image cost › ${locale === 'en' ? 'Insert plan worksheet' : '插入計畫工作表'}`);
  await page.waitForCell('M20', BUDGET);
  return page;
}

/** Picks a value from the dropdown of a cell. */
async function choose(a1: string, value: string): Promise<void> {
  await sheet.select(a1);
  await sheet.page.keyboard.press('Enter');
  await sheet.page.keyboard.press('Control+A');
  await sheet.page.keyboard.press('Delete');
  await sheet.page.locator('.o-autocomplete-value', { hasText: new RegExp(`^${value}$`) }).click();
  await sheet.waitForCell(a1, value);
}

test('the worksheet comes from the menu, answers to its dropdowns and follows the rates', async () => {
  sheet = await driver.open('worksheet');
  await sheet.clickMenu('Image cost › Insert plan worksheet');
  await sheet.waitForCell('M20', BUDGET);

  await choose('E9', 'low');
  // 1024x1280 low: 173 output tokens, so 48 × (173 × 30 + 200 × 5) millionths instead of 8.85936.
  await sheet.waitForCell('M9', '$0.30');
  await choose('E9', 'high');
  await sheet.waitForCell('M20', BUDGET);

  await sheet.clickMenu('Image cost › Edit rates');
  const frame = await sheet.sidebarFrame();
  await frame.locator('#rate-gpt-image-2').click();
  await frame.getByLabel('Image output', { exact: true }).fill('60');
  await frame.getByRole('button', { name: 'Save', exact: true }).click();
  // 529,368 output tokens at 30 USD more per 1M.
  await sheet.waitForCell('M20', '$31.92');
  expect(sheet.complaints).toEqual([]);
});

test('a duplicated tab goes on by itself, and an approved page stays', async () => {
  sheet = await driver.open('duplicated');
  await sheet.clickMenu('Image cost › Insert plan worksheet');
  await sheet.waitForCell('M20', BUDGET);
  await sheet.clickMenu('Image cost › Approve this plan');
  await sheet.waitForCell('L13', BUDGET);
  await tab('Image cost plan').click({ button: 'right' });
  await sheet.page.locator('.o-menu-item', { hasText: /^Duplicate$/ }).click();
  await sheet.typeIntoCell('G11', '10');
  // 36 generations instead of 18 at 0.13036.
  await sheet.waitForCell('M20', '$18.38');
  await tab('Image cost plan').click();
  await sheet.waitForCell('M20', BUDGET);
  await tab('My plan, approved').click();
  await sheet.waitForCell('L13', BUDGET);
  await sheet.screenshot('plan-approved');
});

describe.each(['en', 'zh_TW'] as const)('pictures to look at in %s', (locale) => {
  test.each(SIZES)('at $width × $height', async (size) => {
    sheet = await planIn(locale);
    await sheet.page.setViewportSize(size);
    await sheet.page.mouse.move(size.width / 2, size.height / 2);
    await sheet.page.mouse.wheel(0, -5_000);
    // Away from cells whose notes would lie over others.
    await sheet.page.mouse.move(5, 5);
    const name = `worksheet-${locale}-${size.width}`;
    await sheet.drawn();
    await sheet.screenshot(name, 300);
    for (const part of [2, 3, 4]) {
      await sheet.page.mouse.move(size.width / 2, size.height / 2);
      await sheet.page.mouse.wheel(0, 500);
      await sheet.drawn();
      await sheet.screenshot(`${name}-${part}`, 300);
    }
    expect(sheet.complaints).toEqual([]);
  });
});

test('a bad row is marked where it is and over the table', async () => {
  sheet = await planIn('en');
  await sheet.typeIntoCell('E10', ' ');
  await sheet.select('E10');
  await sheet.page.keyboard.press('Delete');
  await sheet.waitForCell('M20', '$11.21');
  await sheet.waitForCell('C1', '… at least: 2 of 3 rows priced · Ad variants: To fill in: quality');
  await sheet.screenshot('worksheet-bad-row');
});
