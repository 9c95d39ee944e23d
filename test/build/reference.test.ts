import { readFile } from 'node:fs/promises';
import { withReference } from '../../src/build/reference';

test.each([
  ['README.md', 'en'],
  ['README.zh-TW.md', 'zh-TW'],
] as const)(
  'the functions in %s are described as in Sheets: npm run docs changes nothing',
  async (file, language) => {
    const readme = await readFile(file, 'utf8');
    expect(await withReference(readme, language)).toBe(readme);
  },
);
