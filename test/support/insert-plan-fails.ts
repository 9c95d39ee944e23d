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
  const { host } = await make();
  const methods = await methodsOf(host, 'insertPlan', () => host.clickMenu('insertPlan'));
  expect(methods.length).toBeGreaterThan(60);
  const seen = new Set<'whole' | 'without' | 'none'>();
  for (const method of shareOf(methods, share, shares)) {
    const made = await make();
    const told = await toldBy(made, method, () => made.host.clickMenu('insertPlan'));
    const isThere = sheetNames(made.host).includes('Image cost plan');
    if (isThere) {
      expect([method, made.host.value('Image cost plan', 'M20')]).toEqual([
        method,
        expect.closeTo(BUDGET, 9),
      ]);
      expect([method, told.length <= 1]).toEqual([method, true]);
    } else expect([method, told.length]).toEqual([method, 1]);
    expect([
      method,
      sheetNames(made.host).filter((name) => !/^(Sheet1|Image rates|Image cost plan)$/.test(name)),
    ]).toEqual([method, []]);
    await requireRates(made.host);
    seen.add(isThere ? (told.length === 0 ? 'whole' : 'without') : 'none');
  }
  return seen;
}
