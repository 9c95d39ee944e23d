import type { Charge } from '../../../src/planning/actuals/charge';
import { parseDecimal } from '../../../src/planning/actuals/decimal';
import { imageTotals } from '../../../src/planning/actuals/image-totals';

const charge = (
  lineItem: string,
  quantity: string,
  unit: string,
  billed = '',
  rest: Partial<Charge> = {},
): Charge => ({
  day: '2026-08-14',
  lineItem,
  project: '',
  quantity: parseDecimal(quantity),
  unit,
  billed: parseDecimal(billed),
  currency: billed === '' ? '' : 'USD',
  ...rest,
});

test('tokens, images and money of a model are summed whatever the order of its lines', () => {
  const totals = imageTotals([
    charge('gpt-image-2, text input', '300', 'tokens', '0.0015'),
    charge('gpt-image-2, image output', '1756', 'tokens', '0.05268'),
    charge('gpt-image-2, 1024x1024, image.generation', '24', 'images'),
    charge('gpt-image-2-2026-04-21, image output', '42.144', '1000_tokens', '1.26432'),
    charge('gpt-image-2, images', '2', 'image'),
  ]);
  expect(totals).toEqual([
    { name: 'gpt-image-2', imageOutputTokens: 43_900, images: 26, kept: undefined, usd: 1.3185 },
  ]);
});

test('the largest bill comes first, one without a bill last', () => {
  const totals = imageTotals([
    charge('Banner', '3', 'images'),
    charge('gpt-image-1, image output', '10', 'tokens', '0.0004'),
    charge('gpt-image-2, image output', '1000', 'tokens', '0.03'),
  ]);
  expect(totals.map(({ name }) => name)).toEqual(['gpt-image-2', 'gpt-image-1', 'Banner']);
});

test('a line that names no model counts by its own words where it counts images', () => {
  const kept = parseDecimal('10');
  expect(
    imageTotals([
      charge('Banner', '24', 'images', '0.92', { ...(kept && { kept }) }),
      charge('Banner', '6', 'images', '0.23'),
      charge('file search', '6', 'searches', '0.1'),
      charge('gpt-4o, output', '6', 'tokens', '0.1'),
      charge('x', '6', 'images per day', '0.1'),
      charge('x', '6', 'subimages', '0.1'),
    ]),
  ).toEqual([{ name: 'Banner', imageOutputTokens: undefined, images: 30, kept: 10, usd: 1.15 }]);
});

test.each([
  ['text output', 'gpt-image-1.5, text output'],
  ['output that may be text', 'gpt-image-1.5, output'],
  ['image input', 'gpt-image-2, image input'],
])('%s is not counted as images made', (_, lineItem) => {
  expect(imageTotals([charge(lineItem, '500', 'tokens', '0.01')])).toMatchObject([
    { imageOutputTokens: undefined, images: undefined, usd: 0.01 },
  ]);
});

test('other currencies are not added to dollars', () => {
  const euros = charge('gpt-image-2, image output', '10', 'tokens', '5', { currency: 'EUR' });
  expect(imageTotals([euros])).toMatchObject([{ imageOutputTokens: 10, usd: undefined }]);
});
