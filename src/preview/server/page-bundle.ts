import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { build } from 'esbuild';

/** A file that the server hands to the browser. */
export interface ServedFile {
  type: string;
  content: string | Uint8Array;
  /** Changes with the content, so that a browser keeps the file, and what it compiled of it, until then. */
  etag: string;
}

const PAGE = 'src/preview/page';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Bundles the page with all that it needs, so that it asks no other host for anything. Files by URL path. */
export async function bundlePage(): Promise<Map<string, ServedFile>> {
  const { outputFiles } = await build({
    entryPoints: [`${PAGE}/main.ts`, `${PAGE}/google-script.ts`],
    bundle: true,
    write: false,
    outdir: 'page',
    format: 'iife',
    target: 'es2022',
    // o-spreadsheet's `browser` field names a build that wants its libraries as globals.
    mainFields: ['module', 'main'],
    loader: {
      '.xml': 'text',
      '.svg': 'file',
      '.eot': 'empty',
      '.ttf': 'empty',
      '.woff': 'empty',
      '.woff2': 'file',
    },
    assetNames: '[name]',
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'error',
  });
  const files = new Map<string, ServedFile>();
  for (const { path, contents } of outputFiles) files.set(`/${basename(path)}`, served(path, contents));
  for (const name of ['index.html', 'icon.svg'])
    files.set(`/${name}`, served(name, readFileSync(`${PAGE}/${name}`)));
  return files;
}

function served(path: string, content: Uint8Array): ServedFile {
  const etag = `"${createHash('sha256').update(content).digest('base64url')}"`;
  return { type: TYPES[extname(path)] ?? 'application/octet-stream', content, etag };
}
