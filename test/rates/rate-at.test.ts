import { isBeforeOffered, offeredAt, rateAt } from '../../src/rates/rate-at';
import { findRate, SHIPPED_TABLE } from '../../src/rates/rate-table';
import type { EarlierPrice, Rate, TokenPrice } from '../../src/rates/schema';

const NOW = findRate(SHIPPED_TABLE, 'gpt-image-2');
const at = (imageOut: number): TokenPrice => ({ ...(NOW.price as TokenPrice), imageOut });
const periods: EarlierPrice[] = [
  { until: '2026-05-31', price: at(50) },
  { until: '2026-07-31', price: at(40), source: 'https://example.com/july', checked: '2026-07-01' },
];
const RATE: Rate = { ...NOW, earlier: periods };

test.each([
  ['before it was offered, at the oldest price', '2026-01-01', 50],
  ['in the first period', '2026-05-01', 50],
  ['on the last day of the first period', '2026-05-31', 50],
  ['the day after', '2026-06-01', 40],
  ['on the last day of the second', '2026-07-31', 40],
  ['the day after, as the row is', '2026-08-01', 30],
  ['long after', '2030-01-01', 30],
])('a rate is charged %s', (_when, day, expected) => {
  expect((rateAt(RATE, day).price as TokenPrice).imageOut).toBe(expected);
});

test('the order in which periods stand does not matter', () => {
  const turned = { ...RATE, earlier: [...periods].reverse() };
  for (const day of ['2026-05-31', '2026-06-01', '2026-08-01'])
    expect(rateAt(turned, day)).toEqual(rateAt(RATE, day));
});

test('a period brings its own source, day checked and credit value; what it leaves out is the row’s', () => {
  expect(rateAt(RATE, '2026-07-01')).toMatchObject({
    source: 'https://example.com/july',
    checked: '2026-07-01',
  });
  expect(rateAt(RATE, '2026-05-01')).toMatchObject({ source: NOW.source, checked: NOW.checked });
  const credits = findRate(SHIPPED_TABLE, 'internal-credits');
  const cheaper: Rate = {
    ...credits,
    earlier: [{ until: '2026-05-31', price: credits.price, usdPerCredit: 0.02 }],
  };
  expect(rateAt(cheaper, '2026-05-31').usdPerCredit).toBe(0.02);
  expect(rateAt(cheaper, '2026-06-01').usdPerCredit).toBe(0.01);
  const sameCredit: Rate = { ...credits, earlier: [{ until: '2026-05-31', price: credits.price }] };
  expect(rateAt(sameCredit, '2026-05-31').usdPerCredit).toBe(0.01);
});

test('a rate as of a day has no periods of its own, and one without periods is the row', () => {
  expect(rateAt(RATE, '2026-08-01')).toEqual(NOW);
  expect(rateAt(RATE, '2026-05-01')).not.toHaveProperty('earlier');
  expect(rateAt(NOW, '2026-01-01')).toEqual(NOW);
});

test('Venice’s schedule by resolution holds until 2026-08-22, and prices by quality from the next day', () => {
  const venice = findRate(SHIPPED_TABLE, 'venice-2');
  expect(rateAt(venice, '2026-08-22').price).toMatchObject({
    amounts: { any: { '1K': 0.27, '2K': 0.51, '4K': 0.84 } },
  });
  expect(rateAt(venice, '2026-08-23').price).toMatchObject({
    amounts: { high: { '1K': 0.26, '2K': 0.5, '4K': 0.83 } },
  });
});

test('a day before the first is told, the first itself is not', () => {
  expect(isBeforeOffered(NOW, '2026-04-20')).toBe(true);
  expect(isBeforeOffered(NOW, '2026-04-21')).toBe(false);
  expect(() => offeredAt(NOW, '2026-04-20')).toThrow(
    expect.objectContaining({
      code: 'rate/before-from',
      values: { rate: 'gpt-image-2', day: '2026-04-20', from: '2026-04-21' },
    }),
  );
  expect(offeredAt(NOW, '2026-04-21')).toEqual(NOW);
});
