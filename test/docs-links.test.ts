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
  // Rooms that are still to be built are said so in the page.
  expect(missing.filter((path) => path !== 'warehouse/')).toEqual([]);
  expect(named.length).toBeGreaterThan(30);
});
