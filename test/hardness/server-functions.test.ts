import fc from 'fast-check';
import { codeFile, exportedFunctions } from '../../src/build/code-file';
import * as formulas from '../../src/functions';
import type { AppsScriptHost } from '../../src/preview/host/apps-script-host';
import { edited, FOLLOWING, newDocument, properties, save } from '../addon/rate-documents';
import { anyCell } from './cells';

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

test('endpoints answer foreign arguments with a problem or the state, and lose no rate', async () => {
  const before = properties(host);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ENDPOINTS, ...WRITERS), shortArguments, async (name, args) => {
      const reply = JSON.parse(String(await host.run(name, ...args))) as {
        kind: string;
        problem?: { code: string };
      };
      expect(typeof reply.kind).toBe('string');
      expect(reply.problem?.code).not.toBe('store/service');
    }),
    { numRuns: 60 },
  );
  expect(properties(host)).toEqual(before);
});

const sheetsOf = (of: AppsScriptHost): Map<string, string> =>
  new Map(of.snapshot().sheets.map(({ name, cells }) => [name, JSON.stringify(cells)]));

test('what the menu calls does no more for foreign arguments than for none: what was there stays', async () => {
  const isEndpoint = (name: string) => ([...ENDPOINTS, ...WRITERS] as string[]).includes(name);
  const commands = names.filter((name) => !isFormula(name) && !isEndpoint(name));
  expect(commands).toEqual(expect.arrayContaining(['insertPlan', 'freezePlan', 'checkDocument', 'onOpen']));
  const [stored, sheets] = [properties(host), sheetsOf(host)];
  const samples = fc.sample(shortArguments, commands.length);
  for (const [at, name] of commands.entries()) await host.run(name, ...(samples[at] ?? []));
  expect(properties(host)).toEqual(stored);
  const now = sheetsOf(host);
  for (const [name, cells] of sheets) expect(now.get(name)).toBe(cells);
});
