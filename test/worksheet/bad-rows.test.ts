import { FIGURES, RETRIES } from '../support/plan-headings';
import { PlanSheet } from '../support/plan-sheet';
import { open, requestFrom, stateOf } from '../support/rate-documents';

jest.setTimeout(60_000);

/** Thirty days ago. */
const DAY = new Date(Date.now() - 30 * 86_400_000);
const LAST_MONTH = `${DAY.getUTCFullYear()}-${DAY.getUTCMonth() + 1}-${DAY.getUTCDate()}`;

/** What is typed into the third deliverable, its mark, and what its status says. */
const FAULTS: readonly [name: string, inputs: Record<string, string>, mark: string, says: string][] = [
  [
    'a size that no model makes',
    { 'Own size': '1920x1080' },
    '!',
    '1080 is not a multiple of 16. Nearest valid size: 1920x1088.',
  ],
  ['no ratio and no size', { Ratio: '' }, '…', 'To fill in: ratio'],
  [
    'a ratio without a preset',
    { Ratio: '7:5' },
    '!',
    'this ratio has no preset. Find a size with =IMGSIZE("7:5"; "medium"), write pixels, or one of 1:1, 3:2, 2:3, 4:5, 5:4, 4:3, 3:4, 16:9, 9:16.',
  ],
  ['no quality', { Quality: '' }, '…', 'To fill in: quality'],
  ['no quality and no retries', { Quality: '', [RETRIES]: '' }, '…', 'To fill in: quality, retries'],
  [
    'quality auto',
    { Quality: 'auto' },
    '!',
    'Quality auto: gpt-image-2 chooses, so it cannot be computed: between $0.0046 (low) and $0.1304 (high) an image. Use low, medium or high.',
  ],
  [
    'credits without a dollar value',
    { Rate: 'pixapi-2' },
    '!',
    'Rate pixapi-2: what a credit costs is unknown. Enter dollars per credit in Image cost › Edit rates.',
  ],
  ['finals missing', { 'images to keep': '' }, '…', 'To fill in: finals'],
  [
    'finals that are not whole',
    { 'images to keep': '2.5' },
    '!',
    'Finals 2.5: give a whole number of 0 or more.',
  ],
  ['finals below 0', { 'images to keep': '-1' }, '!', 'Finals -1: give a whole number of 0 or more.'],
  ['finals in words', { 'images to keep': 'many' }, '!', 'Finals many: give a whole number of 0 or more.'],
  [
    'finals typed as a date',
    { 'images to keep': '=TODAY()-30' },
    '!',
    `Finals ${LAST_MONTH}: a date was typed. Type the value again, and choose Format › Number.`,
  ],
  [
    'retries typed as a date',
    { [RETRIES]: '=TODAY()-30' },
    '!',
    `Retries ${LAST_MONTH}: a date was typed. Type the value again, and choose Format › Number.`,
  ],
  [
    'a buffer typed as a date',
    { Buffer: '=TODAY()-30' },
    '!',
    `Buffer ${LAST_MONTH}: a date was typed. Type the value again, and choose Format › Number.`,
  ],
  [
    'more finals than chances are worked out for',
    { 'images to keep': '100001' },
    '!',
    'Finals 100001: give at most 100,000.',
  ],
  ['retries missing', { [RETRIES]: '' }, '…', 'To fill in: retries'],
  [
    'retries below 1',
    { [RETRIES]: '0.5' },
    '!',
    'Retries 0.5: count the first image too; 1 means every first image is kept.',
  ],
  ['retries in words', { [RETRIES]: 'two' }, '!', 'Retries two: not a number. Give a number.'],
  ['retries above all sense', { [RETRIES]: '1001' }, '!', 'Retries 1001: give at most 1,000.'],
  ['a buffer below 0', { Buffer: '-10%' }, '!', 'Buffer -0.1: give a number of 0 or more.'],
  [
    'a buffer that is a percentage without its sign',
    { Buffer: '=20' },
    '!',
    'Buffer 20 is 2000%: write 20% or 0.2.',
  ],
  ['a buffer above all sense', { Buffer: '1001%' }, '!', 'Buffer 10.01 is 1001%: write 10.01% or 0.1001.'],
  ['a buffer in words', { Buffer: 'some' }, '!', 'Buffer some: not a number. Give a number.'],
  [
    'an error in an input',
    { 'images to keep': '=1/0' },
    '!',
    'A cell of this row holds an error. Mend that cell first.',
  ],
  [
    'an error in an input that IMGCHECK reads',
    { 'Reference images': '=NA()' },
    '!',
    'References: the cell holds the error #N/A. Mend that cell first.',
  ],
];

