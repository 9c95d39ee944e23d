import type { Metafile, Plugin } from 'esbuild';
import { bundleText } from '../../src/build/bundle-text';

/** Bytes of a built file by where they come from: a folder of ours, or a package. */
export type ShippedParts = ReadonlyMap<string, number>;

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** What the library of Code.js and the script of the sidebar are made of, minified. */
export async function shippedParts(entry: 'main.ts' | 'sidebar/main.tsx'): Promise<ShippedParts> {
  let metafile: Metafile | undefined;
  const collect: Plugin = {
    name: 'collect',
    setup: (bundle) =>
      bundle.onEnd((result) => {
        metafile = result.metafile;
      }),
  };
  await bundleText(entry, {
    format: 'iife',
    minify: true,
    metafile: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { FORMULA_HELP: '{}' },
    plugins: [collect],
  });
  const parts = new Map<string, number>();
  for (const { inputs } of Object.values(metafile?.outputs ?? {}))
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const part = partOf(path);
      parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
    }
  return parts;
}

function partOf(path: string): string {
  const folders = path.replace(/^.*src\//, '').split('/');
  return (
    PACKAGE.exec(path)?.[1] ?? folders.slice(0, folders[0] === 'i18n' && folders.length > 2 ? 2 : 1).join('/')
  );
}

/** The packages that ship inside the two files. */
export async function shippedPackages(): Promise<string[]> {
  const all = await Promise.all([shippedParts('main.ts'), shippedParts('sidebar/main.tsx')]);
  const ours =
    /^(?:addon|bridge|functions|i18n|main\.ts|messages|planning|pricing|rates|sidebar|warehouse|worksheet|<define)/;
  return [...new Set(all.flatMap((parts) => [...parts.keys()]))].filter((part) => !ours.test(part)).sort();
}
