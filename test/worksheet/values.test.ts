import { formulaHelps } from '../../src/build/formula-help';
import { exampleOf } from '../../src/functions/formula-help';
import * as exact from '../support/plan-calculator';
import { PlanSheet } from '../support/plan-sheet';

jest.setTimeout(60_000);

/** The three deliverables of the golden figures, as the design gives them: no prompt, no references. */
const GOLDEN: exact.Deliverable[] = [
  {
    width: 1024,
    height: 1280,
    quality: 'high',
    finals: '20',
    retries: '2',
    buffer: '20%',
    promptTokens: 0,
    references: 0,
  },
  {
    width: 1024,
    height: 1024,
    quality: 'medium',
    finals: '30',
    retries: '2.5',
    buffer: '20%',
    promptTokens: 0,
    references: 0,
  },
  {
    width: 1536,
    height: 864,
    quality: 'high',
    finals: '5',
    retries: '3',
    buffer: '20%',
    promptTokens: 0,
    references: 0,
  },
];

const SCENARIOS: readonly [name: string, rows: readonly exact.Deliverable[]][] = [
  ['the golden plan', GOLDEN],
  [
    'prompts, references, odd retries and buffers',
    [
      {
        width: 1536,
        height: 1024,
        quality: 'high',
        finals: '7',
        retries: '1.3',
        buffer: '12%',
        promptTokens: 350,
        references: 3,
      },
      {
        width: 864,
        height: 1536,
        quality: 'low',
        finals: '100',
        retries: '1',
        buffer: '0%',
        promptTokens: 12,
        references: 0,
      },
      {
        width: 3840,
        height: 2160,
        quality: 'medium',
        finals: '1',
        retries: '4.75',
        buffer: '30%',
        promptTokens: 1000,
        references: 1,
      },
    ],
  ],
  [
    'products that doubles would round up once too often',
    [
      {
        width: 1024,
        height: 1024,
        quality: 'low',
        finals: '10',
        retries: '1',
        buffer: '10%',
        promptTokens: 0,
        references: 0,
      },
      {
        width: 1024,
        height: 1024,
        quality: 'low',
        finals: '3',
        retries: '2.5',
        buffer: '20%',
        promptTokens: 0,
        references: 0,
      },
      {
        width: 1024,
        height: 1024,
        quality: 'low',
        finals: '100',
        retries: '1.1',
        buffer: '10%',
        promptTokens: 0,
        references: 0,
      },
    ],
  ],
  [
    'no finals yet, and the same picture twice',
    [
      {
        width: 1024,
        height: 768,
        quality: 'medium',
        finals: '0',
        retries: '2',
        buffer: '20%',
        promptTokens: 200,
        references: 0,
      },
      {
        width: 768,
        height: 1024,
        quality: 'medium',
        finals: '9',
        retries: '2',
        buffer: '25%',
        promptTokens: 200,
        references: 2,
      },
      {
        width: 768,
        height: 1024,
        quality: 'medium',
        finals: '9',
        retries: '2',
        buffer: '25%',
        promptTokens: 200,
        references: 2,
      },
    ],
  ],
];

const fill = (plan: PlanSheet, rows: readonly exact.Deliverable[]) => {
  for (const [index, row] of rows.entries())
    plan.fill(index + 1, {
      Ratio: '',
      'Own size': `${row.width}x${row.height}`,
      Quality: row.quality,
      Rate: 'gpt-image-2',
      'Prompt tokens': String(row.promptTokens),
      'Reference images': row.references === 0 ? '' : String(row.references),
      'images to keep': row.finals,
      'made per image kept': row.retries,
      Buffer: row.buffer,
    });
};

const sum = (rows: readonly exact.Deliverable[], of: (row: exact.Deliverable) => exact.Fraction): number =>
  rows.reduce((total, row) => total.plus(of(row)), new exact.Fraction(0n)).number();

let plan: PlanSheet;
beforeAll(async () => {
  plan = await PlanSheet.inserted();
});

