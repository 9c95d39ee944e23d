import { type Browser, chromium } from 'playwright-core';
import { browserLaunchOptions } from '../support/browser';
import { openSidebar, type SidebarPage } from '../support/sidebar-page';

jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(browserLaunchOptions());
});
afterAll(() => browser.close());

const PAGES: readonly (readonly [name: string, goTo: (sidebar: SidebarPage) => Promise<void>])[] = [
  ['list', async () => undefined],
  ['form of token rates', ({ rate }) => rate('GPT Image 2').click()],
  ['form of a price per image in credits', ({ rate }) => rate('Pixapi').click()],
  ['form of measured tokens', ({ rate }) => rate('2.6 Flare').click()],
  ['form of a pack of credits', ({ rate }) => rate('Comfy').click()],
  ['form of a new rate', ({ page }) => page.locator('footer button').first().click()],
  ['import', ({ page }) => page.locator('footer button').nth(1).click()],
  ['help', ({ page }) => page.locator('footer button').last().click()],
];

describe.each(['en', 'zh-TW'] as const)('in %s', (language) => {
  test.each(PAGES)('the %s fits 300 px and axe finds nothing', async (name, goTo) => {
    const sidebar = await openSidebar(browser, { language });
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
