import type { Notice } from '../../src/messages/notice';
import type { Override } from '../../src/rates/overrides';
import type { Rate } from '../../src/rates/schema';
import { SHIPPED_RATES } from '../../src/rates/shipped-rates';
import { added, edited } from '../support/edited-rates';
import { NO_ANSWER, sidebarOfEachTest } from '../support/sidebar-page';

jest.setTimeout(60_000);

const sidebars = sidebarOfEachTest();
const { open } = sidebars;

test.each([
  ['80 letters without a break', 'W'.repeat(80)],
  ['80 Chinese characters', '費'.repeat(80)],
  ['markup', '<img src=x onerror=alert(1)><b>bold</b>'],
  ['a formula', '=HYPERLINK("https://x.example","x")'],
])('a name of %s is shown as text and breaks nothing', async (_, name) => {
  const { page, rate } = await open({ overrides: [edited({ ...added, name, note: name })] });
  await rate(name).waitFor();
  expect(await sidebars.shown.overflows()).toBe(false);
  await rate(name).click();
  expect(await page.locator('h1').textContent()).toBe(`Edit ${name}`);
  expect(await page.locator('img, b').count()).toBe(0);
  expect(sidebars.shown.complaints).toEqual([]);
});

test('a table without rates says what can be done', async () => {
  const overrides = SHIPPED_RATES.map((rate: Rate) => ({ ...edited(rate), rate: null }));
  const { page, button, saves } = await open({ overrides });
  expect(await page.locator('.empty').textContent()).toBe(
    'There are no rates. Add one, import a file, or put back what ships.',
  );
  await sidebars.shown.screenshot('empty');
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
  expect(await sidebars.shown.heading()).toBe('費率');
  expect(await sidebars.shown.saves()).toEqual([]);
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
  await sidebars.shown.screenshot('mend');
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
  await sidebars.shown.screenshot('notices');
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
  await sidebars.shown.screenshot('changed-mirror');
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
  await sidebars.shown.screenshot('restore-rows');
});

test('the language is the document’s: it is saved, and the sidebar speaks it at once', async () => {
  const { page, button, focused, saves } = await open();
  await button('繁體中文').click();
  await page.waitForSelector('html[lang="zh-TW"]');
  expect(await sidebars.shown.heading()).toBe('費率');
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
  const { page, field } = await open({ locale: 'de_DE' }, 'help');
  expect(await sidebars.shown.heading()).toBe('Help');
  const example = page.locator('.example code').first();
  await example.filter({ hasText: ';' }).waitFor();
  await field('Comma ,').check();
  expect(await example.textContent()).toBe('=IMGCOST("1024x1536", "high", IMG_RATES)');
  await field('Semicolon ;').check();
  expect(await example.textContent()).toBe('=IMGCOST("1024x1536"; "high"; IMG_RATES)');
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
  await open({}, 'rates', { throws: 'ScriptError: authorisation' });
  expect(await sidebars.shown.message()).toBe(`⚠ ${NO_ANSWER}`);
  await sidebars.shown.button('Try again').click();
  await sidebars.shown.page.waitForSelector('#rate-gpt-image-2');
});

test('an answer that cannot be read changes nothing', async () => {
  const { page, button, message } = await open();
  await page.evaluate(() => {
    window.fake.next = { answers: 'null' };
  });
  await button('繁體中文').click();
  await page.locator('.message.error').waitFor();
  expect(await message()).toBe('⚠ The spreadsheet sent an answer that cannot be read. Reload the sidebar.');
  expect(await sidebars.shown.heading()).toBe('Rates');
});
