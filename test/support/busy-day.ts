import type { Override } from '../../src/rates/overrides';
import { busyDay, QUOTA } from './busy-document';

/** A day has 30 saves; each asks the same of Google, so that a few tell of all. */
const SAVES_A_DAY = 30;

/** 30 saves by 5 editors of a document with so many cells stay far below the quota of property calls, each within 30 seconds. */
export async function expectRoomInQuotas(cells: number, others: Override[]): Promise<void> {
  const { saves, longestMs } = await busyDay(5, cells, 3, others);
  const most = (of: (each: (typeof saves)[number]) => number) => Math.max(...saves.map(of));
  expect(most(({ calls }) => calls)).toBeGreaterThanOrEqual(cells);
  expect(most((each) => each.cells.propertyReads + each.cells.propertyWrites)).toBe(0);
  const perSave = most(({ own }) => own.propertyReads + own.propertyWrites);
  expect(perSave).toBeGreaterThan(0);
  expect(SAVES_A_DAY * perSave).toBeLessThan(QUOTA.propertyCalls / 10);
  expect(longestMs).toBeLessThan(QUOTA.seconds * 1000);
}
