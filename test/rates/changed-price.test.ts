import { changedPrice, dayBefore, replacesPrice } from '../../src/rates/changed-price';
import { priceGeneration } from '../../src/rates/price-generation';
import { rateAt } from '../../src/rates/rate-at';
import { findRate, SHIPPED_TABLE } from '../../src/rates/rate-table';
import { parseRate, type Rate, type TokenPrice } from '../../src/rates/schema';
import { SHIPPED_RATES } from '../../src/rates/shipped-rates';

const NOW = findRate(SHIPPED_TABLE, 'gpt-image-2');
const output = (imageOut: TokenPrice['imageOut'], rate: Rate = NOW): Rate => ({
  ...rate,
  price: { ...(rate.price as TokenPrice), imageOut },
});
const outputAt = (rate: Rate, day: string) => (rateAt(rate, day).price as TokenPrice).imageOut;
const change = { validFrom: '2026-11-26', correctsMistake: false };

test('the old price holds until the day before, with its source and the day checked', () => {
  const changed = changedPrice(NOW, output(33), change);
  expect(changed.earlier).toEqual([
    { until: '2026-11-25', price: NOW.price, source: NOW.source, checked: NOW.checked },
  ]);
  expect([outputAt(changed, '2026-11-25'), outputAt(changed, '2026-11-26')]).toEqual([30, 33]);
  expect(parseRate(changed)).toEqual(changed);
});

test('a second price gets a second period; one of the same day replaces a price that held on no whole day', () => {
  const first = changedPrice(NOW, output(33), change);
  const sameDay = changedPrice(first, output(34, first), change);
  expect(sameDay.earlier).toEqual(first.earlier);
  const later = changedPrice(first, output(36, first), { ...change, validFrom: '2026-12-24' });
  expect(['2026-11-25', '2026-12-23', '2026-12-24'].map((day) => outputAt(later, day))).toEqual([30, 33, 36]);
});

test.each<[string, Rate, Rate, boolean]>([
  ['another figure', NOW, output(33), true],
  ['a figure that was unknown', output('unknown'), output(33), false],
  ['a figure that is unknown now', NOW, output('unknown'), true],
  ['a note alone', NOW, { ...NOW, note: 'New' }, false],
  ['another way of pricing', NOW, { ...NOW, price: findRate(SHIPPED_TABLE, 'kie-2').price }, true],
  [
    'a credit’s value',
    findRate(SHIPPED_TABLE, 'internal-credits'),
    { ...findRate(SHIPPED_TABLE, 'internal-credits'), usdPerCredit: 0.02 },
    true,
  ],
  [
    'a credit’s value that was unknown',
    findRate(SHIPPED_TABLE, 'pixapi-2'),
    { ...findRate(SHIPPED_TABLE, 'pixapi-2'), usdPerCredit: 0.02 },
    false,
  ],
])('%s replaces a known price or not', (_what, before, after, expected) => {
  expect(replacesPrice(before, after)).toBe(expected);
  expect(changedPrice(before, after, change).earlier !== undefined).toBe(expected);
});

test('a mistake leaves nothing behind', () => {
  expect(changedPrice(NOW, output(33), { ...change, correctsMistake: true }).earlier).toBeUndefined();
});

test('a price that starts before the period above it ended is refused by the schema', () => {
  const first = changedPrice(NOW, output(33), change);
  const early = changedPrice(first, output(36, first), { ...change, validFrom: '2026-10-01' });
  expect(() => parseRate(early)).toThrow('after the period before');
});

test('a new price for today leaves every figure of yesterday bit for bit as it was, at each shipped rate', () => {
  const generation = {
    size: { width: 1024, height: 1536 },
    quality: 'high' as const,
    prompt: { textTokens: 0, fromText: false },
    references: [],
  };
  const priced = (rate: Rate) => {
    try {
      return priceGeneration(rate, generation);
    } catch (error) {
      return String(error);
    }
  };
  for (const rate of SHIPPED_RATES as readonly Rate[]) {
    const dearer = JSON.parse(JSON.stringify(rate), (_key, value) =>
      typeof value === 'number' && value !== 0 ? value * 1.1 : value,
    ) as Rate;
    const changed = changedPrice(rate, { ...rate, price: dearer.price }, change);
    expect(priced(rateAt(changed, '2026-11-25'))).toEqual(priced(rate));
  }
});

test.each([
  ['2026-03-01', '2026-02-28'],
  ['2028-03-01', '2028-02-29'],
  ['2026-01-01', '2025-12-31'],
  ['soon', 'soon'],
])('the day before %s is %s', (day, before) => expect(dayBefore(day)).toBe(before));

test('an earlier price keeps the worth of its credits, and names none that it never had', () => {
  const credits = findRate(SHIPPED_TABLE, 'internal-credits');
  const changed = changedPrice(credits, { ...credits, usdPerCredit: 0.02 }, change);
  expect(changed.earlier?.[0]).toHaveProperty('usdPerCredit', credits.usdPerCredit);
  expect(Object.keys(changedPrice(NOW, output(33), change).earlier?.[0] ?? {})).toEqual([
    ...['until', 'price', 'source', 'checked'],
  ]);
});

test('a worth of credits where there was none replaces nothing', () => {
  expect(replacesPrice(NOW, { ...NOW, usdPerCredit: 0.02 })).toBe(false);
});
