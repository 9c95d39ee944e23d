import type { BackingStore, LockName } from '../../host/contract';
import {
  type Documents,
  position,
  type Revision,
  revisionsAfter,
  type StoredDocument,
  wantsSnapshot,
} from './documents';
import type { Locks } from './locks';
import type { Subscribers } from './subscribers';

/** What the calls of a page work on. */
export interface DocumentServices {
  documents: Documents;
  locks: Locks;
  subscribers: Subscribers;
}

/** What every call says: which document, in which of its lives (none when opening it), from which page. */
interface Caller {
  document: string;
  life?: string;
  page: string;
  /** The viewer's, for a document that is new. */
  locale?: string;
}

/** What a page gets when it opens a document. */
export interface OpenedDocument {
  life: string;
  data: StoredDocument['data'];
  /** Revisions to replay on `data`, and the position they lead to. */
  revisions: Revision[];
  position: number;
  /** The page should hand in the cells as they are, so that later pages have less to replay. */
  wantsSnapshot: boolean;
}

/** The calls that a page makes, by name: what it sends and what it gets. */
export interface DocumentCalls {
  open(call: Caller): OpenedDocument;
  /** Hands in a revision, if any, and takes what the page does not have yet, its own included if it was accepted. */
  revise(call: Caller & { after: number; revision?: Revision }): { revisions: Revision[] };
  /** Tells the other pages where this one's cursor is. */
  tell(call: Caller & { message: object }): null;
  get(call: Caller & { store: BackingStore; key: string }): string | null;
  entries(call: Caller & { store: BackingStore }): Record<string, string>;
  write(
    call: Caller & { store: BackingStore; changes: Record<string, string | null>; replaceAll: boolean },
  ): null;
  lock(call: Caller & { name: LockName; waitMs: number }): Promise<boolean>;
  unlock(call: Caller & { name: LockName }): null;
  copy(call: Caller & { data: StoredDocument['data'] }): { document: string };
  /** Goes on from these cells, the newest that could be opened. */
  recover(call: Caller & { data: StoredDocument['data'] }): null;
  startAfresh(call: Caller): null;
}

/** A page calls in the name of a life that the document no longer has; it must load again. */
export class OutdatedPage extends Error {}

/** A call that no page of this server makes. */
export class MalformedCall extends Error {}

const STORES: readonly string[] = [
  'document properties',
  'user properties',
  'script properties',
  'document cache',
  'user cache',
  'script cache',
] satisfies BackingStore[];

const LOCKS: readonly string[] = ['document lock', 'user lock', 'script lock'] satisfies LockName[];

function requireOneOf(known: readonly string[], name: unknown): void {
  if (!known.includes(name as string)) throw new MalformedCall(`There is no ${JSON.stringify(name)}.`);
}

/** A revision for the page that has just handed it in and knows its commands, which may be long. */
const receiptOf = (revision: Revision): Revision =>
  'commands' in revision ? { ...revision, commands: [] } : revision;

const localeOf = (locale: unknown): string | undefined => (typeof locale === 'string' ? locale : undefined);

/** The document calls over these services. */
export function documentCalls({ documents, locks, subscribers }: DocumentServices): DocumentCalls {
  const documentOf = ({ document: name, life, page, locale }: Caller): StoredDocument => {
    if (typeof name !== 'string' || typeof page !== 'string')
      throw new MalformedCall('A call names its document and its page.');
    const document = documents.get(name, localeOf(locale));
    if (life !== undefined && life !== document.life) throw new OutdatedPage('The document started afresh.');
    return document;
  };
  const textsOf = (call: Caller & { store: BackingStore }): Record<string, string> => {
    requireOneOf(STORES, call.store);
    return documents.store(documentOf(call), call.store);
  };
  const lockOf = ({ document, page, name }: Caller & { name: LockName }): [string, string] => {
    requireOneOf(LOCKS, name);
    return [name === 'document lock' ? `${name} of ${document}` : name, page];
  };
  return {
    open(call) {
      const document = documentOf(call);
      return {
        life: document.life,
        data: document.data,
        revisions: revisionsAfter(document, document.dataPosition) ?? [],
        position: position(document),
        wantsSnapshot: wantsSnapshot(document),
      };
    },
    revise(call) {
      const document = documentOf(call);
      const isNew = call.revision !== undefined && documents.append(document, call.revision);
      const newest = document.revisions.at(-1);
      if (isNew)
        subscribers.send(
          document.name,
          'revision',
          { position: position(document), revision: newest },
          call.page,
        );
      const revisions = revisionsAfter(document, call.after);
      if (!revisions) throw new OutdatedPage('The server was started again since this page was opened.');
      return { revisions: revisions.map((each) => (isNew && each === newest ? receiptOf(each) : each)) };
    },
    tell({ document, page, message }) {
      subscribers.send(document, 'presence', message, page);
      return null;
    },
    get: (call) => textsOf(call)[call.key] ?? null,
    entries: textsOf,
    write(call) {
      const texts = textsOf(call);
      if (call.replaceAll) for (const key of Object.keys(texts)) delete texts[key];
      for (const [key, text] of Object.entries(call.changes)) {
        if (text === null) delete texts[key];
        else texts[key] = text;
      }
      documents.storeChanged(documentOf(call), call.store);
      return null;
    },
    lock: (call) => locks.take(...lockOf(call), call.waitMs),
    unlock(call) {
      locks.release(...lockOf(call));
      return null;
    },
    copy: (call) => ({ document: documents.copy(documentOf(call).name, call.data).name }),
    recover(call) {
      documents.recover(documentOf(call).name, call.data);
      return null;
    },
    startAfresh(call) {
      documents.startAfresh(documentOf(call).name, localeOf(call.locale));
      subscribers.send(call.document, 'afresh', {});
      return null;
    },
  };
}
