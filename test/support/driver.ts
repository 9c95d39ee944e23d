import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import type { Host, HostUi } from '../../src/host/contract';
import { violationsIn } from './axe';
import { LIVE } from './live';
import { keepPicture } from './pictures';
import { sharedBrowser } from './shared-browser';
import { sharedDirectory, sharedProcess } from './shared-process';

/** What `npm start` runs, and the address that it says. */
const SERVER = ['--import', 'tsx', 'src/preview/server.ts'];
const ADDRESS = /http:\/\/localhost:\d+\//;

declare global {
  /** What the page leaves in reach of the console and of tests. */
  const preview: { host: Host; ui: HostUi };
}

/** How a document is opened. */
export interface OpenOptions {
  /** The viewer's locale: `zh_TW`. */
  locale?: string;
  spreadsheetLocale?: string;
  size?: { width: number; height: number };
}

/**
 * A local server and a browser, shared by all test files of a run, with documents of each file's own; a test that stops
 * the server has one of its own. Needs a built `dist`.
 */
export class Driver {
  private constructor(
    private server: ChildProcess | undefined,
    private readonly data: string,
    private readonly browser: Browser,
    readonly address: string,
    /** What the server wrote to the terminal. */
    public output: () => string,
  ) {}

  static async start({ ownServer = false } = {}): Promise<Driver> {
    const browser = sharedBrowser();
    const shared = ownServer ? undefined : sharedDirectory();
    if (shared) {
      const data = join(shared, 'documents');
      const env = { PORT: '0', IMAGE_COST_DATA: data, IMAGE_COST_BUILD: 'no' };
      const { address } = await sharedProcess('server', SERVER, env, ADDRESS);
      return new Driver(undefined, data, await browser, address, () => '');
    }
    const data = mkdtempSync(join(tmpdir(), 'image-cost-'));
    const { server, address, output } = await startServer(data);
    return new Driver(server, data, await browser, address, output);
  }

  /** Opens a document in a page of its own; all pages of a driver share what the browser has compiled. */
  async open(document: string, { locale, spreadsheetLocale, size }: OpenOptions = {}): Promise<SheetPage> {
    this.context ??= this.newContext();
    const name = this.server ? document : `${document} ${this.ownNames}`;
    const asked = new URLSearchParams({ document: name, ...(locale && { locale }) });
    if (spreadsheetLocale) asked.set('spreadsheetLocale', spreadsheetLocale);
    return SheetPage.load(await this.context, `${this.address}?${asked}`, size);
  }

  private context: Promise<BrowserContext> | undefined;

  /** As strict as Google may be. */
  private async newContext(): Promise<BrowserContext> {
    const context = await this.browser.newContext();
    await context.addInitScript({ content: `globalThis.hostOptions = ${JSON.stringify(LIVE)}` });
    // Keeps the process of the server's pages, and what it has compiled, from one page to the next.
    await (await context.newPage()).goto(`${this.address}icon.svg`);
    return context;
  }

  /** What parts this file's documents from those of others on the same server. */
  private readonly ownNames = randomUUID().slice(0, 8);

  /** The names of the files in which the server keeps documents. */
  files(): string[] {
    return readdirSync(this.data);
  }

  /** Stops the server as Ctrl+C does. */
  async stopServer(): Promise<void> {
    if (this.server) await stopped(this.server);
  }

  /** Starts the server again at the same address on the same documents. */
  async startServerAgain(): Promise<void> {
    const { server, output } = await startServer(this.data, new URL(this.address).port);
    this.server = server;
    this.output = output;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    if (!this.server) return;
    await stopped(this.server);
    rmSync(this.data, { recursive: true, force: true });
  }
}

/** The driver of a test file. */
export interface DriverOfFile {
  driver: Driver;
  /** Opens a page that closes at the end of the test. */
  open: Driver['open'];
  /** Closes this page too at the end of the test. */
  closes(page: SheetPage): SheetPage;
}

