import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackingStore, DocumentData } from '../../host/contract';

/** A message of o-spreadsheet's collaboration that changes cells: each names the revision that it follows. */
export interface Revision {
  type: string;
  serverRevisionId: string;
  nextRevisionId: string;
  [detail: string]: unknown;
}

/** A spreadsheet as it lies on disk: the cells at some revision, what was done since, and the script's stores. */
export interface StoredDocument {
  name: string;
  /** Changes when the document starts afresh, so that a page of the former life can tell. */
  life: string;
  data: Partial<DocumentData>;
  /** How many revisions are in `data`. */
  dataPosition: number;
  /** Revisions from `revisionsFrom` on; those already in `data` are for pages that have yet to take them in. */
  revisions: Revision[];
  revisionsFrom: number;
  stores: Partial<Record<BackingStore, Record<string, string>>>;
}

/** Revisions that a page replays when it opens a document; at this many it is asked to hand in the cells instead. */
const REVISIONS_BEFORE_SNAPSHOT = 200;

/** Between a change and its place on disk; a large document may wait longer, so that saving takes a tenth of the time. */
const [SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS, SAVING_IN_TEN] = [150, 2_000, 10];

/** Caches end with the server, as Google's may end at any time. */
const KEPT_STORES: BackingStore[] = ['document properties', 'user properties', 'script properties'];

/** User and script stores are shared by all documents; they lie in a document of their own that no page can name. */
const SHARED_STORES_NAME = '';

/** The documents of the local server, in memory and as JSON files. */
export class Documents {
  readonly #directory: string;
  readonly #newDocumentData: (locale?: string) => StoredDocument['data'];
  readonly #open = new Map<string, StoredDocument>();
  readonly #unsaved = new Set<StoredDocument>();
  #timer: NodeJS.Timeout | undefined;
  #pauseMs = SHORTEST_PAUSE_MS;

  constructor(directory: string, newDocumentData: (locale?: string) => StoredDocument['data']) {
    this.#directory = directory;
    this.#newDocumentData = newDocumentData;
    mkdirSync(directory, { recursive: true });
  }

