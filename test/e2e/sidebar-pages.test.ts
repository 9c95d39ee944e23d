import { type Browser, chromium, type Page } from 'playwright-core';
import type { SidebarPage as SidebarPageName } from '../../src/bridge/rates';
import { browserLaunchOptions } from '../support/browser';
import { openSidebar, type SidebarPage } from '../support/sidebar-page';

jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(browserLaunchOptions());
});
afterAll(() => browser.close());

type GoTo = (sidebar: SidebarPage) => Promise<void>;

/** Pages, and how one gets there from the rates or from the main page that is named. */
const PAGES: readonly (readonly [name: string, goTo: GoTo, from: SidebarPageName])[] = [
  ['list', async () => undefined, 'rates'],
  ['form of token rates', ({ rate }) => rate('GPT Image 2').click(), 'rates'],
  ['form of a price per image in credits', ({ rate }) => rate('Pixapi').click(), 'rates'],
  ['form of measured tokens', ({ rate }) => rate('2.6 Flare').click(), 'rates'],
  ['form of a pack of credits', ({ rate }) => rate('Comfy').click(), 'rates'],
  ['form of a new rate', ({ page }) => page.locator('.table button').first().click(), 'rates'],
  ['import', ({ page }) => page.locator('.table button').nth(1).click(), 'rates'],
  ['help', async () => undefined, 'help'],
  ['price of an image', async () => undefined, 'price'],
  ['price of a plan', ({ page }) => fillPlan(page), 'price'],
  ['size that is none', ({ page }) => page.fill('#image-size', '1000x1000'), 'price'],
  ['question before a cell is written over', (sidebar) => insertIntoFilled(sidebar), 'price'],
];

async function fillPlan(page: Page): Promise<void> {
  await page.fill('#image-size', '4:5');
  await page.fill('#image-prompt', 'A red fox in the snow');
  await page.fill('#image-finals', '20');
  await page.fill('#image-retries', '2.5');
  await page.fill('#image-buffer', '20%');
}

async function insertIntoFilled({ page }: SidebarPage): Promise<void> {
  await page.evaluate(() => {
    window.fake.cell = '12';
  });
  await page.click('#insert-formula');
  await page.waitForSelector('.question');
}

describe.each(['en', 'zh-TW'] as const)('in %s', (language) => {
  test.each(PAGES)('the %s fits 300 px and axe finds nothing', async (name, goTo, from) => {
    const sidebar = await openSidebar(browser, { language }, from);
    await goTo(sidebar);
    const file = `${name.replace(/ /g, '-')}-${language}`;
    await sidebar.screenshot(file);
    expect(await sidebar.violations()).toEqual([]);
    expect(await sidebar.overflows()).toBe(false);
    await sidebar.page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
    await sidebar.screenshot(`${file}-end`);
    expect(await sidebar.page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(sidebar.complaints).toEqual([]);
    expect(sidebar.requests).toEqual(['https://sidebar.example/']);
    await sidebar.close();
  });
});
