import { SHIPPED_RATES } from '../../src/rates/shipped-rates';
import { PlanSheet } from '../support/plan-sheet';

jest.setTimeout(60_000);

/** The rows under the heading of the compared rates: id, billing, plan, against the usual rate, image, row, remark. */
function compared(plan: PlanSheet): unknown[][] {
  const rows = plan.values('A1:L140');
  const head = rows.findIndex((row) => row[1] === 'Rate' && row[2] === 'Billing');
  const end = rows.findIndex((row, at) => at > head && row[1] === '');
  return rows.slice(head + 1, end).map((row) => [1, 2, 4, 5, 7, 8, 11].map((column) => row[column]));
}

test('the whole plan is compared at every rate, cheapest first, beside an image of the row to look at', async () => {
  const plan = await PlanSheet.inserted();
  const rows = compared(plan);
  const totals = rows.map(([, , usd]) => usd).filter((usd): usd is number => typeof usd === 'number');
  expect(totals.length).toBeGreaterThan(5);
  expect(totals).toEqual([...totals].sort((a, b) => a - b));
  // 16.03704 as the plan has it; 48 images of the first row at 0.18457.
  expect(rows.find(([id]) => id === 'gpt-image-2')).toEqual([
    ...['gpt-image-2', 'API tokens', expect.closeTo(16.03704, 9), 0],
    ...[expect.closeTo(0.18457, 9), expect.closeTo(48 * 0.18457, 9), ''],
  ]);
  const billings = new Set(rows.map(([, billing]) => billing));
  expect([...billings].sort()).toEqual(['API tokens', 'Credits', 'Wrapper']);
  // Every other one is held against that rate, whatever its model.
  const heads = plan.values('A1:L140').find((row) => row[1] === 'Rate' && row[2] === 'Billing');
  expect(heads?.[5]).toBe('against\ngpt-image-2');
  const differences = rows.slice(0, totals.length).map(([, , , difference]) => Number(difference));
  expect(differences).toEqual(totals.map((usd) => expect.closeTo(usd / 16.03704 - 1, 9)));
  // A rate that makes none of the sizes of one row stands below those that price all of them, and says so.
  const part = rows.filter(([, , usd]) => usd === '');
  expect(part.map(([id]) => id)).toEqual(expect.arrayContaining(['gpt-image-1.5', 'pixapi-2']));
  expect(rows).toHaveLength(SHIPPED_RATES.length);
  for (const row of part) expect(String(row[6])).toMatch(/^Prices [012] of 3 rows\./);
  expect(rows.slice(totals.length)).toEqual(part);
  // Whole plan in, whole plan out: the total follows the rows.
  plan.type('images to keep', 3, '0');
  expect(compared(plan).find(([id]) => id === 'gpt-image-2')?.[2]).toBeCloseTo(13.69056, 9);
  expect(plan.errors()).toEqual([]);
  // What all are held against stands out, in greyscale too.
  const ids = plan.values('B1:B140').map(([id]) => id);
  const isBold = (id: string) =>
    plan.host.model.getters.getCellComputedStyle({
      ...{ sheetId: plan.rowsOf([]).sheetId, col: 1 },
      row: ids.indexOf(id, ids.indexOf('Rate')),
    }).bold === true;
  expect(
    ids
      .slice(ids.indexOf('Rate') + 1, ids.indexOf('Rate') + 1 + rows.length)
      .filter((id) => isBold(String(id))),
  ).toEqual(['gpt-image-2']);
});

test.each([
  ['a price of a credit', 'internal-credits', 0.01],
  // $199 for 52,000 credits, or what the rate says.
  ['a pack', 'apiframe-2', undefined],
])('credits are counted by %s without a call, as IMGRATE has it', async (_, rate, usd) => {
  for (const locale of ['en_US', 'de_DE']) {
    const plan = await PlanSheet.inserted({ locale, activeUserLocale: 'en' });
    plan.host.typeInto(plan.name, 'V5', rate);
    plan.host.typeInto('Sheet1', 'A1', `=IMGRATE("${rate}";"usdPerCredit")`);
    expect(plan.at('Y5')).toBeCloseTo(plan.host.value('Sheet1', 'A1') as number, 9);
    if (usd) expect(plan.at('Y5')).toBe(usd);
    expect(plan.value('Credits each', 1)).toBeCloseTo(0.18457 / (plan.at('Y5') as number), 9);
  }
});
