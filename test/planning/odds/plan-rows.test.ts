import { discardedMasses } from '../../../src/planning/odds/discarded-masses';
import { type OddsRow, planCost } from '../../../src/planning/odds/plan-rows';

const row = (costEachUsd: number, finals: number, retries: number): OddsRow => ({
  costEachUsd,
  finals,
  retries,
});

test('finals are certain, generations expected, and what is discarded is chance', () => {
  const { certainUsd, expectedUsd, uncertain } = planCost([row(0.5, 4, 2), row(0.25, 8, 3)]);
  // 4 × 0.5 + 8 × 0.25, and 4 × 2 × 0.5 + 8 × 3 × 0.25.
  expect(certainUsd).toBe(4);
  expect(expectedUsd).toBe(10);
  expect(uncertain).toEqual([
    { costEachUsd: 0.5, discarded: discardedMasses(4, 2) },
    { costEachUsd: 0.25, discarded: discardedMasses(8, 3) },
  ]);
});

test('rows that share cost and retries are one row with all their finals', () => {
  const { certainUsd, uncertain } = planCost([row(0.5, 1, 2), row(0.5, 2, 2), row(0.5, 5, 2)]);
  expect(certainUsd).toBe(4);
  expect(uncertain).toEqual([{ costEachUsd: 0.5, discarded: discardedMasses(8, 2) }]);
});

test.each([
  ['costs', [row(0.5, 3, 2), row(0.25, 3, 2)]],
  ['retries', [row(0.5, 3, 2), row(0.5, 3, 2.5)]],
  ['costs and retries, though the digits run together alike', [row(1, 3, 12), row(11, 3, 2)]],
])('rows of other %s stay apart', (_, rows) => {
  expect(planCost(rows).uncertain).toHaveLength(2);
});

test.each([
  ['cost next to nothing', row(1e-291, 5, 3), 0],
  ['have no finals', row(1, 0, 3), 0],
  ['keep every image', row(0.25, 8, 1), 2],
])('rows that %s leave nothing to chance', (_, only, usd) => {
  const { certainUsd, expectedUsd, uncertain } = planCost([only]);
  expect(uncertain).toEqual([]);
  expect(certainUsd).toBeCloseTo(usd, 12);
  expect(expectedUsd).toBeCloseTo(usd, 12);
});

test('a cost as small as 10⁻²⁹⁰ is one still', () => {
  expect(planCost([row(1e-290, 5, 3)]).uncertain).toHaveLength(1);
});
