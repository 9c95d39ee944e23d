import type { Backing, BackingStore, LockName } from '../../host/contract';
import type { DocumentCalls, OpenedDocument } from '../server/document-calls';
import type { Revision } from '../server/documents';

/** A message of o-spreadsheet's collaboration: a revision, or where somebody's cursor is. */
type Message = { type: string; nextRevisionId?: string; [detail: string]: unknown };
type Receive = (message: Message) => void;

/** What a call sends, apart from who calls. */
type Sent<Call extends keyof DocumentCalls> = Omit<
  Parameters<DocumentCalls[Call]>[0],
  'document' | 'life' | 'page'
>;

/**
 * A document on the local server as this page sees it: o-spreadsheet's transport for cells and the host's backing
 * for properties, caches and locks. Calls wait for their answer, because Apps Script's services do.
 */
export class SharedDocument implements Backing {
  readonly name: string;
  /** Who this page is to the others. */
  readonly client = { id: crypto.randomUUID(), name: 'Another page' };
  #opened: OpenedDocument | undefined;
  #position = 0;
  #receivers: { id: string; receive: Receive }[] = [];
  readonly #arrived: Message[] = [];
  #delivering = false;
  /** The revision that waits for the server's answer; the session hands in the next one only afterwards. */
  #handedIn: Revision | undefined;
  #events: EventSource | undefined;

  /** What the stores held when this turn of the page asked; others may change them before the next. */
  readonly #known = new Map<string, string | null>();

  readonly #locale: string;

  constructor(name: string, locale: string) {
    this.name = name;
    this.#locale = locale;
  }

  /** The document as it is on the server; later changes arrive as messages. */
  open(): OpenedDocument {
    this.#opened = this.#call('open', { locale: this.#locale });
    this.#position = this.#opened.position;
    return this.#opened;
  }

  /**
   * Listens for what other pages do, while this one can be seen: browsers grant six connections to a server, and
   * a stream of events holds one.
   */
  listen(): void {
    const follow = () => {
      this.#events?.close();
      this.#events = undefined;
      if (document.visibilityState === 'visible') this.#follow();
    };
    document.addEventListener('visibilitychange', follow);
    addEventListener('pagehide', () =>
      this.#tell({ type: 'CLIENT_LEFT', clientId: this.client.id, version: 1 }),
    );
    follow();
  }

  /** @inheritdoc o-spreadsheet's TransportService */
  onNewMessage(id: string, receive: Receive): void {
    this.#receivers.push({ id, receive });
  }

  /** @inheritdoc o-spreadsheet's TransportService */
  leave(id: string): void {
    this.#receivers = this.#receivers.filter((receiver) => receiver.id !== id);
  }

  /** @inheritdoc o-spreadsheet's TransportService */
  async sendMessage(message: Message): Promise<void> {
    if (!message.nextRevisionId) return this.#tell(message);
    this.#handedIn = message as Revision;
    try {
      this.pull();
    } catch (failure) {
      // It goes with the next call when the server is back.
      if (!(failure instanceof Offline)) throw failure;
    }
  }

