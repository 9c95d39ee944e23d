import type { Override } from '../../src/rates/overrides';
import { added, edited, withOutput } from '../support/edited-rates';
import { NO_ANSWER, sidebarOfEachTest } from '../support/sidebar-page';

jest.setTimeout(60_000);

const sidebars = sidebarOfEachTest();
const { open } = sidebars;

const savedByOthers = (overrides: readonly Override[]) =>
  sidebars.shown.page.evaluate((rows) => {
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
  await tabTo.call(sidebars.shown, 'rate-gpt-image-2');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('Edit GPT Image 2');
  await tabTo.call(sidebars.shown, 'imageOut');
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
  await sidebars.shown.screenshot('errors');
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
  await sidebars.shown.screenshot('conflict');
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
  await sidebars.shown.screenshot('value-before');
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
  await sidebars.shown.screenshot('token-prices');
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
  await sidebars.shown.screenshot('deleted');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#rate-gpt-image-2');
  const overrides = (await saves()).map((save) => save.overrides);
  expect(overrides[0]?.[0]?.rate).toBeNull();
  expect(outputOf(overrides[1]?.[0])).toBe(33);
  expect(overrides[1]).toHaveLength(2);
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
