import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { exampleFigure, exampleOf, type FormulaHelp } from '../functions/formula-help';
import { formulaHelps } from './formula-help';

type Language = 'en' | 'zh-TW';

const ROOT = new URL('../../', import.meta.url);
const START = '<!-- functions: written by npm run docs -->';
const END = '<!-- end of functions -->';

/** Where each language has its table of the functions, and its reference with all arguments. */
export const PAGES: readonly { language: Language; table: string; reference: string }[] = [
  { language: 'en', table: 'README.md', reference: 'docs/functions.md' },
  { language: 'zh-TW', table: 'README.zh-TW.md', reference: 'docs/functions.zh-TW.md' },
];

const HEADS: Readonly<Record<Language, readonly [name: string, gives: string]>> = {
  en: ['function', 'gives'],
  'zh-TW': ['函式', '傳回'],
};

const signatureOf = ({ name, parameters }: FormulaHelp): string =>
  `=${name}(${parameters.map((each) => (each.optional ? `[${each.name}]` : each.name)).join('; ')})`;

const firstSentence = (text: string): string => /^.*?[.。](?=\s|$)/.exec(text)?.[0] ?? text;

const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** One line a function: its name, and the first sentence of the help that Sheets shows. */
function functionTable(helps: readonly FormulaHelp[], language: Language): string {
  const rows = helps.map(({ name, summary }) => [`\`${name}\``, firstSentence(summary[language])]);
  return [tableRow(HEADS[language]), '|---|---|', ...rows.map(tableRow)].join('\n');
}

/** What a function does. The English help ends in an example; in Chinese the same one is added. */
function summaryOf(help: FormulaHelp, language: Language): string {
  const [example, figure] = [exampleOf(help), exampleFigure(help)];
  if (language === 'en' || example === '') return help.summary[language];
  return `${help.summary[language]}範例：\`${example}\`${figure && ` 為 ${figure}`}。`;
}

/** Every function with its arguments. */
function functionReference(helps: readonly FormulaHelp[], language: Language): string {
  const entries = helps.map((help) => {
    const rows = help.parameters.map((each) => `- \`${each.name}\`: ${each.text[language]}`);
    const lines = [
      `## ${help.name}`,
      '',
      `\`${signatureOf(help)}\``,
      '',
      summaryOf(help, language),
      '',
      ...rows,
    ];
    return lines.join('\n');
  });
  return entries.join('\n\n');
}

/** A page with what stands between the two marks written anew. */
function between(page: string, file: string, text: string): string {
  const [before, rest = ''] = page.split(START);
  const after = rest.slice(rest.indexOf(END));
  if (!after.startsWith(END)) throw new Error(`${file}: the marks "${START}" and "${END}" are missing`);
  return `${before}${START}\n${text}\n${after}`;
}

/** The READMEs and references as they ought to be, by file. */
export async function writtenPages(): Promise<ReadonlyMap<string, string>> {
  const helps = await formulaHelps();
  const pages = PAGES.flatMap(({ language, table, reference }) => [
    [table, functionTable(helps, language)] as const,
    [reference, functionReference(helps, language)] as const,
  ]);
  const written = pages.map(async ([file, text]) => {
    return [file, between(await readFile(new URL(file, ROOT), 'utf8'), file, text)] as const;
  });
  return new Map(await Promise.all(written));
}

async function writePages(): Promise<void> {
  for (const [file, text] of await writtenPages()) await writeFile(new URL(file, ROOT), text);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) void writePages();
