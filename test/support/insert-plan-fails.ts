import { maker, methodsOf, requireRates, shareOf, toldBy } from './any-method';
import { sheetNames } from './plan-sheet';

/** The example's budget at $40 per 1M output tokens: 15.88104 USD of it are output at $30. */
const BUDGET = 16.03704 + 15.88104 / 3;

/** Inserts a plan while a method always fails, for a share of all methods that the insertion calls. */
export async function insertionsFail(
  share: number,
  shares: number,
): Promise<Set<'whole' | 'without' | 'none'>> {
  const make = await maker();
  // One document for all: what a failure leaves behind would be seen by the next, or by the checks of its rates.
  const made = await make();
  const { host, ui } = made;
  const methods = await methodsOf(host, 'insertPlan', () => host.clickMenu('insertPlan'));
  expect(methods.length).toBeGreaterThan(60);
  host.deleteSheet('Image cost plan');
  const seen = new Set<'whole' | 'without' | 'none'>();
  for (const method of shareOf(methods, share, shares)) {
    ui.shown.length = 0;
    const told = await toldBy(made, method, () => host.clickMenu('insertPlan'));
    const isThere = sheetNames(host).includes('Image cost plan');
    if (isThere) {
      expect([method, host.value('Image cost plan', 'M20')]).toEqual([method, expect.closeTo(BUDGET, 9)]);
      expect([method, told.length <= 1]).toEqual([method, true]);
    } else expect([method, told.length]).toEqual([method, 1]);
    expect([
      method,
      sheetNames(host).filter((name) => !/^(Sheet1|Image rates|Image cost plan)$/.test(name)),
    ]).toEqual([method, []]);
    if (isThere) host.deleteSheet('Image cost plan');
    await requireRates(host);
    seen.add(isThere ? (told.length === 0 ? 'whole' : 'without') : 'none');
  }
  return seen;
}
