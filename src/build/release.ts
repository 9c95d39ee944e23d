import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rate } from '../rates/schema';
import { SHIPPED_RATES } from '../rates/shipped-rates';
import { releaseFaults } from './release-faults';
import { newestReleaseNotes, type ReleaseNotes } from './release-notes';

/**
 * Checks a project, tests it and tags its version with the text of its changelog, which it gives.
 * @throws Error that lists all that keeps it from being released; nothing is tagged then
 */
export function release(project: string, today: string): ReleaseNotes {
  const git = (...args: readonly string[]): string[] =>
    execFileSync('git', args, { cwd: project, encoding: 'utf8' }).split('\n').filter(Boolean);
  const read = (name: string): string => readFileSync(join(project, name), 'utf8');
  const uncommitted = () => git('status', '--porcelain').map((line) => line.slice(3));
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const notes = newestReleaseNotes(read('CHANGELOG.md'));
  const rates: readonly Rate[] = SHIPPED_RATES;
  const refuseFaults = () => {
    const tags = git('tag', '--list');
    const faults = releaseFaults({ notes, version, today, rates, uncommitted: uncommitted(), tags });
    if (faults.length > 0) throw new Error(faults.join('\n'));
  };

  refuseFaults();
  if (spawnSync('npm', ['test'], { cwd: project, stdio: 'inherit', shell: true }).status !== 0)
    throw new Error('npm test failed.');
  // The tests took a while: what is tagged must still be what was tested.
  refuseFaults();
  git(
    'tag',
    '--annotate',
    `v${version}`,
    '--cleanup',
    'whitespace',
    '--message',
    `${version}\n\n${notes.text}`,
  );
  return notes;
}

/** The day here, `2026-11-22`. */
const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  try {
    const { version, text } = release(process.cwd(), localDay(new Date()));
    console.log(`\nTagged v${version}. Next: git push origin v${version}, and npm run push.\n`);
    console.log(`What is new, for the listing:\n\n${text}`);
  } catch (error) {
    console.error(`Not released:\n${(error as Error).message}`);
    process.exitCode = 1;
  }
