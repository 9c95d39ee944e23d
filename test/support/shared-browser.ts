import { type Browser, chromium } from 'playwright-core';
import { browserLaunchOptions } from './browser';
import { sharedDirectory, sharedProcess } from './shared-process';

/** The run's browser, or one of its own outside a run of Jest. Closing it closes what was opened through it. */
export async function sharedBrowser(): Promise<Browser> {
  if (!sharedDirectory()) return chromium.launch(browserLaunchOptions());
  const args = ['--import', 'tsx', 'test/support/browser-server.ts'];
  const { address } = await sharedProcess('browser', args, {}, /ws:\/\/\S+/);
  return chromium.connect(address);
}
