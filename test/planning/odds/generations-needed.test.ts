import fc from 'fast-check';
import { bufferNeeded } from '../../../src/planning/odds/buffer-needed';
import { chanceOfFinals } from '../../../src/planning/odds/chance-of-finals';
import { generationsNeeded } from '../../../src/planning/odds/generations-needed';
import { exactGenerations, type Fraction } from './exact-quantiles';

const confidences: Fraction[] = [
  [1n, 100n],
  [1n, 2n],
  [9n, 10n],
  [19n, 20n],
  [99n, 100n],
  [999999n, 1000000n],
];
const asNumber = ([numerator, denominator]: Fraction) => Number(numerator) / Number(denominator);

test.each<Fraction>([
  [101n, 100n],
  [11n, 10n],
  [5n, 4n],
  [10n, 9n],
  [3n, 2n],
  [5n, 3n],
  [2n, 1n],
  [5n, 2n],
  [3n, 1n],
  [10n, 3n],
  [7n, 1n],
  [10n, 1n],
  [40n, 1n],
])('1 to 60 finals at %d/%d retries need what whole-number arithmetic says', (...retries) => {
  const finals = Array.from({ length: 60 }, (_, i) => i + 1);
  const needed = finals.map((count) =>
    confidences.map((confidence) => generationsNeeded(count, asNumber(retries), asNumber(confidence))),
  );
  expect(needed).toEqual(finals.map((count) => exactGenerations(count, retries, confidences)));
});

describe('the table published with Boost.Math', () => {
  // boostorg/math doc/distributions/negative_binomial_example.qbk, "Estimating Sample Sizes", and the output printed in
  // example/neg_binomial_sample_sizes.cpp: trials so that more than `failures` are seen, which here is finals − 1.
  const levels = [0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 0.9999, 0.99999];
  test.each([
    [5, 2, [11, 14, 17, 18, 22, 27, 31, 36]],
    [50, 2, [101, 109, 115, 119, 128, 137, 146, 154]],
    [500, 2, [1001, 1023, 1043, 1055, 1078, 1104, 1126, 1146]],
    [50, 10 / 9, [56, 58, 60, 61, 63, 66, 68, 71]],
    [500, 10 / 9, [556, 562, 567, 570, 576, 583, 588, 594]],
    [5, 10, [57, 73, 91, 103, 127, 159, 189, 217]],
    [5, 5 / 3, [10, 11, 13, 15, 18, 21, 25, 28]],
  ])('more than %d at 1 in %d', (failures, retries, trials) => {
    expect(levels.map((level) => generationsNeeded(failures + 1, retries, level))).toEqual(trials);
  });
});

describe('exact ties', () => {
  test.each([1, 2, 24, 500, 10_000, 100_000])(
    '%d finals at 2 retries, 50%%: twice the finals less one, by symmetry',
    (finals) => {
      expect(generationsNeeded(finals, 2, 0.5)).toBe(2 * finals - 1);
    },
  );

  test.each([
    ['just above the tie needs one more', 0.5 + 1e-9, 48],
    ['just below the tie does not', 0.5 - 1e-9, 47],
  ])('%s', (_, confidence, needed) => expect(generationsNeeded(24, 2, confidence)).toBe(needed));

  test.each([
    ['4 in 5 kept, one final, 80% sure: the first image does', 1, 1.25, 0.8, 1],
    ['9 in 10 kept, two finals, 81% sure: 0.9 × 0.9', 2, 10 / 9, 0.81, 2],
    ['9 in 10 kept, one final, seven nines sure: 1 − 0.1⁷', 1, 10 / 9, 0.9999999, 7],
    ['one in 10 kept, one final, 19% sure: 1 − 0.9 × 0.9', 1, 10, 0.19, 2],
    ['one in 10 kept, one final, 10% sure', 1, 10, 0.1, 1],
    ['one in 1,000 kept, one final, 0.1% sure', 1, 1000, 0.001, 1],
  ])('%s', (_, finals, retries, confidence, needed) => {
    expect(generationsNeeded(finals, retries, confidence)).toBe(needed);
  });
});

