import type { Rate } from '../../../src/rates/schema';
import { SHIPPED_RATES } from '../../../src/rates/shipped-rates';
import { draftOf } from '../../../src/sidebar/rate-form/draft';
import { priceableRate } from '../../../src/sidebar/rate-form/priceable-rate';
import { priceStrip } from '../../../src/sidebar/table/price-strip';

const token = draftOf(SHIPPED_RATES[0]);
const price = (amount: string) => ({ ...token.tokenPrices, imageOut: { kind: 'number' as const, amount } });

test('a form with faults elsewhere is still priced', () => {
  const priced = priceableRate({ ...token, name: '', source: '', checked: '', note: 'x'.repeat(2000) });
  // 7,024 tokens × $30 / 1M
  expect(priced && priceStrip(priced, undefined)[2]?.cells[0]?.usd).toBeCloseTo(0.21072, 10);
});

test('a price that cannot be read is unknown in the strip, not 0', () => {
  const priced = priceableRate({ ...token, tokenPrices: price('x') }) as Rate;
  const [low] = priceStrip(priced, undefined);
  expect(low?.cells.map(({ usd, problem }) => [usd, problem?.code])).toEqual(
    Array(4).fill([undefined, 'price/unknown']),
  );
});

test.each([
  ['gpt-image-2', 'gpt-image-2'],
  ['', 'draft'],
  ['no id / at all', 'draft'],
])('what cannot be priced is told of the rate by its own id, where it has one: %s', (id, told) => {
  const priced = priceableRate({ ...token, id, tokenPrices: price('x') }) as Rate;
  const [low] = priceStrip(priced, undefined);
  expect(low?.cells[0]?.problem?.values).toMatchObject({ rate: told });
});