  pull(): void {
    const revision = this.#handedIn;
    const { revisions } = this.#call('revise', { after: this.#position, ...(revision && { revision }) });
    if (this.#handedIn === revision) this.#handedIn = undefined;
    this.#take(revisions);
  }

  /** Asked for once while a script or a calculation runs, unless it changes something or takes a lock meanwhile. */
  get(store: BackingStore, key: string): string | null {
    const place = `${store} ${key}`;
    const known = this.#known.get(place);
    if (known !== undefined) return known;
    const value = this.#call('get', { store, key });
    if (this.#known.size === 0) queueMicrotask(() => this.#known.clear());
    this.#known.set(place, value);
    return value;
  }

  entries(store: BackingStore): Record<string, string> {
    return this.#call('entries', { store });
  }

  write(store: BackingStore, changes: Record<string, string | null>, replaceAll = false): void {
    this.#known.clear();
    this.#call('write', { store, changes, replaceAll });
  }

  lock(name: LockName, waitMs: number): boolean {
    this.#known.clear();
    return this.#call('lock', { name, waitMs });
  }

  unlock(name: LockName): void {
    this.#call('unlock', { name });
  }

  /** Makes a new document of these cells, without properties; gives its name. */
  copy(data: OpenedDocument['data']): string {
    return this.#call('copy', { data }).document;
  }

  /** Goes on from these cells: what was done since cannot be opened. */
  recover(data: OpenedDocument['data']): void {
    this.#call('recover', { data });
    this.#opened = undefined;
    this.#receivers = [];
  }

  /** Makes the document new, for everyone who has it open. */
  startAfresh(): void {
    this.#call('startAfresh', { locale: this.#locale });
  }

  #follow(): void {
    const events = new EventSource(
      `/events?${new URLSearchParams({ document: this.name, page: this.client.id, token })}`,
    );
    this.#events = events;
    // Refused, not merely out of reach, which the browser tries again by itself.
    events.addEventListener('error', () => {
      if (events.readyState !== EventSource.CLOSED || events !== this.#events) return;
      setTimeout(() => {
        if (events !== this.#events) return;
        readTokenAnew();
        this.#follow();
      }, RETRY_MS);
    });
    events.addEventListener('open', () => {
      this.pull();
      showState('ready', 'Saved on this computer');
    });
    events.addEventListener('revision', ({ data }) => {
      const { position, revision } = JSON.parse(data) as { position: number; revision: Revision };
      if (position === this.#position + 1) this.#take([revision]);
      else if (position > this.#position) this.pull();
    });
    events.addEventListener('presence', ({ data }) => this.#deliver([JSON.parse(data)]));
    events.addEventListener('afresh', () => location.reload());
  }

  #take(revisions: Revision[]): void {
    this.#position += revisions.length;
    this.#deliver(revisions);
  }

  /** Taking a message in may make the session send, whose answer then waits for its turn here. */
  #deliver(messages: Message[]): void {
    this.#arrived.push(...messages);
    if (this.#delivering) return;
    this.#delivering = true;
    try {
      for (let message = this.#arrived.shift(); message; message = this.#arrived.shift()) {
        for (const { receive } of this.#receivers) receive(message);
      }
    } finally {
      this.#delivering = false;
    }
  }

  #tell(message: Message): void {
    const body = JSON.stringify({ document: this.name, page: this.client.id, message });
    fetch('/call/tell', { method: 'POST', headers: headers(), body, keepalive: true }).catch(showOffline);
  }

  #call<Name extends keyof DocumentCalls>(
    name: Name,
    sent: Sent<Name>,
  ): Awaited<ReturnType<DocumentCalls[Name]>> {
    const body = JSON.stringify({
      ...sent,
      document: this.name,
      life: this.#opened?.life,
      page: this.client.id,
    });
    let request = answerTo(`/call/${name}`, body);
    if (request.status === 403) {
      readTokenAnew();
      request = answerTo(`/call/${name}`, body);
    }
    if (request.status === 410) location.reload();
    if (request.status !== 200) throw new Error(request.responseText);
    return JSON.parse(request.responseText);
  }
}

const TOKEN_IN_PAGE = /<meta name="token" content="([^"]*)"/;

/** The token of the server's start, without which it answers no call. */
let token = document.querySelector<HTMLMetaElement>('meta[name="token"]')?.content ?? '';

const headers = () => ({ 'Content-Type': 'application/json', 'X-Token': token });

/** The server was started again since this page was loaded: its new token stands in the page that it hands out now. */
function readTokenAnew(): void {
  const request = new XMLHttpRequest();
  request.open('GET', '/', false);
  request.send();
  token = TOKEN_IN_PAGE.exec(request.responseText)?.[1] ?? token;
}

/** Sends a call and waits for its answer. */
function answerTo(path: string, body: string): XMLHttpRequest {
  const request = new XMLHttpRequest();
  request.open('POST', path, false);
  for (const [header, value] of Object.entries(headers())) request.setRequestHeader(header, value);
  try {
    // As a text it would take Chromium four times as long to hand over 1 MB.
    request.send(new Blob([body]));
  } catch (failure) {
    showOffline();
    throw new Offline('The local server has stopped.', { cause: failure });
  }
  return request;
}

const RETRY_MS = 500;

/** The local server does not answer. */
class Offline extends Error {}

const showOffline = () =>
  showState('offline', 'Not saved: the local server has stopped. Run npm start again.');

function showState(state: string, words: string): void {
  document.body.dataset.state = state;
  const element = document.getElementById('document-state');
  if (element) element.textContent = words;
}
