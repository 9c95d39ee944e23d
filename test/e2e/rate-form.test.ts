import { added, edited, STANDARD, withOutput } from '../support/edited-rates';
import { sidebarOfEachTest } from '../support/sidebar-page';

jest.setTimeout(60_000);

const { open } = sidebarOfEachTest();

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
