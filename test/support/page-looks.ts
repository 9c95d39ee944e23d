import type { Browser } from 'playwright-core';
import type { SidebarPage as SidebarPageName } from '../../src/bridge/rates';
import { sharedBrowser } from './shared-browser';
import { openSidebar, type SidebarPage } from './sidebar-page';

/** A page of the sidebar: what it is called, how one gets there, and the main page that one starts from. */
export type LookedAt = readonly [
  name: string,
  goTo: (sidebar: SidebarPage) => Promise<unknown>,
  from: SidebarPageName,
];

/** A window of 720 px at 150%, then windows of 720 and 900 px. */
const HEIGHTS = [480, 720, 900];

/** Looks at pages in both languages: each fits 300 px, asks for nothing and gives axe nothing to complain of. */
export function lookAtPages(pages: readonly LookedAt[]): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });
  afterAll(() => browser.close());

  describe.each(['en', 'zh-TW'] as const)('in %s', (language) => {
    test.each(pages)('the %s fits 300 px and axe finds nothing', async (name, goTo, from) => {
      const sidebar = await openSidebar(browser, { language }, from);
      await goTo(sidebar);
      const file = `${name.replace(/ /g, '-')}-${language}`;
      await sidebar.screenshot(file);
      expect(await sidebar.violations()).toEqual([]);
      expect(await sidebar.overflows()).toBe(false);
      for (const height of HEIGHTS) {
        await sidebar.page.setViewportSize({ width: 300, height });
        expect(await sidebar.overflows()).toBe(false);
        const room = await sidebar.page.locator('main').evaluate((main) => main.clientHeight);
        expect(room).toBeGreaterThan(100);
      }
      await sidebar.page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
      await sidebar.screenshot(`${file}-end`);
      expect(await sidebar.page.evaluate(() => document.documentElement.lang)).toBe(language);
      expect(sidebar.complaints).toEqual([]);
      expect(sidebar.requests).toEqual(['https://sidebar.example/']);
      await sidebar.close();
    });
  });
}
