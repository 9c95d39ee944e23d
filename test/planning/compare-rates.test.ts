import { compareRates, priceOrProblem } from '../../src/planning/compare-rates';
import { generation, perImage, rateOf, tokens } from '../support/own-rates';

const official = rateOf('gpt-image-2');
const compared = (...others: Parameters<typeof rateOf>[]) =>
  compareRates(
    { rates: [...others.map(([id, change]) => rateOf(id, change)), official], defaultRateId: 'gpt-image-2' },
    [{ generation: generation(), generations: 1 }],
  );

test('every rate is priced, in the order of the table, the API itself too', () => {
  const rows = compared(
    ['half', { price: tokens({ imageOut: 15 }) }],
    ['dear', { billing: 'wrapper', price: perImage(0.07902) }],
  );
  expect(rows.map(({ rate, usd, againstOfficial }) => [rate.id, usd, againstOfficial])).toEqual([
    ['half', expect.closeTo(0.02634, 12), expect.closeTo(-0.5, 12)],
    ['dear', 0.07902, expect.closeTo(0.5, 12)],
    ['gpt-image-2', expect.closeTo(0.05268, 12), 0],
  ]);
});

test('what is free is 100% below the API', () => {
  expect(compared(['free', { price: perImage(0) }])[0]).toMatchObject({ usd: 0, againstOfficial: -1 });
});

test.each([
  ['its model has no API rate', { model: 'flux-pro', price: perImage(0.04) }, 0.04],
  ['its API rate cannot price the generation', { model: 'gpt-image-2.6-flare', price: perImage(0.04) }, 0.04],
])('a rate is compared with nothing where %s', (_, change, usd) => {
  const table = {
    rates: [
      rateOf('wrapped', { ...change, billing: 'wrapper' }),
      rateOf('gpt-image-2.6-flare', { model: 'gpt-image-2.6-flare' }),
    ],
    defaultRateId: 'wrapped',
  };
  expect(compareRates(table, [{ generation: generation(), generations: 1 }])[0]).toMatchObject({
    usd,
    againstOfficial: undefined,
    problem: undefined,
  });
});

test('a rate is compared with nothing where the API is free', () => {
  const rates = [rateOf('gpt-image-2', { price: perImage(0) }), rateOf('x', { price: perImage(0.04) })];
  const rows = compareRates({ rates, defaultRateId: 'x' }, [{ generation: generation(), generations: 1 }]);
  expect(rows.map(({ againstOfficial }) => againstOfficial)).toEqual([undefined, undefined]);
});

test('a rate that cannot price it says why and has no figure', () => {
  const [row] = compared(['unpriced', { price: tokens({ imageOut: 'unknown' }) }]);
  expect(row).toMatchObject({
    usd: undefined,
    againstOfficial: undefined,
    problem: { code: 'price/unknown' },
  });
});

test.each([
  ['that writes text, by tokens', true, { model: 'gpt-image-1.5' }],
  ['that writes text, per image', false, { model: 'gpt-image-1.5', price: perImage(0.04) }],
  ['that writes none', false, {}],
])('a model %s has text output on top of the figure: %s', (_, varies, change) => {
  expect(compared(['asked', change])[0]?.textOutputVaries).toBe(varies);
});

test('an error that is no problem of the rate is not hidden', () => {
  expect(() => priceOrProblem(official, undefined as never)).toThrow(
    expect.objectContaining({ name: 'TypeError' }),
  );
});

describe('a whole plan at each rate', () => {
  const small = generation({ size: { width: 1024, height: 1024 }, quality: 'low' });
  const orders = [
    { generation: generation(), generations: 10 },
    { generation: small, generations: 2.5 },
  ];
  // medium 1,756 tokens × $30/1M = $0.05268 and low 196 × $30/1M = $0.00588.
  const rates = [
    official,
    rateOf('flat', { billing: 'wrapper', price: perImage(0.05) }),
    rateOf('medium-only', {
      billing: 'wrapper',
      price: { ...perImage(0.05), amounts: { medium: { any: 0.05 } } } as never,
    }),
  ];
  const rows = () => compareRates({ rates, defaultRateId: 'flat' }, orders);

  test('each rate sums the rows by their generations, against the official and the default rate', () => {
    const usd = 10 * 0.05268 + 2.5 * 0.00588;
    const [ofOfficial, flat] = rows();
    expect(ofOfficial).toMatchObject({ usd: expect.closeTo(usd, 12), priced: 2, againstOfficial: 0 });
    expect(ofOfficial?.againstDefault).toBeCloseTo((usd - 0.625) / 0.625, 12);
    expect(flat).toMatchObject({ usd: expect.closeTo(0.625, 12), priced: 2, againstDefault: 0 });
  });

  test('a rate that cannot price a row has no figure, and says how many it can', () => {
    const mediumOnly = rows()[2];
    expect(mediumOnly).toMatchObject({ usd: undefined, againstDefault: undefined, priced: 1 });
    expect(mediumOnly?.problem?.code).toBe('rate/no-quality');
  });
});
