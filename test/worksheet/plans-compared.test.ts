import fc from 'fast-check';
import { WORKSHEET_WORDS } from '../../src/i18n/words';
import {
  type PlanDifference,
  type PlannedDeliverable,
  planDifference,
} from '../../src/planning/plan-difference';
import { DELIVERABLE_ROWS } from '../../src/worksheet/columns';
import { type FoundPlan, foundPlan } from '../../src/worksheet/found-plan';
import { plansCompared } from '../../src/worksheet/plans-compared';
import { worksheetTemplate } from '../../src/worksheet/template';
import { letters } from '../support/plan-sheet';
import { newDocument } from '../support/rate-documents';

jest.setTimeout(60_000);

const words = WORKSHEET_WORDS.en;
const template = worksheetTemplate({
  language: 'en',
  words,
  markerName: 'IMG_RATES',
  rateColumns: { name: 'A1:A2', id: 'A1:A2', until: 'A1:A2', usdPerCredit: 'A1:A2', head: 'A1' },
  rateCount: 3,
  creditRateIds: [],
  rateId: '',
  creditRateId: '',
});
const plan = foundPlan(template.values) as FoundPlan;

interface Extra {
  readonly quality?: string;
  readonly rate?: string;
}
type Deliverables = readonly (PlannedDeliverable & Extra)[];

/** The cells of a plan as its formulas leave them, with the figures that a comparison takes. */
function cellsOf(deliverables: Deliverables, unpriced = 0): Record<string, string> {
  const cells: Record<string, string> = {};
  const put = (row: number, column: number, value: string | number) => {
    if (value !== '') cells[`${letters(column - 1)}${row}`] = String(value);
  };
  deliverables.forEach(({ name, finals, retries, usdEach, budgetUsd, quality = 'high', rate = '' }, at) => {
    const figures = {
      use: name,
      pricedFinals: finals,
      retries,
      cost: usdEach,
      budget: budgetUsd,
      quality,
      rate,
    };
    for (const [key, value] of Object.entries(figures))
      put(plan.first + at, plan.column(key as keyof typeof figures), value);
  });
  const sum = (of: (each: PlannedDeliverable) => number) =>
    deliverables.reduce((total, each) => total + of(each), 0);
  const totals: Record<string, string | number> = {
    planName: 'My plan',
    stateLine: unpriced ? '… at least' : '✓',
    startedCount: deliverables.length + unpriced,
    pricedCount: deliverables.length,
    allPriced: unpriced ? 0 : 1,
    totalFinals: sum(({ finals }) => finals),
    totalToPay: 1,
    totalExpected: sum(({ finals, retries, usdEach }) => finals * retries * usdEach),
    totalBudget: sum(({ budgetUsd }) => budgetUsd),
    budgetChance: 0.9,
    hasLocal: 0,
    factor: 1,
    currencyName: 'USD',
    sign: 'US$',
    digits: 2,
  };
  for (const [name, value] of Object.entries(totals)) {
    const { row, column } = plan.area(name);
    put(row, column, value);
  }
  return cells;
}

/** A document of plans and their comparison, worked out by the engine's own functions alone. */
async function compared(
  plans: readonly Deliverables[],
  tabs = plans.map((_, at) => `Plan ${at}`),
  unpriced: readonly number[] = [],
) {
  const page = plansCompared(
    tabs.map((tab) => ({ tab, plan })),
    'en',
    { hasLocal: false, remarks: [] },
  );
  const cells: Record<string, string> = {};
  page.values.forEach((row, down) => {
    row.forEach((value, right) => {
      if (value !== '') cells[`${letters(right)}${down + 1}`] = String(value);
    });
  });
  for (const { area, formulas } of page.formulas)
    formulas.forEach((row, down) => {
      row.forEach((formula, right) => {
        cells[`${letters(area.column - 1 + right)}${area.row + down}`] = formula;
      });
    });
  const data = (await newDocument()).snapshot();
  const [like] = data.sheets;
  const sheets = [
    ...plans.map((deliverables, at) => ({ name: tabs[at], cells: cellsOf(deliverables, unpriced[at]) })),
    { name: 'Compared', cells },
  ].map((sheet, at) => ({ ...like, ...sheet, id: `s${at}`, colNumber: 260, rowNumber: 120 }));
  const host = await newDocument({ data: { ...data, sheets } as typeof data });
  const value = (name: string) => {
    const { row, column } = page.places.get(name) ?? { row: 0, column: 0 };
    return host.value('Compared', `${letters(column - 1)}${row}`);
  };
  const parts = (at: number): PlanDifference => ({
    finals: Number(value(`finalsPart${at}`)),
    retries: Number(value(`retriesPart${at}`)),
    usdEach: Number(value(`eachPart${at}`)),
    rest: Number(value(`restPart${at}`)),
    addedOrRemoved: Number(value(`addedPart${at}`)),
  });
  const sentence = (at: number) => host.value('Compared', `A${2 + at}`);
  return { host, value, parts, sentence };
}

