import { lookAtPages } from '../support/page-looks';

jest.setTimeout(60_000);

lookAtPages([
  ['list', async () => undefined, 'rates'],
  ['form of token rates', ({ rate }) => rate('GPT Image 2').click(), 'rates'],
  ['form of a price per image in credits', ({ rate }) => rate('Pixapi').click(), 'rates'],
  ['form of measured tokens', ({ rate }) => rate('2.6 Flare').click(), 'rates'],
  ['form of a pack of credits', ({ rate }) => rate('Comfy').click(), 'rates'],
  ['form of a new rate', ({ page }) => page.locator('.table button').first().click(), 'rates'],
  ['import', ({ page }) => page.locator('.table button').nth(1).click(), 'rates'],
]);
