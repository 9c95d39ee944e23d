import type { Reply, SaveRequest, SidebarState } from '../../src/bridge/rates';
import { AppsScriptHost } from '../../src/host/apps-script-host';
import type { HostOptions } from '../../src/host/contract';
import type { MemoryBacking } from '../../src/host/memory-backing';
import type { RecordedUi } from '../../src/host/recorded-ui';
import type { Override } from '../../src/rates/overrides';
import type { Rate } from '../../src/rates/schema';
import { SHIPPED_RATES } from '../../src/rates/shipped-rates';
import { parseStoredTable, type StoredTable, storedTableText } from '../../src/rates/stored/stored-table';
import { editionOf, readStore } from '../../src/rates/stored/table-store';
import { builtCode } from './built-code';
import { LIVE } from './live';

/** 2026-11-22, noon. */
export const NOON = Date.UTC(2026, 10, 22, 12);

/** A document on the local host with the built Code.js. */
export async function newDocument(options: Partial<HostOptions> = {}): Promise<AppsScriptHost> {
  return new AppsScriptHost({
    code: await builtCode(),
    addonName: 'Image cost',
    clock: () => NOON,
    ...LIVE,
    ...options,
  });
}

export const call = async (host: AppsScriptHost, endpoint: string, ...args: unknown[]): Promise<Reply> =>
  JSON.parse(String(await host.run(endpoint, ...args))) as Reply;

/** The state that an endpoint answers. Throws its problem. */
export async function stateOf(
  host: AppsScriptHost,
  endpoint: string,
  ...args: unknown[]
): Promise<SidebarState> {
  const reply = await call(host, endpoint, ...args);
  if (reply.kind !== 'state') throw new Error(JSON.stringify(reply));
  return reply.state;
}

/** How many formulas the document counts that do not follow its rates. */
export const notFollowing = async (host: AppsScriptHost): Promise<number> =>
  JSON.parse(String(await host.run('countNotFollowing'))).formulas;

export const open = (host: AppsScriptHost): Promise<SidebarState> => stateOf(host, 'openRates');

/** What the sidebar would send to save these overrides on top of a state. */
export const requestFrom = (state: SidebarState, changes: Partial<SaveRequest> = {}): SaveRequest => ({
  revision: state.revision,
  token: state.token,
  overrides: state.overrides,
  defaultRateId: state.defaultRateId,
  language: state.language,
  ...changes,
});

/** gpt-image-2 with another price of image output. Shipped: $30 per 1M. */
export function edited(imageOut: number, changes: Partial<Rate> = {}): Override {
  const [shipped] = SHIPPED_RATES;
  const rate = { ...shipped, price: { ...shipped.price, imageOut }, ...changes } as Rate;
  return { id: rate.id, rate, edited: '2026-11-22', previous: shipped };
}

export async function save(host: AppsScriptHost, ...overrides: Override[]): Promise<SidebarState> {
  const state = await open(host);
  return stateOf(host, 'saveRates', JSON.stringify(requestFrom(state, { overrides })));
}

/** 7,024 output tokens of 1024x1024 high, at a price per 1M. */
export const cost = (imageOut: number): number => (7024 * imageOut) / 1e6;

export const FOLLOWING = '=IMGCOST("1024x1024","high",IMG_RATES)';
export const UNMARKED = '=IMGCOST("1024x1024","high")';

/** The document's properties as they are stored. */
export const properties = (host: AppsScriptHost): Record<string, string> =>
  (host.backing as MemoryBacking).entries('document properties');

/** Changes a stored text as an older add-on or a hand could have left it, checksum and all. */
export function spoil(host: AppsScriptHost, from: string, to: string): void {
  const { table } = readStore(properties(host));
  const text = storedTableText(table as StoredTable).replace(from, to);
  const { chunks, pointer } = editionOf(parseStoredTable(text) as StoredTable);
  host.backing.write('document properties', { ...chunks, rates: pointer });
  (host.backing as MemoryBacking).write('document cache', {}, true);
}

/** Protects a sheet so that only its owner may edit it. */
export function lockSheet(host: AppsScriptHost, name: string): void {
  const { model } = host;
  const sheetId = model.getters.getSheetIdByName(name) as string;
  const protection = {
    id: 'lock',
    kind: 'SHEET',
    description: '',
    warningOnly: false,
    unprotected: [],
    editors: ['owner@example.com'],
    xc: 'A1:Z1000',
  };
  model.dispatch('SET_PROTECTION' as never, { sheetId, protection } as never);
}

/** The text of the last thing that a script showed, which should be an alert. */
export const alertOf = ({ shown }: RecordedUi): string => {
  const last = shown[shown.length - 1];
  return last?.kind === 'alert' ? last.prompt : `no alert but ${last?.kind}`;
};

/** So many added rates, about 1.3 KB each; `r7` charges $7 per 1M image output tokens. */
export const manyRates = (count: number): Override[] =>
  Array.from({ length: count }, (_, at) => ({
    ...edited(at, { id: `r${at}`, name: `Rate ${at}`, note: 'x'.repeat(900) }),
    id: `r${at}`,
    previous: null,
  }));
