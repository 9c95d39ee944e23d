import { text as textOf } from 'node:stream/consumers';
import type { Browser } from 'playwright-core';
import type { Notice } from '../../src/messages/notice';
import { type Override, shippedRate, tableOf } from '../../src/rates/overrides';
import type { Rate } from '../../src/rates/schema';
import { SHIPPED_RATES } from '../../src/rates/shipped-rates';
import { bigQuerySql } from '../../src/warehouse/bigquery-sql';
import { sharedBrowser } from '../support/shared-browser';
import { type FakeState, openSidebar, type SidebarPage } from '../support/sidebar-page';

jest.setTimeout(60_000);

let browser: Browser;
let sidebar: SidebarPage;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterEach(async () => {
  expect(await sidebar.violations()).toEqual([]);
  expect(await sidebar.overflows()).toBe(false);
  await sidebar.close();
});
afterAll(() => browser.close());

const open = async (part: Partial<FakeState> = {}, page?: string) => {
  sidebar = await openSidebar(browser, part, page);
  return sidebar;
};

const STANDARD = shippedRate('gpt-image-2') as Rate;
const edited = (rate: Rate): Override => ({
  id: rate.id,
  rate,
  edited: '2026-11-20',
  previous: shippedRate(rate.id) ?? null,
});
const withOutput = (imageOut: number): Rate => ({
  ...STANDARD,
  price: { ...STANDARD.price, imageOut } as Rate['price'],
});
const added: Rate = { ...STANDARD, id: 'ours', name: 'Ours', billing: 'wrapper' };
const NO_ANSWER =
  'The spreadsheet did not answer. What you typed is kept here: try again. If it stays so, choose an item of the Image cost menu and allow what it asks for.';
const savedByOthers = (overrides: readonly Override[]) =>
  sidebar.page.evaluate((rows) => {
    window.fake.state = {
      ...window.fake.state,
      revision: window.fake.state.revision + 1,
      token: 'them',
      overrides: rows,
    };
  }, overrides);
const outputOf = (override: Override | undefined) =>
  (override?.rate?.price as { imageOut: unknown } | undefined)?.imageOut;

test('a price is edited and saved with the keyboard alone', async () => {
  const { page, tabTo, focused, saves, rate } = await open();
  await tabTo.call(sidebar, 'rate-gpt-image-2');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('Edit GPT Image 2');
  await tabTo.call(sidebar, 'imageOut');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('45');
  // 7,024 tokens of a 1024x1024 high image × $45 / 1M = $0.31608; 45 ÷ 30 is half as much again.
  await page.getByRole('cell', { name: '$0.3161' }).waitFor();
  expect(await page.locator('.strip').textContent()).toContain(
    '+50% against the shipped price in every case.',
  );
  expect(await page.locator('.shipped-value').textContent()).toBe('Shipped: 30');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#undo');
  expect(
    (await saves()).map(({ revision, overrides }) => [revision, overrides.length, outputOf(overrides[0])]),
  ).toEqual([[0, 1, 45]]);
  expect(await focused()).toBe('rate-gpt-image-2');
  expect(await rate('GPT Image 2').textContent()).toContain('Edited');
  expect(await page.getByRole('status').first().textContent()).toBe('GPT Image 2 saved.');
});

test('each faulty field says what is wrong beside it, and nothing is written', async () => {
  const { page, button, field, focused, saves, rate } = await open();
  await rate('Pixapi').click();
  await field('Source').fill('pixapi.ai');
  await field('Known from').selectOption('A pack that I buy');
  await field('Dollars paid for a pack').fill('19,99');
  await button('Save').click();
  const described = async (id: string) =>
    page.locator(`#${id}`).evaluate((input) => {
      const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
      return ids
        .filter((each) => each.endsWith('-error'))
        .map((each) => document.getElementById(each)?.textContent);
    });
  await page.waitForSelector('#packUsd-error');
  expect(await described('packUsd')).toEqual([
    '⚠ Give a number such as 20, with a point for decimals and nothing else.',
  ]);
  expect(await described('packCredits')).toEqual([
    '⚠ Give a number such as 1000, with a point for decimals and nothing else.',
  ]);
  expect(await described('source')).toEqual(['⚠ Give an address that starts with https://.']);
  expect(await described('name')).toEqual([]);
  expect(await focused()).toBe('packUsd');
  expect(await page.getByRole('alert').first().textContent()).toBe('Not saved: 3 fields to put right.');
  expect(await saves()).toEqual([]);
  await sidebar.screenshot('errors');
});

