import { chanceBudgetSuffices } from '../../../src/planning/odds/chance-budget-suffices';
import { costOnGrid } from '../../../src/planning/odds/cost-on-grid';
import { planBudget } from '../../../src/planning/odds/plan-budget';
import type { OddsRow, UncertainCost } from '../../../src/planning/odds/plan-rows';

const row = (costEachUsd: number, first: number, ...chances: number[]): UncertainCost => ({
  costEachUsd,
  discarded: { first, chances: Float64Array.from(chances) },
});

/** Chances by step, without steps that cannot be. */
const steps = ({ total }: ReturnType<typeof costOnGrid>) =>
  [...total.chances].flatMap((chance, i) => (chance === 0 ? [] : [[total.first + i, chance]]));

describe('a step', () => {
  test.each([
    ['as wide as allowed goes into the dearest image once', [0.5], 0.5, 0.5],
    ['divides the dearest image: 0.75 in two', [0.75, 0.1], 0.5, 0.375],
    ['divides it where it is just above a sixteenth of the step', [0.07], 1, 0.07],
    ['is as wide as allowed where even the dearest is a sixteenth of it', [0.0625, 0.01], 1, 1],
    ['is as wide as allowed for images that cost far less', [0.001], 1, 1],
  ])('%s', (_, costs, widestUsd, stepUsd) => {
    const rows = costs.map((costEachUsd) => row(costEachUsd, 0, 0.5, 0.5));
    expect(costOnGrid(rows, widestUsd, 'up').stepUsd).toBeCloseTo(stepUsd, 14);
  });
});

