import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './bundle';

const CLASP = fileURLToPath(new URL('../../node_modules/@google/clasp/build/src/index.js', import.meta.url));

/** All that goes to Google. */
const FILES: readonly string[] = ['Code.js', 'appsscript.json', 'sidebar.html'];
/** What clasp would send of what lies beside them; `bigquery.sql` of `npm run warehouse` stays here. */
const PUSHABLE = /\.(?:js|gs|ts|html|json)$/i;

/**
 * Builds a project's `dist` and pushes it to the script that its `.clasp.json` names; gives what there is to say.
 * @throws Error when no script is named, `dist` holds anything else, or the files did not all arrive
 */
export async function push(project: string): Promise<string> {
  const scriptId = await scriptIdOf(project);
  const dist = join(project, 'dist');
  await build(pathToFileURL(`${dist}/`));
  const others = (await readdir(dist)).filter((name) => !FILES.includes(name) && PUSHABLE.test(name));
  if (others.length > 0) throw new Error(`dist also holds ${others.join(', ')}: delete it first.`);
  const pushed = pushedFiles(project);
  if (pushed.length === 0) return `Script ${scriptId} holds these files already.`;
  if (pushed.sort().join() !== FILES.join())
    throw new Error(`clasp pushed ${pushed.join(', ')} instead of ${FILES.join(', ')}.`);
  return `Pushed ${FILES.join(', ')} to script ${scriptId}.`;
}

async function scriptIdOf(project: string): Promise<string> {
  const settings = await readFile(join(project, '.clasp.json'), 'utf8').catch(() => '');
  const scriptId = /"?scriptId"?\s*:\s*["']([^"']*)["']/.exec(settings)?.[1] ?? '';
  if (scriptId === '' || scriptId.startsWith('paste-'))
    throw new Error('.clasp.json names no script: see "Install it in your own Sheet" in the README.');
  return scriptId;
}

/** Runs clasp; without `--force` it leaves a changed manifest out and calls that a success. */
function pushedFiles(project: string): string[] {
  const { status, stdout } = spawnSync(process.execPath, [CLASP, 'push', '--force', '--json'], {
    cwd: project,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`clasp ended with ${status}.`);
  try {
    return (JSON.parse(stdout) as string[]).map((path) => basename(path));
  } catch {
    throw new Error(`clasp said: ${stdout.trim()}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  try {
    console.log(await push(process.cwd()));
  } catch (error) {
    console.error(`Not pushed: ${(error as Error).message}`);
    process.exitCode = 1;
  }
