import { PlanSheet } from '../support/plan-sheet';
import { open, requestFrom, stateOf } from '../support/rate-documents';

jest.setTimeout(60_000);

const RETRIES = 'made per image kept';

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
const FIGURES = [
  '② × ③',
  'To pay',
  'USD each',
  'Expected USD',
  'Budget USD',
  'Chance of all finals',
  'Forecast USD',
];

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

describe('rows', () => {
  let plan: PlanSheet;
  beforeEach(async () => {
    plan = await PlanSheet.inserted();
  });
  const budget = () => plan.value('Budget USD', 'Total');

  test('an empty plan says how to begin, and shows no figure', () => {
    for (const row of [1, 2, 3])
      plan.fill(row, {
        Deliverable: '',
        Ratio: '',
        Quality: '',
        Rate: '',
        'images to keep': '',
        [RETRIES]: '',
      });
    const figures = ['Size', 'What to do', ...FIGURES, 'USD per final', 'Credits each'];
    for (const row of [1, 2, 3, 4, 10])
      expect(figures.map((heading) => plan.value(heading, row))).toEqual(figures.map(() => ''));
    expect(budget()).toBe('');
    expect(plan.at('C1')).toBe('Fill in the tinted cells of the first row to begin.');
    expect(plan.at('A3')).toBe('–');
    expect(plan.errors()).toEqual([]);
  });

  test('typing a row cell by cell is never wrong on the way', () => {
    const marks = [
      ['Deliverable', 'Sticker'],
      ['Ratio', '1:1'],
      ['Quality', 'high'],
      ['Rate', 'gpt-image-2'],
      ['images to keep', '4'],
      [RETRIES, '2'],
    ].map(([heading, text]) => {
      plan.type(heading as string, 4, text as string);
      return plan.at('A12');
    });
    expect(marks).toEqual(['…', '…', '…', '…', '…', '✓']);
    expect(plan.at('C1')).toBe('✓ All 4 rows priced');
  });

  test.each([
    ['P9', 9, 'Prompt 2026-1-2: a date was typed. Type the value again, and choose Format › Number.'],
    ['L5', 11, 'Prompt 2026-1-2: a date was typed. Type the value again, and choose Format › Number.'],
    ['AB9', 9, '⑥ Actual: a date was typed. Type a number, and choose Format › Number.'],
    ['AC9', 9, '⑥ Actual: a date was typed. Type a number, and choose Format › Number.'],
  ])('a date in %s is no number of tokens or images', (cell, row, message) => {
    if (cell === 'AC9') plan.host.typeInto(plan.name, 'AB9', '50');
    plan.host.typeInto(plan.name, cell, '2026-01-02');
    expect(plan.at(`AH${row}`)).toBe(message);
    plan.host.typeInto(plan.name, cell, cell === 'L5' ? '200' : '');
    expect(plan.at(`AH${row}`)).toBe('');
    expect(plan.errors()).toEqual([]);
  });

  test.each([
    ['G9', "'20", '“20” is text, not a number: choose Format › Number and type it again.'],
    ['H9', "'2.5", '“2.5” is text, not a number: choose Format › Number and type it again.'],
    ['J9', "'20%", '“20%” is text, not a number: choose Format › Number and type it again.'],
    ['G9', 'many', 'Finals many: give a whole number of 0 or more.'],
  ])('text in %s that looks like a number is told to be text: %s', (cell, text, message) => {
    plan.host.typeInto(plan.name, cell, text);
    expect(plan.at('AH9')).toBe(message);
  });

  test.each(['AC9', 'AD9'])(
    '%s without generated is to fill in, in amber, and does not count yet',
    (cell) => {
      plan.host.typeInto(plan.name, cell, '20');
      expect([plan.at('A9'), plan.at('AH9'), plan.at('AB3'), plan.at('AB1')]).toEqual([
        ...['…', 'To fill in: Generated', '', ''],
      ]);
      expect(plan.at('C1')).toBe('✓ All 3 rows priced · Product page: To fill in: Generated');
      const { getters } = plan.host.model;
      const { sheetId } = plan.rowsOf([]);
      expect([0, 33].map((col) => getters.getCellComputedStyle({ sheetId, col, row: 8 }).fillColor)).toEqual([
        '#fdeec4',
        '#fdeec4',
      ]);
    },
  );

  test('kept that is typed before generated counts once both stand there', () => {
    plan.host.typeInto(plan.name, 'AC9', '20');
    plan.host.typeInto(plan.name, 'AB9', '50');
    expect([plan.at('A9'), plan.at('AD3')]).toEqual(['✓', '20 of 55']);
    plan.host.typeInto(plan.name, 'AB9', '10');
    expect([plan.at('A9'), plan.at('AH9')]).toEqual(['!', 'Kept more than generated: swapped?']);
  });

  test('a number that is typed where a date stood counts as a number, though the cell shows a date', () => {
    const figures = () => [plan.at('D3'), ...FIGURES.map((heading) => plan.value(heading, 1))];
    const before = figures();
    for (const [heading, text] of [
      [RETRIES, '2'],
      ['images to keep', '20'],
    ] as const) {
      // In another year no day near today, but then above all sense.
      plan.type(heading, 1, '1/2');
      expect(plan.at('A9')).toBe('!');
      plan.type(heading, 1, text);
    }
    expect(plan.host.display(plan.name, plan.place(RETRIES, 1))).not.toBe('2');
    expect(figures()).toEqual(before);
    expect(plan.errors()).toEqual([]);
  });

  test('a ratio that is typed as 4:5 stays a ratio', () => {
    plan.type('Ratio', 4, '4:5');
    expect(plan.value('Ratio', 4)).toBe('4:5');
    expect(plan.value('Size', 4)).toBe('1024x1280');
  });

  test('your size goes before the ratio', () => {
    plan.type('Own size', 1, '1536x1024');
    expect(plan.value('Size', 1)).toBe('1536x1024');
  });

  test('a blank rate is the default rate, a blank buffer that of the plan, and 0% none', () => {
    plan.fill(1, { Rate: '', Buffer: '' });
    expect(plan.at('A9')).toBe('✓');
    expect(plan.value('USD each', 1)).toBeCloseTo(0.18457, 9);
    expect(plan.value('To pay', 1)).toBe(48);
    plan.type('Buffer', 1, '0%');
    expect(plan.value('To pay', 1)).toBe(40);
    plan.type('Buffer', 1, '');
    plan.host.typeInto(plan.name, 'C3', '50%');
    expect(plan.value('To pay', 1)).toBe(60);
  });

  test('a rate that ends is priced, in amber with its day', () => {
    plan.type('Rate', 2, 'gpt-image-1.5');
    expect(plan.at('A10')).toBe('!');
    expect(plan.value('What to do', 2)).toMatch(/^(Ends|Stopped) on 2026-12-01$/);
    expect(plan.value('Budget USD', 2)).toBeGreaterThan(0);
    // As it is pasted: spaces around it are no other rate.
    plan.type('Rate', 2, ' gpt-image-1.5 ');
    expect(plan.value('What to do', 2)).toMatch(/^(Ends|Stopped) on 2026-12-01$/);
    // One that has stopped is counted with those that will.
    plan.type('Rate', 3, 'gpt-image-1');
    plan.type('Ratio', 3, '1:1');
    expect(plan.value('What to do', 3)).toBe('Stopped on 2026-10-23');
    expect(plan.at('C1')).toBe('✓ All 3 rows priced · models stopped or ending: 2');
  });

  test('credits come in packs, which are bought for the whole plan', () => {
    plan.host.typeInto(plan.name, 'V5', 'comfy-2.5');
    // USD 16.03704 are 3,383.8 credits at USD 1 for 211.
    expect(plan.value('Budget, credits', 'Total')).toBeCloseTo(16.03704 * 211, 6);
    expect([1, 2, 3, 'Total' as const].map((row) => plan.value('Packs to buy', row))).toEqual([9, 5, 3, 17]);
    expect(plan.at('Z20')).toBe('packs cost US$17.00');
    plan.host.typeInto(plan.name, 'V5', 'internal-credits');
    expect([plan.value('Packs to buy', 'Total'), plan.at('Z20')]).toEqual(['', '']);
  });

  test('any row may be deleted, the first too', () => {
    plan.host.model.dispatch('REMOVE_COLUMNS_ROWS', { ...plan.rowsOf([9]), dimension: 'ROW' });
    expect(plan.errors()).toEqual([]);
    // 90 × 0.05368 + 18 × 0.13036
    expect(budget()).toBeCloseTo(7.17768, 9);
    // The rows below keep the colours of their state, and the next free one its tint.
    const styles = [9, 10, 11, 12].map((row) =>
      [0, 1].map((col) =>
        plan.host.model.getters.getCellComputedStyle({ sheetId: plan.rowsOf([]).sheetId, col, row: row - 1 }),
      ),
    );
    expect(styles.map(([state]) => state?.textColor)).toEqual(['#137333', '#137333', undefined, undefined]);
    expect(styles.map(([, use]) => use?.fillColor)).toEqual(['#fffbe8', '#fffbe8', '#fffbe8', undefined]);
  });

  test.each([
    ['between two others', 10],
    ['after the last', 19],
  ])('a row inserted %s is named until it has its formulas', (_, before) => {
    plan.host.model.dispatch('ADD_COLUMNS_ROWS', {
      ...plan.rowsOf([]),
      dimension: 'ROW',
      base: before - 1,
      quantity: 1,
      position: 'before',
    });
    expect(budget()).toBeCloseTo(16.03704, 9);
    plan.host.typeInto(plan.name, `G${before}`, '4');
    expect(plan.at('C1')).toBe('A row was added: Image cost › More › Complete rows.');
    expect(plan.at('A3')).toBe('≥ US$16.04');
    expect(plan.at('D3')).toBe('–');
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

const FILTERED = {
  ...{ hasFilters: true, totalRow: false, firstColumn: false, lastColumn: false, numberOfHeaders: 1 },
  ...{ bandedRows: false, bandedColumns: false, styleId: 'None', automaticAutofill: false },
};

describe('what really happened', () => {
  const ACTUALS = [
    ['50', '20', '9.5'],
    ['80', '30', '4.2'],
    ['15', '5', '2'],
  ];
  let plan: PlanSheet;
  beforeEach(async () => {
    plan = await PlanSheet.inserted();
    for (const [index, [generated = '', kept = '', billed = '']] of ACTUALS.entries())
      plan.fill(index + 1, { Generated: generated, Kept: kept, 'Billed USD': billed });
  });
  const rowOf = (use: string) => [1, 2, 3, 4].find((row) => plan.value('Deliverable', row) === use) ?? 0;
  const ads = () => {
    const row = rowOf('Ad variants');
    return ['Generated', 'Kept', 'Billed USD', 'Measured retries', 'Forecast − budget'].map((heading) =>
      plan.value(heading, row),
    );
  };
  // All 30 finals are kept: the forecast is what was billed, against a budget of 90 × 0.05368.
  const RIGHT = [80, 30, 4.2, expect.closeTo(80 / 30, 9), expect.closeTo(4.2 - 4.8312, 9)];

  test('stands in the row of its deliverable', () => {
    expect(ads()).toEqual(RIGHT);
    expect([plan.at('AB3'), plan.at('AD3'), plan.at('AF3')]).toEqual(['US$15.70', '55 of 55', 'US$15.70']);
  });

  test('moves along when a row above is deleted', () => {
    plan.host.model.dispatch('REMOVE_COLUMNS_ROWS', { ...plan.rowsOf([9]), dimension: 'ROW' });
    expect(ads()).toEqual(RIGHT);
  });

  test('moves along when a row is inserted above', () => {
    plan.host.model.dispatch('ADD_COLUMNS_ROWS', {
      ...plan.rowsOf([]),
      ...{ dimension: 'ROW', base: 8, quantity: 1, position: 'before' },
    });
    expect(ads()).toEqual(RIGHT);
  });

  test('moves along when the rows are sorted', () => {
    const { sheetId } = plan.rowsOf([]);
    const zone = { left: 0, right: 33, top: 8, bottom: 10 };
    const result = plan.host.model.dispatch('SORT_CELLS', {
      ...{ sheetId, col: 1, row: 8, zone, sortDirection: 'asc' },
    } as never);
    expect(result.isSuccessful).toBe(true);
    expect([1, 2, 3].map((row) => plan.value('Deliverable', row))).toEqual([
      ...['Ad variants', 'Product page', 'UI screenshots'],
    ]);
    expect(ads()).toEqual(RIGHT);
    expect(plan.errors()).toEqual([]);
    expect(plan.value('Budget USD', 'Total')).toBeCloseTo(16.03704, 9);
  });

  test('stays as it is, figure for figure, while rows are filtered', () => {
    const before = plan.all();
    const { sheetId } = plan.rowsOf([]);
    const { dispatch, getters } = plan.host.model;
    const ranges = [{ _sheetId: sheetId, _zone: { left: 0, right: 33, top: 6, bottom: 17 } }];
    dispatch('CREATE_TABLE', { sheetId, tableType: 'static', ranges, config: FILTERED } as never);
    const value = { filterType: 'values', hiddenValues: ['ad variants'] };
    dispatch('UPDATE_FILTER', { sheetId, col: 1, row: 8, value } as never);
    expect([8, 9, 10].map((row) => getters.isRowFiltered(sheetId, row))).toEqual([false, true, false]);
    expect(plan.all()).toEqual(before);
    expect(ads()).toEqual(RIGHT);
  });

  test('forecasts what is still to come, with measured retries once five are kept', () => {
    plan.fill(1, { Generated: '31', Kept: '12', 'Billed USD': '5.86' });
    // Spent 5.86, and 8 finals more at 31/12 generations each of 5.86/31 USD.
    expect(plan.value('Forecast USD', 1)).toBeCloseTo(5.86 + (8 * 5.86) / 12, 9);
    plan.fill(1, { Generated: '8', Kept: '3', 'Billed USD': '' });
    // Planned retries and price: 8 × 0.18457 spent, 17 finals at 2 each.
    expect(plan.value('Forecast USD', 1)).toBeCloseTo((8 + 34) * 0.18457, 9);
  });

  test('a bill of the whole plan is spread over the rows that have none of their own', () => {
    plan.fill(1, { 'Billed USD': '' });
    plan.fill(2, { 'Billed USD': '' });
    plan.host.typeInto(plan.name, 'AD5', '12');
    // 10 USD are left beside the row that has its bill, by 50 × 0.18457 and 80 × 0.05368.
    const [one, two] = [50 * 0.18457, 80 * 0.05368];
    expect(plan.value('Forecast USD', 1)).toBeCloseTo((10 * one) / (one + two), 9);
    expect(plan.value('Forecast USD', 2)).toBeCloseTo((10 * two) / (one + two), 9);
    expect(plan.value('Forecast USD', 3)).toBeCloseTo(2, 9);
  });

  test('an error where a bill of its own is due spoils no other row', () => {
    plan.fill(1, { 'Billed USD': '' });
    plan.fill(2, { 'Billed USD': '=NA()' });
    plan.host.typeInto(plan.name, 'AD5', '12');
    // All but the bill of the third row is the first one's; of the second, what was planned.
    expect([1, 2, 3, 'Total' as const].map((row) => plan.value('Forecast USD', row))).toEqual(
      [10, 75 * 0.05368, 2, 12 + 75 * 0.05368].map((usd) => expect.closeTo(usd, 9)),
    );
    expect(plan.value('What to do', 2)).toBe('⑥ Actual: give numbers of 0 or more.');
    expect(plan.errors()).toEqual(['AD10 #N/A']);
  });

  test('more kept than generated is asked about, and priced as planned', () => {
    plan.type('Kept', 2, '90');
    expect([plan.at('A10'), plan.value('What to do', 2)]).toEqual([
      '!',
      'Kept more than generated: swapped?',
    ]);
    expect(plan.value('Measured retries', 2)).toBe('');
    expect(plan.value('Budget USD', 2)).toBeCloseTo(4.8312, 9);
  });
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
