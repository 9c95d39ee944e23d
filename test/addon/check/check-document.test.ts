import { build } from 'esbuild';
import { isAsExpected } from '../../../src/addon/check/formulas';
import type { AppsScriptHost } from '../../../src/host/apps-script-host';
import type { Execution, HostOptions } from '../../../src/host/contract';
import { RecordedUi } from '../../../src/host/recorded-ui';
import { builtCode } from '../../support/built-code';
import { edited, NOON, newDocument, properties, save, UNMARKED } from '../../support/rate-documents';

jest.setTimeout(240_000);

const unescaped = (html: string) => html.replace(/&lt;/g, '<').replace(/&amp;/g, '&');

async function opened(options: Partial<HostOptions> = {}) {
  const ui = new RecordedUi();
  const host = await newDocument({ ui, ...options });
  host.menus();
  return { ui, host };
}

/** Runs the check from its menu; gives the lines of the report. */
function reportOf(host: AppsScriptHost, ui: RecordedUi): string[] {
  host.clickMenu('checkDocument');
  const last = ui.shown[ui.shown.length - 1];
  if (last?.kind !== 'dialog') throw new Error(JSON.stringify(last));
  const [, text = ''] = /<textarea[^>]*>([\s\S]*)<\/textarea>/.exec(last.html) ?? [];
  return unescaped(text).split('\n');
}

const failures = (lines: readonly string[]) => lines.filter((line) => /^(?:FAILED|失敗)/.test(line));

/** All of a document that a check must leave as it was. */
const stateOf = (host: AppsScriptHost) => {
  const { revisionId: _, ...data } = host.snapshot() as unknown as Record<string, unknown>;
  return JSON.stringify([data, properties(host)]);
};

describe.each<[string, Partial<HostOptions>, string[]?]>([
  ['as it is', {}],
  ['in Taiwan', { locale: 'zh_TW', activeUserLocale: 'zh_TW', spreadsheetTimeZone: 'Asia/Taipei' }],
  ['where a comma is the decimal sign', { locale: 'de_DE', spreadsheetTimeZone: 'Asia/Shanghai' }],
  ['where error cells are not handed on', { errorArguments: 'short-circuit' }],
  ['where dead names cannot be set', { deadNames: 'unusable' }, ['IMG_CHECK_SCRATCH']],
  ['where dead names are refused', { deadNames: 'refused' }, ['IMG_CHECK_SCRATCH']],
  ['without properties', { documentProperties: false }],
])('a document %s', (_, options, deadNames = []) => {
  test('passes every check, twice, and is left as it was', async () => {
    const { host, ui } = await opened(options);
    host.typeInto('Sheet1', 'A1', UNMARKED);
    const before = stateOf(host).replace('"deadNames":[]', `"deadNames":${JSON.stringify(deadNames)}`);
    for (let run = 0; run < 2; run++) {
      const lines = reportOf(host, ui);
      expect(failures(lines)).toEqual([]);
      expect(lines.filter((line) => /^(?:OK|通過)/.test(line)).length).toBeGreaterThan(25);
      expect(stateOf(host)).toBe(before);
    }
  });
});

test('what cannot be known elsewhere is in the report', async () => {
  const { host, ui } = await opened({ scriptTimeZone: 'Etc/UTC', spreadsheetTimeZone: 'Asia/Shanghai' });
  const lines = reportOf(host, ui);
  expect(lines[0]).toBe('Image cost: diagnosis');
  expect(lines[1]).toContain('Diagnose report');
  expect(lines).toEqual(
    expect.arrayContaining([
      'Spreadsheet: en_US, Asia/Shanghai. Script: Etc/UTC. User: en.',
      'Rates: store none, sheet none, marker none.',
      'A1 =1/0 · A2 4:5 · A3 0.1701 · A4 20 · A5 30 · A6  · A7 xxxxxx · A8 xxxxxx',
      'OK     =describeArguments(1;;3) → number 1, undefined, number 3',
      'OK     =describeArguments(A6;A1) → string "", string "#DIV/0!"',
      'OK     =describeArguments(A2) → Date 1899-12-30 04:05:00',
      'OK     =IMGGENERATIONS(20,2) → 40',
      'OK     =LEN(A8) → 50000',
      'SEEN   TextFinder finds text in a hidden column → true',
      'SEEN   A text cell given an apostrophe and =1+1: value, formula → "\'=1+1", ""',
      expect.stringMatching(/^SEEN {3}A range protected with a warning: canEdit, milliseconds → true, \d+$/),
      'SEEN   Cells of a chart sheet or connected sheet in this file → –',
      'OK     A name set again after its cells were deleted, or the next one → IMG_CHECK_SCRATCH',
      'OK     =describeArguments(IMG_CHECK_SCRATCH) → string "two"',
      'SEEN   Names once this tab is copied → IMG_CHECK_SCRATCH: Image cost check',
    ]),
  );
});