describe.each(SCENARIOS)('%s', (_, rows) => {
  beforeAll(() => fill(plan, rows));

  const figures: readonly [heading: string, of: (row: exact.Deliverable) => number][] = [
    ['② × ③', (row) => Number(exact.generations(row))],
    ['To pay', (row) => Number(exact.toPay(row))],
    ['USD each', (row) => exact.costEach(row).number()],
    ['Expected USD', (row) => exact.estimate(row).number()],
    ['Budget USD', (row) => exact.budget(row).number()],
    ['Chance of all finals', (row) => exact.chance(row, exact.toPay(row)).number()],
    ['Credits each', (row) => exact.costEach(row).number() * 100],
    ['Budget, credits', (row) => exact.budget(row).number() * 100],
    ['Acceptance', (row) => 1 / Number(row.retries)],
    [
      'USD at 90%',
      (row) => new exact.Fraction(exact.neededForNinety(row)).times(exact.costEach(row)).number(),
    ],
  ];

  test.each(figures)('%s of each row', (heading, of) => {
    for (const [index, row] of rows.entries())
      expect([index + 1, plan.value(heading, index + 1)]).toEqual([index + 1, expect.closeTo(of(row), 9)]);
  });

  test('cost per final, which a row without finals has not', () => {
    const expected = rows.map((row) =>
      row.finals === '0' ? '' : expect.closeTo(exact.budget(row).number() / Number(row.finals), 9),
    );
    expect(rows.map((__, index) => plan.value('USD per final', index + 1))).toEqual(expected);
  });

  test('totals', () => {
    const finals = rows.reduce((total, row) => total + Number(row.finals), 0);
    const totals = {
      'images to keep': finals,
      '② × ③': rows.reduce((total, row) => total + Number(exact.generations(row)), 0),
      'To pay': rows.reduce((total, row) => total + Number(exact.toPay(row)), 0),
      'Expected USD': expect.closeTo(sum(rows, exact.estimate), 9),
      'Budget USD': expect.closeTo(sum(rows, exact.budget), 9),
      'USD per final': expect.closeTo(sum(rows, exact.budget) / finals, 9),
      'Budget, credits': expect.closeTo(sum(rows, exact.budget) * 100, 7),
    };
    const shown = Object.keys(totals).map((heading) => [heading, plan.value(heading, 'Total')]);
    expect(Object.fromEntries(shown)).toEqual(totals);
  });

  test('the parts of the cost sum to the budget', () => {
    const title = Number(plan.beside('Cost by deliverable', 0).slice(1));
    const usd = plan
      .values(`M${title}:M${title + 6}`)
      .flat()
      .filter((value) => typeof value === 'number');
    expect(usd[usd.length - 1]).toBeCloseTo(sum(rows, exact.budget), 9);
    const parts = usd.slice(0, -1).reduce((all, value) => Number(all) + Number(value), 0);
    expect(parts).toBeCloseTo(sum(rows, exact.budget), 9);
  });

  test('no cell shows an error', () => {
    expect(plan.errors()).toEqual([]);
  });
});

describe('the golden figures of the whole plan', () => {
  beforeAll(() => fill(plan, GOLDEN));

  test('estimate and budget', () => {
    expect(plan.value('Expected USD', 'Total')).toBeCloseTo(13.2342, 9);
    expect(plan.value('Budget USD', 'Total')).toBeCloseTo(15.88104, 9);
  });

  // Worked out by exact convolution of the three negative binomial distributions; the method may be off by 0.5%.
  test.each([
    ['50%', 13.148],
    ['90%', 15.165],
    ['99%', 17.036],
  ])('%s sure', (share, usd) => {
    const label = plan.beside('How sure', 0);
    const row = plan
      .values(`${label}:E${Number(label.slice(1)) + 7}`)
      .find(([confidence]) => confidence === Number.parseInt(share, 10) / 100);
    expect(Math.abs(Number(row?.[3]) / usd - 1)).toBeLessThan(0.005);
  });

  test('the sum of the rows, and the chance that the budget suffices', () => {
    expect(plan.at('C34')).toBe(
      'Rows that share one untested prompt may all go wrong together: then plan US$16.35 for 90%.',
    );
    expect(plan.at(plan.withFormula('IMGBUDGETCHANCE('))).toBeCloseTo(0.955, 3);
    expect(plan.at('D3')).toBe('96%');
  });

  test('the examples of the help, typed below the plan, say the same', async () => {
    const helps = await formulaHelps();
    const typed = (name: string): number => {
      const example = helps.filter((help) => help.name === name).map(exampleOf)[0] ?? '';
      plan.host.typeInto(plan.name, 'B200', example);
      const value = Number(plan.at('B200'));
      plan.host.typeInto(plan.name, 'B200', '');
      return value;
    };
    expect(Math.abs(typed('IMGBUDGET') / 15.165 - 1)).toBeLessThan(0.005);
    expect(typed('IMGBUDGETCHANCE')).toBeCloseTo(0.955, 3);
  });

  test('the headline', () => {
    expect(['A3', 'F3', 'H3', 'J3', 'C1'].map((cell) => plan.at(cell))).toEqual([
      ...['US$15.88', 'US$13.23', '55', '156', '✓ All 3 rows priced'],
    ]);
  });

  test('what the buffer buys', () => {
    // 48 + 90 + 18 − (40 + 75 + 15) generations.
    expect(plan.at('C33')).toBe(
      'The buffer adds 26 generations, US$2.65: it holds while retries rise by up to 20% on average.',
    );
    expect(plan.at('C35')).toBe('55 images, budget US$15.88 (96% sure), 90% sure with US$15.17');
  });

  test('the worked line of the row to look at', () => {
    expect(plan.at(plan.beside('Row to look at', 2).replace(/\d+$/, (row) => String(Number(row) + 1)))).toBe(
      '6,119 tokens × $30/1M = $0.18357 × 48 generations = $8.81',
    );
  });
});
