import { readdir } from 'node:fs/promises';
import type { FormulaHelp, ParameterHelp, Sentences } from '../functions/formula-help';
import { sourcePath } from './bundle-text';
import { type Documentation, documentationOf } from './documentation';

/** The help of every formula, from the JSDoc that Sheets shows, in the order of their names. */
export async function formulaHelps(): Promise<FormulaHelp[]> {
  const files = await readdir(sourcePath('functions'));
  const names = files.filter((file) => /^IMG\w+\.ts$/.test(file)).map((file) => file.replace('.ts', ''));
  const documentation = await documentationOf(names);
  return names.sort().map((name) => helpOf(name, documentation.get(name) ?? ''));
}

function helpOf(name: string, documentation: Documentation): FormulaHelp {
  const lines = documentation
    .split('\n')
    .map((line) => line.replace(/^\s*\/?\*+\/?\s?/, '').trim())
    .filter((line) => line !== '');
  const summary = lines.slice(
    0,
    lines.findIndex((line) => line.startsWith('@')),
  );
  return {
    name,
    summary: words(summary.join(' ')),
    parameters: lines.flatMap((line) => parameterHelp(line) ?? []),
  };
}

function parameterHelp(line: string): ParameterHelp | undefined {
  const parts = /^@param\s+(?:\{[^}]*\}\s+)?(\w+)\s+(Optional\.\s+)?(.*)$/.exec(line);
  const [, name = '', optional, text = ''] = parts ?? [];
  return parts ? { name, optional: Boolean(optional), text: words(text) } : undefined;
}

/** English sentences with one Chinese clause among them, each apart. A Chinese clause ends with its full stop. */
function words(text: string): Sentences {
  const chinese = /[\u3400-\u9fff][^。]*。/.exec(text)?.[0] ?? '';
  const english = text.replace(chinese, ' ').replace(/\s+/g, ' ').trim();
  return { en: english, 'zh-TW': chinese || english };
}