const GOOD: Record<string, string> = {
  Ratio: '16:9',
  'Own size': '',
  Quality: 'high',
  Rate: 'gpt-image-2',
  'Reference images': '',
  'images to keep': '5',
  [RETRIES]: '3',
  Buffer: '',
};

describe('what is typed as the ratio', () => {
  test.each([
    ['a ratio of the list', '4:5'],
    ['a size that is priced', '1024x1536'],
    ['a size whose row says what is wrong', '1920x1080'],
  ])('%s is not marked as if it were none', async (_, typed) => {
    const plan = await PlanSheet.inserted();
    plan.fill(2, { Ratio: typed });
    const { getters } = plan.host.model;
    expect(getters.isDataValidationInvalid({ ...plan.rowsOf([]), col: 2, row: 9 } as never)).toBe(false);
  });
});

test('kept and generated the wrong way round is said where it can be read, and left out of the totals', async () => {
  const plan = await PlanSheet.inserted();
  plan.fill(1, { Generated: '50', Kept: '20' });
  plan.fill(2, { Generated: '30', Kept: '80' });
  const says = 'Ad variants: Kept more than generated: swapped?';
  expect([plan.at('C1'), plan.at('AB1')]).toEqual([`✓ All 3 rows priced · ${says}`, says]);
  // 50 generated and 20 kept, of 55 finals.
  expect(['AB20', 'AC20', 'AE20', 'AD3'].map((cell) => plan.at(cell))).toEqual([50, 20, 2.5, '20 of 55']);
  plan.fill(2, { Generated: '80', Kept: '30' });
  expect(['C1', 'AB1', 'AB20', 'AC20', 'AE20', 'AD3'].map((cell) => plan.at(cell))).toEqual([
    ...['✓ All 3 rows priced', '', 130, 50, 2.6, '50 of 55'],
  ]);
});

test('what was kept of a row without a price is not held against the finals of the others', async () => {
  const plan = await PlanSheet.inserted();
  plan.fill(1, { Generated: '50', Kept: '20', Quality: 'auto' });
  plan.fill(2, { Generated: '60', Kept: '30' });
  plan.fill(3, { Generated: '9', Kept: '4' });
  // 30 and 4 of 30 and 5 finals, and not 54.
  expect(['AB20', 'AC20', 'AE20', 'AD3'].map((cell) => plan.at(cell))).toEqual([
    ...[69, 34, 69 / 34, '34 of 35'],
  ]);
});

test('the first wrong row is told before one that is not filled in, by its name where it has one', async () => {
  const plan = await PlanSheet.inserted();
  plan.fill(1, { Quality: '' });
  expect(plan.at('C1')).toBe('… at least: 2 of 3 rows priced · Product page: To fill in: quality');
  plan.fill(3, { Deliverable: '', [RETRIES]: '0' });
  expect(plan.at('C1')).toBe(
    '… at least: 1 of 3 rows priced · Retries 0: count the first image too; 1 means every first image is kept.',
  );
});

test('a plan of no finals at all costs nothing, and no share of nothing is shown', async () => {
  const plan = await PlanSheet.inserted();
  for (const row of [1, 2, 3]) plan.type('images to keep', row, '0');
  expect([plan.at('A3'), plan.at('C4'), plan.at('C31')]).toEqual(['US$0.00', '', '']);
  expect(plan.errors()).toEqual([]);
});

