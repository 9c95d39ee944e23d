import type { AppsScriptHost } from '../../src/host/apps-script-host';
import { RecordedUi } from '../../src/host/recorded-ui';
import { PlanSheet } from '../support/plan-sheet';
import { newDocument } from '../support/rate-documents';

jest.setTimeout(120_000);

const WORKING = 'Working… this takes a few seconds.';

/** What passes by in the corner while a command runs. */
function toastsOf({ host, ui }: { host: AppsScriptHost; ui: RecordedUi }, command: string): string[] {
  ui.toasts.length = 0;
  host.clickMenu(command);
  return ui.toasts;
}

test('long commands say that they work, and when they are done', async () => {
  const plan = await PlanSheet.inserted();
  plan.host.duplicateSheet(plan.name);
  for (const command of ['completeRows', 'approvePlan', 'recalculate', 'makeFormulasFollowFromMenu'])
    expect([command, ...toastsOf(plan, command)]).toEqual([command, WORKING, 'Done.']);
  expect(toastsOf(plan, 'comparePlans')).toEqual([WORKING, 'Done.']);
  plan.ui.toasts.length = 0;
  await plan.host.run('makeFormulasFollow');
  expect(plan.ui.toasts).toEqual([WORKING, 'Done.']);
});

test('where one cannot be done it does not say so', async () => {
  const ui = new RecordedUi();
  const host = await newDocument({ ui });
  for (const command of ['completeRows', 'approvePlan', 'comparePlans', 'restoreRatesFromMenu'])
    expect([command, ...toastsOf({ host, ui }, command)]).toEqual([command, WORKING, 'Stopped.']);
});

test('a toast that Google does not show keeps nobody from working', async () => {
  const ui = new RecordedUi();
  const host = await newDocument({ ui });
  host.failMethod = 'Spreadsheet.toast';
  expect(toastsOf({ host, ui }, 'recalculate')).toEqual([]);
  expect(ui.shown).toEqual([expect.objectContaining({ prompt: expect.stringContaining('calculated anew') })]);
});
