import { pricesIn } from '../../../src/planning/actuals/billed-rates';
import type { Charge } from '../../../src/planning/actuals/charge';
import { parseDecimal } from '../../../src/planning/actuals/decimal';
import { sheetTotals } from '../../../src/planning/actuals/sheet-totals';
import { SHIPPED_TABLE } from '../../../src/rates/rate-table';

const charge = (lineItem: string, billed: string, currency: string): Charge => ({
  ...{ day: '2026-08-14', lineItem, project: '', unit: 'tokens', currency },
  ...{ quantity: parseDecimal('1000'), billed: parseDecimal(billed) },
});

const totalsOf = (charges: readonly Charge[]) => sheetTotals(charges, pricesIn(SHIPPED_TABLE));

test('a total a currency, with the rows that the table has a price for', () => {
  const { totals, compared } = totalsOf([
    charge('gpt-image-2, image output', '0.03', 'USD'),
    charge('gpt-4o, output', '0.1', 'USD'),
    charge('gpt-image-2, text input', '0.005', 'EUR'),
  ]);
  expect(totals).toEqual([
    { currency: 'USD', rows: 2, listed: 1 },
    { currency: 'EUR', rows: 1, listed: 1 },
  ]);
  const rate = SHIPPED_TABLE.rates.find(({ id }) => id === 'gpt-image-2');
  expect(compared).toEqual([{ name: rate?.name, checked: rate?.checked, isEarlier: false }]);
});

test('counts have a total where nothing is charged, and none beside what is', () => {
  const count = charge('gpt-image-2, image output', '', '');
  expect(totalsOf([count, count]).totals).toEqual([{ currency: '', rows: 2, listed: 2 }]);
  expect(totalsOf([count, charge('x', '1', 'USD')]).totals).toEqual([
    { currency: 'USD', rows: 1, listed: 0 },
  ]);
});

test('nothing that the table knows is compared with nothing', () => {
  expect(totalsOf([charge('gpt-4o, output', '0.1', 'USD')]).compared).toEqual([]);
});