test('with saved rates the marker is checked, and in a copy of the file what came along', async () => {
  const { host } = await opened();
  await save(host, edited(40));
  const ui = new RecordedUi();
  const copy = host.copyDocument({ ui });
  copy.menus();
  copy.clickMenu('checkDocument');
  const [shown] = ui.shown;
  const html = shown?.kind === 'dialog' ? shown.html : '';
  expect(html).toContain('Rates: store none, sheet #1, marker IMG_RATES.');
  expect(html).toContain('OK     =IMGTOKENS("1024x1024";"high";"gpt-image-2";IMG_RATES) → 7024');
  expect(html).not.toContain('FAILED');
});

test('a formula that is wrong, or fails, is named with what it should have been', async () => {
  const code = (await builtCode())
    .replace(/(function IMGNEEDED\(.*\) \{\n).*/, '$1 return 47;')
    .replace(/(function IMGPILOT\(.*\) \{\n).*/, '$1 throw new Error("down");');
  const { host, ui } = await opened({ code });
  const lines = reportOf(host, ui);
  expect(failures(lines)).toEqual([
    'FAILED =IMGNEEDED(20;2;90%) → 47 (expected 48)',
    'FAILED =IMGPILOT(1;1;1;90%) → #ERROR! (expected 3)',
  ]);
  expect(lines.find((line) => / checks, /.test(line))).toMatch(/^\d+ checks, 2 failed\.$/);
});

test('whichever call Google fails, the scratch sheets and names are gone and somebody is told', async () => {
  const { host, ui } = await opened();
  reportOf(host, ui);
  const { serviceCalls } = host.executions.filter(({ kind }) => kind === 'menu').at(-1) as Execution;
  const calls = Object.values(serviceCalls).reduce((sum, count) => sum + count);
  // A name that is dead cannot be seen, nor removed where Google does not list it.
  const visible = () => stateOf(host).replace('"deadNames":["IMG_CHECK_SCRATCH"]', '"deadNames":[]');
  const before = visible();
  for (let call = 1; call <= calls; call++) {
    // In the middle the same two calls write one cell after the other.
    if (call > 10 && call < calls - 40 && call % 20 > 1) continue;
    host.failAtCall = call;
    ui.shown.length = 0;
    try {
      host.clickMenu('checkDocument');
    } catch (error) {
      // Without a user interface nobody can be told.
      expect([call, String(error)]).toEqual([1, expect.stringContaining('not in a cell')]);
    }
    expect([call, visible()]).toEqual([call, before]);
    expect([call, ui.shown.length]).toEqual([call, call === 1 ? 0 : 1]);
  }
});

test('somebody who may only look is told so', async () => {
  const { host, ui } = await opened({ viewer: true });
  host.clickMenu('checkDocument');
  expect(ui.shown).toEqual([
    expect.objectContaining({
      kind: 'alert',
      prompt: expect.stringContaining('view this document but not edit'),
    }),
  ]);
});

test.each([
  ['kept', '2026-11-22 12:00:00'],
  ['re-run on load', '2026-11-22 12:05:00'],
] as const)('a cell says whether results are %s when the file is opened again', async (results, shown) => {
  let now = NOON;
  const host = await newDocument({ results, clock: () => now, spreadsheetTimeZone: 'Etc/UTC' });
  host.typeInto('Sheet1', 'A1', '=describeArguments()');
  expect(host.value('Sheet1', 'A1')).toBe('2026-11-22 12:00:00');
  now += 300_000;
  host.reload();
  expect(host.value('Sheet1', 'A1')).toBe(shown);
});

test.each<[unknown, Parameters<typeof isAsExpected>[1], boolean]>([
  [48, 48, true],
  [6.999999999999999, 7, true],
  [47, 48, false],
  ['#ERROR!', 48, false],
  ['', 48, false],
  ['Loading...', 48, false],
  ['1024x1280', '1024x1280', true],
  ['true', true, false],
  ['#DIV/0!', /^#/, true],
])('%p for %p: %p', (value, expected, isIt) => {
  expect(isAsExpected(value, expected)).toBe(isIt);
});

test('all of it takes at most 9 KB of Code.js', async () => {
  const resolveDir = 'src/addon';
  const { metafile } = await build({
    // Apart from the rest, so that its growth cannot show here.
    stdin: {
      contents: "export * from './check/check-document'; export * from './check/describe-arguments';",
      resolveDir,
    },
    format: 'esm',
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    target: 'es2019',
    metafile: true,
    outfile: 'Code.js',
  });
  const parts = Object.entries(metafile.outputs['Code.js']?.inputs ?? {}).filter(([path]) =>
    /addon\/check\/|i18n\/[^/]*\/check\.ts/.test(path),
  );
  expect(parts.length).toBe(8);
  expect(parts.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)).toBeLessThanOrEqual(9216);
});