test('a pack gives dollars as it is typed', async () => {
  const { page, field, rate } = await open();
  await rate('Pixapi').click();
  await field('Known from').selectOption('A pack that I buy');
  await field('Dollars paid for a pack').fill('20');
  await field('Credits received').fill('1000');
  await page.getByText('One credit costs $0.0200.').waitFor();
  // 14 credits a high image × $0.02 = $0.28, against $0.21072 of the official rate: +33%.
  expect(await page.locator('.strip tr', { hasText: 'high' }).locator('td').first().textContent()).toBe(
    '$0.280014 cr+33%',
  );
});

test('what others saved meanwhile is shown beside mine, row by row, and the person chooses', async () => {
  const { page, button, field, saves, rate } = await open();
  await rate('GPT Image 2').click();
  await field('Image output').fill('45');
  await savedByOthers([edited(withOutput(33)), edited(added)]);
  await button('Save').click();
  await page.getByRole('heading', { name: 'Somebody saved first' }).waitFor();
  expect(await page.locator('.versions tbody').allTextContents()).toEqual([
    'Image output4533Image output, until 2026-11-2130none',
  ]);
  expect(await page.getByText('Also changed by others, and kept: ours.').count()).toBe(1);
  await button('Save choices').click();
  await page.getByText('Choose a version of gpt-image-2.', { exact: false }).last().waitFor();
  await sidebar.screenshot('conflict');
  await page.getByLabel('Mine').check();
  await button('Save choices').click();
  await page.waitForSelector('#undo');
  const [first, second] = await saves();
  expect(first?.revision).toBe(0);
  expect([second?.revision, second?.token]).toEqual([1, 'them']);
  expect(second?.overrides.map((override) => [override.id, outputOf(override)])).toEqual([
    ['gpt-image-2', 45],
    ['ours', 30],
  ]);
  expect(await rate('Ours').count()).toBe(1);
});

test('taking theirs writes nothing and keeps what I typed', async () => {
  const { page, button, field, saves, rate } = await open();
  await rate('GPT Image 2').click();
  await field('Image output').fill('45');
  await savedByOthers([edited(withOutput(33))]);
  await button('Save').click();
  await button('Take theirs for all').click();
  await rate('GPT Image 2').click();
  expect(await field('Image output').inputValue()).toBe('45');
  expect(
    await page.getByText('Somebody changed this rate since you opened it.', { exact: false }).count(),
  ).toBe(1);
  expect(await saves()).toHaveLength(1);
});

test('a save whose answer was lost is recognised when it is tried again', async () => {
  const { page, button, field, message, rate, saves } = await open();
  await rate('GPT Image 2').click();
  await field('Image output').fill('45');
  await page.evaluate(() => {
    window.fake.next = { throws: 'NetworkError', onceDone: true };
  });
  await button('Save').click();
  await page.locator('.message.error').waitFor();
  expect(await message()).toContain(NO_ANSWER);
  expect(await field('Image output').inputValue()).toBe('45');
  await button('Save').click();
  await page.locator('.message.done').waitFor();
  expect(await message()).toContain('Already saved.');
  expect((await saves()).map(({ revision }) => revision)).toEqual([0, 0]);
});

test('without a connection the sidebar says so, keeps what was typed, and saves once there is one', async () => {
  const { page, button, field, message, rate } = await open();
  await rate('GPT Image 2').click();
  await field('Image output').fill('45');
  await page.evaluate(() => {
    window.fake.next = { throws: 'NetworkError: Connection failure due to HTTP 0' };
  });
  await page.context().setOffline(true);
  await button('Save').click();
  await page.locator('.message.error').waitFor();
  expect(await message()).toBe(
    '⚠ There is no connection. What you typed is kept here: try again when it is back.',
  );
  expect(await field('Image output').inputValue()).toBe('45');
  await page.context().setOffline(false);
  await button('Save').click();
  await page.getByText('GPT Image 2 saved.').first().waitFor();
});

