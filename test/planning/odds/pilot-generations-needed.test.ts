import fc from 'fast-check';
import { generationsNeeded } from '../../../src/planning/odds/generations-needed';
import { pilotGenerationsNeeded } from '../../../src/planning/odds/pilot-generations-needed';
import { exactPilotGenerations, type Fraction } from './exact-quantiles';

const confidences: Fraction[] = [
  [1n, 100n],
  [1n, 4n],
  [1n, 2n],
  [3n, 4n],
  [9n, 10n],
];

test.each([
  [1, 1],
  [1, 2],
  [2, 4],
  [3, 4],
  [5, 5],
  [6, 20],
  [10, 20],
  [19, 20],
  [40, 100],
  [200, 201],
])('after %d of %d kept, 1 to 40 finals need what whole-number arithmetic says', (kept, generated) => {
  const finals = Array.from({ length: 40 }, (_, i) => i + 1);
  const needed = finals.map((count) =>
    confidences.map(([part, whole]) =>
      pilotGenerationsNeeded(kept, generated, count, Number(part) / Number(whole)),
    ),
  );
  expect(needed).toEqual(finals.map((count) => exactPilotGenerations(kept, generated, count, confidences)));
});

test.each([
  [8, 20, 20],
  [30, 90, 50],
])('after %d of %d kept, %d finals at 95 and 99%%', (kept, generated, finals) => {
  const exact = exactPilotGenerations(kept, generated, finals, [
    [19n, 20n],
    [99n, 100n],
  ]);
  expect([0.95, 0.99].map((sure) => pilotGenerationsNeeded(kept, generated, finals, sure))).toEqual(exact);
});

describe('exact ties', () => {
  test.each([
    ['one of one kept: the next is kept with chance (1 + ½) ÷ (1 + 1)', 1, 1, 1, 0.75, 1],
    ['one of 149 kept: with chance 1.5 ÷ 150', 1, 149, 1, 0.01, 1],
    ['5 of 10 kept: a half by symmetry', 5, 10, 24, 0.5, 47],
    ['5 of 10 kept, many finals', 5, 10, 10_000, 0.5, 19_999],
    ['half of a million kept, many finals', 500_000, 1_000_000, 10_000, 0.5, 19_999],
  ])('%s', (_, kept, generated, finals, confidence, needed) => {
    expect(pilotGenerationsNeeded(kept, generated, finals, confidence)).toBe(needed);
  });

  test('just above a tie needs one more', () => {
    expect(pilotGenerationsNeeded(5, 10, 24, 0.5 + 1e-9)).toBe(48);
  });
});

describe('edges', () => {
  test('no finals need nothing', () => expect(pilotGenerationsNeeded(3, 9, 0, 0.9)).toBe(0));

  test.each([
    ['none kept', 0, 12, 5, 0.9, 'odds/none-kept-in-pilot', { kept: 0, generated: 12 }],
    ['none generated', 0, 0, 5, 0.9, 'odds/none-generated', { kept: 0, generated: 0 }],
    ['more kept than generated', 20, 8, 5, 0.9, 'odds/kept-above-generated', { kept: 20, generated: 8 }],
    ['too many finals', 8, 20, 1e6, 0.9, 'odds/above-limit', { what: 'finals', value: 1e6, limit: 1e5 }],
    ['too large a pilot', 1, 1e9, 5, 0.9, 'odds/above-limit', { what: 'generated', value: 1e9, limit: 1e8 }],
    // One in a million kept leaves the acceptance so open that 1 − 10⁻¹⁵ would need more than 2^52 generations.
    [
      'surer than so small a pilot can be',
      1,
      1e6,
      5,
      1 - 1e-15,
      'odds/pilot-too-small',
      { kept: 1, generated: 1e6, confidence: 1 - 1e-15 },
    ],
  ])('%s is a problem', (_, kept, generated, finals, confidence, code, values) => {
    expect(() => pilotGenerationsNeeded(kept, generated, finals, confidence)).toThrow(
      expect.objectContaining({ code, values }),
    );
  });
});

describe('laws', () => {
  const pilot = fc
    .record({ kept: fc.integer({ min: 1, max: 60 }), lost: fc.integer({ min: 0, max: 60 }) })
    .map(({ kept, lost }) => ({ kept, generated: kept + lost }));
  const finals = fc.integer({ min: 1, max: 200 });
  const confidence = fc.double({ min: 0.001, max: 0.99, noNaN: true });

  test('more confidence or finals never need fewer generations', () => {
    fc.assert(
      fc.property(pilot, finals, finals, confidence, confidence, ({ kept, generated }, f, g, c, d) => {
        expect(pilotGenerationsNeeded(kept, generated, Math.min(f, g), Math.min(c, d))).toBeLessThanOrEqual(
          pilotGenerationsNeeded(kept, generated, Math.max(f, g), Math.max(c, d)),
        );
      }),
    );
  });

  test('a pilot leaves more open than known retries: it needs more from 90% on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 60 }), fc.integer({ min: 5, max: 100 }), (kept, count) => {
        expect(pilotGenerationsNeeded(kept, 3 * kept, count, 0.9)).toBeGreaterThanOrEqual(
          generationsNeeded(count, 3, 0.9),
        );
      }),
    );
  });

  test('a huge pilot is as good as known retries', () => {
    expect(pilotGenerationsNeeded(4e7, 1e8, 20, 0.95)).toBe(generationsNeeded(20, 2.5, 0.95));
  });
});
