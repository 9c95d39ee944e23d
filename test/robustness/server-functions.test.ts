import fc from 'fast-check';
import { codeFile, exportedFunctions } from '../../src/build/code-file';
import { formulas } from '../../src/functions';
import type { AppsScriptHost } from '../../src/host/apps-script-host';
import { ACTUALS_COLUMNS } from '../../src/planning/actuals/sheet-columns';
import { anyCell } from '../support/cells';
import { edited, FOLLOWING, newDocument, open, properties, save } from '../support/rate-documents';

jest.setTimeout(120_000);

let host: AppsScriptHost;
let names: string[];

beforeAll(async () => {
  const code = await codeFile();
  names = [...code.matchAll(/^function (\w+)\(/gm)].map(([, name]) => String(name));
  expect(Object.keys(exportedFunctions(code.replace(/^function .*/ms, '')))).toHaveLength(names.length);
});

beforeEach(async () => {
  host = await newDocument({ html: { sidebar: '<body></body>' } });
  host.typeInto('Sheet1', 'A1', FOLLOWING);
  await save(host, edited(31));
});

/** All that a function could harm: cells, names and protections, and what is stored. */
const documentOf = (of: AppsScriptHost): string => JSON.stringify([of.snapshot(), properties(of)]);
const sheetsOf = (of: AppsScriptHost): Map<string, string> =>
  new Map(of.snapshot().sheets.map(({ name, cells }) => [name, JSON.stringify(cells)]));
const isFormula = (name: string): boolean => name in formulas;

const plain = fc.oneof(
  anyCell.filter((cell) => !(cell instanceof Date) && cell !== undefined),
  fc.jsonValue({ maxDepth: 3 }),
  fc.json({ maxDepth: 3 }),
);
const shortArguments = fc.array(plain, { maxLength: 3 });

test('called from a cell, no server function changes anything', async () => {
  const others = names.filter((name) => !isFormula(name));
  const before = documentOf(host);
  host.forgetExecutions();
  fc.assert(
    fc.property(fc.constantFrom(...others), fc.array(anyCell, { maxLength: 3 }), (name, args) => {
      try {
        host.callFromCell(name, args);
      } catch (error) {
        expect((error as Error).message).not.toMatch(/is not a function|Cannot read|undefined/);
      }
    }),
    { numRuns: 60 },
  );
  expect(host.counts.propertyWrites).toBe(0);
  expect(host.executions.length).toBeGreaterThanOrEqual(60);
  expect(documentOf(host)).toBe(before);
});

const ENDPOINTS = ['openRates', 'saveRates', 'makeFormulasFollow', 'restoreRates', 'readPlans'] as const;
const WRITERS = ['writeActuals', 'calibratePlan'] as const;

interface AnyReply {
  readonly kind: string;
  readonly sheetId?: number;
  readonly problem?: { readonly code: string };
}

const callWith = async (name: string, ...args: unknown[]): Promise<AnyReply> => {
  const reply = JSON.parse(String(await host.run(name, ...args))) as AnyReply;
  expect(typeof reply.kind).toBe('string');
  expect(reply.problem?.code).not.toBe('store/service');
  return reply;
};

test('endpoints answer foreign arguments with a problem or the state, and change nothing', async () => {
  const before = documentOf(host);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ENDPOINTS, ...WRITERS), shortArguments, async (name, args) => {
      await callWith(name, ...args);
    }),
    { numRuns: 60 },
  );
  expect(documentOf(host)).toBe(before);
});

/** A request of which up to two fields are anything. */
const nearly = (request: object): fc.Arbitrary<object> =>
  fc
    .dictionary(fc.constantFrom(...Object.keys(request)), plain, { maxKeys: 2 })
    .map((changes) => ({ ...request, ...changes }));

test('a save of which any field is foreign is refused, or keeps a table that every formula can read', async () => {
  let saved = 0;
  let refused = 0;
  const { revision, token } = await open(host);
  const request = { revision, token, language: 'en', defaultRateId: 'gpt-image-2', overrides: [edited(31)] };
  const ofOverride = nearly(edited(44)).map((override) => ({ ...request, overrides: [override] }));
  await fc.assert(
    fc.asyncProperty(fc.oneof(nearly(request), ofOverride), async (changed) => {
      const now = await open(host);
      const at = { ...changed } as Record<string, unknown>;
      if (at.revision === revision) at.revision = now.revision;
      if (at.token === token) at.token = now.token;
      const before = properties(host);
      const { kind } = await callWith('saveRates', JSON.stringify(at));
      if (kind === 'state') saved++;
      else refused++;
      if (kind !== 'state') expect(properties(host)).toEqual(before);
      expect((await open(host)).broken).toEqual([]);
      const cost = Number(host.value('Sheet1', 'A1'));
      expect(cost > 0 || host.errorMessage('Sheet1', 'A1') !== '').toBe(true);
    }),
    { numRuns: 60 },
  );
  expect([saved > 5, refused > 5]).toEqual([true, true]);
});

