import { chromium } from 'playwright-core';
import { browserLaunchOptions } from './browser';

/** A browser that several processes use at once; says where. */
const server = await chromium.launchServer(browserLaunchOptions());
console.log(server.wsEndpoint());
