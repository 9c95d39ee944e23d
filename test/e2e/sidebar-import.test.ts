import { text as textOf } from 'node:stream/consumers';
import { tableOf } from '../../src/rates/overrides';
import { SHIPPED_RATES } from '../../src/rates/shipped-rates';
import { bigQuerySql } from '../../src/warehouse/bigquery-sql';
import { added, edited, STANDARD, withOutput } from '../support/edited-rates';
import { sidebarOfEachTest } from '../support/sidebar-page';

jest.setTimeout(60_000);

const sidebars = sidebarOfEachTest();
const { open } = sidebars;

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
  await sidebars.shown.screenshot('import-preview');
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
  await sidebars.shown.screenshot('import-doubt');
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
  await sidebars.shown.screenshot('import-disagree');
  expect(await saves()).toEqual([]);
});

/** Downloads the table as SQL and copies it, in both languages, and goes back to English. */
async function takesSql(sql: string): Promise<void> {
  const { page, button } = sidebars.shown;
  const [download] = await Promise.all([page.waitForEvent('download'), button('Download SQL').click()]);
  expect(download.suggestedFilename()).toBe('image-cost-bigquery.sql');
  expect(await textOf(await download.createReadStream())).toBe(sql);
  await page.locator('.message', { hasText: 'Downloaded image-cost-bigquery.sql.' }).waitFor();
  await page.locator('#warehouse-label').scrollIntoViewIfNeeded();
  await sidebars.shown.screenshot('sql');
  await button('Copy SQL').click();
  await page.locator('.message', { hasText: 'Copied.' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(sql);
  await page.locator('#language-zh-TW').click();
  await button('下載 SQL').waitFor();
  await button('複製 SQL').click();
  await page.locator('.message', { hasText: '已複製' }).waitFor();
  await page.locator('#warehouse-label').scrollIntoViewIfNeeded();
  await sidebars.shown.screenshot('sql-zh');
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
