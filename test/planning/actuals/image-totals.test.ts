import type { Charge } from '../../../src/planning/actuals/charge';
import { decimalText, parseDecimal } from '../../../src/planning/actuals/decimal';
import { billedParts, billOfImages, imageTotals } from '../../../src/planning/actuals/image-totals';

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

test('tokens and money of a model are summed whatever the order of its lines, counts without an amount apart', () => {
  const totals = imageTotals([
    charge('gpt-image-2, text input', '300', 'tokens', '0.0015'),
    charge('gpt-image-2, image output', '1756', 'tokens', '0.05268'),
    charge('gpt-image-2, 1024x1024, image.generation', '24', 'images'),
    charge('gpt-image-2-2026-04-21, image output', '42.144', '1000_tokens', '1.26432'),
    charge('gpt-image-2, images', '2', 'image'),
  ]);
  expect(totals).toEqual([
    {
      ...{ name: 'gpt-image-2', currency: 'USD', imageOutputTokens: 43_900, images: undefined },
      ...{ kept: undefined, billed: 1.3185 },
    },
    {
      ...{ name: 'gpt-image-2', currency: '', imageOutputTokens: undefined, images: 26 },
      ...{ kept: undefined, billed: undefined },
    },
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
  ).toEqual([
    {
      ...{ name: 'Banner', currency: 'USD', imageOutputTokens: undefined, images: 30 },
      ...{ kept: 10, billed: 1.15 },
    },
  ]);
});

test.each([
  ['text output', 'gpt-image-1.5, text output'],
  ['output that may be text', 'gpt-image-1.5, output'],
  ['image input', 'gpt-image-2, image input'],
])('%s is not counted as images made', (_, lineItem) => {
  expect(imageTotals([charge(lineItem, '500', 'tokens', '0.01')])).toMatchObject([
    { imageOutputTokens: undefined, images: undefined, billed: 0.01 },
  ]);
});

test('tokens and money are of the same lines and one currency, dollars first', () => {
  // 42,240 tokens each, once for dollars and once for euros: 84,480 tokens for $1.6896 would halve the price.
  const totals = imageTotals([
    charge('gpt-image-1, image output', '42240', 'tokens', '1.55', { currency: 'EUR' }),
    charge('gpt-image-1, image output', '42240', 'tokens', '1.6896'),
  ]);
  expect(totals).toMatchObject([
    { currency: 'USD', imageOutputTokens: 42_240, billed: 1.6896 },
    { currency: 'EUR', imageOutputTokens: 42_240, billed: 1.55 },
  ]);
});

test('images of a row without a cost are not put beside the cost of another', () => {
  const totals = imageTotals([charge('Banner', '24', 'images', '0.92'), charge('Banner', '6', 'images', '')]);
  expect(totals).toMatchObject([
    { currency: 'USD', images: 24, billed: 0.92 },
    { currency: '', images: 6, billed: undefined },
  ]);
});

test('money of a line without a quantity is not put beside the tokens of another', () => {
  const totals = imageTotals([
    charge('gpt-image-1, image output', '42240', 'tokens', '1.6896'),
    charge('gpt-image-1, image output', '', '', '5'),
  ]);
  expect(totals).toMatchObject([
    { currency: 'USD', imageOutputTokens: undefined, billed: 5 },
    { currency: 'USD', imageOutputTokens: 42_240, billed: 1.6896 },
  ]);
});

test('what is billed for images stands apart from the rest, each by currency to the last digit', () => {
  const { images, rest } = billedParts([
    charge('gpt-image-1, image output', '42240', 'tokens', '1.6896'),
    charge('gpt-image-1, text input', '300', 'tokens', '0.0015'),
    charge('Banner', '2', 'images', '0.1', { currency: 'EUR' }),
    charge('assistants api | file search', '', '', '0.1'),
    charge('gpt-4o, output', '6', 'tokens', '0.2'),
    charge('gpt-image-1, image output', '5', 'tokens', ''),
  ]);
  const shown = (list: typeof images) =>
    list.map(({ currency, billed }) => `${currency} ${decimalText(billed)}`);
  expect([shown(images), shown(rest)]).toEqual([['USD 1.6911', 'EUR 0.1'], ['USD 0.3']]);
});

test('the dollars of a bill for images leave out other products, and name other currencies; a table that names nothing counts as a whole', () => {
  const bill = [
    charge('gpt-image-1, image output', '42240', 'tokens', '1.6896'),
    charge('gpt-image-1, image output', '42240', 'tokens', '1.55', { currency: 'EUR' }),
    charge('assistants api | file search', '', '', '0.1'),
  ];
  const dollars = (charges: Charge[]) => {
    const total = billOfImages(charges).dollars;
    return total && decimalText(total.billed);
  };
  expect(dollars(bill)).toBe('1.6896');
  expect(dollars(bill.slice(1))).toBeUndefined();
  expect(dollars([charge('', '', '', '0.92'), charge('', '', '', '0.08')])).toBe('1');
  const others = (charges: Charge[]) => billOfImages(charges).others.map(({ currency }) => currency);
  expect([others(bill), others(bill.slice(1)), others(bill.slice(2))]).toEqual([['EUR'], ['EUR'], []]);
});
