import type { ServerResponse } from 'node:http';

interface Subscriber {
  document: string;
  page: string;
  response: ServerResponse;
}

/** The open pages, each listening for what happens to its document (server-sent events). */
export class Subscribers {
  readonly #open = new Set<Subscriber>();

  /** Keeps the response open as a stream of events until the page closes it. */
  add(document: string, page: string, response: ServerResponse, closed: () => void): void {
    const subscriber = { document, page, response };
    this.#open.add(subscriber);
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write('retry: 500\n\n');
    response.on('close', () => {
      this.#open.delete(subscriber);
      closed();
    });
  }

  /** Sends an event to the document's pages, all but one if `exceptPage` is given. */
  send(document: string, event: string, data: object, exceptPage?: string): void {
    for (const subscriber of this.#open) {
      if (subscriber.document !== document || subscriber.page === exceptPage) continue;
      subscriber.response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    }
  }

  /** Ends every stream. */
  closeAll(): void {
    for (const { response } of this.#open) response.end();
  }
}
