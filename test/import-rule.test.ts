import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const SOURCE = join(__dirname, '../src');

/** What each folder may import, types included. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  messages: [],
  pricing: ['messages'],
  rates: ['messages', 'pricing'],
  planning: ['messages', 'pricing', 'rates'],
  i18n: ['messages', 'pricing', 'rates', 'planning'],
  bridge: ['messages', 'pricing', 'rates', 'planning', 'i18n'],
  functions: ['messages', 'pricing', 'rates', 'planning', 'i18n'],
  worksheet: ['messages', 'pricing', 'rates', 'planning', 'i18n'],
  warehouse: ['messages', 'pricing', 'rates', 'planning', 'i18n'],
  addon: [
    'messages',
    'pricing',
    'rates',
    'planning',
    'i18n',
    'bridge',
    'functions',
    'worksheet',
    'warehouse',
  ],
  sidebar: ['messages', 'pricing', 'rates', 'planning', 'i18n', 'bridge', 'warehouse', 'functions'],
  'main.ts': ['addon', 'functions'],
  host: [],
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const folderOf = (path: string) => relative(SOURCE, path).split('/')[0] ?? '';

const sourceFiles = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(SOURCE, name));

const importedBy = (file: string): string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\s+(?:type\s+)?(?:[^'";]*?\sfrom\s+)?'(\.[^']*)'|\bimport\('(\.[^']*)'\)/gm,
    ),
  ].map(([, path = '', dynamic = '']) => join(dirname(file), path || dynamic));

const importsOf = (file: string): Import[] =>
  importedBy(file).map((path) => ({
    file: relative(SOURCE, file),
    from: folderOf(file),
    to: folderOf(path),
  }));

const ruled = sourceFiles.filter((file) => folderOf(file) in MAY_IMPORT);

test('imports flow one way, types included', () => {
  const broken = ruled
    .flatMap(importsOf)
    .filter(({ from, to }) => from !== to && !MAY_IMPORT[from]?.includes(to.replace(/\.ts$/, '')));
  expect(broken).toEqual([]);
  expect(ruled.length).toBeGreaterThan(40);
});

/** The files that a file imports, as paths from `src`. */
const imports = new Map(
  sourceFiles.map((file) => [
    file,
    importedBy(file).flatMap((path) =>
      sourceFiles.filter((other) => [`${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].includes(other)),
    ),
  ]),
);

/** The first circle that starts and ends at a file, else nothing. */
function circleFrom(start: string): readonly string[] {
  const seen = new Set<string>();
  const waiting: (readonly string[])[] = [[start]];
  for (let way = waiting.pop(); way; way = waiting.pop())
    for (const next of imports.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return [...way, next].map((file) => relative(SOURCE, file));
      if (!seen.has(next)) waiting.push([...way, next]);
      seen.add(next);
    }
  return [];
}

test('no file imports itself in a circle, types included', () => {
  expect(
    ruled
      .filter((file) => folderOf(file) !== 'host')
      .map(circleFrom)
      .filter(({ length }) => length > 0),
  ).toEqual([]);
  expect([...imports.values()].flat().length).toBeGreaterThan(1000);
});

const PURE = [
  'messages',
  'pricing',
  'rates',
  'planning',
  'functions',
  'worksheet',
  'i18n',
  'bridge',
  'warehouse',
];
const IMPURE =
  /\b(?:SpreadsheetApp|PropertiesService|CacheService|LockService|HtmlService|Session|Utilities|UrlFetchApp|ScriptApp|Logger|document\.|window\.|localStorage|fetch\(|XMLHttpRequest|Math\.random|Date\.now|new Date\(\)|setTimeout|process\.)/;

test('below the add-on there is no Google service, no DOM, no clock, no network and no randomness', () => {
  const impure = ruled
    .filter((file) => PURE.includes(folderOf(file)))
    .filter((file) => IMPURE.test(withoutCommentsAndTexts(readFileSync(file, 'utf8'))))
    .map((file) => relative(SOURCE, file));
  expect(impure).toEqual([]);
});

/** The code alone; `document.rateTable` is a parameter of formulas, not the DOM's document. */
const withoutCommentsAndTexts = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''")
    .replace(/\bdocument\.(?:rateTable|language|wallClock|decimalComma)\b/g, '');