test('a declined permission is told in a sentence, whatever Google’s language, and loses nothing', async () => {
  const { page, button, field, message, rate } = await open();
  await rate('GPT Image 2').click();
  await field('Image output').fill('45');
  await page.evaluate(() => {
    const scope = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
    window.fake.next = {
      throws: `Exception: 您沒有呼叫 SpreadsheetApp.getActive 的權限。必要權限：${scope}`,
    };
  });
  await button('Save').click();
  await page.locator('.message.error').waitFor();
  expect(await message()).toBe(
    '⚠ A permission that Image cost needs was declined. What you typed is kept here: choose an item of the Image cost menu, tick both permissions when Google asks, then try again.',
  );
  expect(await field('Image output').inputValue()).toBe('45');
  await button('Save').click();
  await page.getByText('GPT Image 2 saved.').first().waitFor();
});

test('a refusal of the spreadsheet is told in words and loses nothing', async () => {
  const { page, button, field, message, rate } = await open();
  await rate('GPT Image 2').click();
  await field('Image output').fill('45');
  await page.evaluate(() => {
    const problem = { code: 'rates/too-many', values: { rates: 501, most: 500 } };
    window.fake.next = { answers: JSON.stringify({ kind: 'problem', problem }) };
  });
  await button('Save').click();
  await page.locator('.message.error').waitFor();
  expect(await message()).toBe('⚠ 501 rates: the most is 500. Remove some.');
  expect(await field('Image output').inputValue()).toBe('45');
});

test('the value before an edit of 1.0 becomes a period only when asked for', async () => {
  const { page, button, rate, saves } = await open({ overrides: [edited(withOutput(33))] });
  await rate('GPT Image 2').click();
  expect(await page.locator('main .note').textContent()).toBe(
    'Before the edit of 2026-11-20: Image output 30. Use as the price until 2026-11-19',
  );
  await sidebar.screenshot('value-before');
  await button('Use as the price until 2026-11-19').click();
  await button('Save').click();
  await page.waitForSelector('#undo');
  const [save] = await saves();
  expect(save?.overrides[0]?.rate?.earlier).toMatchObject([{ until: '2026-11-19', price: { imageOut: 30 } }]);
});

test('prices of tokens are typed one after the other: blank is not offered, ? is unknown', async () => {
  const { page, field, saves, rate } = await open();
  await rate('GPT Image 2').click();
  await field('Text input').focus();
  for (const typed of ['6', '?', '', '2.5', '33', '10']) {
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.type(typed);
    await page.keyboard.press('Tab');
  }
  await sidebar.screenshot('token-prices');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#undo').catch(() => undefined);
  expect((await saves())[0]?.overrides[0]?.rate?.price).toEqual({
    per: 'million tokens',
    ...{
      textIn: 6,
      textInCached: 'unknown',
      imageIn: 'not offered',
      imageInCached: 2.5,
      imageOut: 33,
      textOut: 10,
    },
  });
});

test('a deleted rate comes back with Undo, which has the focus', async () => {
  const { page, button, focused, saves, rate } = await open({
    overrides: [edited(withOutput(33)), edited(added)],
  });
  await rate('GPT Image 2').click();
  await button('Delete rate').click();
  await page.waitForSelector('#undo');
  expect(await focused()).toBe('undo');
  expect(await page.locator('#group-removed').count()).toBe(1);
  expect(await page.getByText('The default rate is no longer in the table.', { exact: false }).count()).toBe(
    1,
  );
  await sidebar.screenshot('deleted');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#rate-gpt-image-2');
  const overrides = (await saves()).map((save) => save.overrides);
  expect(overrides[0]?.[0]?.rate).toBeNull();
  expect(outputOf(overrides[1]?.[0])).toBe(33);
  expect(overrides[1]).toHaveLength(2);
});

test('reset goes back to the shipped row, and an added rate leaves nothing when deleted', async () => {
  const { page, button, saves, rate } = await open({ overrides: [edited(withOutput(33)), edited(added)] });
  await rate('GPT Image 2').click();
  await button('Reset to shipped').click();
  await page.waitForSelector('#undo');
  await rate('Ours').click();
  await button('Delete rate').click();
  await page.getByText('Ours deleted.').first().waitFor();
  expect((await saves()).map(({ overrides }) => overrides.map(({ id }) => id))).toEqual([['ours'], []]);
});

