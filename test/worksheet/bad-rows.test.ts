import { PlanSheet } from '../support/plan-sheet';

jest.setTimeout(60_000);

const RETRIES = 'Generations per final (retries)';

/** What is typed into the third deliverable, and what *Check* says. */
const FAULTS: readonly [name: string, inputs: Record<string, string>, check: string][] = [
  [
    'a size that no model makes',
    { 'Your size (optional)': '1920x1080' },
    'Size 1920x1080: 1080 is not a multiple of 16. Nearest valid size: 1920x1088.',
  ],
  ['no ratio and no size', { Ratio: '' }, 'Ratio: choose one, or type your size.'],
  [
    'a ratio without a preset',
    { Ratio: '7:5' },
    'Size 7:5: this ratio has no preset. Find a size with =IMGSIZE("7:5"; "medium"), write pixels, or one of 1:1, 3:2, 2:3, 4:5, 5:4, 4:3, 3:4, 16:9, 9:16.',
  ],
  ['no quality', { Quality: '' }, 'Quality: choose low, medium or high.'],
  [
    'quality auto',
    { Quality: 'auto' },
    'Quality auto: gpt-image-2 chooses, so it cannot be computed: between $0.0059 (low) and $0.2107 (high) an image. Use low, medium or high.',
  ],
  [
    'credits without a dollar value',
    { Rate: 'pixapi-2' },
    'Rate pixapi-2: what a credit costs is unknown. Enter dollars per credit in Image cost › Edit rates.',
  ],
  ['finals missing', { Finals: '' }, 'Finals: missing. Give a value.'],
  ['finals that are not whole', { Finals: '2.5' }, 'Finals 2.5: give a whole number of 0 or more.'],
  ['finals below 0', { Finals: '-1' }, 'Finals -1: give a whole number of 0 or more.'],
  ['finals in words', { Finals: 'many' }, 'Finals many: give a whole number of 0 or more.'],
  [
    'more finals than chances are worked out for',
    { Finals: '100001' },
    'Finals 100001: give at most 100,000.',
  ],
  ['retries missing', { [RETRIES]: '' }, 'Retries: missing. Give a value.'],
  [
    'retries below 1',
    { [RETRIES]: '0.5' },
    'Retries 0.5: count the first image too; 1 means every first image is kept.',
  ],
  ['retries in words', { [RETRIES]: 'two' }, 'Retries two: not a number. Give a number.'],
  ['retries above all sense', { [RETRIES]: '1001' }, 'Retries 1001: give at most 1,000.'],
  ['a buffer below 0', { Buffer: '-10%' }, 'Buffer -0.1: give a number of 0 or more.'],
  ['a buffer above all sense', { Buffer: '1001%' }, 'Buffer 10.01: give at most 10.'],
  ['a buffer in words', { Buffer: 'some' }, 'Buffer some: not a number. Give a number.'],
  ['an error in an input', { Finals: '=1/0' }, 'A cell of this row holds an error. Mend that cell first.'],
  [
    'an error in an input that IMGCHECK reads',
    { 'Reference images': '=NA()' },
    'References: the cell holds the error #N/A. Mend that cell first.',
  ],
];

const GOOD: Record<string, string> = {
  Ratio: '16:9',
  'Your size (optional)': '',
  Quality: 'high',
  Rate: 'gpt-image-2',
  'Reference images': '',
  Finals: '5',
  [RETRIES]: '3',
  Buffer: '20%',
};
const FIGURES = [
  'Total generations',
  'Generations to pay for',
  'Cost per image',
  'Estimate',
  'Budget',
  'Chance of all finals',
];

const ERRORS = FAULTS.filter(([name]) => name.startsWith('an error'));

describe.each([
  ['as text', FAULTS],
  ['short-circuit', ERRORS],
] as const)('with error cells passed %s', (errorArguments, faults) => {
  let plan: PlanSheet;
  let others: unknown[][];
  beforeAll(async () => {
    plan = await PlanSheet.inserted({ errorArguments });
    others = [1, 2].map((row) => FIGURES.map((heading) => plan.value(heading, row)));
  });

  test.each(faults)('%s: says so, spoils no other row, and withholds the totals', (_, inputs, check) => {
    plan.fill(3, inputs);
    expect(plan.value('Check', 3)).toBe(check);
    expect(FIGURES.map((heading) => plan.value(heading, 3))).toEqual(FIGURES.map(() => ''));
    expect([1, 2].map((row) => FIGURES.map((heading) => plan.value(heading, row)))).toEqual(others);
    expect(plan.value('Budget', 'Total')).toBe('#N/A');
    expect(plan.value('Estimate', 'Total')).toBe('#N/A');
    expect(plan.value('Ratio', 'Total')).toBe(`Row 3 is not priced: ${check}`);
    expect(plan.at('C1')).toBe(`Row 3 is not priced: ${check}`);
    plan.fill(3, Object.fromEntries(Object.keys(inputs).map((heading) => [heading, GOOD[heading] ?? ''])));
  });

  test('mended, the totals are back', () => {
    expect(plan.value('Check', 3)).toBe('OK');
    expect(plan.value('Ratio', 'Total')).toBe('');
    // 48 × (6,119 × 30 + 200 × 5) + 90 × (1,756 × 30 + 1,000) + 18 × (4,312 × 30 + 1,000) millionths.
    expect(plan.value('Budget', 'Total')).toBeCloseTo(16.03704, 9);
  });
});

