import fc from 'fast-check';
import { chanceBudgetSuffices } from '../../../src/planning/odds/chance-budget-suffices';
import { generationsNeeded } from '../../../src/planning/odds/generations-needed';
import { planBudget } from '../../../src/planning/odds/plan-budget';
import { byCent, byOutcome, inUsd } from './exact-budgets';

describe('the example of the plan worksheet', () => {
  // gpt-image-2 output tokens × $30 per million: 6,119 (1024x1280 high), 1,756 (1024x1024 medium), 4,312 (1536x864 high).
  const unitUsd = 30 / 1e6;
  const rows = [
    { units: 6119, finals: 20, retries: 2 },
    { units: 1756, finals: 30, retries: 2.5 },
    { units: 4312, finals: 5, retries: 3 },
  ];
  const plan = inUsd(rows, unitUsd);
  const exact = byOutcome(rows);

  test.each([
    [0.5, 13.148],
    [0.9, 15.165],
    [0.99, 17.036],
  ])('%d sure: about $%d', (confidence, usd) => {
    const smallest = exact.quantile(confidence) * unitUsd;
    expect(Math.abs(smallest / usd - 1)).toBeLessThan(0.0005);
    const budget = planBudget(plan, confidence);
    expect(budget).toBeGreaterThanOrEqual(smallest * (1 - 1e-12));
    expect(budget).toBeLessThan(smallest * 1.001);
  });

  test('the rows’ own 90% budgets add up to more: $16.3458', () => {
    const sum = plan.reduce(
      (usd, row) => usd + row.costEachUsd * generationsNeeded(row.finals, row.retries, 0.9),
      0,
    );
    expect(sum).toBeCloseTo(16.3458, 10);
    expect(planBudget(plan, 0.9)).toBeLessThan(sum);
  });

  test('the estimate and 20% suffice with 95.5%', () => {
    const chance = chanceBudgetSuffices(plan, 15.88104);
    expect(chance).toBeCloseTo(exact.chance(Math.round(15.88104 / unitUsd)), 10);
    expect(chance).toBeCloseTo(0.955, 4);
  });
});

describe('twelve rows priced in whole cents, convolved cent by cent', () => {
  const rows = [3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41].map((units, i) => ({
    units,
    finals: 1 + ((i * 5) % 7),
    retries: 1.5 + (i % 4),
  }));
  const plan = inUsd(rows, 0.01);
  const exact = byCent(rows);

  test.each([0.05, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999])('%d sure', (confidence) => {
    const smallest = exact.quantile(confidence) * 0.01;
    const budget = planBudget(plan, confidence);
    expect(budget).toBeGreaterThanOrEqual(smallest * (1 - 1e-12));
    expect(budget).toBeLessThan(smallest * 1.005);
  });

  test.each([12, 16, 20, 24, 30, 40])('the chance that $%d suffice', (usd) => {
    expect(Math.abs(chanceBudgetSuffices(plan, usd) - exact.chance(usd * 100))).toBeLessThan(0.001);
  });
});

describe('plans of few finals, where one outcome weighs much', () => {
  const rows = fc.array(
    fc.record({
      units: fc.integer({ min: 1, max: 200 }),
      finals: fc.integer({ min: 1, max: 3 }),
      retries: fc.integer({ min: 105, max: 250 }).map((hundredths) => hundredths / 100),
    }),
    { minLength: 2, maxLength: 8 },
  );
  const confidence = fc.constantFrom(0.3, 0.5, 0.9, 0.99);

  test('the budget is never under and at most 0.5% over, the chance right to 0.1 points, at any amount beside it', () => {
    fc.assert(
      fc.property(rows, confidence, fc.constantFrom(-3, -1, -0.5, 0, 1, 3), (plan, sure, off) => {
        const exact = byCent(plan);
        const smallest = exact.quantile(sure);
        const budget = planBudget(inUsd(plan, 0.001), sure) / 0.001;
        expect(budget).toBeGreaterThanOrEqual(smallest * (1 - 1e-12));
        expect(budget).toBeLessThan(smallest * 1.005);
        const chance = chanceBudgetSuffices(inUsd(plan, 0.001), (smallest + off) * 0.001);
        expect(Math.abs(chance - exact.chance(Math.floor(smallest + off)))).toBeLessThan(0.001);
      }),
      { numRuns: 30 },
    );
  });

  test('two rows of one final at 300 retries are answered', () => {
    const wide = [
      { units: 3, finals: 1, retries: 300 },
      { units: 1, finals: 1, retries: 300 },
    ];
    const exact = byCent(wide);
    for (const sure of [0.5, 0.9, 0.99]) {
      const smallest = exact.quantile(sure);
      const budget = planBudget(inUsd(wide, 0.01), sure) / 0.01;
      expect(budget).toBeGreaterThanOrEqual(smallest * (1 - 1e-12));
      expect(budget).toBeLessThan(smallest * 1.005);
    }
  });

  test('closer to certain than 1 − 10⁻¹² is refused, and up to there it is answered', () => {
    const plan = inUsd(
      [
        { units: 3, finals: 2, retries: 2 },
        { units: 7, finals: 1, retries: 3 },
      ],
      0.01,
    );
    expect(planBudget(plan, 1 - 1e-12)).toBeGreaterThan(planBudget(plan, 1 - 1e-9));
    expect(() => planBudget(plan, 1 - 1e-13)).toThrow(expect.objectContaining({ code: 'odds/too-sure' }));
  });
});

