import { implausiblePrices } from '../../src/rates/implausible-price';
import { findRate, SHIPPED_TABLE } from '../../src/rates/rate-table';
import type { Rate, TokenPrice } from '../../src/rates/schema';
import { SHIPPED_RATES } from '../../src/rates/shipped-rates';

const OFFICIAL = findRate(SHIPPED_TABLE, 'gpt-image-2');
const output = (imageOut: TokenPrice['imageOut'], rate: Rate = OFFICIAL): Rate => ({
  ...rate,
  price: { ...(rate.price as TokenPrice), imageOut },
});
const far = (rate: Rate) =>
  implausiblePrices(rate, OFFICIAL).map(({ part, times, isBelow }) => [part, Math.round(times), isBelow]);

test.each<[string, Rate, unknown[]]>([
  ['dollars a thousand instead of a million', output(0.03), [['imageOut', 1000, true]]],
  ['100 times below', output(0.3), [['imageOut', 100, true]]],
  ['99 times below', output(30 / 99), []],
  ['100 times above', output(3000), [['imageOut', 100, false]]],
  ['a price of 0, which is an offer', output(0), []],
  ['a price that is unknown', output('unknown'), []],
  ['credits, worth a cent each', output(3000, findRate(SHIPPED_TABLE, 'internal-credits')), []],
  [
    'as many credits as dollars',
    output(30, findRate(SHIPPED_TABLE, 'internal-credits')),
    [['imageOut', 100, true]],
  ],
  ['prices per image', findRate(SHIPPED_TABLE, 'kie-2'), []],
])('%s', (_what, rate, expected) => expect(far(rate)).toEqual(expected));

test('no shipped rate is far from the official one', () => {
  for (const rate of SHIPPED_RATES) expect(implausiblePrices(rate, OFFICIAL)).toEqual([]);
});

test('without an official rate there is nothing to compare with', () => {
  expect(implausiblePrices(output(0.03), undefined)).toEqual([]);
});

test.each<[string, Rate, Rate]>([
  ['an official rate in credits', output(0.03), { ...OFFICIAL, unit: 'credit' }],
  [
    'credits of no known worth',
    { ...output(0.03, findRate(SHIPPED_TABLE, 'internal-credits')), usdPerCredit: 'unknown' },
    OFFICIAL,
  ],
  ['an official price of 0', output(30), output(0)],
])('with %s there is nothing to compare', (_what, rate, official) => {
  expect(implausiblePrices(rate, official)).toEqual([]);
});