describe('amounts on the grid', () => {
  test.each(['up', 'shared'] as const)('rows of a single cost are exact: %s', (rounding) => {
    // 0.75 is two steps of 0.375, and 3 or 4 images are discarded.
    expect(steps(costOnGrid([row(0.75, 3, 0.25, 0.75)], 0.5, rounding))).toEqual([
      [6, 0.25],
      [8, 0.75],
    ]);
  });

  test('up: an amount between two steps is put on the next one', () => {
    // Steps of 1: the first row gives 0 or 1, the second 2.5 or 3.75 in all, so 3 or 4.
    const rows = [row(1, 0, 0.5, 0.5), row(0.25, 10, 0.5, 0, 0, 0, 0, 0.5)];
    expect(steps(costOnGrid(rows, 1, 'up'))).toEqual([
      [3, 0.25],
      [4, 0.5],
      [5, 0.25],
    ]);
  });

  test('shared: an amount between two steps is parted so that the mean stays', () => {
    // 2.5 is half on 2 and half on 3; 3.75 is a quarter on 3 and three quarters on 4.
    const rows = [row(1, 0, 1), row(0.25, 10, 0.5, 0, 0, 0, 0, 0.5)];
    expect(steps(costOnGrid(rows, 1, 'shared'))).toEqual([
      [2, 0.25],
      [3, 0.375],
      [4, 0.375],
    ]);
  });

  test('up: an amount that only its last digits put off a step stays on it', () => {
    // A step is 0.3 ÷ 3 = 0.09999999999999999, so that 7 images at 0.1 come to 7.000000000000002 steps.
    expect(steps(costOnGrid([row(0.3, 0, 1), row(0.1, 7, 0.5, 0.5)], 0.1, 'up'))).toEqual([
      [7, 0.5],
      [8, 0.5],
    ]);
  });

  test('no chance is lost, whichever rounding', () => {
    const rows = [row(0.7, 2, 0.125, 0.5, 0.375), row(0.11, 0, 0.25, 0.25, 0.5), row(0.05, 7, 0.5, 0.5)];
    for (const rounding of ['up', 'shared'] as const) {
      const { total } = costOnGrid(rows, 0.09, rounding);
      expect(total.chances.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    }
  });
});

describe('wide rows', () => {
  const wide = (costEachUsd: number, outcomes: number): UncertainCost => ({
    costEachUsd,
    discarded: { first: 0, chances: new Float64Array(outcomes).fill(1 / outcomes) },
  });

  test('two of 40,000 outcomes each are convolved: even chances add up to a triangle', () => {
    const { total } = costOnGrid([wide(1, 40_000), wide(1, 40_000)], 1, 'up');
    expect(total.chances.length).toBe(79_999);
    for (const at of [0, 1, 20_000, 39_999, 60_000, 79_998])
      expect(total.chances[at]).toBeCloseTo((40_000 - Math.abs(at - 39_999)) / 40_000 ** 2, 16);
  });

  test('what would take too long is refused by its number of rows', () => {
    expect(() => costOnGrid([wide(1, 8_500_000), wide(1, 8_500_000)], 1, 'up')).toThrow(
      expect.objectContaining({ code: 'odds/plan-above-limit', values: { rows: 2 } }),
    );
  });

  test('as much as may be lost is left out at either end, and no more', () => {
    const whole = costOnGrid([wide(1, 1000), wide(1, 1000)], 1, 'up').total;
    const { first, chances } = costOnGrid([wide(1, 1000), wide(1, 1000)], 1, 'up', 0.01).total;
    expect(first).toBeGreaterThan(0);
    const left = (from: number, to: number) => whole.chances.slice(from, to).reduce((a, b) => a + b, 0);
    expect(left(0, first)).toBeLessThanOrEqual(0.01);
    expect(left(first + chances.length, whole.chances.length)).toBeLessThanOrEqual(0.01);
    expect(chances.reduce((a, b) => a + b, 0)).toBeGreaterThan(0.97);
  });
});

describe('plans of two rows by a fair coin, by hand', () => {
  // What is discarded costs 1 × i + 0.5 × j with chance 2^−(i + 1) × 2^−(j + 1).
  const rows = [
    { costEachUsd: 1, finals: 1, retries: 2 },
    { costEachUsd: 0.5, finals: 1, retries: 2 },
  ];

  test.each([
    [1.49, 0],
    [1.5, 1 / 4],
    [1.99, 1 / 4],
    [2, 1 / 4 + 1 / 8],
    [2.5, 1 / 4 + 1 / 8 + 1 / 16 + 1 / 8],
    [3, 1 / 4 + 1 / 8 + 1 / 16 + 1 / 8 + 1 / 32 + 1 / 16],
  ])('$%d suffice with a chance of %d', (usd, chance) => {
    expect(chanceBudgetSuffices(rows, usd)).toBeCloseTo(chance, 12);
    expect(chanceBudgetSuffices([...rows].reverse(), usd)).toBeCloseTo(chance, 12);
  });

  test.each([
    [0.2, 1.5],
    [0.25, 1.5],
    [0.3, 2],
    [0.5, 2.5],
    [0.6, 3],
  ])('%d sure: $%d, or less than 0.5%% above', (confidence, usd) => {
    const budget = planBudget(rows, confidence);
    expect(budget).toBeGreaterThanOrEqual(usd - 1e-12);
    expect(budget).toBeLessThan(usd * 1.005);
  });

  test('all the money in the world suffices for certain', () => {
    expect(chanceBudgetSuffices(rows, 1e6)).toBe(1);
  });
});

describe('money for the finals alone suffices with the chance that nothing is discarded', () => {
  const coins = (...costs: number[]) => costs.map((costEachUsd) => ({ costEachUsd, finals: 1, retries: 2 }));

  test.each([
    ['three rows', coins(0.2, 0.17, 0.13), 0.5, 1 / 8],
    ['more rows than can be gone through', coins(0.3, 0.2, 0.17, 0.13, 0.11), 0.91, 1 / 32],
    ['more rows, the dearest last', coins(0.11, 0.13, 0.17, 0.2, 0.3), 0.91, 1 / 32],
  ])('%s', (_, rows, usd, chance) => {
    expect(chanceBudgetSuffices(rows, usd)).toBeCloseTo(chance, 12);
    expect(chanceBudgetSuffices(rows, usd - 0.0001)).toBe(0);
  });

  test('one row with far more outcomes than the others is exact still, wherever it stands', () => {
    const wide = { costEachUsd: 1, finals: 1, retries: 900 };
    const [some, other] = coins(0.3, 0.2) as [OddsRow, OddsRow];
    for (const rows of [
      [wide, some, other],
      [some, wide, other],
      [some, other, wide],
    ])
      expect(chanceBudgetSuffices(rows, 1.5)).toBeCloseTo(1 / 3600, 12);
  });

  test('no money is enough for no rows', () => expect(chanceBudgetSuffices([], 0)).toBe(1));
});

test('five rows on the grid: an amount that one outcome reaches', () => {
  // $1.50 pay for nothing discarded or for one image of the first row: 1/32 + 1/64.
  const rows = [1, 3, 5, 7, 9].map((costEachUsd) => ({ costEachUsd, finals: 1, retries: 2 }));
  expect(chanceBudgetSuffices(rows, 26.5)).toBeCloseTo(1 / 32 + 1 / 64, 12);
  expect(chanceBudgetSuffices(rows, 1e6)).toBeCloseTo(1, 12);
});

describe('a row that always discards hundreds beside one that seldom discards', () => {
  const rows = [
    { costEachUsd: 0.01, finals: 2000, retries: 1.5 },
    { costEachUsd: 100, finals: 1, retries: 2 },
  ];

  // $120 are for the finals. Half of scipy 1.17.1 nbinom.cdf(discarded, 2000, 2/3): nothing at $100 may be discarded.
  test.each([
    [960, 0.1537806482822208 / 2],
    [1000, 0.5085827823697163 / 2],
    [1040, 0.8519951580352725 / 2],
  ])('money for %d of the cheap ones', (discarded, chance) => {
    expect(chanceBudgetSuffices(rows, 120 + discarded * 0.01)).toBeCloseTo(chance, 11);
  });

  test('money for fewer than can be is hopeless', () => {
    expect(chanceBudgetSuffices(rows, 120.1)).toBe(0);
    expect(chanceBudgetSuffices(rows, 119.99)).toBe(0);
  });
});

test('money between free rows and certain rows', () => {
  expect(chanceBudgetSuffices([{ costEachUsd: 0.5, finals: 2, retries: 1 }], 1)).toBe(1);
  expect(chanceBudgetSuffices([{ costEachUsd: 0.5, finals: 2, retries: 1 }], 0.99)).toBe(0);
});
