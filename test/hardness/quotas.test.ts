import { MemoryBacking } from '../../src/preview/host/memory-backing';
import { call, edited, FOLLOWING, newDocument, open, requestFrom, save } from '../addon/rate-documents';
import { busyDay } from '../bench/busy-document';

jest.setTimeout(120_000);

/** Google's quota of property reads and writes a day for a consumer account. Source: Apps Script, Quotas. */
const DAILY_PROPERTY_CALLS = 50_000;
const BUSY = { cells: 3000, saves: 30 };

test('a day of 30 saves by 5 editors with 3,000 cells stays far below the daily property quota', async () => {
  const { saves } = await busyDay(5, 40, 5);
  const most = (of: (each: (typeof saves)[number]) => number) => Math.max(...saves.map(of));
  const perSave = most(({ own }) => own.propertyReads + own.propertyWrites);
  const perCell = most(({ cells, calls }) => (cells.propertyReads + cells.propertyWrites) / calls);
  expect(most(({ calls }) => calls)).toBeGreaterThanOrEqual(40);
  expect(perCell).toBe(0);
  expect(BUSY.saves * (perSave + BUSY.cells * perCell)).toBeLessThan(DAILY_PROPERTY_CALLS / 50);
});

test('an emptied cache costs one read of the properties, whatever follows', async () => {
  const host = await newDocument();
  await save(host, edited(40));
  host.backing.write('document cache', {}, true);
  host.forgetExecutions();
  const marker = host.value('Image rates', 'A1');
  for (let at = 0; at < 20; at++) host.callFromCell('IMGCOST', ['1024x1024', 'high', '', at, '', marker]);
  expect(host.counts.propertyReads).toBe(1);
});

const USED_UP = 'Service invoked too many times for one day: properties.';

/** Document properties of somebody whose quota for the day is used up. */
class UsedUp extends MemoryBacking {
  isUsedUp = false;

  override entries(...args: Parameters<MemoryBacking['entries']>) {
    if (this.isUsedUp && args[0] === 'document properties') throw new Error(USED_UP);
    return super.entries(...args);
  }

  override write(...args: Parameters<MemoryBacking['write']>) {
    if (this.isUsedUp && args[0] === 'document properties') throw new Error(USED_UP);
    super.write(...args);
  }
}

test('beyond the quota, cells and sidebar say so, and what is stored stays whole', async () => {
  const backing = new UsedUp();
  const host = await newDocument({ backing });
  await save(host, edited(40));
  const state = await open(host);
  const stored = backing.entries('document properties');
  backing.isUsedUp = true;
  backing.write('document cache', {}, true);
  host.typeInto('Sheet1', 'A1', FOLLOWING);
  expect(host.errorMessage('Sheet1', 'A1')).toContain(USED_UP);
  const request = requestFrom(state, { overrides: [edited(41)] });
  expect(await call(host, 'saveRates', JSON.stringify(request))).toMatchObject({
    kind: 'problem',
    problem: { code: 'store/service', values: { reason: USED_UP } },
  });
  backing.isUsedUp = false;
  expect(backing.entries('document properties')).toEqual(stored);
});
