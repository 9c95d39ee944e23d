import { readFile } from 'node:fs/promises';
import { PAGES, writtenPages } from '../../src/build/reference';

const FILES = PAGES.flatMap(({ table, reference }) => [table, reference]);

test.each(FILES)(
  'the functions in %s are described as in Sheets: npm run docs changes nothing',
  async (file) => {
    expect((await writtenPages()).get(file)).toBe(await readFile(file, 'utf8'));
  },
);

test('the first screens stay short: each README has at most 9 KB', async () => {
  for (const { table } of PAGES) expect((await readFile(table)).length).toBeLessThanOrEqual(9 * 1024);
});
