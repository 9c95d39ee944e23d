import { chromium } from 'playwright-core';
import { browserLaunchOptions, TEST_SWITCHES } from './browser';

/** A browser that several processes use at once; says where. */
const options = browserLaunchOptions();
const server = await chromium.launchServer({ ...options, args: [...(options.args ?? []), ...TEST_SWITCHES] });
console.log(server.wsEndpoint());
