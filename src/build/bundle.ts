import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { codeFile } from './code-file';
import { sidebarFile } from './sidebar-file';

const DIST = new URL('../../dist/', import.meta.url);

/** Builds what is pushed to Google: Code.js, sidebar.html and the manifest. */
export async function build(folder = DIST): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(new URL('Code.js', folder), await codeFile());
  await writeFile(new URL('sidebar.html', folder), await sidebarFile());
  await writeFile(
    new URL('appsscript.json', folder),
    await readFile(new URL('../../appsscript.json', import.meta.url)),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build();