/** Starts a driver for the tests of a file, and stops it after them. */
export function driverOfFile(options?: Parameters<typeof Driver.start>[0]): DriverOfFile {
  const pages: SheetPage[] = [];
  const file = {
    closes(page: SheetPage) {
      pages.push(page);
      return page;
    },
    open: async (...args) => file.closes(await file.driver.open(...args)),
  } as DriverOfFile;
  beforeAll(async () => {
    file.driver = await Driver.start(options);
  });
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close()));
  });
  afterAll(() => file.driver.stop());
  return file;
}

/** A spreadsheet in a browser page, used as a person uses it. */
export class SheetPage {
  /** From the address to a sheet that can be used. */
  readyMs = Number.NaN;

  private constructor(
    readonly page: Page,
    /** Addresses that the page, its frames and its styles asked for. */
    readonly requests: string[],
    /** Errors and warnings on the console, and uncaught errors. */
    readonly complaints: string[],
  ) {}

  static async load(
    context: BrowserContext,
    address: string,
    size = { width: 1440, height: 900 },
  ): Promise<SheetPage> {
    const page = await context.newPage();
    await page.setViewportSize(size);
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    const sheet = new SheetPage(page, requests, complaints);
    const start = Date.now();
    await page.goto(address);
    await sheet.ready();
    sheet.readyMs = Date.now() - start;
    return sheet;
  }

  /** Waits until the sheet can be used, also after the page has loaded itself again. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(() => ['ready', 'failed'].includes(document.body.dataset.state ?? ''));
    const failure = this.page.locator('.failure');
    if (await failure.count()) throw new Error((await failure.textContent()) ?? '');
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** Another document in another tab of the same profile: what an action in this page opens. */
  async opens(action: () => Promise<void>): Promise<SheetPage> {
    const [tab] = await Promise.all([this.page.context().waitForEvent('page'), action()]);
    await tab.close();
    return SheetPage.load(this.page.context(), tab.url());
  }

  /** Goes to a cell of the tab that is shown, and types with the keyboard. */
  async typeIntoCell(a1: string, text: string): Promise<void> {
    await this.select(a1);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Selects a cell; the grid has the focus afterwards. */
  async select(a1: string): Promise<void> {
    await this.page.evaluate((cell) => {
      const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      preview.host.model.selection.selectCell(column, Number(digits) - 1);
    }, a1);
    await this.page.locator('.o-grid .o-composer').focus();
  }

  /** What a cell of the tab that is shown displays. */
  cellText(a1: string): Promise<string> {
    return this.page.evaluate((cell) => {
      const { getters } = preview.host.model;
      return preview.host.display(getters.getSheetName(getters.getActiveSheetId()), cell);
    }, a1);
  }

  /** Waits until a cell displays this. */
  async waitForCell(a1: string, text: string): Promise<void> {
    const deadline = Date.now() + 15_000;
    let shown = await this.cellText(a1);
    while (shown !== text && Date.now() < deadline) {
      await this.page.waitForTimeout(50);
      shown = await this.cellText(a1);
    }
    if (shown !== text) throw new Error(`${a1} shows ${JSON.stringify(shown)}, not ${JSON.stringify(text)}.`);
  }

  /** Waits until what was done so far is drawn. */
  drawn = (): Promise<void> =>
    this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
    );

  /** Moves the pointer onto a cell that is in view. */
  async hover(a1: string): Promise<void> {
    const { x, y } = await this.cellCentre(a1);
    await this.page.mouse.move(x - 3, y);
    await this.page.mouse.move(x, y);
  }

  async click(a1: string): Promise<void> {
    const { x, y } = await this.cellCentre(a1);
    await this.page.mouse.click(x, y);
  }

