import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { formulaHelps } from './formula-help';

const ROOT = new URL('../../', import.meta.url);
const START = '<!-- function reference: written by npm run docs -->';
const END = '<!-- end of function reference -->';

/** The function reference in Markdown, from the help that Sheets shows. */
export async function functionReference(language: 'en' | 'zh-TW'): Promise<string> {
  const helps = await formulaHelps();
  return helps
    .map(({ name, parameters, summary }) => {
      const signature = parameters.map((each) => (each.optional ? `[${each.name}]` : each.name)).join('; ');
      const rows = parameters.map((each) => `  - \`${each.name}\`: ${each.text[language]}`);
      return [`- **\`=${name}(${signature})\`** ${summary[language]}`, ...rows].join('\n');
    })
    .join('\n');
}

/** A README with its reference written anew between the two marks. */
export async function withReference(readme: string, language: 'en' | 'zh-TW'): Promise<string> {
  const [before, rest = ''] = readme.split(START);
  const after = rest.slice(rest.indexOf(END));
  if (!after.startsWith(END)) throw new Error(`README: the marks "${START}" and "${END}" are missing`);
  return `${before}${START}\n${await functionReference(language)}\n${after}`;
}

async function writeReferences(): Promise<void> {
  for (const [name, language] of [
    ['README.md', 'en'],
    ['README.zh-TW.md', 'zh-TW'],
  ] as const) {
    const file = new URL(name, ROOT);
    await writeFile(file, await withReference(await readFile(file, 'utf8'), language));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) void writeReferences();
