import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Documents } from '../../../src/preview/server/documents';
import { Locks } from '../../../src/preview/server/locks';
import { MOST_BYTES, requestListener } from '../../../src/preview/server/request-listener';
import { Subscribers } from '../../../src/preview/server/subscribers';

const TOKEN = 'token-of-this-start';
const PAGE = '<meta name="token" content="{{token}}" />';

let directory: string;
let documents: Documents;
let server: Server;
let port: number;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'listener-'));
  documents = new Documents(directory, () => ({ revisionId: 'start' }));
  const files = new Map([
    ['/index.html', { type: 'text/html; charset=utf-8', content: PAGE, etag: '"page"' }],
    ['/main.js', { type: 'text/javascript; charset=utf-8', content: 'main()', etag: '"main"' }],
  ]);
  const services = { documents, locks: new Locks(), subscribers: new Subscribers() };
  server = createServer(requestListener(files, services, TOKEN));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterEach(async () => {
  documents.save();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(directory, { recursive: true });
});

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

const OWN = () => ({ 'Content-Type': 'application/json', 'X-Token': TOKEN });

function ask({ path = '/call/entries', method = 'POST', headers = OWN(), body = '' }: Asked) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const caller = { document: 'a', page: 'p' };
const entries = (more: object = {}) => JSON.stringify({ ...caller, store: 'document properties', ...more });

test('a page of this start is answered, and finds its token in the page', async () => {
  expect(await ask({ body: entries() })).toEqual({ status: 200, text: '{}' });
  expect((await ask({ path: '/', method: 'GET', headers: {} })).text).toContain(`content="${TOKEN}"`);
});

test.each([
  ['a foreign origin', { Origin: 'https://evil.example' }, 403],
  ['a foreign origin of this machine', { Origin: 'http://localhost:1' }, 403],
  ['a file that was opened in the browser', { Origin: 'null' }, 403],
  ['a name that was made to lead here', { Host: 'evil.example' }, 403],
  ['no token', { 'X-Token': '' }, 403],
  ['the token of another start', { 'X-Token': 'another' }, 403],
  ['text, which a form may send anywhere', { 'Content-Type': 'text/plain' }, 415],
  ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
])('%s changes nothing', async (_, headers, status) => {
  const life = documents.get('a').life;
  const { status: answered } = await ask({
    path: '/call/startAfresh',
    headers: { ...OWN(), ...headers },
    body: JSON.stringify(caller),
  });
  expect(answered).toBe(status);
  expect(documents.get('a').life).toBe(life);
});

test('its own origin is answered', async () => {
  const headers = { ...OWN(), Origin: `http://127.0.0.1:${port}` };
  expect((await ask({ headers, body: entries() })).status).toBe(200);
});

test('events are for pages with the token', async () => {
  const headers = {};
  const path = '/events?document=a&page=p';
  expect((await ask({ path, method: 'GET', headers })).status).toBe(403);
  expect((await ask({ path: `${path}&token=x`, method: 'GET', headers })).status).toBe(403);
});

test.each([
  ['a store that is none', '/call/entries', { store: '__proto__' }],
  ['another', '/call/write', { store: 'constructor', changes: { a: 'b' } }],
  ['a lock that is none', '/call/lock', { name: '__proto__', waitMs: 0 }],
  ['no document', '/call/entries', { document: undefined }],
  ['a document that is no name', '/call/open', { document: { a: 1 } }],
])('%s is refused', async (_, path, more) => {
  expect((await ask({ path, body: entries(more) })).status).toBe(400);
  expect(({} as Record<string, unknown>).a).toBeUndefined();
});

test.each(['__proto__', 'constructor', 'toString'])('a key named %s is a key like any other', async (key) => {
  const changes = JSON.parse(`{"${key}":"mine"}`) as object;
  expect(await ask({ path: '/call/get', body: entries({ key }) })).toEqual({ status: 200, text: 'null' });
  await ask({ path: '/call/write', body: entries({ changes, replaceAll: false }) });
  expect((await ask({ path: '/call/get', body: entries({ key }) })).text).toBe('"mine"');
  documents.save();
  const again = new Documents(directory, () => ({}));
  expect(again.store(again.get('a'), 'document properties')[key]).toBe('mine');
  expect(again.store(again.get('a'), 'document properties').valueOf).toBeUndefined();
});

test.each(['/call/__proto__', '/call/constructor', '/call/unknown', '/nothing'])(
  '%s is nothing',
  async (path) => {
    expect((await ask({ path, body: entries() })).status).toBe(404);
  },
);

test('what is no JSON is refused', async () => {
  expect((await ask({ body: '{"document":' })).status).toBe(400);
});

test('a body beyond the limit is refused by its announced length, and without one as soon as it is beyond', async () => {
  const announced = await ask({ headers: { ...OWN(), 'Content-Length': String(MOST_BYTES + 1) } }).catch(
    () => ({ status: 413 }),
  );
  expect(announced.status).toBe(413);
  const status = await new Promise((resolve) => {
    const headers = { ...OWN(), 'Transfer-Encoding': 'chunked' };
    const asked = request(
      { port, host: '127.0.0.1', path: '/call/entries', method: 'POST', headers },
      (response) => resolve(response.statusCode),
    );
    asked.on('error', () => undefined);
    const chunk = Buffer.alloc(1024 * 1024, 32);
    const send = (left: number): void => {
      if (left > 0 && !asked.destroyed) asked.write(chunk, () => send(left - 1));
    };
    send(MOST_BYTES / chunk.length + 2);
  });
  expect(status).toBe(413);
});

test('a file that the browser has already is not sent again, and the page always is, since it holds the token', async () => {
  const get = (path: string, etag: string) =>
    ask({ path, method: 'GET', headers: { 'If-None-Match': etag } });
  expect(await get('/main.js', '"main"')).toEqual({ status: 304, text: '' });
  expect(await get('/main.js', '"before"')).toEqual({ status: 200, text: 'main()' });
  expect(await get('/', '"page"')).toEqual({ status: 200, text: PAGE.replace('{{token}}', TOKEN) });
});
