import type { AppsScriptHost } from '../../src/host/apps-script-host';
import type { Execution } from '../../src/host/contract';
import { MemoryBacking } from '../../src/host/memory-backing';
import { RecordedUi } from '../../src/host/recorded-ui';
import { cost, edited, FOLLOWING, newDocument, open, properties, save } from './rate-documents';

/** A document with saved rates and a formula that follows them, opened anew each time with its own screen. */
export interface Made {
  readonly host: AppsScriptHost;
  readonly ui: RecordedUi;
}

/** Makes such documents, all alike. */
export async function maker(): Promise<() => Promise<Made>> {
  const first = await newDocument();
  await save(first, edited(40));
  first.typeInto('Sheet1', 'A1', FOLLOWING);
  const data = first.snapshot();
  const stored = properties(first);
  return async () => {
    const backing = new MemoryBacking();
    backing.write('document properties', stored);
    const ui = new RecordedUi();
    const html = { sidebar: '<body></body>' };
    return { host: await newDocument({ data, backing, ui, html }), ui };
  };
}

/** The methods of Google's that a function calls when nothing fails. */
export async function methodsOf(
  host: AppsScriptHost,
  functionName: string,
  run: () => unknown,
): Promise<string[]> {
  host.forgetExecutions();
  await run();
  const done = host.executions.find((each) => each.functionName === functionName) as Execution;
  if (done.error) throw new Error(done.error);
  return Object.keys(done.serviceCalls);
}

/** What a person is told, or what Google shows by itself when a script throws. */
export async function toldBy({ host, ui }: Made, method: string, run: () => unknown): Promise<string[]> {
  host.failMethod = method;
  const thrown: string[] = [];
  try {
    await run();
  } catch (error) {
    thrown.push((error as Error).message);
  }
  host.failMethod = undefined;
  return [...ui.shown.flatMap((each) => (each.kind === 'alert' ? [each.prompt] : [])), ...thrown];
}

/** The saved rates are in force and price, whatever failed before. */
export async function requireRates(host: AppsScriptHost): Promise<void> {
  const { overrides, revision } = await open(host);
  expect([revision > 0, overrides.length]).toEqual([true, 1]);
  expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 9);
}

/** Every so many of a list, so that several files share it. */
export const shareOf = <T>(all: readonly T[], share: number, shares: number): T[] =>
  all.filter((_, at) => at % shares === share);
