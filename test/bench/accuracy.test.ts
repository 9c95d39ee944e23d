import { execFileSync } from 'node:child_process';

jest.setTimeout(120_000);

test('docs/accuracy.md and docs/licences.md say what npm run bench finds', () => {
  const check = () =>
    execFileSync('npx', ['tsx', 'test/bench/bench.ts', '--check'], { encoding: 'utf8', stdio: 'pipe' });
  expect(check).not.toThrow();
});
