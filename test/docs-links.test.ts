import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PAGES = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  'src/host/README.md',
];

/** What a page points to in this project: links and pictures, without what comes behind a #. */
function targetsOf(page: string): string[] {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return links
    .filter((target) => !/^(?:https?:|mailto:|#)/.test(target))
    .map((target) => target.split('#')[0] ?? '');
}

test.each(PAGES)('every link of %s leads somewhere', (page) => {
  expect(targetsOf(page).filter((target) => !existsSync(join(dirname(page), target)))).toEqual([]);
});

test('every file and folder that docs/architecture.md names is there', () => {
  const text = readFileSync('docs/architecture.md', 'utf8');
  const named = [...text.matchAll(/`((?:[a-z-]+\/)+(?:[\w.-]+\.tsx?)?)`/gi)].map(([, path = '']) => path);
  const rooms = ['', 'src/', 'test/', 'src/planning/', 'src/addon/', 'src/i18n/', 'src/sidebar/'];
  const missing = named.filter((path) => !rooms.some((room) => existsSync(`${room}${path}`)));
  expect(missing).toEqual([]);
  expect(named.length).toBeGreaterThan(30);
});

test('docs/security.md says of every function that Sheets or the sidebar may call whether it takes the lock', () => {
  const exported = [...readFileSync('src/main.ts', 'utf8').matchAll(/^export \{([^}]+)\} from '\.\/addon/gm)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim())
    .filter(Boolean);
  expect(exported.length).toBeGreaterThan(20);
  const [, tables = ''] = readFileSync('docs/security.md', 'utf8').split('## At the same time');
  expect(exported.filter((name) => !tables.includes(`\`${name}\``))).toEqual([]);
});

test('docs/security.md names tests that are there', () => {
  const named = [...readFileSync('docs/security.md', 'utf8').matchAll(/`(test\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test('actions of the workflow are pinned by commit', () => {
  const folder = '.github/workflows';
  const uses = readdirSync(folder).flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/uses:\s*(\S+)/g)].map(([, action = '']) => action),
  );
  expect(uses.length).toBeGreaterThan(0);
  expect(uses.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
});
