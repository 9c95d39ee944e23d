import type { Rate } from '../../src/rates/schema';
import { shippedChanges, shippedRows } from '../../src/rates/shipped-changes';
import { SHIPPED_RATES } from '../../src/rates/shipped-rates';

const [first, second, third] = SHIPPED_RATES as readonly Rate[] as [Rate, Rate, Rate];

test('changed, new and removed rows are named; others are not', () => {
  const before = shippedRows([first, second]);
  const now = shippedRows([{ ...first, note: 'another' }, third]);
  expect(shippedChanges(before, now)).toEqual([first.id, third.id, second.id]);
  expect(shippedChanges(before, shippedRows([first, second]))).toEqual([]);
});