describe('rows', () => {
  let plan: PlanSheet;
  beforeEach(async () => {
    plan = await PlanSheet.inserted();
  });

  test('two bad rows: the first is named and the others counted', () => {
    plan.type('Quality', 1, '');
    plan.type(RETRIES, 3, '0');
    expect(plan.value('Ratio', 'Total')).toBe(
      'Row 1 is not priced: Quality: choose low, medium or high. (and 1 more)',
    );
  });

  test('blank rows cost nothing and say nothing', () => {
    for (const row of [1, 2, 3])
      plan.fill(row, { Deliverable: '', Ratio: '', Quality: '', Rate: '', Finals: '', [RETRIES]: '' });
    const figures = ['Size used', 'Check', ...FIGURES, 'Cost per final', 'Credits each'];
    for (const row of [1, 2, 3, 4, 12])
      expect(figures.map((heading) => plan.value(heading, row))).toEqual(figures.map(() => ''));
    expect(plan.value('Budget', 'Total')).toBe('');
    expect(plan.at('C1')).toBe('');
    expect(plan.errors()).toEqual([]);
  });

  test('a ratio that is typed as 4:5 stays a ratio', () => {
    plan.type('Ratio', 4, '4:5');
    expect(plan.value('Ratio', 4)).toBe('4:5');
    expect(plan.value('Size used', 4)).toBe('1024x1280');
  });

  test('your size goes before the ratio', () => {
    plan.type('Your size (optional)', 1, '1536x1024');
    expect(plan.value('Size used', 1)).toBe('1536x1024');
  });

  test('a blank rate is the default rate, and a blank buffer none', () => {
    plan.fill(1, { Rate: '', Buffer: '' });
    expect(plan.value('Check', 1)).toBe('OK');
    expect(plan.value('Cost per image', 1)).toBeCloseTo(0.18457, 9);
    expect(plan.value('Generations to pay for', 1)).toBe(40);
  });

  test('any row may be deleted, the first too', () => {
    plan.host.model.dispatch('REMOVE_COLUMNS_ROWS', { ...plan.rowsOf([6]), dimension: 'ROW' });
    expect(plan.errors()).toEqual([]);
    // 90 × 0.05368 + 18 × 0.13036
    expect(plan.value('Budget', 'Total')).toBeCloseTo(7.17768, 9);
  });

  test.each([
    ['between two others', 7],
    ['after the last', 18],
  ])('a row inserted %s withholds the totals until it has its formulas', (_, before) => {
    plan.host.model.dispatch('ADD_COLUMNS_ROWS', {
      ...plan.rowsOf([]),
      dimension: 'ROW',
      base: before - 1,
      quantity: 1,
      position: 'before',
    });
    expect(plan.value('Budget', 'Total')).toBeCloseTo(16.03704, 9);
    plan.host.typeInto(plan.name, `N${before}`, '4');
    expect(plan.value('Budget', 'Total')).toBe('#N/A');
    expect(plan.value('Ratio', 'Total')).toBe(
      'A row was added without formulas: copy the row above it first.',
    );
  });
});

test('a minimum short edge asks for the cheapest size from there up', async () => {
  const plan = await PlanSheet.inserted();
  const hint = () => plan.value('Cheapest from there up', 1);
  expect(hint()).toBe('');
  plan.type('Minimum short edge', 1, '864');
  // 4:5 and at least 864: 896x1120, 5,551 tokens × 30 + 200 × 5 = 0.16753 instead of 0.18457.
  expect(hint()).toBe('896x1120 −9%');
  plan.type('Minimum short edge', 1, '1024');
  expect(hint()).toBe('None cheaper.');
  plan.type('Minimum short edge', 1, '1200');
  expect(hint()).toBe('Short edge 1024 is too short.');
  expect(plan.value('Budget', 1)).toBeCloseTo(8.85936, 9);
});

test('the local currency repeats the totals once its rate is typed', async () => {
  const plan = await PlanSheet.inserted();
  const local = plan.place('Budget', 'Total').replace(/\d+$/, (row) => String(Number(row) + 1));
  expect(plan.at(local)).toBe('');
  plan.host.typeInto(plan.name, plan.beside('1 USD ='), '32.5');
  expect(plan.at(local)).toBeCloseTo(16.03704 * 32.5, 9);
  expect(plan.host.display(plan.name, local)).toBe('521');
});

test('what really happened gives measured retries and the difference from the estimate', async () => {
  const plan = await PlanSheet.inserted();
  const first = plan.beside('Images generated', 0).replace(/\d+$/, (row) => String(Number(row) + 1));
  const cell = (column: string) => first.replace('D', column);
  for (const [column, text] of [
    ['D', '50'],
    ['E', '20'],
    ['F', '9.5'],
  ] as const)
    plan.host.typeInto(plan.name, cell(column), text);
  expect(plan.at(cell('G'))).toBe(2.5);
  expect(plan.at(cell('H'))).toBeCloseTo(0.19, 9);
  // The estimate is 40 × 0.18457.
  expect(plan.at(cell('P'))).toBeCloseTo(9.5 - 7.3828, 9);
  expect(plan.at(cell('Q'))).toBeCloseTo(9.5 / 7.3828 - 1, 9);
  plan.host.typeInto(plan.name, cell('E'), '60');
  expect(plan.at(cell('G'))).toBe('More kept than generated: swapped?');
});