const deliverable = (
  name: string,
  finals: number,
  retries: number,
  usdEach: number,
  buffer = 0.2,
  extra: Extra = {},
) => ({
  name,
  finals,
  retries,
  usdEach,
  budgetUsd: Math.ceil(finals * retries * (1 + buffer)) * usdEach,
  ...extra,
});

const NOTHING: PlanDifference = { finals: 0, retries: 0, usdEach: 0, rest: 0, addedOrRemoved: 0 };
const close = (parts: PlanDifference) =>
  Object.fromEntries(Object.entries(parts).map(([name, usd]) => [name, expect.closeTo(usd, 8)]));

test('the formulas split as planDifference does, on random pairs, and add up to the difference', async () => {
  const plans = fc.sample(
    fc.array(
      fc
        .tuple(
          fc.constantFrom('Ad', 'ad ', 'Banner', 'A  b', 'A b', '', 'x*', '>5', '"q"'),
          fc.nat(200),
          fc.integer({ min: 100, max: 600 }),
          fc.integer({ min: 0, max: 5000 }),
          fc.integer({ min: 0, max: 100 }),
        )
        .map(([name, finals, retries, price, buffer]) =>
          deliverable(name, finals, retries / 100, price / 1e4, buffer / 100),
        ),
      { maxLength: DELIVERABLE_ROWS },
    ),
    { numRuns: 40, seed: 19 },
  );
  let pairs = 0;
  for (let from = 0; from < plans.length; from += 10) {
    const ten = plans.slice(from, from + 10);
    const { parts } = await compared(ten);
    const base = ten[0] ?? [];
    const total = (each: Deliverables) => each.reduce((sum, { budgetUsd }) => sum + budgetUsd, 0);
    ten.slice(1).forEach((other, at) => {
      // A plan without a row is not priced whole, and is not split.
      if (base.length === 0 || other.length === 0) return;
      const native = parts(at + 1);
      expect([from, at, native]).toEqual([from, at, close(planDifference(base, other))]);
      const sum = Object.values(native).reduce((all: number, part: number) => all + part, 0);
      expect(sum).toBeCloseTo(total(other) - total(base), 8);
      pairs += 1;
    });
  }
  expect(pairs).toBeGreaterThan(20);
});

