import type { AppsScriptHost } from '../../src/host/apps-script-host';
import { planDocument } from './plan-sheet';
import { edited, open, properties, requestFrom } from './rate-documents';

/** What a command asked of Google's services. */
export interface Asked {
  readonly serviceCalls: number;
  readonly propertyReads: number;
  /** Names of the calls, the most frequent first. */
  readonly most: string;
  readonly names: readonly string[];
}

/**
 * A command, and the most service calls and reads of the properties that it may make. Source: the design, §5, for plans,
 * sidebar and saves; the others are held to what they take, with room for a tenth.
 */
export interface Budget {
  readonly command: string;
  readonly most: number;
  /** One, unless given. */
  readonly mostReads?: number;
  readonly run: () => Promise<Asked>;
}

export const BUDGETS: readonly Budget[] = [
  { command: 'insert the first plan of a document', most: 450, run: async () => inserted(await fresh()) },
  {
    command: 'insert another plan',
    most: 450,
    run: async () => {
      const host = await fresh();
      host.clickMenu('insertPlan');
      return inserted(host);
    },
  },
  { command: 'open the sidebar on 10 sheets', most: 30, run: async () => opened(await ofTenSheets()) },
  {
    command: 'open the sidebar on 10 sheets, rates saved',
    most: 30,
    run: async () => opened(await withSavedRates()),
  },
  {
    // Once a document: every sheet is looked at for rates of an earlier life, and the sheet that mirrors them is made.
    command: 'save rates on 10 sheets, the first time',
    most: 170,
    run: async () => saved(await ofTenSheets()),
  },
  { command: 'save rates on 10 sheets', most: 60, run: async () => saved(await withSavedRates()) },
  {
    // Once a document, as the first save.
    command: 'use the menu for the first time, on 10 sheets',
    most: 200,
    run: async () => clicked(await ofTenSheets(), 'priceImage'),
  },
  ...(
    [
      ['use the menu again, from here on 10 sheets with 2 plans', 70, 'priceImage'],
      ['approve a plan', 250, 'approvePlan'],
      ['complete rows', 90, 'completeRows'],
      ['compare plans', 250, 'comparePlans'],
      ['recalculate', 120, 'recalculate'],
      ['make formulas follow', 150, 'makeFormulasFollowFromMenu'],
      ['restore rates where there is nothing to restore', 130, 'restoreRatesFromMenu', 3],
      ['diagnose', 350, 'checkDocument'],
    ] as const
  ).map(
    ([command, most, name, mostReads = 1]): Budget => ({
      ...{ command, most, mostReads },
      run: async () => clicked(await ofPlans(), name),
    }),
  ),
  ...(
    [
      ['read the plans', 140, 'readPlans'],
      ['count formulas that do not follow', 120, 'countNotFollowing'],
    ] as const
  ).map(
    ([command, most, name]): Budget => ({
      ...{ command, most },
      run: async () => {
        const host = await ofPlans();
        return askedIn(host, name, () => host.run(name));
      },
    }),
  ),
];

async function fresh(): Promise<AppsScriptHost> {
  return (await planDocument({ html: { sidebar: '<body></body>' } })).host;
}

/** Ten sheets, of which one is full of formulas. */
async function ofTenSheets(): Promise<AppsScriptHost> {
  const host = await fresh();
  const { getters } = host.model;
  for (let position = getters.getSheetIds().length; position < 9; position++)
    host.model.dispatch('CREATE_SHEET', {
      sheetId: `sheet-${position}`,
      name: `Other ${position}`,
      position,
      cols: 26,
      rows: 100,
    });
  host.typeInto('Other 4', 'A1', '=IMGCOST("1024x1024","high")');
  return host;
}

let plans: Promise<AppsScriptHost> | undefined;

/** Ten sheets, of which two are plans, the first in front; made once for all commands that are asked of it. */
async function ofPlans(): Promise<AppsScriptHost> {
  plans ??= ofTenSheets().then((host) => {
    for (let count = 0; count < 2; count++) host.clickMenu('insertPlan');
    return host;
  });
  const host = await plans;
  const { getters } = host.model;
  const sheetIdTo = getters.getSheetIdByName('Image cost plan') as string;
  host.model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo });
  return host;
}

const clicked = (host: AppsScriptHost, command: string): Promise<Asked> =>
  askedIn(host, command, async () => host.clickMenu(command));

async function withSavedRates(): Promise<AppsScriptHost> {
  const host = await ofTenSheets();
  await saved(host);
  return host;
}

async function inserted(host: AppsScriptHost): Promise<Asked> {
  return askedIn(host, 'insertPlan', async () => host.clickMenu('insertPlan'));
}

async function opened(host: AppsScriptHost): Promise<Asked> {
  return askedIn(host, 'openRates', () => open(host));
}

async function saved(host: AppsScriptHost): Promise<Asked> {
  const request = requestFrom(await open(host), { overrides: [edited(41)] });
  const asked = await askedIn(host, 'saveRates', () => host.run('saveRates', JSON.stringify(request)));
  if (!('rates' in properties(host))) throw new Error('Nothing was saved.');
  return asked;
}

async function askedIn(
  host: AppsScriptHost,
  functionName: string,
  run: () => Promise<unknown>,
): Promise<Asked> {
  host.forgetExecutions();
  await run();
  const done = host.executions.find((each) => each.functionName === functionName);
  if (!done || done.error) throw new Error(`${functionName}: ${done?.error ?? 'not run'}`);
  const calls = Object.entries(done.serviceCalls).sort(([, a], [, b]) => b - a);
  return {
    serviceCalls: calls.reduce((sum, [, count]) => sum + count, 0),
    propertyReads: done.propertyReads,
    names: calls.map(([name]) => name),
    most: calls
      .slice(0, 5)
      .map(([name, count]) => `${name} ${count}`)
      .join(', '),
  };
}
