import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectOfEachTest } from '../support/pushed-project';

jest.setTimeout(120_000);

const file = projectOfEachTest();

test.each([
  [403, 'User has not enabled the Apps Script API.'],
  [400, 'Syntax error: SyntaxError: Unexpected token line: 2 file: Code'],
])('a push that Google refuses with %i says so, and fails', async (code, message) => {
  file.project.nameScript('abc');
  file.project.google.refusal = { code, message };
  const ended = await file.project.push();
  expect(ended.code).toBe(1);
  expect(ended.stdout).toBe('');
  expect(ended.stderr).toContain(message.slice(0, 20));
  expect(ended.stderr).toContain('Not pushed: clasp ended with 1.');
  expect(file.project.google.files).toEqual([]);
});

test('a script that does not exist is a failure too', async () => {
  file.project.nameScript('other');
  const ended = await file.project.push();
  expect([ended.code, file.project.writes()]).toEqual([1, []]);
  expect(ended.stderr).toContain('Not pushed');
});

test.each(['paste-your-script-id-here', ''])('with the script id %p nothing is built or sent', async (id) => {
  file.project.nameScript(id);
  expect(await file.project.push()).toEqual({
    code: 1,
    stdout: '',
    stderr: 'Not pushed: .clasp.json names no script: see "Install it in your own Sheet" in the README.\n',
  });
  expect([file.project.google.requests, existsSync(join(file.project.folder, 'dist'))]).toEqual([[], false]);
});

test('a file that is no part of the build is not pushed along', async () => {
  file.project.nameScript('abc');
  mkdirSync(join(file.project.folder, 'dist'));
  writeFileSync(join(file.project.folder, 'dist', 'Old.js'), 'function old() {}');
  expect((await file.project.push()).stderr).toBe('Not pushed: dist also holds Old.js: delete it first.\n');
  expect(file.project.google.requests).toEqual([]);
});
