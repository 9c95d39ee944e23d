import { FIGURES, RETRIES } from '../support/plan-headings';
import { PlanSheet } from '../support/plan-sheet';

jest.setTimeout(60_000);

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
    // A rate without a known price of a credit: then no row has credits, and their sum is not known either.
    plan.host.typeInto(plan.name, 'V5', 'gpt-image-2');
    expect([1, 'Total' as const].map((row) => plan.value('Budget, credits', row))).toEqual(['', '']);
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