test('a name that is an error names no row, and stands nowhere else', async () => {
  const plan = await PlanSheet.inserted();
  plan.fill(1, { Deliverable: '=NA()' });
  expect(plan.errors()).toEqual(['B9 #N/A']);
  plan.fill(1, { Quality: '' });
  expect(plan.at('C1')).toBe('… at least: 2 of 3 rows priced · To fill in: quality');
});

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

  test.each(faults)(
    '%s: says so, spoils no other row, and totals are of the others',
    (_, inputs, mark, says) => {
      plan.fill(3, inputs);
      expect([plan.at('A11'), plan.value('What to do', 3)]).toEqual([mark, says]);
      expect(FIGURES.map((heading) => plan.value(heading, 3))).toEqual(FIGURES.map(() => ''));
      expect([1, 2].map((row) => FIGURES.map((heading) => plan.value(heading, row)))).toEqual(others);
      // 48 × 0.18457 + 90 × 0.05368
      expect(plan.value('Budget USD', 'Total')).toBeCloseTo(13.69056, 9);
      expect(plan.at('B20')).toBe('At least (2 of 3)');
      expect(plan.at('C1')).toBe(`… at least: 2 of 3 rows priced · UI screenshots: ${says}`);
      expect([plan.at('A3'), plan.at('D3')]).toEqual(['≥ US$13.69', '–']);
      plan.fill(3, Object.fromEntries(Object.keys(inputs).map((heading) => [heading, GOOD[heading] ?? ''])));
    },
  );

  test('mended, the totals are back', () => {
    expect([plan.at('A11'), plan.value('What to do', 3)]).toEqual(['✓', '']);
    expect(plan.at('C1')).toBe('✓ All 3 rows priced');
    // 48 × (6,119 × 30 + 200 × 5) + 90 × (1,756 × 30 + 1,000) + 18 × (4,312 × 30 + 1,000) millionths.
    expect(plan.value('Budget USD', 'Total')).toBeCloseTo(16.03704, 9);
    expect([plan.at('A3'), plan.at('D3'), plan.at('B20')]).toEqual(['US$16.04', '96%', 'Total']);
  });
});

test('a least short edge asks for the cheapest size from there up', async () => {
  const plan = await PlanSheet.inserted();
  const hint = () => plan.value('What to do', 1);
  expect(hint()).toBe('');
  plan.type('Least short edge', 1, '864');
  // 4:5 and at least 864: 896x1120, 5,551 tokens × 30 + 200 × 5 = 0.16753 instead of 0.18457.
  expect(hint()).toBe('896x1120 would do: 9% cheaper.');
  plan.type('Least short edge', 1, '1024');
  expect(hint()).toBe('No smaller size is cheaper.');
  plan.type('Least short edge', 1, '1200');
  expect(hint()).toBe('Short edge 1024 is too short.');
  expect(plan.value('Budget USD', 1)).toBeCloseTo(8.85936, 9);
  for (const size of ['1024×1280', '1024X1280', '1024 * 1280']) {
    plan.type('Ratio', 1, size);
    plan.type('Least short edge', 1, '1200');
    expect(hint()).toBe('Short edge 1024 is too short.');
    plan.type('Least short edge', 1, '864');
    expect(hint()).toBe('896x1120 would do: 9% cheaper.');
  }
});

test.each(['-1', '800px', '=NA()'])(
  'a least short edge of %s asks for nothing, and spoils no other row',
  async (typed) => {
    const plan = await PlanSheet.inserted();
    // 816x816: 1,536 tokens × 30 + 200 × 5 = 0.04708 instead of 0.05368.
    plan.type('Least short edge', 2, '800');
    plan.type('Least short edge', 1, typed);
    expect([1, 2].map((row) => plan.value('What to do', row))).toEqual([
      '',
      '816x816 would do: 12% cheaper.',
    ]);
    expect(plan.errors().filter((cell) => !cell.startsWith('O9 '))).toEqual([]);
  },
);

test('a blank rate that is another now is told of when that one ended, and held against it', async () => {
  const plan = await PlanSheet.inserted();
  plan.fill(2, { Rate: '' });
  const AGAINST = 'against\n';
  expect([plan.at('A10'), plan.at(plan.beside('Whole plan USD'))]).toEqual(['✓', `${AGAINST}gpt-image-2`]);
  const state = await open(plan.host);
  const request = requestFrom(state, { defaultRateId: 'gpt-image-1' });
  await stateOf(plan.host, 'saveRates', JSON.stringify(request));
  expect([plan.at('A9'), plan.at('A10'), plan.value('What to do', 2)]).toEqual([
    ...['✓', '!', 'Stopped on 2026-10-23'],
  ]);
  expect(plan.at(plan.beside('Whole plan USD'))).toBe(`${AGAINST}gpt-image-1`);
  // Without the sheet of rates, the default rate of then.
  plan.host.deleteSheet('Image rates');
  expect(plan.at(plan.beside('Whole plan USD'))).toBe(`${AGAINST}gpt-image-2`);
});

test('rates that cannot be read are told once, over the table, and no row is blamed', async () => {
  const plan = await PlanSheet.inserted();
  plan.host.typeInto('Image rates', 'A1', 'rates #99-abcdefgh');
  expect(plan.at('C1')).toBe(
    'The rates cannot be read. Image cost › More › Restore rates from this file, then reload.',
  );
  expect(['A9', 'AH9', 'AH10', 'M9', 'A3', 'D3'].map((cell) => plan.at(cell))).toEqual([
    ...['!', '', '', '', '–', '–'],
  ]);
});