  /** A document by name; one that does not exist is made from the starter sheet, in a person's language. */
  get(name: string, locale?: string): StoredDocument {
    const opened = this.#open.get(name) ?? this.#read(name);
    if (opened) return opened;
    return this.create(name, name === SHARED_STORES_NAME ? {} : this.#newDocumentData(locale));
  }

  /** Makes a document of these cells, without properties; one of that name is replaced. */
  create(name: string, data: StoredDocument['data']): StoredDocument {
    const document = {
      name,
      life: randomUUID(),
      data,
      dataPosition: 0,
      revisions: [],
      revisionsFrom: 0,
      stores: {},
    };
    this.#open.set(name, document);
    this.changed(document);
    return document;
  }

  /** Makes the document new: starter sheet, no properties. */
  startAfresh(name: string, locale?: string): StoredDocument {
    return this.create(name, this.#newDocumentData(locale));
  }

  /** Puts cells in the place of those that can no longer be opened; properties stay, and the file as it was is kept. */
  recover(name: string, data: StoredDocument['data']): StoredDocument {
    this.save();
    const { stores } = this.get(name);
    copyFileSync(this.#file(name), `${this.#file(name)}.damaged-${randomUUID()}`);
    const document = this.create(name, data);
    document.stores = stores;
    return document;
  }

  /** Makes a document of these cells under the name that Sheets would give the copy. */
  copy(name: string, data: StoredDocument['data']): StoredDocument {
    let copyName = `Copy of ${name}`;
    for (let n = 2; this.#open.has(copyName) || this.#read(copyName); n++)
      copyName = `Copy of ${name} (${n})`;
    return this.create(copyName, data);
  }

  /** The texts of a store; user and script stores are the same for every document. */
  store(document: StoredDocument, store: BackingStore): Record<string, string> {
    const owner = this.#owner(document, store);
    owner.stores[store] ??= emptyTexts();
    return owner.stores[store];
  }

  /** Notes that a store must be written to disk. */
  storeChanged(document: StoredDocument, store: BackingStore): void {
    if (KEPT_STORES.includes(store)) this.changed(this.#owner(document, store));
  }

  /** Adds a revision if it follows the newest one; else the page has yet to take in what others did. */
  append(document: StoredDocument, revision: Revision): boolean {
    if (revision.serverRevisionId !== newestRevisionId(document)) return false;
    const { data, ...rest } = revision;
    if (revision.type !== 'SNAPSHOT') document.revisions.push(revision);
    else {
      document.revisions.push({ ...rest, type: 'SNAPSHOT_CREATED' });
      document.data = data as StoredDocument['data'];
      document.dataPosition = position(document);
    }
    this.changed(document);
    return true;
  }

  /** Notes that a document must be written to disk. */
  changed(document: StoredDocument): void {
    this.#unsaved.add(document);
    this.#timer ??= setTimeout(() => this.save(), this.#pauseMs);
  }

  /** Writes what has changed to disk, each file in one step. */
  save(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const start = performance.now();
    for (const document of this.#unsaved) {
      const file = this.#file(document.name);
      writeFileSync(`${file}.new`, textOf(document));
      renameSync(`${file}.new`, file);
    }
    this.#unsaved.clear();
    const pause = SAVING_IN_TEN * (performance.now() - start);
    this.#pauseMs = Math.min(Math.max(pause, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS);
  }

  #owner(document: StoredDocument, store: BackingStore): StoredDocument {
    return store.startsWith('document') ? document : this.get(SHARED_STORES_NAME);
  }

  #read(name: string): StoredDocument | undefined {
    try {
      const document = JSON.parse(readFileSync(this.#file(name), 'utf8')) as StoredDocument;
      for (const [store, texts] of Object.entries(document.stores))
        document.stores[store as BackingStore] = Object.assign(emptyTexts(), texts);
      this.#open.set(name, document);
      return document;
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw failure;
    }
  }

  #file(name: string): string {
    return join(
      this.#directory,
      name === SHARED_STORES_NAME ? 'user.json' : `document ${encodeURIComponent(name)}.json`,
    );
  }
}

const texts = new WeakMap<object, string>();

/** The JSON of what never changes once it is there: a long document is not written anew with each of its revisions. */
function lastingText(lasting: object): string {
  const text = texts.get(lasting) ?? JSON.stringify(lasting);
  texts.set(lasting, text);
  return text;
}

/** A document as its file holds it. */
function textOf(document: StoredDocument): string {
  const { data, dataPosition, revisions: _, stores, ...rest } = document;
  const revisions = revisionsAfter(document, dataPosition) ?? [];
  const kept = Object.entries(stores).filter(([name]) => KEPT_STORES.includes(name as BackingStore));
  const short = { ...rest, dataPosition, revisionsFrom: dataPosition, stores: Object.fromEntries(kept) };
  const long = `"data":${lastingText(data)},"revisions":[${revisions.map(lastingText).join(',')}]`;
  return `${JSON.stringify(short).slice(0, -1)},${long}}`;
}

/** Texts by key, without the keys that every object has: a script may name a key as it likes. */
const emptyTexts = (): Record<string, string> => Object.create(null);

/** The id of the newest revision, which the next one must follow. */
export function newestRevisionId(document: StoredDocument): string {
  return document.revisions.at(-1)?.nextRevisionId ?? document.data.revisionId ?? 'START_REVISION';
}

/** Revisions since a position (a count from the document's beginning); undefined where these are gone. */
export function revisionsAfter(document: StoredDocument, after: number): Revision[] | undefined {
  const index = after - document.revisionsFrom;
  return index < 0 ? undefined : document.revisions.slice(index);
}

/** How many revisions the document has had. */
export function position(document: StoredDocument): number {
  return document.revisionsFrom + document.revisions.length;
}

/** Whether the page that opens the document should hand in its cells as they are. */
export function wantsSnapshot(document: StoredDocument): boolean {
  return position(document) - document.dataPosition > REVISIONS_BEFORE_SNAPSHOT;
}
