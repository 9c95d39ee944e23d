import type { Browser } from 'playwright-core';
import type { Override } from '../../src/rates/overrides';
import { Driver } from '../support/driver';
import { edited } from '../support/rate-documents';
import { sharedBrowser } from '../support/shared-browser';
import { openSidebar, type SidebarPage } from '../support/sidebar-page';

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
  edited(35, { id: 'arabic', name: 'سعر ١٠٠', note: 'ملاحظة' }),
].map((override) => ({ ...override, previous: null }));
const BIDI = 'safe \u202egnp.exe';
/** Rows as another editor may have stored them past every check. */
const past: Override[] = [
  edited(36, { id: 'bidi', name: BIDI, note: BIDI, source: `https://x.example/${BIDI}` }),
  edited(37, { id: 'script', name: MARKUP, source: 'javascript:document.title="hacked"', note: MARKUP }),
];
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
    browser = await sharedBrowser();
  });
  afterAll(() => browser.close());

  /** Nothing of the data ran, became markup or a link, or asked for anything. */
  async function expectUnharmed({ page, requests, complaints }: SidebarPage): Promise<void> {
    expect(
      await page.evaluate(() => [
        document.title.includes('hacked'),
        document.querySelectorAll('img, svg[onload], main script, a').length,
      ]),
    ).toEqual([false, 0]);
    expect(requests).toHaveLength(1);
    expect(complaints).toEqual([]);
  }

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
    await expectUnharmed(sidebar);
    await sidebar.close();
  });

  test('the price page shows hostile rates, prompts and cells as text, and inserts none of it as a formula', async () => {
    const sidebar = await openSidebar(browser, { revision: 3, overrides: hostile }, 'price');
    const { page } = sidebar;
    await page.evaluate((held) => {
      window.fake.cell = held;
    }, `=1+1 ${MARKUP}`);
    for (const { id } of hostile) {
      await page.selectOption('#image-rate', id);
      await page.fill('#image-prompt', `=HYPERLINK("https://evil.example")\n${MARKUP}`);
      expect(await page.locator('.formula-text').textContent()).toBe(
        `=IMGCOST("1024x1024"; "medium"; "${id}"; "=HYPERLINK(""https://evil.example"")"&CHAR(10)&"${MARKUP.replaceAll('"', '""')}"; IMG_RATES)`,
      );
      await page.click('#insert-formula');
      expect(await page.locator('.question p').textContent()).toContain(MARKUP);
      await page.getByRole('button', { name: 'Keep it' }).click();
    }
    expect(await page.evaluate(() => window.fake.inserts)).toEqual([]);
    await expectUnharmed(sidebar);
    await sidebar.close();
  });

  test('who may only look is offered the price, and no formula to insert', async () => {
    const sidebar = await openSidebar(browser, { canEdit: false }, 'price');
    expect(await sidebar.page.locator('.price strong').textContent()).toBe('$0.0527');
    expect(await sidebar.page.locator('#insert-formula').count()).toBe(0);
    await sidebar.close();
  });

  test('rows that were stored past the checks are text where they are mended', async () => {
    const sidebar = await openSidebar(browser, { revision: 3, overrides: past });
    for (const { id } of past) {
      await sidebar.button(`Mend ${id}`).click();
      await sidebar.page.locator('[aria-invalid="true"]').first().waitFor();
      await sidebar.screenshot(`hostile-mend-${id}`);
      await sidebar.page.locator('button.back').click();
    }
    await expectUnharmed(sidebar);
    await sidebar.close();
  });

  test('what is imported is text in the preview, and rows that may not be stored are refused', async () => {
    const sidebar = await openSidebar(browser);
    await sidebar.button('Import…').click();
    const preview = async (overrides: readonly Override[]) => {
      await sidebar.field('Or paste JSON').fill(JSON.stringify(overrides.map(({ rate }) => rate)));
      await sidebar.button('Preview').click();
    };
    await preview(hostile);
    await sidebar.button(`Import ${hostile.length} changes`).waitFor();
    await sidebar.screenshot('hostile-import');
    await expectUnharmed(sidebar);
    await preview(past);
    await sidebar.page
      .getByText(/^2 rejected/)
      .first()
      .waitFor();
    await expectUnharmed(sidebar);
    await sidebar.close();
  });

  test('both sides of a conflict are text', async () => {
    const sidebar = await openSidebar(browser, { revision: 3, overrides: hostile });
    await sidebar.page.locator('#rate-markup').click();
    await sidebar.field('Name').fill(`${MARKUP} mine`);
    await sidebar.page.evaluate((name) => {
      const { state } = window.fake;
      const overrides = state.overrides.map((override) =>
        override.id === 'markup' && override.rate
          ? { ...override, rate: { ...override.rate, name: `${name} theirs` } }
          : override,
      );
      window.fake.state = { ...state, revision: 4, token: 'other', overrides };
    }, MARKUP);
    await sidebar.button('Save').click();
    await sidebar.page.getByRole('heading', { name: 'Somebody saved first' }).waitFor();
    await sidebar.screenshot('hostile-conflict');
    expect(await sidebar.page.locator('main').textContent()).toContain(`${MARKUP} theirs`);
    await expectUnharmed(sidebar);
    await sidebar.close();
  });

  test('an imported bill is text', async () => {
    const sidebar = await openSidebar(browser, {}, 'actuals');
    await sidebar.button('Bill').click();
    const line = (item: string) =>
      `1786665600,0.5,usd,100,tokens,"${item.replace(/"/g, '""')}",${MARKUP.replace(/"/g, '')}`;
    const header = 'start_time,amount_value,amount_currency,quantity,quantity_unit,line_item,project_id';
    const lines = [MARKUP, '=HYPERLINK("https://evil.example")', BIDI].map(line);
    await sidebar.page.fill('#bill-text', [header, ...lines].join('\n'));
    await sidebar.button('Preview').click();
    await sidebar.page.waitForSelector('#bill-preview');
    await sidebar.screenshot('hostile-bill');
    const text = (await sidebar.page.locator('main').textContent()) ?? '';
    expect(text).toContain(MARKUP);
    expect(text).not.toContain('\u202e');
    await expectUnharmed(sidebar);
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
        notes: cells.flat().map(String),
        formulas: formulas.filter((formula) => formula !== ''),
      };
    }, hostile);
    await sheet.screenshot('hostile-mirror');
    const texts = (field: 'name' | 'note') =>
      hostile.map(({ rate }) => (rate?.[field] ?? '').replace(/^(?=[=+@])/, "'"));
    expect(mirror.names).toEqual(expect.arrayContaining(texts('name')));
    expect(mirror.notes).toEqual(expect.arrayContaining(texts('note')));
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
