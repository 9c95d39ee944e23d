import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../appsscript.json';
import { sidebarFile } from '../../src/build/sidebar-file';
import { builtCode } from '../support/built-code';
import { shippedPackages } from '../support/shipped-parts';

jest.setTimeout(60_000);

const RUNS_TEXT = /\beval\b|\bnew Function\b|\bFunction\(["'`]|\bimport\(/;
const ASKS_THE_NETWORK =
  /\bUrlFetchApp\b|\bfetch\(|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bimportScripts\b|\bnew Worker\b|\bnew Image\b/;
/** In markup, as a property of JSX, or set by its name. */
const FETCHES_AN_ADDRESS =
  /\b(?:src|srcset|srcdoc|href|action|poster)["'`]?\s*[=:,]\s*["'`]?\s*(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\/|@import/i;

test.each([
  ['Code.js', builtCode],
  ['sidebar.html', sidebarFile],
] as const)('%s runs no text as code and fetches nothing', async (_name, built) => {
  const text = await built();
  for (const pattern of [RUNS_TEXT, ASKS_THE_NETWORK, FETCHES_AN_ADDRESS])
    expect(pattern.exec(text)?.[0]).toBeUndefined();
});

test.each([
  '<img src=//x.example/a.png>',
  'jsx("img",{src:"https://x.example/a.png"})',
  'e.setAttribute("src","https://x.example/a.png")',
  'a{background:url(https://x.example/a.png)}',
])('%s would be found', (text) => {
  expect(FETCHES_AN_ADDRESS.test(text)).toBe(true);
});

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });

test('the one way to the network that ships, the CSV parser’s download, is never asked for', async () => {
  expect((await sidebarFile()).match(/XMLHttpRequest/g) ?? []).toHaveLength(1);
  const asking = filesBelow('src').filter((path) =>
    /\bdownload:\s*true|XMLHttpRequest/.test(readFileSync(path, 'utf8')),
  );
  // The local host names the word too: it reads the code that ships for what Google would ask permission for.
  const local = ['preview', 'host'].map((room) => join('src', room));
  expect(asking.filter((path) => !local.some((room) => path.startsWith(room)))).toEqual([]);
});

test('the manifest asks for two scopes and no more', () => {
  expect(manifest.oauthScopes.map((scope) => scope.split('/').pop())).toEqual([
    'spreadsheets.currentonly',
    'script.container.ui',
  ]);
  expect(Object.keys(manifest).sort()).toEqual([
    'exceptionLogging',
    'oauthScopes',
    'runtimeVersion',
    'timeZone',
  ]);
});

test('what npm audit --omit=dev looks at is what ships', async () => {
  const installed = execFileSync('npm', ['ls', '--omit=dev', '--parseable'], { encoding: 'utf8' });
  const packages = installed.trim().split('\n').slice(1);
  expect(packages.map((path) => path.replace(/.*node_modules./, '')).sort()).toEqual(await shippedPackages());
});
