import { calibration } from '../../../src/planning/actuals/calibration';

test('48 generated and 20 kept are 2.4 a final, against a plan of 2', () => {
  const result = calibration({ retries: 2, usdPerImage: 0.2 }, { generated: 48, kept: 20, usd: 10.08 });
  expect(result.retries).toBe(2.4);
  expect(result.planIsPossible).toBe(true);
  // 20 kept × 2 = 40 images forecast, × $0.20 = $8.
  expect(result.images).toEqual({ forecast: 40, actual: 48, difference: expect.closeTo(0.2, 12) });
  expect(result.usd).toEqual({ forecast: 8, actual: 10.08, difference: expect.closeTo(0.26, 12) });
});

test('its interval is that of Jeffreys', () => {
  // 1 / scipy.stats.beta.ppf([0.95, 0.05], 20.5, 28.5): 1.868639…, 3.274234….
  const { low, high } = calibration(
    { retries: 2, usdPerImage: undefined },
    { generated: 48, kept: 20, usd: undefined },
  );
  expect(low).toBeCloseTo(1.868639, 6);
  expect(high).toBeCloseTo(3.274234, 6);
});

test('a plan outside the interval is said to be', () => {
  const { planIsPossible } = calibration(
    { retries: 4, usdPerImage: undefined },
    { generated: 48, kept: 20, usd: 1 },
  );
  expect(planIsPossible).toBe(false);
});

test('without a plan there is no forecast, and without a price none in dollars', () => {
  const unplanned = calibration({ retries: undefined, usdPerImage: 1 }, { generated: 4, kept: 2, usd: 4 });
  expect([unplanned.planIsPossible, unplanned.images, unplanned.usd]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(
    calibration({ retries: 2, usdPerImage: undefined }, { generated: 4, kept: 2, usd: 4 }).usd,
  ).toBeUndefined();
});

test.each([
  ['more kept than generated', 3, 5, 'odds/kept-above-generated'],
  ['nothing generated', 0, 0, 'odds/none-generated'],
  ['nothing kept', 7, 0, 'odds/none-kept'],
])('%s is an error that says so', (_, generated, kept, code) => {
  expect(() => calibration({ retries: 2, usdPerImage: 1 }, { generated, kept, usd: 1 })).toThrow(code);
});