describe('edges', () => {
  test('no finals need nothing', () => expect(generationsNeeded(0, 3, 0.9)).toBe(0));
  test('where every image is kept, finals are enough', () => expect(generationsNeeded(7, 1, 0.999)).toBe(7));
  test('the surest that can be asked is answered', () => {
    // 1 − 2^−k ≥ 1 − 2^−53 needs k = 53.
    expect(generationsNeeded(1, 2, 1 - 2 ** -53)).toBe(53);
  });
  test('a last bit more than one retry is still more than one', () => {
    expect(generationsNeeded(10, 1 + Number.EPSILON, 0.9)).toBe(10);
  });
  test.each([
    ['finals', 100_001, 2, { what: 'finals', value: 100_001, limit: 100_000 }],
    ['retries', 5, 1000.5, { what: 'retries', value: 1000.5, limit: 1000 }],
  ])('more %s than the limit are refused', (_, finals, retries, values) => {
    expect(() => generationsNeeded(finals, retries, 0.9)).toThrow(
      expect.objectContaining({ code: 'odds/above-limit', values }),
    );
    expect(() => chanceOfFinals(finals, retries, 9)).toThrow(
      expect.objectContaining({ code: 'odds/above-limit', values }),
    );
  });
});

test('10,000 finals at 100 retries and 0.99 are worked out', () => {
  // scipy 1.17.1: nbinom.ppf(0.99, 10000, 1 / 100) + 10000.
  expect(generationsNeeded(10_000, 100, 0.99)).toBe(1_023_293);
});

describe('chance of all finals', () => {
  test.each([
    ['2 of 3 by a fair coin: 4 of 8 outcomes', 2, 2, 3, 0.5],
    ['one of 3 at one in 3: 1 − (2/3)³', 1, 3, 3, 19 / 27],
    ['all of 4 at 4 in 5: 0.8⁴', 4, 1.25, 4, 0.4096],
    ['20 of 20 by a fair coin: 2⁻²⁰', 20, 2, 20, 2 ** -20],
    ['24 of 47 by a fair coin: a half by symmetry', 24, 2, 47, 0.5],
    ['10,000 of 19,999 by a fair coin: a half by symmetry', 10_000, 2, 19_999, 0.5],
  ])('%s', (_, finals, retries, generations, chance) => {
    expect(Math.abs(chanceOfFinals(finals, retries, generations) / chance - 1)).toBeLessThan(1e-12);
  });

  test.each([
    ['too few images', 5, 2, 4, 0],
    ['no images', 1, 1, 0, 0],
    ['nothing wanted', 0, 5, 0, 1],
    ['every image kept', 5, 1, 5, 1],
    ['far more than enough', 5, 2, 100_000, 1],
    ['hopeless', 1000, 10, 1000, 0],
  ])('%s', (_, finals, retries, generations, chance) => {
    expect(chanceOfFinals(finals, retries, generations)).toBe(chance);
  });
});

describe('laws', () => {
  const plan = {
    finals: fc.integer({ min: 1, max: 400 }),
    retries: fc.double({ min: 1, max: 100, noNaN: true }),
    confidence: fc.double({ min: 0.001, max: 0.9999, noNaN: true }),
  };

  test('the number needed reaches the confidence and one less does not', () => {
    fc.assert(
      fc.property(fc.record(plan), ({ finals, retries, confidence }) => {
        const needed = generationsNeeded(finals, retries, confidence);
        expect(chanceOfFinals(finals, retries, needed)).toBeGreaterThanOrEqual(confidence - 1e-12);
        expect(chanceOfFinals(finals, retries, needed - 1)).toBeLessThan(confidence);
      }),
    );
  });

  test('more confidence, finals or retries never need fewer generations', () => {
    fc.assert(
      fc.property(fc.record(plan), fc.record(plan), (a, b) => {
        const low = generationsNeeded(
          Math.min(a.finals, b.finals),
          Math.min(a.retries, b.retries),
          Math.min(a.confidence, b.confidence),
        );
        const high = generationsNeeded(
          Math.max(a.finals, b.finals),
          Math.max(a.retries, b.retries),
          Math.max(a.confidence, b.confidence),
        );
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });

  test('the buffer turns the average into the number needed, and is never negative', () => {
    fc.assert(
      fc.property(fc.record(plan), ({ finals, retries, confidence }) => {
        const planned = finals * retries * (1 + bufferNeeded(finals, retries, confidence));
        const needed = generationsNeeded(finals, retries, confidence);
        expect(planned).toBeCloseTo(Math.max(finals * retries, needed), 6);
      }),
    );
  });
});

test.each([
  ['5 finals at 3 retries, 90%: 22 ÷ 15 − 1', 5, 3, 0.9, 7 / 15],
  ['100 finals at 2 retries, 50%: 199 are enough, so none', 100, 2, 0.5, 0],
  ['no finals', 0, 3, 0.9, 0],
  ['every image kept', 5, 1, 0.99, 0],
])('buffer for %s', (_, finals, retries, confidence, buffer) => {
  expect(bufferNeeded(finals, retries, confidence)).toBeCloseTo(buffer, 12);
});