describe('small plans, exactly paid for', () => {
  test('two images wanted at a fair coin each, exactly paid for: a quarter', () => {
    const rows = [
      { costEachUsd: 0.211, finals: 1, retries: 2 },
      { costEachUsd: 0.053, finals: 1, retries: 2 },
    ];
    expect(chanceBudgetSuffices(rows, 0.264)).toBeCloseTo(0.25, 12);
    // One more of the cheap image: (1, 1) and (1, 2), 1/4 + 1/8.
    expect(chanceBudgetSuffices(rows, 0.317)).toBeCloseTo(0.375, 12);
    expect(chanceBudgetSuffices(rows, 0.2639)).toBe(0);
  });

  test('a row on its own is the row’s own number at its cost, ties included', () => {
    expect(planBudget([{ costEachUsd: 0.18357, finals: 24, retries: 2 }], 0.5)).toBeCloseTo(47 * 0.18357, 12);
    expect(
      chanceBudgetSuffices([{ costEachUsd: 0.18357, finals: 24, retries: 2 }], 47 * 0.18357),
    ).toBeCloseTo(0.5, 12);
  });

  test('so it is for a row with more outcomes than any grid has steps', () => {
    expect(planBudget([{ costEachUsd: 0.05268, finals: 10_000, retries: 100 }], 0.9)).toBeCloseTo(
      0.05268 * generationsNeeded(10_000, 100, 0.9),
      8,
    );
  });

  test('two rows alike are one row with the finals of both', () => {
    const half = { costEachUsd: 0.05268, finals: 12, retries: 2.5 };
    expect(planBudget([half, half], 0.9)).toBeCloseTo(0.05268 * generationsNeeded(24, 2.5, 0.9), 12);
  });
});

describe('rows without chance', () => {
  test('no rows cost nothing', () => {
    expect(planBudget([], 0.9)).toBe(0);
    expect(chanceBudgetSuffices([], 0)).toBe(1);
  });

  test('rows free, without finals or always kept add what is certain', () => {
    const certain = [
      { costEachUsd: 0, finals: 50, retries: 9 },
      { costEachUsd: 1, finals: 0, retries: 3 },
      { costEachUsd: 0.25, finals: 8, retries: 1 },
    ];
    expect(planBudget(certain, 0.99)).toBe(2);
    expect(chanceBudgetSuffices(certain, 2)).toBe(1);
    expect(chanceBudgetSuffices(certain, 1.99)).toBe(0);
    const chancy = { costEachUsd: 0.04, finals: 3, retries: 2 };
    expect(planBudget([...certain, chancy], 0.9)).toBeCloseTo(2 + planBudget([chancy], 0.9), 12);
  });
});

describe('costs out of the ordinary', () => {
  test('a cost that is no price is refused', () => {
    expect(() => planBudget([{ costEachUsd: 1e308, finals: 5, retries: 2 }], 0.9)).toThrow(
      expect.objectContaining({
        code: 'odds/above-limit',
        values: { what: 'costEachUsd', value: 1e308, limit: 1e9 },
      }),
    );
  });

  test.each([5e-324, 1e-200, 1e9])('a cost of %d next to a usual one keeps its head', (costEachUsd) => {
    const usual = { costEachUsd: 0.05, finals: 5, retries: 2 };
    const budget = planBudget([{ costEachUsd, finals: 5, retries: 2 }, usual], 0.9);
    expect(budget).toBeGreaterThanOrEqual(planBudget([usual], 0.9));
    expect(budget).toBeLessThan(Infinity);
  });
});

describe('laws', () => {
  const row = fc.record({
    costEachUsd: fc.integer({ min: 0, max: 20_000 }).map((tenthOfMills) => tenthOfMills / 1e4),
    finals: fc.nat(20),
    retries: fc.integer({ min: 100, max: 500 }).map((hundredths) => hundredths / 100),
  });
  const rows = fc.array(row, { minLength: 1, maxLength: 5 });
  const confidence = fc.integer({ min: 10, max: 999 }).map((thousandths) => thousandths / 1000);

  test('the budget suffices with the confidence asked for', () => {
    fc.assert(
      fc.property(rows, confidence, (plan, sure) => {
        expect(chanceBudgetSuffices(plan, planBudget(plan, sure))).toBeGreaterThanOrEqual(sure - 1e-3);
      }),
      { numRuns: 30 },
    );
  });

  test('more confidence never costs less, and nothing costs less than the finals', () => {
    fc.assert(
      fc.property(rows, confidence, confidence, (plan, c, d) => {
        const finalsUsd = plan.reduce((usd, { costEachUsd, finals }) => usd + costEachUsd * finals, 0);
        const [low, high] = [planBudget(plan, Math.min(c, d)), planBudget(plan, Math.max(c, d))];
        expect(low).toBeGreaterThanOrEqual(finalsUsd);
        expect(high).toBeGreaterThanOrEqual(low * 0.995);
      }),
      { numRuns: 30 },
    );
  });

  test('the chance grows with the money, from 0 to 1', () => {
    fc.assert(
      fc.property(rows, fc.nat(400), fc.nat(400), (plan, a, b) => {
        const [low, high] = [
          chanceBudgetSuffices(plan, Math.min(a, b)),
          chanceBudgetSuffices(plan, Math.max(a, b)),
        ];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
  });
});
