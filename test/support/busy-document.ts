import type { AppsScriptHost } from '../../src/host/apps-script-host';
import type { ExecutionCounts } from '../../src/host/contract';
import type { Override } from '../../src/rates/overrides';
import { edited, newDocument, open, save } from './rate-documents';

/** What a document did while several people edited its rates. */
export interface BusyDay {
  /** By save: what the save itself asked of the services, and what the cells that followed it asked. */
  readonly saves: readonly {
    readonly own: ExecutionCounts;
    readonly cells: ExecutionCounts;
    readonly calls: number;
  }[];
  /** The longest run of one function, in milliseconds. */
  readonly longestMs: number;
}

/** Google's quotas for a consumer account: property calls a day, seconds of one run. Source: Apps Script, Quotas. */
export const QUOTA = { propertyCalls: 50_000, seconds: 30 };

/** A document of so many IMGCOST cells that end in the marker, open at several editors who save in turn. */
export async function busyDay(
  editors: number,
  cells: number,
  saves: number,
  others: readonly Override[] = [],
): Promise<BusyDay> {
  const made = await newDocument();
  await save(made, edited(29), ...others);
  const data = made.snapshot();
  Object.assign(data.sheets[0] ?? {}, { rowNumber: cells + 10, cells: formulasDown(cells) });
  const first = await newDocument({ data, backing: made.backing });
  const further = await Promise.all(
    Array.from({ length: editors - 1 }, () => newDocument({ model: first.model, backing: first.backing })),
  );
  const hosts = [first, ...further];
  let longestMs = 0;
  const counted: BusyDay['saves'][number][] = [];
  for (let at = 0; at < saves; at++) {
    const editor = hosts[at % editors] as AppsScriptHost;
    await open(editor);
    for (const host of hosts) host.forgetExecutions();
    const start = performance.now();
    await save(editor, edited(30 + at), ...others);
    longestMs = Math.max(longestMs, performance.now() - start);
    const all = hosts.flatMap(({ executions }) => executions);
    const fromCells = all.filter(({ kind }) => kind === 'cell');
    counted.push({
      own: totalOf(all.filter(({ kind }) => kind !== 'cell')),
      cells: totalOf(fromCells),
      calls: fromCells.length,
    });
  }
  return { saves: counted, longestMs };
}

const formulasDown = (cells: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: cells }, (_, at) => [
      `A${at + 1}`,
      `=IMGCOST("1024x1024","high","gpt-image-2",${at},,IMG_RATES)`,
    ]),
  );

const totalOf = (counts: readonly ExecutionCounts[]): ExecutionCounts => {
  const sum = (of: (each: ExecutionCounts) => number) => counts.reduce((total, each) => total + of(each), 0);
  return {
    propertyReads: sum(({ propertyReads }) => propertyReads),
    propertyWrites: sum(({ propertyWrites }) => propertyWrites),
    cacheGets: sum(({ cacheGets }) => cacheGets),
    cachePuts: sum(({ cachePuts }) => cachePuts),
    serviceCalls: {},
  };
};