  /** Clicks through the menus: `Image cost › Edit rates`. */
  async clickMenu(path: string): Promise<void> {
    const [menu = '', ...items] = path.split(' › ');
    await this.page.locator('.o-topbar-menu', { hasText: new RegExp(`^${menu}$`) }).click();
    for (const item of items) {
      await this.page.locator('.o-menu-item').filter({ hasText: item }).first().click();
    }
  }

  /** The frame of the sidebar that is open, when its page has loaded. */
  async sidebarFrame(): Promise<Frame> {
    await this.page.waitForSelector('#sidebar:not([data-state="loading"]) iframe');
    const frame = await (await this.page.waitForSelector('#sidebar iframe')).contentFrame();
    if (!frame) throw new Error('The sidebar has no frame.');
    return frame;
  }

  /** Opens the sidebar, anew where it is open, at its page on bills. */
  async openBill(locale = 'en'): Promise<Frame> {
    const isEnglish = locale === 'en';
    await this.clickMenu(`Image cost › ${isEnglish ? 'Actuals and calibration' : '對帳與校正'}`);
    const frame = await this.sidebarFrame();
    await frame.getByRole('button', { name: isEnglish ? 'Bill' : '帳單' }).click();
    await frame.waitForSelector('#bill-file');
    return frame;
  }

  /** The values of cells of a sheet. */
  values = (name: string, a1: string): Promise<unknown[][]> =>
    this.page.evaluate(([of, range]) => preview.host.values(of ?? '', range ?? ''), [name, a1]);

  /** The tabs, in their order. */
  tabs = (): Promise<string[]> =>
    this.page.evaluate(() => {
      const { getters } = preview.host.model;
      return getters.getSheetIds().map((id) => getters.getSheetName(id));
    });

  /** What axe finds wrong in the sidebar that is open, and around it. */
  async sidebarFaults(): Promise<string[]> {
    return [
      ...(await violationsIn(this.page, '#sidebar')),
      ...(await violationsIn(await this.sidebarFrame())),
    ];
  }

  /** Answers the dialogs to come: true accepts, false cancels, a text is typed. Gives their texts. */
  answerDialogs(answer: boolean | string): string[] {
    const texts: string[] = [];
    this.page.removeAllListeners('dialog');
    this.page.on('dialog', (dialog) => {
      texts.push(dialog.message());
      return answer === false ? dialog.dismiss() : dialog.accept(answer === true ? undefined : answer);
    });
    return texts;
  }

  /** Keeps a picture for people to look at, where somebody wants to. */
  screenshot = (name: string, restMs?: number): Promise<void> => keepPicture(this.page, name, restMs);

  async close(): Promise<void> {
    await this.page.close();
  }

  private cellCentre(a1: string): Promise<{ x: number; y: number }> {
    return this.page.evaluate((cell) => {
      const { getters } = preview.host.model;
      const { zone } = getters.getRangeFromSheetXC(getters.getActiveSheetId(), cell);
      const { x, y, width, height } = getters.getVisibleRect(zone);
      const grid = document.querySelector('.o-grid')?.getBoundingClientRect() ?? { left: 0, top: 0 };
      return { x: grid.left + x + width / 2, y: grid.top + y + height / 2 };
    }, a1);
  }
}

interface StartedServer {
  server: ChildProcess;
  address: string;
  output: () => string;
}

/** Runs what `npm start` runs, without building. */
function startServer(data: string, port = '0'): Promise<StartedServer> {
  const server = spawn(process.execPath, [...SERVER], {
    env: { ...process.env, PORT: port, IMAGE_COST_DATA: data, IMAGE_COST_BUILD: 'no' },
  });
  let written = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      written += chunk;
      const address = ADDRESS.exec(written)?.[0];
      if (address) resolve({ server, address, output: () => written });
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('exit', (code) => reject(new Error(`The server ended with ${code}:\n${written}`)));
  });
}

function stopped(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.on('exit', () => resolve());
    server.kill('SIGINT');
  });
}
