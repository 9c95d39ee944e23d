import type { Reply, SaveRequest, SidebarState } from '../../src/addon/bridge';
import { AppsScriptHost } from '../../src/preview/host/apps-script-host';
import type { HostOptions } from '../../src/preview/host/contract';
import type { MemoryBacking } from '../../src/preview/host/memory-backing';
import type { Override } from '../../src/rates/overrides';
import type { Rate } from '../../src/rates/schema';
import { SHIPPED_RATES } from '../../src/rates/shipped-rates';
import { builtCode } from '../built-code';

/** 2026-11-22, noon. */
export const NOON = Date.UTC(2026, 10, 22, 12);

/** A document on the local host with the built Code.js. */
export async function newDocument(options: Partial<HostOptions> = {}): Promise<AppsScriptHost> {
  return new AppsScriptHost({ code: await builtCode(), clock: () => NOON, ...options });
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
