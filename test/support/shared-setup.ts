import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SharedProcess } from './shared-process';

/** Before a run of Jest: a place where test files find the browser and the server that one of them started. */
export default function setUp(): void {
  process.env.IMAGE_COST_SHARED = mkdtempSync(join(tmpdir(), 'image-cost-shared-'));
}

/** After it: both end. */
export function tearDown(): void {
  const directory = process.env.IMAGE_COST_SHARED;
  if (!directory) return;
  for (const name of readdirSync(directory).filter((each) => each.endsWith('.json'))) {
    const { pid } = JSON.parse(readFileSync(join(directory, name), 'utf8')) as SharedProcess;
    try {
      process.kill(pid, 'SIGINT');
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code !== 'ESRCH') throw failure;
    }
  }
  rmSync(directory, { recursive: true, force: true });
}