test('a removed shipped rate is put back', async () => {
  const { page, button, saves } = await open({ overrides: [{ ...edited(STANDARD), rate: null }] });
  await button('Put back GPT Image 2').click();
  await page.waitForSelector('#rate-gpt-image-2');
  expect((await saves())[0]?.overrides).toEqual([]);
});

test('closing a form keeps what was typed and says so', async () => {
  const { page, button, field, rate, saves } = await open();
  await rate('GPT Image 2').click();
  await field('Image output').fill('45');
  await page.locator('.back').click();
  expect(await rate('GPT Image 2').textContent()).toContain('Unsaved');
  await rate('Unsaved').click();
  expect(await field('Image output').inputValue()).toBe('45');
  await button('Discard changes').click();
  expect(await rate('GPT Image 2').textContent()).not.toContain('Unsaved');
  expect(await saves()).toEqual([]);
});

test('what was typed into a rate stays even when others delete it meanwhile', async () => {
  const { page, button, field, rate } = await open({ overrides: [edited(added)] });
  await rate('Ours').click();
  await field('Image output').fill('45');
  await savedByOthers([]);
  await button('Save').click();
  expect(await page.locator('.versions tbody').textContent()).toBe('RateOursremoved');
  await button('Take theirs for all').click();
  expect(await page.locator('#group-unsaved').count()).toBe(1);
  await rate('Ours').click();
  expect(await field('Image output').inputValue()).toBe('45');
});

test('Add rate is within three presses of Tab', async () => {
  const { page, focused } = await open();
  expect(await focused()).toBe('Rates');
  for (let presses = 0; presses < 3 && (await focused()) !== 'Add rate'; presses++)
    await page.keyboard.press('Tab');
  expect(await focused()).toBe('Add rate');
});

test('a new rate per image is added, its id following its name', async () => {
  const { page, button, field, saves, rate } = await open();
  await button('Add rate').click();
  await field('Name').fill('Studio 99');
  expect(await field('Id').inputValue()).toBe('studio-99');
  await field('Billed as').selectOption('Wrapper (resold)');
  await field('Priced per').selectOption('Image');
  await field('any quality, any size').fill('0.05');
  await button('Add tier').click();
  await field('Tier, tier #1').fill('1K');
  await field('To px, tier 1K').fill('1536');
  await field('any quality, 1K').fill('0.02');
  await field('Source').fill('https://studio.example/prices');
  await button('Save').click();
  await page.getByText('Studio 99 saved.').first().waitFor();
  expect((await saves())[0]?.overrides.map((override) => override.rate)).toEqual([
    {
      id: 'studio-99',
      name: 'Studio 99',
      billing: 'wrapper',
      model: 'gpt-image-2',
      price: {
        per: 'image',
        tiers: [{ name: '1K', maxEdge: 1536 }],
        amounts: { any: { '1K': 0.02, any: 0.05 } },
      },
      unit: 'USD',
      source: 'https://studio.example/prices',
      checked: '2026-11-22',
    },
  ]);
  expect(await rate('Studio 99').textContent()).toContain('Added');
});

test('the prices of three qualities at three tiers are typed one after the other', async () => {
  const { page, button, field, saves, rate } = await open();
  await rate('MuAPI GPT Image 2').click();
  const names = ['low', 'medium', 'high'].flatMap((quality) =>
    ['1K', '2K', '4K'].map((tier) => `${quality}, ${tier}`),
  );
  await field('low, 1K').focus();
  for (const [at, name] of names.entries()) {
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(name === 'high, 4K' ? '0,5' : `0.${at + 1}`);
    await page.keyboard.press('Tab');
  }
  await button('Save').click();
  expect(await page.locator('.amounts .error').allTextContents()).toEqual([
    '⚠ 4K: Give a number such as 0.03, with a point for decimals and nothing else.',
  ]);
  await field('high, 4K').fill('');
  await button('Save').click();
  await page.waitForSelector('#undo');
  expect((await saves())[0]?.overrides[0]?.rate?.price).toMatchObject({
    amounts: {
      low: { '1K': 0.1, '2K': 0.2, '4K': 0.3 },
      medium: { '1K': 0.4, '2K': 0.5, '4K': 0.6 },
      high: { '1K': 0.7, '2K': 0.8 },
    },
  });
});

