import type { MemoryBacking } from '../../../src/host/memory-backing';
import { PlanSheet, sheetNames } from '../../support/plan-sheet';
import { alertOf } from '../../support/rate-documents';

const BUSY = 'Another change of this document has not finished after 20 seconds.';

/** A plan in front, in a document whose lock another editor holds. */
async function busyPlan() {
  const plan = await PlanSheet.inserted();
  const { busy } = plan.host.backing as MemoryBacking;
  busy.add('document lock');
  return { plan, free: () => busy.delete('document lock') };
}

test.each(['approvePlan', 'completeRows'])(
  '%s changes nothing while another holds the lock',
  async (command) => {
    const { plan, free } = await busyPlan();
    const before = JSON.stringify([sheetNames(plan.host), plan.all()]);
    plan.host.clickMenu(command);
    expect(alertOf(plan.ui)).toContain(BUSY);
    expect(JSON.stringify([sheetNames(plan.host), plan.all()])).toBe(before);
    free();
    plan.ui.shown.length = 0;
    plan.host.clickMenu(command);
    expect(plan.ui.shown.map((shown) => ('prompt' in shown ? shown.prompt : '')).join()).not.toContain(BUSY);
  },
);

test('a calibration changes nothing while another holds the lock', async () => {
  const { plan, free } = await busyPlan();
  const [read] = JSON.parse(String(await plan.host.run('readPlans'))).plans;
  const { index, use, retries } = read.rows[0];
  const row = { index, use, before: retries, retries: 2.4, low: 1.8, high: 3.2, generated: 48, kept: 20 };
  const apply = JSON.stringify({ step: 'apply', sheetId: read.sheetId, rows: [row] });
  const calibrate = async () => JSON.parse(String(await plan.host.run('calibratePlan', apply)));
  expect(await calibrate()).toMatchObject({ kind: 'problem', problem: { code: 'store/busy' } });
  expect(plan.value('made per image kept', 1)).toBe(retries);
  free();
  expect(await calibrate()).toMatchObject({ kind: 'plans' });
});
