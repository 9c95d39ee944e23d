import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { release } from '../../src/build/release';
import { type Release, releaseFaults } from '../../src/build/release-faults';
import { newestReleaseNotes } from '../../src/build/release-notes';

jest.setTimeout(60_000);

const CHANGELOG = `# Changelog

Words above the entries.

## 1.1.0 (2026-11-22)

- gpt-image-2: image output from $30 to $31 per 1M.

## 1.0.0 (2026-11-01)

- First.
`;

const NOTES = {
  version: '1.1.0',
  date: '2026-11-22',
  text: '- gpt-image-2: image output from $30 to $31 per 1M.',
};

test('the newest entry is read without those below it', () => {
  expect(newestReleaseNotes(CHANGELOG)).toEqual(NOTES);
});

test.each(['## Unreleased\n\n- x', '## 1.1.0\n\n- x', '# Changelog\n'])('%j has no entry', (changelog) => {
  expect(() => newestReleaseNotes(changelog)).toThrow('not like "1.0.0 (2026-11-22)"');
});

test('the changelog of this project has an entry for its version', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(newestReleaseNotes(readFileSync('CHANGELOG.md', 'utf8')).version).toBe(version);
});

const READY: Release = {
  notes: NOTES,
  version: '1.1.0',
  today: '2026-11-22',
  rates: [{ id: 'gpt-image-2', checked: '2026-11-20' }],
  uncommitted: [],
  tags: ['v1.0.0'],
};

test.each<[string, Partial<Release>, string[]]>([
  ['nothing', {}, []],
  ['nothing, a week after the entry', { today: '2026-11-29' }, []],
  ['nothing, with a script id of one’s own', { uncommitted: ['.clasp.json'] }, []],
  ['files', { uncommitted: ['.clasp.json', 'a.ts', 'b.ts'] }, ['Not committed: a.ts, b.ts.']],
  [
    'another version',
    { version: '1.2.0' },
    ['CHANGELOG.md: the newest entry is 1.1.0; package.json says 1.2.0.'],
  ],
  [
    'an old entry',
    { today: '2026-11-30' },
    ['CHANGELOG.md: the entry is dated 2026-11-22; today is 2026-11-30.'],
  ],
  [
    'an entry from tomorrow',
    { today: '2026-11-21' },
    ['CHANGELOG.md: the entry is dated 2026-11-22; today is 2026-11-21.'],
  ],
  [
    'old prices',
    { rates: [...READY.rates, { id: 'one', checked: '2026-07-24' }] },
    ['Checked more than 120 days before that entry: one (2026-07-24).'],
  ],
  ['a tag', { tags: ['v1.1.0'] }, ['The tag v1.1.0 is there already.']],
])('what keeps a version from being released: %s', (_, changes, faults) => {
  expect(releaseFaults({ ...READY, ...changes })).toEqual(faults);
});

/** A repository of its own, whose tests do what is asked. */
describe('in a repository', () => {
  let project: string;
  const git = (...args: string[]) => execFileSync('git', args, { cwd: project, encoding: 'utf8' });
  const commit = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text);
    git('add', '.');
    git('commit', '--quiet', '--message', 'Change');
  };
  const withTests = (test: string) => JSON.stringify({ version: '1.1.0', scripts: { test } });

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'image-cost-release-'));
    git('init', '--quiet');
    git('config', 'user.name', 'Somebody');
    git('config', 'user.email', 'somebody@example.com');
    commit({
      'CHANGELOG.md': CHANGELOG,
      'package.json': withTests('node pass.cjs'),
      '.clasp.json': '{}',
      'pass.cjs': '',
      'fail.cjs': 'process.exit(1)',
      'leave.cjs': "require('node:fs').writeFileSync('left.txt', '')",
    });
  });
  afterEach(() => rmSync(project, { recursive: true, force: true }));

  test('a tested version is tagged with its notes, once', () => {
    writeFileSync(join(project, '.clasp.json'), '{"scriptId":"mine"}');
    expect(release(project, '2026-11-22')).toEqual(NOTES);
    expect(git('tag', '--list', '--format=%(refname:short) %(contents)').trim()).toBe(
      `v1.1.0 1.1.0\n\n${NOTES.text}`,
    );
    expect(git('rev-parse', 'v1.1.0^{commit}')).toBe(git('rev-parse', 'HEAD'));
    expect(() => release(project, '2026-11-22')).toThrow('The tag v1.1.0 is there already.');
  });

  test.each([
    ['whose tests fail', 'node fail.cjs', 'npm test failed.'],
    ['whose tests leave a file', 'node leave.cjs', 'Not committed: left.txt.'],
  ])('a version %s is not tagged', (_, script, words) => {
    commit({ 'package.json': withTests(script) });
    expect(() => release(project, '2026-11-22')).toThrow(words);
    expect(git('tag', '--list')).toBe('');
  });

  test('what is not committed is not even tested', () => {
    commit({ 'package.json': withTests('node leave.cjs') });
    writeFileSync(join(project, 'new.txt'), '');
    expect(() => release(project, '2026-11-22')).toThrow(/^Not committed: new\.txt\.$/);
  });

  test('the command fails with the faults', () => {
    commit({ 'CHANGELOG.md': CHANGELOG.replace('1.1.0', '1.1.1') });
    const command = [require.resolve('tsx/cli'), join(__dirname, '../../src/build/release.ts')];
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: project, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain(
      'Not released:\nCHANGELOG.md: the newest entry is 1.1.1; package.json says 1.1.0.',
    );
  });
});