test('a duplicate has a name and an id of its own', async () => {
  const { page, button, field, saves, rate } = await open();
  await rate('kie.ai').click();
  await button('Duplicate').click();
  expect(await field('Name').inputValue()).toBe('kie.ai GPT Image 2 copy');
  await field('Name').fill('Venice GPT Image 2');
  await button('Save').click();
  await page.getByText('venice-2 has this name. Give each rate its own.').waitFor();
  await field('Name').fill('kie.ai copy');
  await button('Save').click();
  await page.getByText('kie.ai copy saved.').first().waitFor();
  expect((await saves())[0]?.overrides.map(({ id }) => id)).toEqual(['kie.ai-copy']);
});

test('an import shows what it would do, writes only when confirmed, and can be undone', async () => {
  const { page, button, field, focused, saves } = await open({ overrides: [edited(added)] });
  await button('Import…').click();
  const rows = [
    withOutput(33),
    { ...added, name: 'Ours too' },
    STANDARD,
    { ...added, id: 'bad', source: 'none' },
    'text',
  ];
  await field('Or paste JSON').fill(JSON.stringify(rows));
  await button('Preview').click();
  expect(await page.locator('.preview > li').allTextContents()).toEqual([
    'GPT Image 2ChangedImage output: 30 → 33',
    'Ours tooChangedName: Ours → Ours too',
    'gpt-image-2RejectedRate gpt-image-2: this id is used twice. Give each rate its own.',
    'badRejectedRate bad: source "none" should be an address that starts with https://.',
    '#5RejectedRate #5: the row "text" should be a value.',
  ]);
  await sidebar.screenshot('import-preview');
  expect(await saves()).toEqual([]);
  await button('Import 2 changes').click();
  await page.waitForSelector('#undo');
  expect(await focused()).toBe('undo');
  await page.keyboard.press('Enter');
  await page.getByText('Undone.').first().waitFor();
  expect(
    (await saves()).map(({ overrides }) => overrides.map(({ id, rate }) => `${id} ${rate?.name}`)),
  ).toEqual([['ours Ours too', 'gpt-image-2 GPT Image 2'], ['ours Ours']]);
});