describe('one change alone lands in one part alone', () => {
  const base = [deliverable('Ad', 20, 2, 0.2, 0), deliverable('Hero', 10, 3, 0.1, 0)];
  const withFirst = (changed: ReturnType<typeof deliverable>) => [changed, base[1] as (typeof base)[0]];
  let told: Awaited<ReturnType<typeof compared>>;
  const CASES: readonly (readonly [string, Deliverables, Partial<PlanDifference>, string])[] = [
    ['nothing', base, {}, 'Plan 1: the same budget.'],
    [
      'finals',
      withFirst(deliverable('Ad', 40, 2, 0.2, 0)),
      { finals: 8 },
      'Plan 2: US$8.00 more, mostly because of finals (30 → 50).',
    ],
    [
      'retries',
      withFirst(deliverable('Ad', 20, 1, 0.2, 0)),
      { retries: -4 },
      'Plan 3: US$4.00 less, mostly because of retries (2.33 → 1.67).',
    ],
    [
      'the price, by its quality',
      withFirst(deliverable('ad ', 20, 2, 0.05, 0, { quality: 'medium' })),
      { usdEach: -6 },
      'Plan 4: US$6.00 less, mostly because of quality medium.',
    ],
    [
      'the price, whose quality is the same in other letters',
      withFirst(deliverable('Ad', 20, 2, 0.25, 0, { quality: 'HIGH ' })),
      { usdEach: 2 },
      'Plan 5: US$2.00 more, mostly because of the price of an image.',
    ],
    [
      'the price, by its rate',
      withFirst(deliverable('Ad', 20, 2, 0.3, 0, { rate: 'muapi-2' })),
      { usdEach: 4 },
      'Plan 6: US$4.00 more, mostly because of rate muapi-2.',
    ],
    [
      'the price, by what the prompt or the references cost',
      withFirst(deliverable('Ad', 20, 2, 0.25, 0)),
      { usdEach: 2 },
      'Plan 7: US$2.00 more, mostly because of the price of an image.',
    ],
    [
      'the buffer',
      withFirst(deliverable('Ad', 20, 2, 0.2, 0.5)),
      { rest: 4 },
      'Plan 8: US$4.00 more, mostly because of buffer and rounding up.',
    ],
    [
      'a deliverable more',
      [...base, deliverable('Icon', 5, 2, 0.1, 0)],
      { addedOrRemoved: 1 },
      'Plan 9: US$1.00 more, mostly because of deliverables added or removed.',
    ],
    [
      'no finals any more: no logarithm of 0',
      withFirst(deliverable('Ad', 0, 2, 0.2, 0)),
      { addedOrRemoved: -8 },
      'Plan 10: US$8.00 less, mostly because of deliverables added or removed.',
    ],
  ];
  beforeAll(async () => {
    told = await compared([base, ...CASES.map(([, plan_]) => plan_)]);
  });

  test.each(CASES.map((each, at) => [each[0], at + 1, each[2], each[3]] as const))(
    '%s',
    (_, at, parts, sentence) => {
      expect(told.parts(at)).toEqual(close({ ...NOTHING, ...parts }));
      expect(told.sentence(at)).toBe(sentence);
    },
  );

  test('against each other, the signs change', async () => {
    const [one, other] = [CASES[3]?.[1] ?? [], CASES[6]?.[1] ?? []];
    const there = (await compared([one, other])).parts(1);
    const back = (await compared([other, one])).parts(1);
    expect(back).toEqual(
      Object.fromEntries(Object.entries(there).map(([name, usd]) => [name, expect.closeTo(-usd, 9)])),
    );
    expect(there.usdEach).toBeGreaterThan(1);
  });

  test('the largest part that goes the way of the difference is named', async () => {
    // Finals ×3 and the price ÷4: what is saved on the price is more than what the finals add.
    const cheaper = [deliverable('Ad', 60, 2, 0.05, 0)];
    const { sentence } = await compared([[deliverable('Ad', 20, 2, 0.2, 0)], cheaper]);
    expect(sentence(1)).toBe('Plan 1: US$2.00 less, mostly because of the price of an image.');
  });
});

test('a plan with unpriced rows is not split, and says so', async () => {
  const base = [deliverable('Ad', 20, 2, 0.2)];
  const { sentence, value } = await compared([base, base, base], undefined, [0, 1, 0]);
  expect(sentence(1)).toBe('Plan 1: no split before all rows of both plans are priced.');
  expect([value('difference1'), value('finalsPart1')]).toEqual(['', '']);
  expect(sentence(2)).toBe('Plan 2: the same budget.');
});

test('a tab’s own name may look like a reference', async () => {
  const base = [deliverable('Ad', 20, 2, 0.2, 0)];
  const tabs = ['Spring', 'Cost!$5', 'B!$C "q"'];
  const { sentence } = await compared([base, base, base], tabs);
  expect([1, 2].map(sentence)).toEqual(tabs.slice(1).map((tab) => `${tab}: the same budget.`));
});

test('tabs may be called anything that Sheets takes', async () => {
  const base = [deliverable('Ad', 20, 2, 0.2, 0)];
  const tabs = ['Spring, 27', 'Its {budget}', 'Say "no" #1!', '報價，方案；二'];
  const { sentence, host } = await compared([base, base, base, base], tabs);
  expect([1, 2, 3].map(sentence)).toEqual(tabs.slice(1).map((tab) => `${tab}: the same budget.`));
  expect(host.values('Compared', 'B7:H7')[0]?.filter(Boolean)).toEqual(tabs);
});
