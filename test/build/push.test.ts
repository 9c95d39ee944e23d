import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ScriptFile } from '../support/google-stand-in';
import { projectOfEachTest, SQL } from '../support/pushed-project';

jest.setTimeout(120_000);

const CLASP = resolve('node_modules/@google/clasp/build/src/index.js');

const file = projectOfEachTest();

/** What the script holds after a push. */
let pushed: ScriptFile[] = [];

test('what arrives is byte for byte what was built', async () => {
  file.project.nameScript('abc');
  mkdirSync(join(file.project.folder, 'dist'));
  writeFileSync(join(file.project.folder, 'dist', SQL), 'SELECT 1');
  const { code, stdout } = await file.project.push();
  expect([code, stdout]).toEqual([0, 'Pushed Code.js, appsscript.json, sidebar.html to script abc.\n']);
  expect(file.project.google.files.map(({ name }) => name).sort()).toEqual(['Code', 'appsscript', 'sidebar']);
  expect(file.project.inScript()).toEqual(file.project.inDist());
  pushed = file.project.google.files;
  const manifest = file.project.google.files.find(({ name }) => name === 'appsscript')?.source;
  expect(manifest).toBe(readFileSync('appsscript.json', 'utf8'));
});

test('a manifest that alone differs is pushed; what is there already is said to be', async () => {
  file.project.nameScript('abc');
  file.project.google.files = pushed.map((each) =>
    each.name === 'appsscript' ? { ...each, source: '{"timeZone":"Asia/Taipei"}' } : each,
  );
  expect((await file.project.push()).code).toBe(0);
  expect(file.project.inScript()).toEqual(file.project.inDist());

  file.project.google.requests.length = 0;
  expect(await file.project.push()).toEqual({
    code: 0,
    stdout: 'Script abc holds these files already.\n',
    stderr: '',
  });
  expect(file.project.writes()).toEqual([]);
});

test('the steps of the README, create and push, bring the files into a new spreadsheet', async () => {
  file.project.google.files = [
    { name: 'appsscript', type: 'JSON', source: '{"timeZone":"America/New_York"}' },
  ];
  const [command = ''] =
    /npx clasp create-script .*? --rootDir dist/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const words = [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  expect((await file.project.google.run(file.project.folder, CLASP, ...words.slice(2))).code).toBe(0);
  expect(file.project.writes()).toEqual([
    'POST www.googleapis.com/drive/v3/files',
    'POST script.googleapis.com/v1/projects',
  ]);
  expect((await file.project.push()).stdout).toContain('to script abc.');
  expect(file.project.inScript()).toEqual(file.project.inDist());
});
