import type { Browser, Page } from 'playwright-core';
import type { InsertRequest } from '../../src/bridge/insert';
import type { MendRequest, SaveRequest, SidebarState } from '../../src/bridge/rates';
import { sidebarFile } from '../../src/build/sidebar-file';
import { violationsIn } from './axe';
import { keepPicture } from './pictures';
import { sharedBrowser } from './shared-browser';

const ADDRESS = 'https://sidebar.example/';

/** A document in which nobody has edited anything. */
export const UNTOUCHED: SidebarState = {
  revision: 0,
  token: 'new0',
  language: 'en',
  today: '2026-11-22',
  defaultRateId: 'gpt-image-2',
  overrides: [],
  broken: [],
  notices: [],
  canEdit: true,
};

/** A state, and how many formulas do not follow it. */
export type FakeState = SidebarState & { readonly notFollowing?: number };

/** What the fake spreadsheet lets a test see and do. */
export interface FakeSheet {
  state: SidebarState;
  /** How many formulas do not follow the rates. */
  notFollowing: number;
  readonly saves: SaveRequest[];
  /** What formulas were written into the active cell, B2, over what. */
  readonly inserts: InsertRequest[];
  readonly mends: string[];
  /** What the active cell holds. */
  cell: string;
  readonly calls: string[];
  /** What the next call answers instead, if anything: an exception (once it was done: its answer is lost), or a text. */
  next?: { readonly throws: string; readonly onceDone?: true } | { readonly answers: string } | undefined;
}

declare global {
  interface Window {
    fake: FakeSheet;
  }
}

/** What a sidebar says when no answer comes. */
export const NO_ANSWER =
  'The spreadsheet did not answer. What you typed is kept here: try again. If it stays so, choose an item of the Image cost menu and allow what it asks for.';

/** The sidebar of the test that runs. */
export interface SidebarOfTest {
  /** The one that was opened last. */
  shown: SidebarPage;
  open(part?: Partial<FakeState>, page?: string, first?: FakeSheet['next']): Promise<SidebarPage>;
}

/**
 * Opens sidebars for the tests of a file, one a test: at the end of each axe finds nothing wrong with it, and nothing is
 * wider than it.
 */
export function sidebarOfEachTest(): SidebarOfTest {
  let browser: Browser;
  const sidebars = {
    async open(part?: Partial<FakeState>, page?: string, first?: FakeSheet['next']) {
      sidebars.shown = await openSidebar(browser, part, page, first);
      return sidebars.shown;
    },
  } as SidebarOfTest;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    expect(await sidebars.shown.violations()).toEqual([]);
    expect(await sidebars.shown.overflows()).toBe(false);
    await sidebars.shown.close();
  });
  afterAll(() => browser.close());
  return sidebars;
}

let file: Promise<string> | undefined;

/** Opens sidebar.html as it is pushed to Google, 300 px wide, beside a spreadsheet that exists in the page only. */
export async function openSidebar(
  browser: Browser,
  part: Partial<FakeState> = {},
  page = 'rates',
  first: FakeSheet['next'] = undefined,
): Promise<SidebarPage> {
  file ??= sidebarFile();
  const given = JSON.stringify({ state: { ...UNTOUCHED, ...part }, first }).replaceAll('<', '\\u003c');
  const before = `<script>(${fakeSpreadsheet})(${given})</script><input type="hidden" id="page" value="${page}">`;
  const html = (await file).replace('<body>', () => `<body>${before}`);
  const opened = await pageOf(browser);
  const requests: string[] = [];
  const complaints: string[] = [];
  opened.on('request', (request) => requests.push(request.url()));
  opened.on('pageerror', (error) => complaints.push(String(error)));
  opened.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await opened.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ body: html, contentType: 'text/html' })
      : route.abort(),
  );
  await opened.goto(ADDRESS);
  await opened.waitForSelector('.shell[aria-busy="false"]', { timeout: 5000 }).catch(() => {
    throw new Error(`The sidebar does not open: ${complaints.join(' ')}`);
  });
  return new SidebarPage(opened, requests, complaints);
}

const pages = new WeakMap<Browser, Page>();

/** The one page of a browser in which sidebars open, one after the other: a new page each costs a process each. */
async function pageOf(browser: Browser): Promise<Page> {
  const page = pages.get(browser) ?? (await browser.newPage());
  pages.set(browser, page);
  for (const event of ['request', 'pageerror', 'console', 'dialog']) page.removeAllListeners(event);
  await page.unrouteAll();
  await page.setViewportSize({ width: 300, height: 800 });
  return page;
}

/** The sidebar in a browser page. */
export class SidebarPage {
  constructor(
    readonly page: Page,
    readonly requests: readonly string[],
    readonly complaints: readonly string[],
  ) {}

  button = (name: string | RegExp) => this.page.getByRole('button', { name });
  field = (label: string) => this.page.getByLabel(label, { exact: true });
  saves = () => this.page.evaluate(() => window.fake.saves);
  heading = () => this.page.locator('h1').textContent();
  message = () => this.page.locator('.message > p').textContent();
  /** The rate that is listed under this name. */
  rate = (name: string) => this.page.locator('button.rate', { hasText: name }).first();

