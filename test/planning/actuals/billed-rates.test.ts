import { billedRates, listCost, pricesIn } from '../../../src/planning/actuals/billed-rates';
import type { Charge } from '../../../src/planning/actuals/charge';
import { parseDecimal } from '../../../src/planning/actuals/decimal';
import { type RateTable, SHIPPED_TABLE } from '../../../src/rates/rate-table';

const TODAY = '2026-11-22';

const charge = (
  lineItem: string,
  billed?: string,
  quantity?: string,
  rest: Partial<Charge> = {},
): Charge => ({
  day: '2026-08-14',
  lineItem,
  project: '',
  quantity: quantity === undefined ? undefined : parseDecimal(quantity),
  unit: quantity === undefined ? '' : 'tokens',
  billed: billed === undefined ? undefined : parseDecimal(billed),
  currency: billed === undefined ? '' : 'USD',
  ...rest,
});

const verdictOn = (of: Charge, table: RateTable = SHIPPED_TABLE) =>
  billedRates([of], table, TODAY)[0]?.verdict;

// A bill of gpt-image-1 that was reconciled in public (2026-08-14).
test.each([
  ['gpt-image-1, text input', '0.022835', '4567', 5],
  ['gpt-image-1, image input', '0.00194', '194', 10],
  ['gpt-image-1, image output', '1.6896', '42240', 40],
])(
  '%s was billed $%s for %s tokens: exactly $%s per 1M, as the table says',
  (lineItem, billed, quantity, rate) => {
    const [line] = billedRates([charge(lineItem, billed, quantity)], SHIPPED_TABLE, TODAY);
    expect(line).toMatchObject({
      implied: { amount: rate, per: 'million tokens' },
      table: { usdPerMillion: rate },
      verdict: { kind: 'agrees' },
    });
  },
);

test('a line is compared over all its days', () => {
  const days = ['2026-08-14', '2026-08-15'].map((day) => ({
    ...charge('gpt-image-1, image output', '0.8448', '21120'),
    day,
  }));
  const lines = billedRates(days, SHIPPED_TABLE, TODAY);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ rows: 2, implied: { amount: 40 }, verdict: { kind: 'agrees' } });
});

test('a fifth more than the table is said as such', () => {
  // 42,240 × $30 ÷ 1M = $1.2672; × 1.2 = $1.52064.
  expect(verdictOn(charge('gpt-image-2, image output', '1.52064', '42240'))).toEqual({
    kind: 'differs',
    difference: expect.closeTo(0.2, 12),
  });
});

test('where the table has not been checked for long, its rate is called stale', () => {
  const rates = SHIPPED_TABLE.rates.map((rate) => ({ ...rate, checked: '2026-06-01' }));
  expect(
    verdictOn(charge('gpt-image-2, image output', '1.52064', '42240'), { ...SHIPPED_TABLE, rates }),
  ).toEqual({
    kind: 'stale rate',
    difference: expect.closeTo(0.2, 12),
    checked: '2026-06-01',
  });
});

test.each([
  ['an export that tells no quantity', charge('gpt-image-2, image output', '1.5'), 'no quantity'],
  ['a quantity of nothing', charge('gpt-image-2, image output', '1.5', '0'), 'no quantity'],
  ['a count without an amount', charge('gpt-image-2, image output', undefined, '42240'), 'no amount'],
  ['another model', charge('gpt-4o, input', '1.5', '42240'), 'not matched'],
  ['tokens that nobody says are which', charge('gpt-image-2', '1.5', '42240'), 'not matched'],
  [
    'images, whose price hangs on size and quality',
    charge('gpt-image-2 images', '1', '5', { unit: 'images' }),
    'not by tokens',
  ],
  ['euros', charge('gpt-image-2, image output', '1', '5', { currency: 'EUR' }), 'other currency'],
  ['a part that the table has no price for', charge('gpt-image-2, text output', '1', '5'), 'no price'],
])('%s is listed as such', (_, of, kind) => {
  expect(verdictOn(of)).toEqual({ kind });
});

test('no line is dropped', () => {
  const names = ['gpt-4o, input', 'gpt-image-2, image output', '', 'x'];
  const lines = billedRates(
    names.map((name) => charge(name, '1', '5')),
    SHIPPED_TABLE,
    TODAY,
  );
  expect(lines.map(({ lineItem }) => lineItem)).toEqual(names);
});

test('a quantity in thousands counts as thousands', () => {
  expect(verdictOn(charge('gpt-image-2, image output', '1.2672', '42.24', { unit: '1000_tokens' }))).toEqual({
    kind: 'agrees',
  });
});

