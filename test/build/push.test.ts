import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { GoogleStandIn, type ScriptFile } from '../support/google-stand-in';

jest.setTimeout(120_000);

const TSX = pathToFileURL(require.resolve('tsx')).href;
const CLASP = resolve('node_modules/@google/clasp/build/src/index.js');
const TYPES = { js: 'SERVER_JS', html: 'HTML', json: 'JSON' } as const;

let google: GoogleStandIn;
let project: string;

beforeEach(async () => {
  google = await GoogleStandIn.start();
  project = realpathSync(mkdtempSync(join(tmpdir(), 'image-cost-push-')));
});
afterEach(async () => {
  await google.stop();
  rmSync(project, { recursive: true, force: true });
});

const npmRunPush = () => google.run(project, '--import', TSX, resolve('src/build/push.ts'));

const nameScript = (scriptId: string): void =>
  writeFileSync(join(project, '.clasp.json'), JSON.stringify({ scriptId, rootDir: 'dist' }));

/** What `dist` holds for Google, as the Apps Script API would have it. */
const inDist = (): ScriptFile[] =>
  readdirSync(join(project, 'dist')).flatMap((file) => {
    if (file === SQL) return [];
    const [name = '', extension = ''] = file.split('.');
    const source = readFileSync(join(project, 'dist', file), 'utf8');
    return [{ name, type: TYPES[extension as keyof typeof TYPES], source }];
  });

const byName = (files: readonly ScriptFile[]) =>
  [...files].sort((one, other) => one.name.localeCompare(other.name));

const writes = () => google.requests.filter((request) => !request.startsWith('GET'));

/** What `npm run warehouse` leaves in `dist`. */
const SQL = 'bigquery.sql';

/** What the script holds after a push. */
let pushed: ScriptFile[] = [];

test('what arrives is byte for byte what was built', async () => {
  nameScript('abc');
  mkdirSync(join(project, 'dist'));
  writeFileSync(join(project, 'dist', SQL), 'SELECT 1');
  const { code, stdout } = await npmRunPush();
  expect([code, stdout]).toEqual([0, 'Pushed Code.js, appsscript.json, sidebar.html to script abc.\n']);
  expect(google.files.map(({ name }) => name).sort()).toEqual(['Code', 'appsscript', 'sidebar']);
  expect(byName(google.files)).toEqual(byName(inDist()));
  pushed = google.files;
  const manifest = google.files.find(({ name }) => name === 'appsscript')?.source;
  expect(manifest).toBe(readFileSync('appsscript.json', 'utf8'));
});

test('a manifest that alone differs is pushed; what is there already is said to be', async () => {
  nameScript('abc');
  google.files = pushed.map((file) =>
    file.name === 'appsscript' ? { ...file, source: '{"timeZone":"Asia/Taipei"}' } : file,
  );
  expect((await npmRunPush()).code).toBe(0);
  expect(byName(google.files)).toEqual(byName(inDist()));

  google.requests.length = 0;
  expect(await npmRunPush()).toEqual({
    code: 0,
    stdout: 'Script abc holds these files already.\n',
    stderr: '',
  });
  expect(writes()).toEqual([]);
});

test.each([
  [403, 'User has not enabled the Apps Script API.'],
  [400, 'Syntax error: SyntaxError: Unexpected token line: 2 file: Code'],
])('a push that Google refuses with %i says so, and fails', async (code, message) => {
  nameScript('abc');
  google.refusal = { code, message };
  const ended = await npmRunPush();
  expect(ended.code).toBe(1);
  expect(ended.stdout).toBe('');
  expect(ended.stderr).toContain(message.slice(0, 20));
  expect(ended.stderr).toContain('Not pushed: clasp ended with 1.');
  expect(google.files).toEqual([]);
});

test('a script that does not exist is a failure too', async () => {
  nameScript('other');
  const ended = await npmRunPush();
  expect([ended.code, writes()]).toEqual([1, []]);
  expect(ended.stderr).toContain('Not pushed');
});

test.each(['paste-your-script-id-here', ''])('with the script id %p nothing is built or sent', async (id) => {
  nameScript(id);
  expect(await npmRunPush()).toEqual({
    code: 1,
    stdout: '',
    stderr: 'Not pushed: .clasp.json names no script: see "Install it in your own Sheet" in the README.\n',
  });
  expect([google.requests, existsSync(join(project, 'dist'))]).toEqual([[], false]);
});

test('the steps of the README, create and push, bring the files into a new spreadsheet', async () => {
  google.files = [{ name: 'appsscript', type: 'JSON', source: '{"timeZone":"America/New_York"}' }];
  const [command = ''] =
    /npx clasp create-script .*? --rootDir dist/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const words = [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  expect((await google.run(project, CLASP, ...words.slice(2))).code).toBe(0);
  expect(writes()).toEqual([
    'POST www.googleapis.com/drive/v3/files',
    'POST script.googleapis.com/v1/projects',
  ]);
  expect((await npmRunPush()).stdout).toContain('to script abc.');
  expect(byName(google.files)).toEqual(byName(inDist()));
});

test('a file that is no part of the build is not pushed along', async () => {
  nameScript('abc');
  mkdirSync(join(project, 'dist'));
  writeFileSync(join(project, 'dist', 'Old.js'), 'function old() {}');
  expect((await npmRunPush()).stderr).toBe('Not pushed: dist also holds Old.js: delete it first.\n');
  expect(google.requests).toEqual([]);
});
