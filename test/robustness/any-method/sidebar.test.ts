import type { AppsScriptHost } from '../../../src/host/apps-script-host';
import { maker, methodsOf, requireRates, toldBy } from '../../support/any-method';
import { cost, edited, open, requestFrom } from '../../support/rate-documents';

const endpoints: readonly (readonly [name: string, run: (host: AppsScriptHost) => Promise<unknown>])[] = [
  ['openRates', (host) => host.run('openRates')],
  ['readPlans', (host) => host.run('readPlans')],
  ['countNotFollowing', (host) => host.run('countNotFollowing')],
  ['makeFormulasFollow', (host) => host.run('makeFormulasFollow')],
  ['restoreRates', (host) => host.run('restoreRates')],
];

/** What the sidebar is answered; where not even that it is a sidebar can be known, the sentence that it is told. */
async function replyOf(
  host: AppsScriptHost,
  method: string,
  run: () => Promise<unknown>,
): Promise<{ kind: string }> {
  host.failMethod = method;
  try {
    return JSON.parse(String(await run()));
  } catch (error) {
    expect([method, (error as Error).message]).toEqual([
      'SpreadsheetApp.getUi',
      expect.stringMatching(/\.$/),
    ]);
    return { kind: 'problem' };
  } finally {
    host.failMethod = undefined;
  }
}

test.each(endpoints)(
  '%s answers, or says why not, whichever method always fails',
  async (name, run) => {
    const make = await maker();
    const { host } = await make();
    const methods = await methodsOf(host, name, () => run(host));
    expect(methods.length).toBeGreaterThan(4);
    let problems = 0;
    for (const method of methods) {
      const made = await make();
      const reply = await replyOf(made.host, method, () => run(made.host));
      expect([method, typeof reply.kind]).toEqual([method, 'string']);
      if (reply.kind === 'problem') problems++;
      await requireRates(made.host);
    }
    expect(problems).toBeGreaterThan(0);
  },
  120_000,
);

test('a save keeps the old table or the new one, whichever method always fails', async () => {
  const make = await maker();
  const { host } = await make();
  const request = JSON.stringify(requestFrom(await open(host), { overrides: [edited(50)] }));
  const methods = await methodsOf(host, 'saveRates', () => host.run('saveRates', request));
  const prices = new Set<number>();
  for (const method of methods) {
    const made = await make();
    const reply = await replyOf(made.host, method, () => made.host.run('saveRates', request));
    const { overrides } = await open(made.host);
    expect([method, overrides.length]).toEqual([method, 1]);
    const price = Math.round(Number(made.host.value('Sheet1', 'A1')) / cost(1));
    expect([method, [40, 50].includes(price)]).toEqual([method, true]);
    if (reply.kind === 'state') expect([method, price]).toEqual([method, 50]);
    prices.add(price);
  }
  expect([...prices].sort()).toEqual([40, 50]);
}, 120_000);

test.each(['priceImage', 'showActuals', 'editRates', 'showHelp'])(
  '%s opens the sidebar or says why not, whichever method always fails',
  async (command) => {
    const make = await maker();
    const { host } = await make();
    const methods = await methodsOf(host, command, () => host.clickMenu(command));
    for (const method of methods) {
      const made = await make();
      const told = await toldBy(made, method, () => made.host.clickMenu(command));
      const isOpen = made.ui.shown.some(({ kind }) => kind === 'sidebar');
      expect([method, isOpen || told.length > 0]).toEqual([method, true]);
      await requireRates(made.host);
    }
  },
  120_000,
);

test('a formula prices right or shows an error, whichever method always fails in its cell', async () => {
  const make = await maker();
  const { host } = await make();
  const marker = host.value('Image rates', 'A1');
  for (const args of [
    ['1024x1024', 'high', marker],
    ['1024x1024', 'high'],
  ]) {
    host.backing.write('document cache', {}, true);
    host.forgetExecutions();
    host.callFromCell('IMGCOST', args);
    const methods = Object.keys(host.counts.serviceCalls);
    expect(methods.length).toBeGreaterThan(3);
    for (const method of methods) {
      const made = await make();
      made.host.backing.write('document cache', {}, true);
      made.host.failMethodInCells = method;
      let usd: unknown;
      try {
        usd = made.host.callFromCell('IMGCOST', args);
      } catch {
        usd = cost(40);
      }
      expect([method, usd]).toEqual([method, expect.closeTo(cost(40), 9)]);
    }
  }
}, 120_000);
