import type { Page } from 'playwright-core';
import { lookAtPages } from '../support/page-looks';
import type { SidebarPage } from '../support/sidebar-page';

jest.setTimeout(60_000);

async function fillPlan(page: Page): Promise<void> {
  await page.fill('#image-size', '4:5');
  await page.fill('#image-prompt', 'A red fox in the snow');
  await page.fill('#image-finals', '20');
  await page.fill('#image-retries', '2.5');
  await page.fill('#image-buffer', '20%');
}

async function insertIntoFilled({ page }: SidebarPage): Promise<void> {
  await page.evaluate(() => {
    window.fake.cell = '12';
  });
  await page.click('#insert-formula');
  await page.waitForSelector('.question');
}

lookAtPages([
  ['price of an image', async () => undefined, 'price'],
  ['price of a plan', ({ page }) => fillPlan(page), 'price'],
  ['size that is none', ({ page }) => page.fill('#image-size', '1000x1000'), 'price'],
  ['question before a cell is written over', (sidebar) => insertIntoFilled(sidebar), 'price'],
  ['help', async () => undefined, 'help'],
  ['help that was searched', ({ page }) => page.fill('#search', 'buffer'), 'help'],
]);
