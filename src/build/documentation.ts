import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sourcePath } from './bundle-text';

/** A JSDoc block, as it stands above an export. */
export type Documentation = string;

const FOLDERS = ['functions', 'addon'];

/** The JSDoc blocks of these exports, by name; esbuild drops them, so they are read from the sources. */
export async function documentationOf(names: readonly string[]): Promise<Map<string, Documentation>> {
  const found = new Map<string, Documentation>();
  for (const text of await sources())
    for (const [, block, name] of text.matchAll(
      /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\nexport (?:async )?(?:const|function) (\w+)/g,
    ))
      if (block && name && names.includes(name)) found.set(name, block);
  return found;
}

/** The parameter names of a JSDoc block, in order. */
export const documentedParameters = (documentation: Documentation): string[] =>
  [...documentation.matchAll(/@param\s+(?:\{[^}]*\}\s+)?(\w+)/g)].map(([, name]) => name as string);

async function sources(): Promise<string[]> {
  const files = await Promise.all(
    FOLDERS.map(async (folder) => {
      const names = await readdir(sourcePath(folder), { recursive: true });
      return names.filter((name) => name.endsWith('.ts')).map((name) => join(sourcePath(folder), name));
    }),
  );
  return Promise.all(files.flat().map((file) => readFile(file, 'utf8')));
}
