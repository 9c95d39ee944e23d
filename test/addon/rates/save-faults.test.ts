import type { SidebarState } from '../../../src/bridge/rates';
import type { AppsScriptHost } from '../../../src/host/apps-script-host';
import { MemoryBacking } from '../../../src/host/memory-backing';
import type { Override } from '../../../src/rates/overrides';
import {
  call,
  cost,
  edited,
  FOLLOWING,
  newDocument,
  open,
  properties,
  requestFrom,
  save,
} from '../../support/rate-documents';

/** Enough rates for several chunks. */
const MANY: readonly Override[] = Array.from({ length: 12 }, (_, at) => ({
  ...edited(at, { id: `r${at}`, name: `Rate ${at}`, note: '備註'.repeat(300) }),
  previous: null,
}));

/** A table as the test tells it from another: how many overrides it has, and its price of image output. */
type Table = readonly [overrides: number, imageOut: number];

interface Scenario {
  readonly prepare: (host: AppsScriptHost) => Promise<AppsScriptHost>;
  readonly act: (host: AppsScriptHost, state: SidebarState) => Promise<unknown>;
  readonly before: Table;
  readonly after: Table;
  /** Whether formulas that pass the marker show an error until it is repaired. */
  readonly markerGone?: boolean;
}

const sendSave =
  (...overrides: Override[]) =>
  (host: AppsScriptHost, state: SidebarState) =>
    call(host, 'saveRates', JSON.stringify(requestFrom(state, { overrides })));

async function saved(host: AppsScriptHost): Promise<AppsScriptHost> {
  await save(host, edited(40));
  host.typeInto('Sheet1', 'A1', FOLLOWING);
  return host;
}

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'the first save': {
    prepare: async (host) => host,
    act: sendSave(edited(40)),
    before: [0, 30],
    after: [1, 40],
  },
  'a save': { prepare: saved, act: sendSave(edited(50)), before: [1, 40], after: [1, 50] },
  'an import of many rates': {
    prepare: saved,
    act: sendSave(edited(50), ...MANY),
    before: [1, 40],
    after: [13, 50],
  },
  'a restore in a copied file': {
    prepare: async (host) => (await saved(host)).copyDocument(),
    act: (host) => call(host, 'restoreRates'),
    before: [1, 40],
    after: [1, 40],
  },
  'a repair after the mirror was deleted': {
    prepare: async (host) => {
      await saved(host);
      host.deleteSheet('Image rates');
      return host;
    },
    act: (host) => call(host, 'openRates'),
    before: [1, 40],
    after: [1, 40],
    markerGone: true,
  },
};

/** What a price per 1M of image output must have been. */
const imageOut = (usd: unknown): number => Math.round(Number(usd) / cost(1));
const unmarked = (host: AppsScriptHost): number =>
  imageOut(host.callFromCell('IMGCOST', ['1024x1024', 'high']));
const marked = (host: AppsScriptHost): number => imageOut(host.value('Sheet1', 'A1'));

/** The same document, opened once more with a copy of its store. */
function copier(document: AppsScriptHost): () => Promise<AppsScriptHost> {
  const data = document.snapshot();
  const stored = properties(document);
  return () => {
    const backing = new MemoryBacking();
    backing.write('document properties', stored);
    return newDocument({ data, backing });
  };
}

describe.each(Object.entries(SCENARIOS))('Google fails at any call of %s', (_, scenario) => {
  test('the table is wholly old or wholly new, formulas work, and the next save succeeds', async () => {
    const { prepare, act, before, after, markerGone } = scenario;
    const document = await prepare(await newDocument());
    const follows = document.formula('Sheet1', 'A1') !== '';
    const again = copier(document);
    const state = await open(await again());
    const seen: Table[] = [];
    for (let failing = true, call = 1; failing; call++) {
      const host = await again();
      host.forgetExecutions();
      host.failAtCall = call;
      try {
        await act(host, state);
      } catch (error) {
        // Without a user interface it cannot be told from a cell.
        expect([call, String(error)]).toEqual([1, expect.stringContaining('not in a cell')]);
      }
      host.failAtCall = undefined;
      const calls = Object.values(host.counts.serviceCalls).reduce((sum, count) => sum + count, 0);
      failing = calls >= call;

      expect([before[1], after[1]]).toContain(unmarked(host));
      if (follows && !markerGone) expect([before[1], after[1]]).toContain(marked(host));
      const opened = await open(host);
      const table: Table = [opened.overrides.length, unmarked(host)];
      expect([before, after]).toContainEqual(table);
      if (follows) expect(marked(host)).toBe(table[1]);
      seen.push(table);

      // A third of the calls keeps the test short; only a first save could leave a name or a sheet behind.
      if (before[0] === 0 || call % 3 === 0) {
        await sendSave(edited(60))(host, opened);
        host.typeInto('Sheet1', 'B1', FOLLOWING);
        expect(imageOut(host.value('Sheet1', 'B1'))).toBe(60);
        if (follows) expect(marked(host)).toBe(60);
      }
    }
    expect(seen.length).toBeGreaterThan(20);
    expect(seen[0]).toEqual(before);
    expect(seen[seen.length - 1]).toEqual(after);
  }, 300_000);
});
