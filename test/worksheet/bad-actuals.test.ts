import { RETRIES } from '../support/plan-headings';
import { PlanSheet } from '../support/plan-sheet';

jest.setTimeout(60_000);

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

  test('of a row without a plan is asked about, and not left out in silence', () => {
    plan.fill(4, { Generated: '10', 'Billed USD': '7' });
    expect([plan.at('A12'), plan.value('What to do', 4)]).toEqual([
      '…',
      'To fill in: ratio, quality, finals, retries',
    ]);
    expect(plan.at('C1')).toMatch(/^… at least: 3 of 4 rows priced/);
    plan.fill(4, { Ratio: '1024x1024', Quality: 'high', 'images to keep': '0', [RETRIES]: '1' });
    expect([plan.value('Forecast USD', 4), plan.at('AF3')]).toEqual([7, 'US$22.70']);
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