test('an input of unsaid kind is compared with the nearer of the two prices', () => {
  // 1M tokens for $8 are image input, for $5 text input.
  expect(verdictOn(charge('gpt-image-2, input', '8', '1000000'))).toEqual({ kind: 'agrees' });
  expect(verdictOn(charge('gpt-image-2, input', '5', '1000000'))).toEqual({ kind: 'agrees' });
});

test('Batch is compared with the Batch rate', () => {
  expect(verdictOn(charge('gpt-image-2 batch, image output', '15', '1000000'))).toEqual({ kind: 'agrees' });
});

test.each([
  ['tokens at the table', charge('gpt-image-1, image output', undefined, '42240'), 1.6896],
  ['input of unsaid kind has no list price', charge('gpt-image-2, input', undefined, '10'), undefined],
  ['another model has none either', charge('gpt-4o, output', '1', '10'), undefined],
])('ListCost: %s', (_, of, usd) => {
  expect(listCost(of, pricesIn(SHIPPED_TABLE))).toBe(usd);
});

/** gpt-image-2 with $30 per 1M of image output from 2026-08-15 on, $40 until then, offered from 2026-08-01 on. */
const CHANGED: RateTable = {
  ...SHIPPED_TABLE,
  rates: SHIPPED_TABLE.rates.map((rate) =>
    rate.id === 'gpt-image-2' && rate.price.per === 'million tokens'
      ? {
          ...rate,
          from: '2026-08-01',
          checked: '2026-06-01',
          earlier: [{ until: '2026-08-14', price: { ...rate.price, imageOut: 40 } }],
        }
      : rate,
  ),
};

test('a bill across a day on which the price changed splits exactly', () => {
  const days: [string, string][] = [
    ['2026-08-13', '0.4'],
    ['2026-08-14', '0.8'],
    ['2026-08-15', '0.3'],
    ['2026-08-16', '0.6'],
  ];
  const charges = days.map(([day, billed], at) =>
    charge('gpt-image-2, image output', billed, at % 2 ? '20000' : '10000', { day }),
  );
  expect(billedRates(charges, CHANGED, TODAY)).toMatchObject([
    {
      days: ['2026-08-13', '2026-08-14'],
      table: { usdPerMillion: 40, isEarlier: true },
      verdict: { kind: 'agrees' },
    },
    {
      days: ['2026-08-15', '2026-08-16'],
      table: { usdPerMillion: 30, isEarlier: false },
      verdict: { kind: 'agrees' },
    },
  ]);
  expect(charges.map((each) => listCost(each, pricesIn(CHANGED)))).toEqual([0.4, 0.8, 0.3, 0.6]);
});

test('a new price for today leaves the list cost of every earlier day bit for bit', () => {
  const days = ['2026-08-13', '2026-08-14', '2026-08-15', '2026-11-21'];
  const charges = days.map((day) => charge('gpt-image-2, image output', '1', '12345', { day }));
  const again: RateTable = {
    ...CHANGED,
    rates: CHANGED.rates.map((rate) =>
      rate.id === 'gpt-image-2' && rate.price.per === 'million tokens'
        ? {
            ...rate,
            price: { ...rate.price, imageOut: 50 },
            earlier: [...(rate.earlier ?? []), { until: '2026-11-21', price: rate.price }],
          }
        : rate,
    ),
  };
  const costs = (table: RateTable) => charges.map((each) => listCost(each, pricesIn(table)));
  expect(costs(again)).toEqual(costs(CHANGED));
  const todays = charge('gpt-image-2, image output', '1', '1000000', { day: '2026-11-22' });
  expect(listCost(todays, pricesIn(again))).toBe(50);
});

test('a day before the rate was offered takes the oldest price and says so; a line without a day the price as it stands', () => {
  const lines = billedRates(
    ['2026-07-31', '2026-08-01', ''].map((day) =>
      charge('gpt-image-2, image output', '0.4', '10000', { day }),
    ),
    CHANGED,
    TODAY,
  );
  expect(lines).toMatchObject([
    { days: ['2026-07-31', '2026-07-31'], table: { usdPerMillion: 40, isBeforeOffered: true } },
    { days: ['2026-08-01', '2026-08-01'], table: { usdPerMillion: 40, isBeforeOffered: false } },
    { days: undefined, table: { usdPerMillion: 30, isBeforeOffered: false } },
  ]);
});

test('a price that has ended is not called stale', () => {
  const on = (day: string) => verdictOn(charge('gpt-image-2, image output', '9', '10000', { day }), CHANGED);
  expect([on('2026-08-14')?.kind, on('2026-08-15')?.kind]).toEqual(['differs', 'stale rate']);
});
