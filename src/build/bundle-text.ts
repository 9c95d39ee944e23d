import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

/** The path of a file below `src`. */
export const sourcePath = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** One source file and all it imports, as one text. Apps Script rejects `#private` and static fields: es2020. */
export async function bundleText(name: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [sourcePath(name)],
    bundle: true,
    write: false,
    charset: 'utf8',
    target: 'es2020',
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
  });
  return outputFiles?.[0]?.text ?? '';
}
