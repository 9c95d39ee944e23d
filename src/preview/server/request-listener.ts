import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type DocumentCalls, type DocumentServices, documentCalls, OutdatedPage } from './document-calls';
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

/** What the server answers: the page's files, the built add-on, document calls and the stream of events. */
export function requestListener(files: Map<string, ServedFile>, services: DocumentServices): RequestListener {
  const calls = documentCalls(services);
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    response.setHeader('Cache-Control', 'no-store');
    if (!isLocal(request)) return answer(response, 403, 'text/plain', 'This server answers localhost only.');
    if (url.pathname === '/events') return listen(url, response, services);
    if (url.pathname === '/add-on')
      return answer(response, 200, 'application/json', JSON.stringify(builtAddOn()));
    const operation = /^\/call\/(\w+)$/.exec(url.pathname)?.[1];
    if (operation && Object.hasOwn(calls, operation)) {
      return void call(calls, operation as keyof DocumentCalls, request, response);
    }
    const file = files.get(url.pathname === '/' ? '/index.html' : url.pathname);
    if (!file) return answer(response, 404, 'text/plain', `Nothing at ${url.pathname}`);
    answer(response, 200, file.type, file.content);
  };
}

/** A foreign site whose name was made to lead here sends its own name as host. */
function isLocal(request: IncomingMessage): boolean {
  return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '');
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

async function call(
  calls: DocumentCalls,
  operation: keyof DocumentCalls,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const argument = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const result = await calls[operation](argument);
    answer(response, 200, 'application/json', JSON.stringify(result));
  } catch (failure) {
    const status = failure instanceof OutdatedPage ? 410 : 500;
    if (status === 500) console.error(failure);
    answer(response, status, 'text/plain', String(failure));
  }
}

function answer(response: ServerResponse, status: number, type: string, content: string | Uint8Array): void {
  response.writeHead(status, { 'Content-Type': type }).end(content);
}
