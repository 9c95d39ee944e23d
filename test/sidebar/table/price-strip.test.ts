import type { Rate } from '../../../src/rates/schema';
import { SHIPPED_RATES } from '../../../src/rates/shipped-rates';
import { dollarText, numberText, percentText } from '../../../src/sidebar/parts/amount-text';
import { priceStrip } from '../../../src/sidebar/table/price-strip';

const rate = (id: string): Rate => SHIPPED_RATES.find((row) => row.id === id) as Rate;

/** Output tokens of gpt-image-2 by the published formula, at 1024x1024, 1024x1536, 1024x1280 and 1536x864. */
const TOKENS = {
  low: [196, 158, 173, 120],
  medium: [1756, 1372, 1510, 1078],
  high: [7024, 5488, 6119, 4312],
};

test.each(Object.entries(TOKENS))('gpt-image-2 at %s costs its tokens × $30 / 1M', (quality, tokens) => {
  const row = priceStrip(rate('gpt-image-2'), undefined).find((each) => each.quality === quality);
  expect(row?.cells.map(({ usd }) => Math.round((usd ?? 0) * 1e6) / 30)).toEqual(tokens);
});

test('TheRouter is a fifth dearer than the official rate everywhere', () => {
  const cells = priceStrip(rate('therouter-2'), rate('gpt-image-2')).flatMap((row) => row.cells);
  for (const { against } of cells) expect(against).toBeCloseTo(0.2, 10);
});

test('credits whose dollars are unknown show credits, no dollars, and why', () => {
  const [low] = priceStrip(rate('pixapi-2'), rate('gpt-image-2'));
  const [cell] = low?.cells ?? [];
  expect([cell?.amount, cell?.usd, cell?.against, cell?.problem?.code]).toEqual([
    1,
    undefined,
    undefined,
    'rate/credit-value-unknown',
  ]);
});

test('2.6 is not priced where nobody measured it', () => {
  const codes = priceStrip(rate('gpt-image-2.6-flare'), undefined).flatMap((row) =>
    row.cells.map(({ problem }) => problem?.code),
  );
  expect(new Set(codes)).toEqual(new Set(['tokens/not-measured']));
});

test.each<[number, string]>([
  [0, '$0.0000'],
  [0.00588, '$0.0059'],
  [0.00003, '$0.00003'],
  [0.21072, '$0.2107'],
  [12.345, '$12.35'],
])('%d dollars are shown as %s', (usd, text) => {
  expect(dollarText(usd)).toBe(text);
});

test.each<[number, string]>([
  [0, '0%'],
  [0.2, '+20%'],
  [-0.0312, '−3.1%'],
  [1e-9, '0%'],
  [2.345, '+235%'],
])('a difference of %d is shown as %s', (share, text) => {
  expect(percentText(share)).toBe(text);
});

test('a plain number keeps four places', () => expect(numberText(21.07199999)).toBe('21.072'));
