import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where test processes tell each other what they share; set by `shared-setup.ts` for a run of Jest. */
export const sharedDirectory = (): string | undefined => process.env.IMAGE_COST_SHARED;

/** A process that all test files of a run use: started by the first that asks for it, ended with the run. */
export interface SharedProcess {
  readonly pid: number;
  /** What it said that matched: an address. */
  readonly address: string;
}

const LONGEST_WAIT_MS = 60_000;

/**
 * The shared process of this name; the first file to ask starts it, with arguments for Node.
 * @throws Error where it ends before it has said its address
 */
export async function sharedProcess(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  address: RegExp,
): Promise<SharedProcess> {
  const directory = sharedDirectory() ?? '';
  const file = join(directory, `${name}.json`);
  if (isFirst(join(directory, `${name}.lock`))) {
    const started = await startedProcess(join(directory, `${name}.log`), args, env, address);
    writeFileSync(`${file}.new`, JSON.stringify(started));
    renameSync(`${file}.new`, file);
  }
  for (const start = Date.now(); !existsSync(file); await new Promise((resolve) => setTimeout(resolve, 50)))
    if (Date.now() - start > LONGEST_WAIT_MS) throw new Error(`The shared ${name} did not start.`);
  return JSON.parse(readFileSync(file, 'utf8')) as SharedProcess;
}

/** Whether nobody has made this file before: only one of many that ask at once does. */
function isFirst(lock: string): boolean {
  try {
    openSync(lock, 'wx');
    return true;
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw failure;
  }
}

/** Starts it by itself, with what it says in a file, so that it outlives the test file that started it. */
async function startedProcess(
  log: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  address: RegExp,
): Promise<SharedProcess> {
  const said = openSync(log, 'w');
  const stdio = ['ignore', said, said] as const;
  const child = spawn(process.execPath, [...args], {
    env: { ...process.env, ...env },
    detached: true,
    stdio: [...stdio],
  });
  child.unref();
  for (const start = Date.now(); ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const found = address.exec(readFileSync(log, 'utf8'))?.[0];
    if (found) return { pid: child.pid ?? 0, address: found };
    if (child.exitCode !== null || Date.now() - start > LONGEST_WAIT_MS)
      throw new Error(`It did not start:\n${readFileSync(log, 'utf8')}`);
  }
}
