import { type Browser, chromium } from 'playwright-core';
import { browserLaunchOptions } from '../../src/preview/browser';
import type { Override } from '../../src/rates/overrides';
import { edited } from '../addon/rate-documents';
import { Driver } from '../e2e/driver';
import { openSidebar } from '../e2e/sidebar-page';

jest.setTimeout(120_000);

const MARKUP = '<img src=x onerror=document.title="hacked">';
const hostile: Override[] = [
  edited(31, { id: 'markup', name: MARKUP, note: `${MARKUP}<script>document.title="hacked"</script>` }),
  edited(32, { id: 'formula', name: '=HYPERLINK("https://evil.example";"click")', note: '=1+1' }),
  edited(33, { id: 'plus', name: '+1+1', note: '@SUM(1)' }),
  edited(34, {
    id: 'quotes',
    name: `"'><svg onload=document.title='hacked'>`,
    source: 'https://x.example/?a=%22onclick',
  }),
  edited(35, { id: 'arabic', name: 'سعر ١٠٠', note: 'right to left \u202egnp.exe' }),
].map((override) => ({ ...override, previous: null }));
/** A row as another editor may have stored it past every check. */
const broken = {
  id: `${MARKUP}`,
  stored: { id: MARKUP, rate: { name: MARKUP, source: 'javascript:document.title="hacked"' } },
  problem: {
    code: 'rate/invalid',
    values: { rate: MARKUP, faults: [{ field: MARKUP, value: MARKUP, expected: 'id' }] },
  },
};

describe('in the sidebar', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch(browserLaunchOptions());
  });
  afterAll(() => browser.close());

  test('hostile rates are text: listed, opened and reported', async () => {
    const sidebar = await openSidebar(browser, { revision: 3, overrides: hostile, broken: [broken] });
    await expect(sidebar.rate(MARKUP).textContent()).resolves.toContain(MARKUP);
    await sidebar.screenshot('hostile-rates');
    for (const { id, rate } of hostile) {
      await sidebar.page.locator(`#rate-${id}`).click();
      await sidebar.page
        .getByText(rate?.name ?? '')
        .first()
        .waitFor();
      await sidebar.page.locator('button.back').click();
    }
    const { page, requests, complaints } = sidebar;
    expect(
      await page.evaluate(() => [
        document.title.includes('hacked'),
        document.querySelectorAll('img, svg[onload], main script').length,
      ]),
    ).toEqual([false, 0]);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('a')]
          .map((link) => link.protocol)
          .filter((protocol) => protocol !== 'https:'),
      ),
    ).toEqual([]);
    expect(requests).toHaveLength(1);
    expect(complaints).toEqual([]);
    await sidebar.close();
  });
});

describe('in the spreadsheet', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await Driver.start();
  });
  afterAll(() => driver.stop());

  test('the mirror sheet holds hostile names as text, and nothing of them runs', async () => {
    const sheet = await driver.open('hostile');
    const mirror = await sheet.page.evaluate(async (overrides) => {
      const { host } = preview;
      const { state } = JSON.parse(String(await host.run('openRates')));
      const { revision, token, defaultRateId, language } = state;
      const request = { revision, token, defaultRateId, language, overrides };
      const reply = JSON.parse(String(await host.run('saveRates', JSON.stringify(request))));
      if (reply.kind !== 'state') throw new Error(JSON.stringify(reply));
      const sheetId = host.model.getters.getSheetIdByName('Image rates') ?? '';
      host.model.dispatch('ACTIVATE_SHEET', {
        sheetIdFrom: host.model.getters.getActiveSheetId(),
        sheetIdTo: sheetId,
      });
      const cells = host.values('Image rates', 'A1:U60');
      const formulas = cells.flatMap((row, at) =>
        row.map((_, column) => host.formula('Image rates', `${String.fromCharCode(65 + column)}${at + 1}`)),
      );
      return {
        names: cells.map(([name]) => String(name)),
        formulas: formulas.filter((formula) => formula !== ''),
      };
    }, hostile);
    await sheet.screenshot('hostile-mirror');
    const texts = hostile.map(({ rate }) => (rate?.name ?? '').replace(/^(?=[=+@])/, "'"));
    expect(mirror.names).toEqual(expect.arrayContaining(texts));
    expect(mirror.formulas).toEqual([]);
    expect(
      await sheet.page.evaluate(() => [
        document.title.includes('hacked'),
        document.querySelectorAll('img[src="x"], svg[onload]').length,
      ]),
    ).toEqual([false, 0]);
    expect(
      sheet.requests.filter(
        (address) => !address.startsWith(driver.address) && !/^(?:data|blob):/.test(address),
      ),
    ).toEqual([]);
    await sheet.close();
  });
});
