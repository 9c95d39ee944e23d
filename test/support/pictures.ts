import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const DIRECTORY = 'test/e2e/screenshots';

/** Whether somebody wants to look at the pages; a run that nobody watches makes no pictures. */
export const isLookedAt = process.env.IMAGE_COST_PICTURES !== undefined;

/** Keeps a picture for people to look at, once the page has come to rest: `test/e2e/screenshots/<name>.png`. */
export async function keepPicture(page: Page, name: string, restMs = 0): Promise<void> {
  if (!isLookedAt) return;
  mkdirSync(DIRECTORY, { recursive: true });
  await page.waitForTimeout(restMs);
  await page.screenshot({ path: join(DIRECTORY, `${name}.png`) });
}
