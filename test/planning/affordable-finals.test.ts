import fc from 'fast-check';
import { affordableFinals } from '../../src/planning/affordable-finals';
import { generationsToPay } from '../../src/planning/generations';

const plan = fc.record({
  costEachUsd: fc.oneof(
    fc.double({ min: 0.001, max: 5, noNaN: true }),
    fc.integer({ min: 100, max: 9999 }).map((n) => n / 1e5),
  ),
  retries: fc.oneof(
    fc.double({ min: 1, max: 40, noNaN: true }),
    fc.integer({ min: 4, max: 40 }).map((n) => n / 4),
  ),
  buffer: fc.oneof(
    fc.double({ min: 0, max: 2, noNaN: true }),
    fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
  ),
});

type Plan = Parameters<typeof affordableFinals>[1];
const total = (finals: number, { costEachUsd, retries, buffer }: Plan) =>
  generationsToPay(finals, retries, buffer) * costEachUsd;

test('the finals are within the money and one more is not', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100_000, noNaN: true }), plan, (usd, spending) => {
      const finals = affordableFinals(usd, spending);
      expect(total(finals, spending)).toBeLessThanOrEqual(usd * (1 + 1e-14));
      expect(total(finals + 1, spending)).toBeGreaterThan(usd);
    }),
    { numRuns: 2000 },
  );
});

test('the total of a plan buys its finals, a cent less does not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), plan, (finals, spending) => {
      const usd = total(finals, spending);
      expect(affordableFinals(usd, spending)).toBe(finals);
      expect(affordableFinals(usd * (1 - 1e-9), spending)).toBe(finals - 1);
    }),
    { numRuns: 2000 },
  );
});

// 3 × 2.5 × 1.2 is 9 generations, not 10; the money is written in decimals.
test.each([
  [0.81, { costEachUsd: 0.09, retries: 2.5, buffer: 0.2 }, 3],
  [0.3, { costEachUsd: 0.1, retries: 1, buffer: 0 }, 3],
  [105.36, { costEachUsd: 0.21072, retries: 1, buffer: 0 }, 500],
  [0, { costEachUsd: 0.1, retries: 1, buffer: 0 }, 0],
  [0.09, { costEachUsd: 0.1, retries: 1, buffer: 0 }, 0],
])('$%s buys, at %j, %i finals', (usd, spending, finals) => {
  expect(affordableFinals(usd, spending)).toBe(finals);
});

test.each([
  ['what costs nothing sets no limit', 5, { costEachUsd: 0, retries: 1, buffer: 0 }, 'afford/free {}'],
  [
    'more finals than a plan can have',
    1e9,
    { costEachUsd: 0.01, retries: 1, buffer: 0 },
    'afford/too-many {"usd":1000000000,"most":1000000000}',
  ],
  [
    'a cost so small that the number of finals is infinite',
    5,
    { costEachUsd: 1e-320, retries: 1, buffer: 0 },
    'afford/too-many',
  ],
])('%s', (_name, usd, spending, message) => {
  expect(() => affordableFinals(usd, spending)).toThrow(message);
});
