import type { Model } from '@odoo/o-spreadsheet';

/** How far Google trusts the running script; decides which services it may call. */
export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

/** The stores of text by key that outlive an execution. All but the caches belong to one document or user. */
export type BackingStore =
  | 'document properties'
  | 'user properties'
  | 'script properties'
  | 'document cache'
  | 'user cache'
  | 'script cache';

/** What a script's locks guard. */
export type LockName = 'document lock' | 'user lock' | 'script lock';

/**
 * Where properties, caches and locks live. Synchronous, as Apps Script is: the page asks its local server and
 * waits, so that two pages share one document; tests keep everything in memory.
 * Cell notes, protections and other records are part of the model's data and need no backing.
 */
export interface Backing {
  /** The stored text, or null. */
  get(store: BackingStore, key: string): string | null;
  /** Everything in a store. */
  entries(store: BackingStore): Record<string, string>;
  /** Writes (text) and deletes (null) in one step; `replaceAll` deletes every other key of the store first. */
  write(store: BackingStore, changes: Record<string, string | null>, replaceAll?: boolean): void;
  /** Takes the lock, waiting for at most `waitMs`; false when another page still holds it then. */
  lock(name: LockName, waitMs: number): boolean;
  unlock(name: LockName): void;
  /** Brings into the model what other pages have changed; called before each execution and after taking a lock. */
  pull?(): void;
  /** Sends what this page has changed; called by `SpreadsheetApp.flush()` and after each execution. */
  push?(): void;
}

/** The buttons of a dialog, as the keys of Google's `Ui.ButtonSet`. */
export type ButtonSet = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
/** The button that closed a dialog, as the keys of Google's `Ui.Button`. */
export type Button = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

/** What needs a person or a screen. Dialogs block, as they do in Apps Script. */
export interface HostUi {
  alert(title: string, prompt: string, buttons: ButtonSet): Button;
  prompt(title: string, prompt: string, buttons: ButtonSet): { button: Button; text: string };
  showSidebar(html: string, title: string): void;
  showDialog(html: string, title: string, size: { width: number; height: number }, modal: boolean): void;
  toast(message: string, title: string, seconds: number): void;
  /** The script made this sheet the active one, or selected this range (A1). */
  activate?(sheetName: string, a1?: string): void;
}

/** One entry of a menu: an item that calls a function, a submenu, or a line between. */
export type MenuEntry =
  | { kind: 'item'; caption: string; functionName: string }
  | { kind: 'submenu'; caption: string; entries: MenuEntry[] }
  | { kind: 'separator' };

/** A menu that `onOpen` added. */
export interface Menu {
  caption: string;
  /** An add-on's menu; Google shows it under Extensions with the add-on's name as caption. */
  addon: boolean;
  entries: MenuEntry[];
}

/** What executions did, for tests that count. */
export interface ExecutionCounts {
  propertyReads: number;
  propertyWrites: number;
  cacheGets: number;
  cachePuts: number;
  /** Calls of a service's methods, by `Class.method`. */
  serviceCalls: Record<string, number>;
}

/** One run of script code and what it did. */
export interface Execution extends ExecutionCounts {
  kind: 'open' | 'menu' | 'sidebar' | 'cell' | 'direct';
  functionName: string;
  authMode: AuthMode;
  /** The message of the error that ended it. */
  error?: string;
}

/** The spreadsheet as data (o-spreadsheet's), as `new Model` takes it. */
export type DocumentData = ReturnType<Model['exportData']>;

/** What the manifest grants, and what methods (`Class.method`) ask for: names of scopes, or a word why none is known. */
export interface Scopes {
  readonly granted: readonly string[];
  readonly asked: Readonly<Record<string, readonly string[] | string>>;
}

