import type { AppsScriptHost } from '../../src/host/apps-script-host';
import type { HostOptions } from '../../src/host/contract';
import { RecordedUi } from '../../src/host/recorded-ui';
import { sheetNames } from '../support/plan-sheet';
import {
  alertOf,
  cost,
  edited,
  FOLLOWING,
  newDocument,
  open,
  properties,
  save,
  stateOf,
  UNMARKED,
} from '../support/rate-documents';

/** A file whose first tabs are a chart on a sheet of its own and a sheet connected to a data source. */
async function documentWithChartSheet(options: Partial<HostOptions> = {}): Promise<AppsScriptHost> {
  const sheetTypes = { 'Chart 1': 'OBJECT', Connected: 'DATASOURCE' } as const;
  const host = await newDocument({ sheetTypes, ...options });
  for (const [position, name] of Object.keys(sheetTypes).entries())
    host.model.dispatch('CREATE_SHEET', {
      sheetId: `no-cells-${position}`,
      name,
      position,
      cols: 26,
      rows: 100,
    });
  return host;
}

const show = (host: AppsScriptHost, name: string) =>
  host.model.dispatch('ACTIVATE_SHEET', {
    sheetIdFrom: host.model.getters.getActiveSheetId(),
    sheetIdTo: host.model.getters.getSheetIdByName(name) as string,
  });

describe('in a file with a chart sheet and a connected sheet', () => {
  test('rates are opened, saved, followed and repaired', async () => {
    const host = await documentWithChartSheet();
    host.typeInto('Sheet1', 'A1', UNMARKED);
    expect(await open(host)).toMatchObject({ revision: 0, canEdit: true });
    await save(host, edited(40));
    expect(await stateOf(host, 'makeFormulasFollow')).toMatchObject({
      notices: [{ kind: 'followed', formulas: 1 }],
    });
    expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
    host.deleteSheet('Image rates');
    expect(await open(host)).toMatchObject({
      revision: 1,
      notices: expect.arrayContaining([{ kind: 'marker-repaired', was: 'missing' }]),
    });
  });

  test('a copy finds its mirror sheet behind them', async () => {
    const host = await documentWithChartSheet();
    await save(host, edited(40));
    const copy = host.copyDocument();
    copy.typeInto('Sheet1', 'A1', FOLLOWING);
    expect(copy.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
    expect(await stateOf(copy, 'restoreRates')).toMatchObject({ revision: 2 });
    expect(Object.keys(properties(copy))).toContain('rates');
  });

  test('a plan is inserted and found', async () => {
    const ui = new RecordedUi();
    const host = await documentWithChartSheet({ ui });
    host.clickMenu('insertPlan');
    expect(ui.shown.filter(({ kind }) => kind === 'alert')).toEqual([]);
    expect(sheetNames(host)).toContain('Image cost plan');
    const reply = JSON.parse(String(await host.run('readPlans')));
    expect(reply).toMatchObject({ kind: 'plans', plans: [{ name: 'Image cost plan' }] });
  });

  test.each([
    ['Chart 1', 'approvePlan'],
    ['Connected', 'approvePlan'],
    ['Chart 1', 'completeRows'],
    ['Connected', 'completeRows'],
  ])('%s itself is no plan for %s', async (name, command) => {
    const ui = new RecordedUi();
    const host = await documentWithChartSheet({ ui });
    show(host, name);
    host.clickMenu(command);
    expect(alertOf(ui)).toContain(name);
    expect(alertOf(ui)).not.toContain('not supported');
  });

  test('the host refuses methods of cells there, as Google does', async () => {
    const code =
      'function main(name) { return SpreadsheetApp.getActive().getSheetByName(name).getDataRange().getA1Notation(); }';
    const host = await documentWithChartSheet({ code, exceptions: 'en' });
    await expect(host.run('main', 'Chart 1')).rejects.toThrow(
      'The action is not supported for OBJECT sheet.',
    );
    await expect(host.run('main', 'Connected')).rejects.toThrow('not supported for DATASOURCE sheet.');
    await expect(host.run('main', 'Sheet1')).resolves.toBe('A1');
  });
});