test('a file is imported, and one that is no JSON is refused beside the field', async () => {
  const { page, button } = await open();
  await button('Import…').click();
  const choose = (name: string, text: string) =>
    page.setInputFiles('#import-file', { name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await choose('broken.json', '{');
  expect(await page.locator('#import-error').textContent()).toBe(
    '⚠ This is not JSON. Choose a file that was exported here.',
  );
  await choose('rates.json', JSON.stringify([added]));
  await button('Import 1 change').waitFor();
});

test('prices far from the official ones are asked about before an import and a save', async () => {
  const { page, button, field, message, saves, rate } = await open();
  await button('Import…').click();
  await field('Or paste JSON').fill(JSON.stringify([{ ...withOutput(0.00003), id: 'mine', name: 'Mine' }]));
  await button('Preview').click();
  expect(await page.locator('.preview .error').allTextContents()).toEqual([
    '⚠ Image output: per million tokens? 0.00003 is 1,000,000 times below the official 30.',
  ]);
  await button('Import 1 change').click();
  expect(await message()).toBe(
    '⚠ One rate has a price far from the official one. If it is right, press Import again.',
  );
  await sidebar.screenshot('import-doubt');
  expect(await saves()).toEqual([]);
  await button('Import 1 change').click();
  await page.waitForSelector('#undo');
  await rate('GPT Image 2 Batch').click();
  await field('Image output').fill('0.03');
  await button('Save').click();
  expect(await message()).toBe(
    '⚠ Image output: per million tokens? 0.03 is 1,000 times below the official 30. If it is right, press Save again.',
  );
  expect(await saves()).toHaveLength(1);
  await button('Save').click();
  await page.getByText('GPT Image 2 Batch saved.').first().waitFor();
});

test('the price table of another tool is named, and a file that says two things shows both', async () => {
  const { page, button, field, saves } = await open();
  await button('Import…').click();
  await field('Or paste JSON').fill('{"gpt-image-2":{"litellm_provider":"openai"}}');
  await button('Preview').click();
  expect(await page.locator('#import-error').textContent()).toBe(
    '⚠ This looks like the price table of LiteLLM, which is not imported. Type its prices into a rate, in USD per 1M tokens: others give them per token.',
  );
  await field('Or paste JSON').fill(
    JSON.stringify({ overrides: [edited(withOutput(33))], rates: [withOutput(99), added] }),
  );
  await button('Preview').click();
  expect(await page.locator('.note').textContent()).toBe(
    'This file says two things. Its “overrides” are imported, as in every export; its “rates” say otherwise. To import those, paste the list alone.' +
      'GPT Image 2: Image output: 33, in “rates” 99Ours: on one side only',
  );
  await sidebar.screenshot('import-disagree');
  expect(await saves()).toEqual([]);
});

/** Downloads the table as SQL and copies it, in both languages, and goes back to English. */
async function takesSql(sql: string): Promise<void> {
  const { page, button } = sidebar;
  const [download] = await Promise.all([page.waitForEvent('download'), button('Download SQL').click()]);
  expect(download.suggestedFilename()).toBe('image-cost-bigquery.sql');
  expect(await textOf(await download.createReadStream())).toBe(sql);
  await page.locator('.message', { hasText: 'Downloaded image-cost-bigquery.sql.' }).waitFor();
  await page.locator('#warehouse-label').scrollIntoViewIfNeeded();
  await sidebar.screenshot('sql');
  await button('Copy SQL').click();
  await page.locator('.message', { hasText: 'Copied.' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(sql);
  await page.locator('#language-zh-TW').click();
  await button('下載 SQL').waitFor();
  await button('複製 SQL').click();
  await page.locator('.message', { hasText: '已複製' }).waitFor();
  await page.locator('#warehouse-label').scrollIntoViewIfNeeded();
  await sidebar.screenshot('sql-zh');
  await page.locator('#language-en').click();
  await button('Download SQL').waitFor();
}

test('what is exported can be imported: it changes nothing; the same table is to be had as SQL', async () => {
  const overrides = [edited(withOutput(33)), edited({ ...added, name: "Ours' \\ */ ''' 😀" })];
  const { page, button, field } = await open({ overrides, defaultRateId: 'ours' });
  const [download] = await Promise.all([page.waitForEvent('download'), button('Export').click()]);
  expect(download.suggestedFilename()).toBe('image-cost-rates.json');
  const text = await textOf(await download.createReadStream());
  // The link is gone from the page, and what it pointed to is still there for browsers that are slow to read it.
  expect(await page.locator('a[download]').count()).toBe(0);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.locator('.message', { hasText: 'Copied.' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  const { format, version, rates } = JSON.parse(text);
  expect([format, version, rates.length]).toEqual(['image-cost-rates', 1, SHIPPED_RATES.length + 1]);
  await takesSql(bigQuerySql(tableOf(overrides, 'ours')));
  await button('Import…').click();
  await field('Or paste JSON').fill(text);
  await button('Preview').click();
  expect(await page.locator('.summary').textContent()).toBe('2 unchanged This file changes nothing.');
});

test.each([
  ['80 letters without a break', 'W'.repeat(80)],
  ['80 Chinese characters', '費'.repeat(80)],
  ['markup', '<img src=x onerror=alert(1)><b>bold</b>'],
  ['a formula', '=HYPERLINK("https://x.example","x")'],
])('a name of %s is shown as text and breaks nothing', async (_, name) => {
  const { page, rate } = await open({ overrides: [edited({ ...added, name, note: name })] });
  await rate(name).waitFor();
  expect(await sidebar.overflows()).toBe(false);
  await rate(name).click();
  expect(await page.locator('h1').textContent()).toBe(`Edit ${name}`);
  expect(await page.locator('img, b').count()).toBe(0);
  expect(sidebar.complaints).toEqual([]);
});

test('a table without rates says what can be done', async () => {
  const overrides = SHIPPED_RATES.map((rate: Rate) => ({ ...edited(rate), rate: null }));
  const { page, button, saves } = await open({ overrides });
  expect(await page.locator('.empty').textContent()).toBe(
    'There are no rates. Add one, import a file, or put back what ships.',
  );
  await sidebar.screenshot('empty');
  await button('Put back all shipped rates').click();
  await page.waitForSelector('#rate-gpt-image-2');
  expect((await saves())[0]?.overrides).toEqual([]);
});

test('who may only look sees every field and can change none', async () => {
  const { page, button, rate } = await open({ canEdit: false, revision: 1, notFollowing: 2 });
  expect(await page.getByText('You can look but not change', { exact: false }).count()).toBe(1);
  expect(await button(/Add|Import|follow/).count()).toBe(0);
  await rate('GPT Image 2').click();
  expect(await page.locator('#imageOut').isDisabled()).toBe(true);
  expect(await button(/Save|Delete|Reset/).count()).toBe(0);
  await page.locator('.back').click();
  await button('繁體中文').click();
  expect(await sidebar.heading()).toBe('費率');
  expect(await sidebar.saves()).toEqual([]);
});

test('a stored row that no longer passes is listed with what is wrong, and can be mended', async () => {
  const stored = {
    id: 'ours',
    rate: { ...added, checked: 'yesterday' },
    edited: '2026-11-20',
    previous: null,
  };
  const { page, button, field, saves } = await open({ overrides: [stored as Override] });
  expect(await page.locator('.lost .error').textContent()).toBe(
    '⚠ Rate ours: checked "yesterday" should be a day such as 2026-11-22.',
  );
  await button('Mend ours').click();
  expect(await page.locator('#checked-error').textContent()).toBe('⚠ Give a day.');
  await sidebar.screenshot('mend');
  await button('Checked today').click();
  expect(await field('Checked').inputValue()).toBe('2026-11-22');
  await button('Save').click();
  await page.getByText('Ours saved.').first().waitFor();
  const [save] = await saves();
  expect([save?.overrides.map(({ rate }) => rate?.checked), save?.dropBroken]).toEqual([
    ['2026-11-22'],
    ['ours'],
  ]);
});

test('a broken row can be forgotten', async () => {
  const { page, button, saves } = await open({ overrides: [{ id: 'odd' } as Override] });
  await button('Forget odd').click();
  await page.getByText('odd is forgotten.').first().waitFor();
  expect((await saves())[0]?.dropBroken).toEqual(['odd']);
});

test('notices are in plain words, and formulas are made to follow', async () => {
  const { page, button } = await open({
    revision: 1,
    notFollowing: 3,
    notices: [
      { kind: 'shipped-prices-changed', rates: ['gpt-image-2', 'fal-2'] },
      { kind: 'restore-offered', revision: 7, rows: [], disagreeing: [] },
      { kind: 'not-followed', cells: ["'Plan'!B2"] },
    ],
  });
  await page.getByText('3 formulas do not follow').waitFor();
  expect(await page.locator('.notices p').allTextContents()).toEqual([
    'The add-on ships new prices for: gpt-image-2, fal-2.',
    'This file is a copy: its rates (#7) stand in the sheet “Image rates”. Restore them to go on.',
    'All rows are as they ship.',
    "These formulas could not be changed: 'Plan'!B2.",
    '3 formulas do not follow the rates: they keep their figures when a rate changes.',
  ]);
  await sidebar.screenshot('notices');
  await button('Make formulas follow').click();
  await page.getByText('3 formulas now follow the rates.').waitFor();
  expect(await page.evaluate(() => window.fake.calls)).toEqual(['openRates', 'makeFormulasFollow']);
});

const changedMirror: Notice = {
  kind: 'mirror-changed',
  seen: 'abc1234',
  rows: [
    {
      ...{ id: 'gpt-image-2', name: 'GPT Image 2', kind: 'changed' },
      fields: [
        { column: 'imageOut', kept: '30', sheet: '7' },
        { column: 'note', kept: '', sheet: '<img src=x onerror=alert(1)>' },
      ],
    },
    {
      ...{ id: 'fal-2', name: 'fal GPT Image 2', kind: 'changed' },
      fields: [{ column: 'perImage', kept: 'low 1K 0.02', sheet: 'low 1K 0.0001' }],
    },
    { id: 'gpt-image-2-batch', name: 'GPT Image 2 Batch', kind: 'hidden', fields: [] },
    { id: 'free', name: 'Free images', kind: 'added', fields: [] },
  ],
};

test('a mirror sheet that was changed by hand is told row by row: writing it anew comes first', async () => {
  const { page, button } = await open({ revision: 1, notices: [changedMirror] });
  await page.getByText('was changed by hand').waitFor();
  expect(await page.locator('.mirror-rows .changes > li').allTextContents()).toEqual([
    'Image output per 1M: 30 → 7',
    'Note: (blank) → <img src=x onerror=alert(1)>',
    'Per image: low 1K 0.02 → low 1K 0.0001',
    'its hidden cell says something else than it shows',
    'added',
  ]);
  expect(await page.locator('.mirror-rows .hint').count()).toBe(3);
  expect(await page.locator('.notices .primary').allTextContents()).toEqual(['Write the sheet anew']);
  await sidebar.screenshot('changed-mirror');
  await button('Take over these rows').click();
  await page.getByText('Taken over from the sheet: gpt-image-2.').waitFor();
  expect(await page.evaluate(() => window.fake.mends)).toEqual(['{"take":true,"seen":"abc1234"}']);
});

test('a copied file shows what a restore would adopt, and where it prices otherwise than it shows', async () => {
  const rows = changedMirror.kind === 'mirror-changed' ? changedMirror.rows.slice(0, 1) : [];
  const { page } = await open({
    revision: 7,
    notices: [{ kind: 'restore-offered', revision: 7, rows, disagreeing: rows }],
  });
  await page.getByText('Unlike the rates that ship:').waitFor();
  await page.getByText('price otherwise than they show').waitFor();
  expect(await page.locator('.mirror-rows').count()).toBe(2);
  await sidebar.screenshot('restore-rows');
});

test('the language is the document’s: it is saved, and the sidebar speaks it at once', async () => {
  const { page, button, focused, saves } = await open();
  await button('繁體中文').click();
  await page.waitForSelector('html[lang="zh-TW"]');
  expect(await sidebar.heading()).toBe('費率');
  expect(await focused()).toBe('language-zh-TW');
  expect((await saves()).map(({ language }) => language)).toEqual(['zh-TW']);
});

test('the default rate is saved by its button, not by moving through the choices', async () => {
  const { page, field, saves } = await open();
  await field('Default rate').selectOption('fal.ai GPT Image 2');
  expect(await saves()).toEqual([]);
  await page.locator('.setting button', { hasText: 'Save' }).click();
  await page.getByText('Default rate: fal.ai GPT Image 2.').first().waitFor();
  expect((await saves()).map(({ defaultRateId }) => defaultRateId)).toEqual(['fal-2']);
});

test('searching narrows the list and says how many are left', async () => {
  const { page, field } = await open();
  await field('Search rates').fill('2 batch');
  expect(await page.locator('button.rate .name').allTextContents()).toEqual([
    'GPT Image 2 Batch',
    'Azure OpenAI GPT Image 2 Batch Data Zone',
  ]);
  expect(await page.locator('main [role=status]').textContent()).toBe(`2 of ${SHIPPED_RATES.length} rates`);
  await field('Search rates').fill('dall-e');
  expect(await page.locator('.empty').textContent()).toBe('No rate has that in its name, id or model.');
});

test('Help opens on its page and gives examples with either separator', async () => {
  const { page, field } = await open({}, 'help');
  expect(await sidebar.heading()).toBe('Help');
  await field('Semicolon ;').check();
  expect(await page.locator('.example code').first().textContent()).toBe(
    '=IMGCOST("1024x1536"; "high"; IMG_RATES)',
  );
  await field('Search help').fill('imgref');
  await page.locator('.formula summary').click();
  expect(await page.locator('.formula .signature').textContent()).toBe(
    'IMGREFTOKENS(references; [model]; [rates])',
  );
  expect(await page.locator('.formula .example code').textContent()).toBe(
    '=IMGREFTOKENS("1024x1024; 1280x720")',
  );
});

test('when the spreadsheet does not answer the sidebar says so and tries again', async () => {
  sidebar = await openSidebar(browser, {}, 'rates', { throws: 'ScriptError: authorisation' });
  expect(await sidebar.message()).toBe(`⚠ ${NO_ANSWER}`);
  await sidebar.button('Try again').click();
  await sidebar.page.waitForSelector('#rate-gpt-image-2');
});

test('an answer that cannot be read changes nothing', async () => {
  const { page, button, message } = await open();
  await page.evaluate(() => {
    window.fake.next = { answers: 'null' };
  });
  await button('繁體中文').click();
  await page.locator('.message.error').waitFor();
  expect(await message()).toBe('⚠ The spreadsheet sent an answer that cannot be read. Reload the sidebar.');
  expect(await sidebar.heading()).toBe('Rates');
});
