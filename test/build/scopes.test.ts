import { readdirSync, readFileSync } from 'node:fs';
import { BUDGETS } from '../support/service-budgets';

interface Row {
  /** The scopes of which one is enough, as Google's page lists them; or that it lists none, or was not read. */
  readonly scopes: readonly string[] | 'none listed' | 'not read';
  readonly source: string;
}

/** What each method of Google's that the add-on calls asks for. */
const METHODS: Readonly<Record<string, Row>> = JSON.parse(
  readFileSync('test/data/apps-script-methods.json', 'utf8'),
);
const { oauthScopes } = JSON.parse(readFileSync('appsscript.json', 'utf8')) as { oauthScopes: string[] };
const granted = oauthScopes.map((scope) => scope.split('/').pop());

const isGranted = ({ scopes }: Row): boolean =>
  typeof scopes === 'string' || scopes.some((scope) => granted.includes(scope));

/** Names of Google's methods that are JavaScript's or our own as well. */
const OTHERS = ['evaluate', 'replace', 'find', 'now', 'sort', 'parse', 'getTime', 'log'];

/** The names of all methods that Google's services have. */
function googlesMethods(): Set<string> {
  const folder = 'node_modules/@types/google-apps-script';
  const wanted = [
    'spreadsheet',
    'base',
    'html',
    'cache',
    'lock',
    'properties',
    'utilities',
    'charts',
    'script',
  ];
  const files = wanted.map((name) => readFileSync(`${folder}/google-apps-script.${name}.d.ts`, 'utf8'));
  return new Set(
    files.flatMap((text) => [...text.matchAll(/^\s+(\w+)\(/gm)].map(([, name]) => String(name))),
  );
}

/** What the add-on's files call, by name. */
function called(): string[] {
  const files = readdirSync('src/addon', { recursive: true }).map(String);
  const texts = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`src/addon/${file}`, 'utf8'));
  const google = googlesMethods();
  const names = texts.flatMap((text) => [...text.matchAll(/\.(\w+)\(/g)].map(([, name]) => String(name)));
  return [...new Set(names)].filter((name) => google.has(name) && !OTHERS.includes(name));
}

test('every method of Google’s that the add-on calls is in the table', () => {
  const listed = new Set(Object.keys(METHODS).map((name) => name.split('.')[1]));
  const names = called();
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => !listed.has(name))).toEqual([]);
});

test('none asks for more than the two scopes of the manifest', () => {
  expect(granted).toEqual(['spreadsheets.currentonly', 'script.container.ui']);
  const refused = Object.entries(METHODS).filter(([, row]) => !isGranted(row));
  expect(refused).toEqual([]);
  expect(isGranted({ scopes: ['spreadsheets'], source: '' })).toBe(false);
});

test('a table that is not read has its reason: a page of Google’s to read', () => {
  for (const [name, { source }] of Object.entries(METHODS))
    expect([name, source]).toEqual([
      name,
      expect.stringMatching(/^https:\/\/developers\.google\.com\/|^Google's page/),
    ]);
});

test('what inserting the first plan called is in the table by class and name', async () => {
  const names = new Set<string>();
  for (const { run } of BUDGETS.slice(0, 1)) for (const name of (await run()).names) names.add(name);
  expect(names.size).toBeGreaterThan(60);
  expect([...names].filter((name) => !(name in METHODS))).toEqual([]);
}, 120_000);
