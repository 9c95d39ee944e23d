import { type Model, Spreadsheet } from '@odoo/o-spreadsheet';
import { App } from '@odoo/owl';
import { AppsScriptHost } from '../../host/apps-script-host';
import type { DocumentData, HostOptions } from '../../host/contract';
import { localeOf } from '../../host/engine/locales';
import { newModel } from '../../host/engine/models';
import { listCustomFunctions } from '../../host/script/custom-functions';
import type { OpenedDocument } from '../server/document-calls';
import type { AddOn } from '../server/request-listener';
import { leaveGoneSheets } from './gone-sheets';
import { gridTemplates } from './grid-templates';
import { reachEverythingByKeyboard } from './keyboard';
import { lastGoodState } from './last-good-state';
import { addScriptMenus, arrangeMenus } from './menus';
import { showNotes } from './notes';
import { warnBeforeProtectedEdits } from './protection-warning';
import { loadGoogleScript } from './script-frame';
import { scriptPanels } from './script-panels';
import { followSemicolons } from './semicolons';
import { SharedDocument } from './shared-document';
import { showToast } from './toasts';
import { takePercentOnce } from './typed-percent';
import { windowUi } from './window-ui';

/** As Google Workspace Marketplace would show it: it captions the menu. */
const ADDON_NAME = 'Image cost';

/** How strict the host is to be, where a browser test says so before the page loads. */
type WithHostOptions = { readonly hostOptions?: Partial<HostOptions> };

/** What the address may say: `?document=…&locale=zh_TW&spreadsheetLocale=de_DE`. */
interface PageOptions {
  document: string;
  /** The viewer's. */
  locale: string;
  spreadsheetLocale: string | undefined;
}

/** Opens the document that the address names, with the add-on installed. */
export async function openPage(): Promise<void> {
  const options = pageOptions();
  document.title = `${options.document} - Image Cost`;
  (document.getElementById('document-name') as HTMLElement).textContent = options.document;
  const [addOn] = await Promise.all([loadAddOn(), loadGoogleScript()]);
  const shared = new SharedDocument(options.document, options.locale);
  showNotes();
  listCustomFunctions(addOn.code, ADDON_NAME);
  const model = openModel(shared, options);
  const host = openHost(model, shared, addOn, options);
  arrangeMenus({ makeCopy: () => makeCopy(host, shared), startAfresh: () => startAfresh(shared) });
  addScriptMenus(host);
  reachEverythingByKeyboard();
  followSemicolons();
  leaveGoneSheets();
  await draw(model);
  shared.listen();
  // For the console and the browser tests.
  Object.assign(globalThis, { preview: { host, ui: host.ui } });
  document.body.dataset.state = 'ready';
}

function pageOptions(): PageOptions {
  const asked = new URLSearchParams(location.search);
  return {
    document: asked.get('document') || 'Image budget',
    locale: asked.get('locale') ?? 'en',
    spreadsheetLocale: asked.get('spreadsheetLocale') ?? undefined,
  };
}

async function loadAddOn(): Promise<AddOn> {
  const response = await fetch('/add-on');
  if (!response.ok) throw new Error(`The add-on is not built: ${await response.text()}`);
  return response.json();
}

/** Opens the document as it is or, where that fails, as far as it can be opened, and says so. */
function openModel(shared: SharedDocument, options: PageOptions): Model {
  const opened = shared.open();
  try {
    return modelOf(structuredClone(opened), shared, options);
  } catch (failure) {
    console.warn(failure);
    const { data, leftOut } = lastGoodState(opened.data as DocumentData, opened.revisions);
    shared.recover(data);
    showToast(
      `The last ${leftOut === 1 ? 'change' : `${leftOut} changes`} could not be opened and ${leftOut === 1 ? 'was' : 'were'} left out. The file as it was is kept beside the document.`,
      'Opened at its last good state',
      30,
    );
    return modelOf(shared.open(), shared, options);
  }
}

function modelOf(
  { data, revisions, wantsSnapshot }: OpenedDocument,
  shared: SharedDocument,
  { spreadsheetLocale }: PageOptions,
): Model {
  if (spreadsheetLocale && data.settings) data.settings.locale = localeOf(spreadsheetLocale);
  const config = { transportService: shared, client: shared.client, snapshotRequested: wantsSnapshot };
  return newModel(data as DocumentData, config as never, revisions as never);
}

function openHost(model: Model, shared: SharedDocument, addOn: AddOn, options: PageOptions): AppsScriptHost {
  const host: AppsScriptHost = new AppsScriptHost({
    model,
    code: addOn.code,
    addonName: ADDON_NAME,
    html: addOn.html,
    backing: shared,
    ui: windowUi(scriptPanels(() => host, focusSheet)),
    activeUserLocale: options.locale,
    scriptTimeZone: addOn.timeZone,
    spreadsheetTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    documentName: options.document,
    documentId: options.document,
    results: 're-run on load',
    calculation: 'after the script',
    ...(globalThis as WithHostOptions).hostOptions,
    ...(options.spreadsheetLocale && { locale: options.spreadsheetLocale }),
  });
  return host;
}

async function draw(model: Model): Promise<void> {
  const props = { model: takePercentOnce(warnBeforeProtectedEdits(model)) };
  const sheet = document.getElementById('sheet') as HTMLElement;
  await new App(Spreadsheet as never, { props, templates: gridTemplates() } as never).mount(sheet);
}

function focusSheet(): void {
  document.querySelector<HTMLElement>('.o-grid .o-composer')?.focus();
}

/** A copy has the cells, names, notes and protections; Google copies no properties. */
function makeCopy(host: AppsScriptHost, shared: SharedDocument): void {
  const copy = new URLSearchParams(location.search);
  copy.set('document', shared.copy(host.snapshot()));
  window.open(`/?${copy}`);
}

function startAfresh(shared: SharedDocument): void {
  const sure = window.confirm(
    'Replace everything in this document, its rates included, by the starter sheet?\n\nThis cannot be undone.',
  );
  if (sure) shared.startAfresh();
}
