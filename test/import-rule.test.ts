import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const SOURCE = join(__dirname, '../src');

/** What each folder may import at run time; a type may also come from where a comment says so. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  pricing: [],
  rates: ['pricing'],
  planning: ['pricing', 'rates'],
  i18n: ['pricing', 'rates', 'planning'],
  functions: ['pricing', 'rates', 'planning', 'i18n'],
  worksheet: ['pricing', 'rates', 'planning', 'i18n'],
  addon: ['pricing', 'rates', 'planning', 'i18n', 'functions', 'worksheet'],
  sidebar: ['pricing', 'rates', 'planning', 'i18n'],
  'main.ts': ['addon', 'functions'],
};

/** Types alone: the sidebar knows the server's answers, messages know the problems of every folder. */
const MAY_IMPORT_TYPES: Readonly<Record<string, readonly string[]>> = {
  i18n: ['functions', 'addon', 'worksheet'],
  sidebar: ['addon', 'functions'],
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const folderOf = (path: string) => relative(SOURCE, path).split('/')[0] ?? '';

function sourceFiles(): string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(SOURCE, name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'(\.[^']*)'/gm);
  return [...found].map(([, type, path]) => ({
    file: relative(SOURCE, file),
    from: folderOf(file),
    to: folderOf(join(dirname(file), path ?? '')),
    typeOnly: Boolean(type),
  }));
}

const shipped = sourceFiles().filter((file) => folderOf(file).replace(/\.tsx?$/, '.ts') in MAY_IMPORT);

test('imports flow one way: pricing ← rates ← planning ← functions and worksheet ← addon ← main', () => {
  const broken = shipped
    .flatMap(importsOf)
    .filter(({ from, to }) => from !== to)
    .filter(({ from, to, typeOnly }) => {
      const target = to.replace(/\.ts$/, '');
      const allowed = [...(MAY_IMPORT[from] ?? []), ...(typeOnly ? (MAY_IMPORT_TYPES[from] ?? []) : [])];
      return !allowed.includes(target);
    });
  expect(broken).toEqual([]);
  expect(shipped.length).toBeGreaterThan(40);
});

test('nothing that ships imports the preview or the build', () => {
  const broken = shipped.flatMap(importsOf).filter(({ to }) => to === 'preview' || to === 'build');
  expect(broken).toEqual([]);
});

const PURE = ['pricing', 'rates', 'planning', 'functions', 'worksheet', 'i18n'];
const IMPURE =
  /\b(?:SpreadsheetApp|PropertiesService|CacheService|LockService|HtmlService|Session|Utilities|UrlFetchApp|ScriptApp|Logger|document\.|window\.|localStorage|fetch\(|XMLHttpRequest|Math\.random|Date\.now|new Date\(\)|setTimeout|process\.)/;

test('below the add-on there is no Google service, no DOM, no clock, no network and no randomness', () => {
  const impure = shipped
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
    .replace(/\bdocument\.(?:rateTable|language|wallClock)\b/g, '');