  /** The element that has the focus, by its id or what it says. */
  focused = () =>
    this.page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim() || '');

  /** Presses Tab until the element has the focus, as somebody without a mouse would. */
  async tabTo(what: string): Promise<void> {
    for (let presses = 0; presses < 120; presses++) {
      if ((await this.focused()) === what) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches ${what}.`);
  }

  /** What axe finds wrong, in words. */
  violations = () => violationsIn(this.page);

  /** Whether anything is wider than the sidebar. */
  overflows = () =>
    this.page.evaluate(() =>
      [...document.querySelectorAll('html, main, footer')].some(
        ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
      ),
    );

  /** Keeps a picture for people to look at, where somebody wants to. */
  screenshot = (name: string): Promise<void> => keepPicture(this.page, `sidebar-${name}`);

  /** Leaves the sidebar; the page is for the next. */
  close = () => this.page.goto('about:blank');
}

/** Runs in the page: `google.script.run` with a store of its own, which answers as the add-on does. */
function fakeSpreadsheet({ state: given, first }: { state: FakeState; first: FakeSheet['next'] }): void {
  const { notFollowing = 0, ...state } = given;
  const fake: FakeSheet = {
    state,
    notFollowing,
    saves: [],
    inserts: [],
    mends: [],
    cell: '',
    calls: [],
    next: first,
  };
  window.fake = fake;
  const save = (request: SaveRequest) => {
    fake.saves.push(request);
    if (request.revision !== fake.state.revision || request.token !== fake.state.token)
      return { kind: 'conflict', theirs: fake.state };
    const { overrides, defaultRateId, language, dropBroken = [] } = request;
    const revision = fake.state.revision + 1;
    const broken = fake.state.broken.filter(({ id }) => !dropBroken.includes(id));
    fake.state = {
      ...fake.state,
      revision,
      token: `save${revision}`,
      overrides,
      defaultRateId,
      language,
      broken,
    };
    return { kind: 'state', state: fake.state };
  };
  const endpoints: Record<string, (request: string) => unknown> = {
    openRates: () => ({ kind: 'state', state: fake.state }),
    saveRates: (request) => save(JSON.parse(request)),
    makeFormulasFollow: () => {
      fake.state = {
        ...fake.state,
        notices: [{ kind: 'followed', formulas: fake.notFollowing }],
      };
      fake.notFollowing = 0;
      return { kind: 'state', state: fake.state };
    },
    countNotFollowing: () => ({ kind: 'counted', formulas: fake.notFollowing }),
    insertFormula: (text) => {
      const request = JSON.parse(text) as InsertRequest;
      const filled = { sheetId: 0, sheet: 'Sheet1', cell: 'B2', holds: fake.cell };
      if (fake.cell !== '' && request.over?.holds !== fake.cell) return { kind: 'filled', filled };
      fake.inserts.push(request);
      fake.cell = request.formula;
      return { kind: 'inserted', sheet: 'Sheet1', cell: 'B2' };
    },
    readPlans: () => ({ kind: 'plans', plans: [] }),
    writeActuals: () => ({ kind: 'unfinished', sheets: [] }),
    mendMirror: (text) => {
      const { take } = JSON.parse(text) as MendRequest;
      fake.mends.push(text);
      fake.state = {
        ...fake.state,
        notices: [take ? { kind: 'rows-taken-over', rates: ['gpt-image-2'] } : { kind: 'mirror-repaired' }],
      };
      return { kind: 'state', state: fake.state };
    },
    restoreRates: () => {
      fake.state = { ...fake.state, notices: [{ kind: 'restored', revision: fake.state.revision }] };
      return { kind: 'state', state: fake.state };
    },
  };
  const answer = (name: string, request: string): string => {
    // Comes by itself after the sidebar is usable.
    if (name === 'countNotFollowing') return JSON.stringify(endpoints[name]?.(request));
    fake.calls.push(name);
    const { next } = fake;
    fake.next = undefined;
    if (next && 'throws' in next && next.onceDone) endpoints[name]?.(request);
    if (next && 'throws' in next) throw new Error(next.throws);
    return next ? next.answers : JSON.stringify(endpoints[name]?.(request));
  };
  type Handler = (value: unknown) => void;
  const runner = (done: Handler, failed: Handler): object => ({
    withSuccessHandler: (handler: Handler) => runner(handler, failed),
    withFailureHandler: (handler: Handler) => runner(done, handler),
    ...Object.fromEntries(
      Object.keys(endpoints).map((name) => [
        name,
        (request: string) =>
          setTimeout(() => {
            let text: string;
            try {
              text = answer(name, request);
            } catch (error) {
              return failed(error);
            }
            done(text);
          }, 5),
      ]),
    ),
  });
  const none = () => undefined;
  Object.assign(window, { google: { script: { run: runner(none, none) } } });
}
