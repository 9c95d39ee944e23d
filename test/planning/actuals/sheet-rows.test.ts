import { pricesIn } from '../../../src/planning/actuals/billed-rates';
import { parseDecimal } from '../../../src/planning/actuals/decimal';
import { ACTUALS_COLUMNS } from '../../../src/planning/actuals/sheet-columns';
import { sheetRow } from '../../../src/planning/actuals/sheet-rows';
import { daySerial } from '../../../src/planning/actuals/utc-day';
import { SHIPPED_TABLE } from '../../../src/rates/rate-table';

const cellsOf = (charge: Parameters<typeof sheetRow>[0]) =>
  Object.fromEntries(
    sheetRow(charge, pricesIn(SHIPPED_TABLE)).map((cell, at) => [ACTUALS_COLUMNS[at], cell]),
  );

test('a charge is a row of the sheet, with what the rate table would have charged', () => {
  const kept = parseDecimal('20');
  const charge = {
    day: '2026-08-14',
    lineItem: 'gpt-image-2, image output',
    project: 'p',
    quantity: parseDecimal('1000000'),
    unit: 'tokens',
    billed: parseDecimal('33.000'),
    currency: 'USD',
    ...(kept && { kept }),
  };
  // 2026-08-14 is 46,248 days after 1899-12-30; $30 per 1M tokens.
  expect(cellsOf(charge)).toEqual({
    ChargePeriodStart: 46_248,
    ChargePeriodEnd: 46_249,
    lineItem: 'gpt-image-2, image output',
    project: 'p',
    ConsumedQuantity: 1_000_000,
    ConsumedUnit: 'tokens',
    BilledCost: 33,
    BillingCurrency: 'USD',
    ListCost: 30,
    kept: 20,
  });
});

test.each([
  ['2026-08-14', '2026-08-15'],
  ['2026-12-31', '2027-01-01'],
  ['2028-02-28', '2028-02-29'],
])('the charge period of %s ends where %s begins', (day, next) => {
  const charge = { day, lineItem: 'x', project: '', quantity: undefined, unit: '', billed: undefined };
  expect(cellsOf({ ...charge, currency: '' })).toMatchObject({
    ChargePeriodStart: daySerial(day),
    ChargePeriodEnd: daySerial(next),
  });
});

test('what is not known is a blank cell', () => {
  const charge = {
    ...{ day: '', lineItem: 'x', project: '', unit: '', currency: '' },
    ...{ quantity: undefined, billed: undefined },
  };
  expect(sheetRow(charge, pricesIn(SHIPPED_TABLE))).toEqual(['', '', 'x', '', '', '', '', '', '', '']);
});
