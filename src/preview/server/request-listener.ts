import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import {
  type DocumentCalls,
  type DocumentServices,
  documentCalls,
  MalformedCall,
  OutdatedPage,
} from './document-calls';
import type { ServedFile } from './page-bundle';

/**
 * Nothing but this server is ever asked for anything. `unsafe-eval`: templates are compiled and Code.js is run in
 * the page; `unsafe-inline`: the sidebar's page, which inherits this policy, is one file as HtmlService wants it.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-eval' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

/** The most bytes that a call may send: a document of the size that Sheets allows has room. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** Stands in the page's HTML where this start's token goes. */
const TOKEN_PLACE = '{{token}}';

/** Why a request is not answered. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * What the server answers: the page's files, the built add-on, document calls and the stream of events. Calls and
 * events are for this server's own pages alone: any web site that is open in the same browser can send requests here,
 * but neither from this origin nor with the token that stands in the page.
 */
export function requestListener(
  files: Map<string, ServedFile>,
  services: DocumentServices,
  token: string = randomUUID(),
): RequestListener {
  const calls = documentCalls(services);
  const answerTo = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    requireOwnOrigin(request);
    if (url.pathname === '/events') {
      requireToken(url.searchParams.get('token') ?? '', token);
      return listen(url, response, services);
    }
    if (url.pathname === '/add-on')
      return answer(response, 200, 'application/json', JSON.stringify(builtAddOn()));
    const operation = /^\/call\/(\w+)$/.exec(url.pathname)?.[1];
    if (operation && Object.hasOwn(calls, operation)) {
      requireToken(String(request.headers['x-token'] ?? ''), token);
      const result = await calls[operation as keyof DocumentCalls](await sentBy(request));
      return answer(response, 200, 'application/json', JSON.stringify(result));
    }
    const file = files.get(url.pathname === '/' ? '/index.html' : url.pathname);
    if (!file) throw new Refusal(404, `Nothing at ${url.pathname}`);
    if (file.type.startsWith('text/html'))
      return answer(response, 200, file.type, String(Buffer.from(file.content)).replace(TOKEN_PLACE, token));
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('ETag', file.etag);
    if (request.headers['if-none-match'] === file.etag) response.writeHead(304).end();
    else answer(response, 200, file.type, file.content);
  };
  return (request, response) => {
    response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    response.setHeader('Cache-Control', 'no-store');
    answerTo(request, response).catch((failure: unknown) => {
      const status = statusOf(failure);
      if (status === 500) console.error(failure);
      if (status === 413) response.setHeader('Connection', 'close');
      answer(response, status, 'text/plain', String(failure instanceof Refusal ? failure.message : failure));
    });
  };
}

function statusOf(failure: unknown): number {
  if (failure instanceof Refusal) return failure.status;
  if (failure instanceof MalformedCall) return 400;
  return failure instanceof OutdatedPage ? 410 : 500;
}

/** A foreign site whose name was made to lead here sends its own name as host; any other sends its origin. */
function requireOwnOrigin({ headers: { host = '', origin } }: IncomingMessage): void {
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host))
    throw new Refusal(403, 'This server answers localhost only.');
  if (origin !== undefined && origin !== `http://${host}`)
    throw new Refusal(403, `This server answers its own pages only, not ${origin}.`);
}

function requireToken(given: string, token: string): void {
  if (given !== token) throw new Refusal(403, 'The token of this start of the server is missing.');
}

/** What a call sends: JSON and no more of it than a document may hold. */
async function sentBy(request: IncomingMessage): Promise<never> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    throw new Refusal(415, 'Calls are application/json.');
  const tooLarge = new Refusal(413, `A call may send ${MOST_BYTES / 1024 / 1024} MB.`);
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw tooLarge;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > MOST_BYTES) throw tooLarge;
    chunks.push(chunk as Buffer);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as never;
  } catch {
    throw new MalformedCall('The call is no JSON.');
  }
}

/** What would be pushed to Google: Code.js, HTML files by name without extension, the manifest's time zone. */
export interface AddOn {
  code: string;
  html: Record<string, string>;
  timeZone: string;
}

/** The built add-on; read each time, so that a new build shows after a reload. */
export function builtAddOn(): AddOn {
  const pages = readdirSync('dist').filter((name) => name.endsWith('.html'));
  return {
    code: readFileSync('dist/Code.js', 'utf8'),
    timeZone: JSON.parse(readFileSync('dist/appsscript.json', 'utf8')).timeZone,
    html: Object.fromEntries(pages.map((name) => [name.slice(0, -5), readFileSync(`dist/${name}`, 'utf8')])),
  };
}

function listen(url: URL, response: ServerResponse, { subscribers, locks }: DocumentServices): void {
  const page = url.searchParams.get('page') ?? '';
  subscribers.add(url.searchParams.get('document') ?? '', page, response, () => locks.releaseAll(page));
}

function answer(response: ServerResponse, status: number, type: string, content: string | Uint8Array): void {
  response.writeHead(status, { 'Content-Type': type }).end(content);
}