/** Where and for whom the host runs Code.js. */
export interface HostOptions {
  /** An o-spreadsheet model made with `newModel` (models.ts), or its data; without either: one empty sheet. */
  model?: Model;
  data?: DocumentData;
  /** The text of Code.js. */
  code: string;
  /** HTML files by name without extension. */
  html?: Record<string, string>;
  backing?: Backing;
  ui?: HostUi;
  /** The document's locale, as `getSpreadsheetLocale()` gives it: `en_US`, `zh_TW`, `de_DE`. */
  locale?: string;
  /** The viewer's, as `Session.getActiveUserLocale()` gives it: `en`, `zh_TW`. */
  activeUserLocale?: string;
  /** Sheets without cells, by name: charts on a sheet of their own (OBJECT) and connected ones (DATASOURCE). */
  sheetTypes?: Readonly<Record<string, 'OBJECT' | 'DATASOURCE'>>;
  scriptTimeZone?: string;
  spreadsheetTimeZone?: string;
  documentName?: string;
  documentId?: string;
  /** The add-on's name, which captions its menu and the list of its functions. */
  addonName?: string;
  /** Milliseconds since 1970; the real clock unless given. */
  clock?: () => number;
  /** What a custom function gets for an error cell: its text (`#N/A`), or the formula shows the error uncalled. */
  errorArguments?: 'as text' | 'short-circuit';
  /**
   * When custom functions are calculated that a script's changes concern: at once, or as Google does once the script has
   * ended. Until then a cell is loading, its array blank, and the script fails where it reads cells, since there it waits.
   */
  calculation?: 'at once' | 'after the script';
  /** The language of Google's exceptions: the person's. Nothing may be decided by their words. */
  exceptions?: 'en' | 'zh-TW';
  /** The scopes that each method asks for, one of which is enough, and those of the manifest; else none is asked. */
  scopes?: Scopes;
  /** Whether custom functions run again when the document is opened. */
  results?: 'kept' | 're-run on load';
  /** Whether a name whose cells were deleted can be set again; else setting it does nothing, or is refused. */
  deadNames?: 'reusable' | 'unusable' | 'refused';
  /** Whether the script has document properties, cache and lock; without, Google gives null for them. */
  documentProperties?: boolean;
  /** The mode of `onOpen`: NONE when installed but not yet enabled in this document, else LIMITED. */
  authMode?: 'NONE' | 'LIMITED';
  /** The person may only look. */
  viewer?: boolean;
  /** The person's address; with the owner's it decides who may edit protected cells. They are the same unless given. */
  user?: string;
  owner?: string;
  /** The service call (1 = first) of every menu, sidebar and direct execution that fails as Google's do at times. */
  failAtCall?: number;
}

/** The local Apps Script host, as the page and the tests use it. */
export interface Host {
  readonly model: Model;
  readonly backing: Backing;
  /** Every execution since the start, or since `forgetExecutions`. */
  readonly executions: readonly Execution[];
  /** Totals over `executions`. */
  readonly counts: ExecutionCounts & { customFunctionCalls: number };
  failAtCall: number | undefined;
  /** A method, `Class.method`, that fails whenever a menu, sidebar or direct execution calls it; or a cell's. */
  failMethod: string | undefined;
  failMethodInCells: string | undefined;
  /** While true, no custom function gets its result: their cells are loading, as long as Google takes. */
  isCalculating: boolean;
  forgetExecutions(): void;

  /** Types text into a cell as a person does: `4:5` becomes a time, `=…` a formula with `,` or `;`. */
  typeInto(sheetName: string, a1: string, text: string): void;
  /** A cell's value: number, text, boolean, Date, or '' when blank. An error's value is its code (`#ERROR!`). */
  value(sheetName: string, a1: string): unknown;
  values(sheetName: string, a1: string): unknown[][];
  /** What the cell shows. */
  display(sheetName: string, a1: string): string;
  /** The message of a cell that shows an error, else ''. */
  errorMessage(sheetName: string, a1: string): string;
  /** A cell's formula with `,`, else ''. */
  formula(sheetName: string, a1: string): string;

  /** Runs `onOpen` (once per opening) and gives the menus that it added. */
  menus(): Menu[];
  /** Runs a menu item, named by its path (`Add-on › Open`) or its function. Throws what the script throws. */
  clickMenu(pathOrFunctionName: string): void;
  /** Calls a function as `google.script.run` does: plain values in and out, errors reject. */
  run(functionName: string, ...args: unknown[]): Promise<unknown>;
  /** The same for one of the calls that an action of a person sets off: one undo takes back what all of them did. */
  runInAction(action: string, functionName: string, ...args: unknown[]): Promise<unknown>;
  /** Calls a function as a cell does, and gives what it returns. Throws what it throws. */
  callFromCell(functionName: string, args: unknown[]): unknown;

  /** Opens the document again: menus are made anew, custom functions run again if `results` says so. */
  reload(): void;
  snapshot(): DocumentData;
  /** File › Version history: cells, names, notes and protections go back; properties stay. */
  restoreVersion(snapshot: DocumentData): void;
  /** File › Make a copy: cells, names, notes and protections are copied; properties and caches are not. */
  copyDocument(options?: Partial<HostOptions>): Host;
  /** Duplicates a tab as a person does; gives the new tab's name. */
  duplicateSheet(sheetName: string): string;
  /** Deletes a tab as a person does. */
  deleteSheet(sheetName: string): void;
}