test('actuals of which any part is foreign are refused, or written to a sheet of their own that only they take back', async () => {
  let written = 0;
  let refused = 0;
  const before = sheetsOf(host);
  const token = '0123456789abcdef';
  const headings = ACTUALS_COLUMNS.map((column) => String(column));
  const cell = fc.oneof({ weight: 6, arbitrary: fc.constantFrom('', 'x', 5, '=1+1', '+1', '\u202e') }, plain);
  const row = fc.array(cell, { minLength: headings.length, maxLength: headings.length });
  await fc.assert(
    fc.asyncProperty(
      nearly({ token, step: 'start', rows: 1, headings, intro: '=1+1' }),
      row,
      async (start, cells) => {
        const begun = await callWith('writeActuals', JSON.stringify(start));
        if (begun.kind !== 'sheet') return void refused++;
        const rows = { token, step: 'rows', sheetId: begun.sheetId, from: 0, cells: [cells] };
        const { kind } = await callWith('writeActuals', JSON.stringify(rows));
        if (kind === 'sheet') written++;
        else refused++;
        const foreign = { token: 'fedcba9876543210', step: 'drop', sheetId: begun.sheetId };
        const sheets = sheetsOf(host);
        await callWith('writeActuals', JSON.stringify(foreign));
        expect(sheetsOf(host)).toEqual(sheets);
        const own = (start as { token: string }).token;
        const dropped = await callWith('writeActuals', JSON.stringify({ ...foreign, token: own }));
        expect(dropped.kind).toBe('dropped');
      },
    ),
    { numRuns: 40 },
  );
  expect([written > 3, refused > 3]).toEqual([true, true]);
  expect(sheetsOf(host)).toEqual(before);
});

test('actuals in a sheet are values: nothing in them is a formula', async () => {
  const token = '0123456789abcdef';
  const headings = ACTUALS_COLUMNS.map((column) => `=${column}`);
  const { sheetId } = await callWith(
    'writeActuals',
    JSON.stringify({ token, step: 'start', rows: 1, headings, intro: '=HYPERLINK("https://evil.example")' }),
  );
  const cells = [headings.map((_, at) => (at % 2 ? '=1+1' : '+SUM(1)'))];
  await callWith('writeActuals', JSON.stringify({ token, step: 'rows', sheetId, from: 0, cells }));
  const sheet = host.snapshot().sheets.find(({ name }) => name !== 'Sheet1' && name !== 'Image rates');
  const formulasIn = Object.values(sheet?.cells ?? {}).filter((content) => String(content).startsWith('='));
  expect(Object.keys(sheet?.cells ?? {}).length).toBeGreaterThan(headings.length);
  expect(formulasIn).toEqual([]);
});

test('a calibration of which any field is foreign changes no cell', async () => {
  const before = documentOf(host);
  const row = { index: 1, use: 'x', before: null, retries: 2, low: 1, high: 3, generated: 9, kept: 4 };
  const request = { step: 'apply', sheetId: 0, rows: [row] };
  let looked = 0;
  await fc.assert(
    fc.asyncProperty(nearly(request), async (changed) => {
      const { problem } = await callWith('calibratePlan', JSON.stringify(changed));
      if (problem?.code === 'plan/gone') looked++;
    }),
    { numRuns: 40 },
  );
  expect(looked).toBeGreaterThan(3);
  expect(documentOf(host)).toBe(before);
});

test('what the menu calls does no more for foreign arguments than for none: what was there stays', async () => {
  const isEndpoint = (name: string) => ([...ENDPOINTS, ...WRITERS] as string[]).includes(name);
  const commands = names.filter((name) => !isFormula(name) && !isEndpoint(name));
  expect(commands).toEqual(expect.arrayContaining(['insertPlan', 'approvePlan', 'checkDocument', 'onOpen']));
  // Recalculate stores the same rates again, under a new generation.
  const [stored, sheets] = [(await open(host)).overrides, sheetsOf(host)];
  const samples = fc.sample(shortArguments, commands.length);
  for (const [at, name] of commands.entries()) await host.run(name, ...(samples[at] ?? []));
  expect((await open(host)).overrides).toEqual(stored);
  const now = sheetsOf(host);
  for (const [name, cells] of sheets) expect(withoutMarker(now.get(name))).toEqual(withoutMarker(cells));
});

// The mirror's record has a checksum of itself, the marker in it included.
const withoutMarker = (cells: string | undefined) =>
  JSON.parse(
    cells?.replace(/rates #\d+-[0-9a-z]+/g, 'rates #').replace(/(checksum\\":\\")[^"\\]+/g, '$1') ?? '{}',
  );
