import { movedFormula } from '../../../src/worksheet/moved-formula';
import { show } from '../../support/approved-page';
import { PlanSheet } from '../../support/plan-sheet';

jest.setTimeout(60_000);

const RETRIES = 'made per image kept';
const STICKER = {
  Deliverable: 'Sticker',
  Ratio: '1:1',
  Quality: 'high',
  'images to keep': '4',
  [RETRIES]: '2',
};
/** 48 × 0.18457 + 90 × 0.05368 + 18 × 0.13036 USD. */
const EXAMPLES = 16.03704;
/** 4 × 2 × 1.2 = 9.6, so 10 generations of 7,024 tokens × $30 and 200 × $5 per 1M. */
const STICKER_BUDGET = 10 * 0.21172;

const alerts = ({ ui }: PlanSheet) =>
  ui.shown.map((shown) => ('prompt' in shown ? shown.prompt : shown.kind));
const complete = (plan: PlanSheet) => plan.host.clickMenu('Image cost › More › Complete rows');
const budget = (plan: PlanSheet) => plan.value('Budget USD', 'Total');

function insertRow(plan: PlanSheet, before: number): void {
  plan.host.model.dispatch('ADD_COLUMNS_ROWS', {
    ...plan.rowsOf([]),
    ...{ dimension: 'ROW', base: before - 1, quantity: 1, position: 'before' },
  });
}

/** Pastes a whole row onto another. */
function pasteRow(plan: PlanSheet, from: number, to: number): void {
  const { model } = plan.host;
  const right = model.getters.getNumberCols(plan.rowsOf([]).sheetId) - 1;
  const zone = (row: number) => ({ left: 0, right, top: row - 1, bottom: row - 1 });
  model.selection.selectZone({ cell: { col: 0, row: from - 1 }, zone: zone(from) });
  model.dispatch('COPY');
  const { reasons } = model.dispatch('PASTE', { target: [zone(to)] });
  if (reasons.length > 0) throw new Error(reasons.join());
}

describe('an inserted row', () => {
  let plan: PlanSheet;
  beforeEach(async () => {
    plan = await PlanSheet.inserted();
  });

  test.each([
    ['above the first', 9, 1],
    ['between two others', 10, 2],
    ['after the last', 19, 11],
  ])('%s is priced once it is completed, and all figures of the plan cover it', (_, before, row) => {
    insertRow(plan, before);
    plan.fill(row, STICKER);
    expect(plan.at('C1')).toBe('A row was added: Image cost › More › Complete rows.');
    complete(plan);
    expect(alerts(plan)).toEqual(['1 row has formulas, formats and choices now.']);
    expect([plan.at(`A${before}`), plan.at('C1')]).toEqual(['✓', '✓ All 4 rows priced']);
    expect(plan.value('Size', row)).toBe('1024x1024');
    expect(plan.value('Budget USD', row)).toBeCloseTo(STICKER_BUDGET, 9);
    expect(budget(plan)).toBeCloseTo(EXAMPLES + STICKER_BUDGET, 9);
    expect(plan.value('To pay', 'Total')).toBe(166);
    expect(plan.value('Chance of all finals', row)).toBeGreaterThan(0.5);
    expect(plan.at('D3')).toMatch(/^9\d%$/);
    expect(plan.errors()).toEqual([]);
    plan.type('images to keep', row, '5');
    expect(plan.value('To pay', row)).toBe(12);
  });

  test('before anything is typed, stays blank and can be filled in', () => {
    insertRow(plan, 10);
    complete(plan);
    expect([plan.at('A10'), plan.at('C1')]).toEqual(['', '✓ All 3 rows priced']);
    expect(budget(plan)).toBeCloseTo(EXAMPLES, 9);
    plan.fill(2, STICKER);
    expect(budget(plan)).toBeCloseTo(EXAMPLES + STICKER_BUDGET, 9);
  });

  test('looks and offers as the others do', () => {
    insertRow(plan, 10);
    complete(plan);
    const { getters } = plan.host.model;
    const { sheetId } = plan.rowsOf([]);
    for (const col of [1, 4, 6, 12, 33]) {
      const [at, above] = [9, 8].map((row) => ({ sheetId, col, row }));
      expect(getters.getCellStyle(at as never)).toEqual(getters.getCellStyle(above as never));
      expect(getters.getValidationRuleForCell(at as never)?.criterion).toEqual(
        getters.getValidationRuleForCell(above as never)?.criterion,
      );
    }
    plan.type('Ratio', 2, '4:5');
    expect([plan.value('Ratio', 2), plan.value('Size', 2)]).toEqual(['4:5', '1024x1280']);
  });
});

test('many rows that were inserted at once are completed, those with inputs among them', async () => {
  const plan = await PlanSheet.inserted();
  plan.host.model.dispatch('ADD_COLUMNS_ROWS', {
    ...plan.rowsOf([]),
    ...{ dimension: 'ROW', base: 9, quantity: 20, position: 'before' },
  });
  plan.fill(15, STICKER);
  complete(plan);
  expect(alerts(plan)).toEqual(['20 rows have formulas, formats and choices now.']);
  expect(plan.at('C1')).toBe('✓ All 4 rows priced');
  expect(budget(plan)).toBeCloseTo(EXAMPLES + STICKER_BUDGET, 9);
  expect(plan.errors()).toEqual([]);
});

test('numbers typed over days are shown as numbers again', async () => {
  const plan = await PlanSheet.inserted();
  const { sheetId } = plan.rowsOf([]);
  const day = (col: number, row: number) => ({
    sheetId,
    target: [{ left: col, right: col, top: row, bottom: row }],
  });
  // As a page leaves cells into which 1/2 was typed.
  plan.host.model.dispatch('SET_FORMATTING', { ...day(6, 8), format: 'm/d' } as never);
  plan.host.model.dispatch('SET_FORMATTING', { ...day(7, 9), format: 'm/d/yyyy' } as never);
  expect([plan.host.display(plan.name, 'G9'), plan.host.display(plan.name, 'H10')]).toEqual([
    '1/19',
    '1/1/1900',
  ]);
  complete(plan);
  expect(['G9', 'H10', 'H9', 'J3'].map((cell) => plan.host.display(plan.name, cell))).toEqual([
    ...['20', '2.5', '2', '156'],
  ]);
});

test('a row that was copied as a whole onto an inserted one is told of, and completed', async () => {
  const plan = await PlanSheet.inserted();
  insertRow(plan, 10);
  pasteRow(plan, 9, 10);
  expect(plan.at('C1')).toBe('A row was added: Image cost › More › Complete rows.');
  // In amber, although no row has a price while results stand in the way.
  const { getters } = plan.host.model;
  const style = getters.getCellComputedStyle({ sheetId: plan.rowsOf([]).sheetId, col: 2, row: 0 });
  expect([style.fillColor, style.textColor]).toEqual(['#fdeec4', '#7a4a00']);
  complete(plan);
  expect(plan.at('C1')).toBe('✓ All 4 rows priced');
  expect(plan.errors()).toEqual([]);
  expect(plan.value('Deliverable', 2)).toBe('Product page');
  expect(plan.value('Budget USD', 2)).toBeCloseTo(48 * 0.18457, 9);
  expect(budget(plan)).toBeCloseTo(EXAMPLES + 48 * 0.18457, 9);
});

describe('cells that were cut and pasted elsewhere', () => {
  const MOVED = 'Cells of this row were moved: Image cost › More › Complete rows.';
  /** Cuts a row of a plan, from one column to another, and pastes it into a row of a plan. */
  function cutRow(
    plan: PlanSheet,
    [left, right]: [number, number],
    from: number,
    to: number,
    into = plan,
  ): void {
    const { model } = plan.host;
    show(plan);
    const zone = { left, right, top: from - 1, bottom: from - 1 };
    model.selection.selectZone({ cell: { col: left, row: from - 1 }, zone });
    model.dispatch('CUT');
    show(into);
    const { reasons } = model.dispatch('PASTE', {
      target: [{ left, right: left, top: to - 1, bottom: to - 1 }],
    });
    if (reasons.length > 0) throw new Error(reasons.join());
  }

  test('are told of in the row that they left, which is priced by its own cells again once it is completed', async () => {
    const plan = await PlanSheet.inserted();
    cutRow(plan, [1, 7], 9, 12);
    expect([plan.at('A9'), plan.at('AH9')]).toEqual(['!', MOVED]);
    plan.host.clickMenu('approvePlan');
    expect(alerts(plan)).toEqual([
      `Only a plan that is priced whole can be approved. Not priced yet:\n#1: ${MOVED}`,
    ]);
    plan.fill(1, { ...STICKER, Ratio: '1024x1024' });
    expect(plan.at('C1')).toBe(`… at least: 3 of 4 rows priced · Sticker: ${MOVED}`);
    complete(plan);
    expect(alerts(plan)[1]).toBe('1 row has formulas, formats and choices now.');
    expect(plan.at('C1')).toBe('✓ All 4 rows priced');
    expect(plan.value('To pay', 1)).toBe(10);
    expect(plan.value('Budget USD', 1)).toBeCloseTo(STICKER_BUDGET, 9);
    expect(budget(plan)).toBeCloseTo(EXAMPLES + STICKER_BUDGET, 9);
    expect(plan.errors()).toEqual([]);
  });

  test.each([
    ['all but one', 10],
    ['all', 9],
  ])('are told of and mended where inserted cells shift those of rows: %s', async (_, row) => {
    const plan = await PlanSheet.inserted();
    const zone = { left: 1, right: 7, top: row - 1, bottom: row - 1 };
    const { model } = plan.host;
    show(plan);
    expect(model.dispatch('INSERT_CELL', { zone, shiftDimension: 'ROW' } as never).reasons).toEqual([]);
    expect(plan.at(`AH${row + 1}`)).toBe(MOVED);
    complete(plan);
    expect([plan.at(`A${row}`), plan.at('C1')]).toEqual(['', '✓ All 3 rows priced']);
    expect(budget(plan)).toBeCloseTo(EXAMPLES, 9);
  });

  test('as a whole row of another plan take that plan’s buffer for no longer than till it is completed', async () => {
    const plan = await PlanSheet.inserted();
    plan.host.clickMenu('insertPlan');
    const other = plan.named('Image cost plan (2)');
    plan.host.typeInto(plan.name, 'C3', '50%');
    const { getters } = plan.host.model;
    cutRow(plan, [0, getters.getNumberCols(plan.rowsOf([]).sheetId) - 1], 9, 12, other);
    expect([other.at('A12'), other.at('AH12'), other.at('K12')]).toEqual(['!', MOVED, '']);
    complete(other);
    expect([other.at('C1'), other.at('K12')]).toEqual(['✓ All 4 rows priced', 48]);
    expect(budget(other)).toBeCloseTo(EXAMPLES + 48 * 0.18457, 9);
  });
});

describe('sorted from the headings down, so that a deliverable falls into the hidden row', () => {
  /** As the arrows of a filter over the headings and all rows do, which leaves the blank rows last. */
  function sortDown(plan: PlanSheet): void {
    const { sheetId } = plan.rowsOf([]);
    const zone = { left: 0, right: 33, top: 7, bottom: 17 };
    const sorted = { sheetId, col: 1, row: 7, zone, sortDirection: 'desc' };
    expect(plan.host.model.dispatch('SORT_CELLS', sorted as never).isSuccessful).toBe(true);
  }
  const SHOWN = ['Deliverable', 'Ratio', 'Quality', 'Rate', 'images to keep', 'Generated', 'Budget USD'];
  const rows = (plan: PlanSheet, count: number) =>
    Array.from({ length: count }, (_, at) => SHOWN.map((heading) => plan.value(heading, at + 1)));

  test('it is told of, and brought back with all that was typed', async () => {
    const plan = await PlanSheet.inserted();
    for (const [row, generated] of ['50', '80', '15'].entries()) plan.type('Generated', row + 1, generated);
    const before = rows(plan, 3);
    sortDown(plan);
    expect(plan.at('B8')).toBe('UI screenshots');
    expect(plan.at('C1')).toBe('Sorting put a row out of sight: Image cost › More › Complete rows.');
    expect(plan.at('A3')).toMatch(/^≥ /);
    complete(plan);
    expect([plan.at('C1'), plan.at('A3')]).toEqual(['✓ All 3 rows priced', 'US$16.04']);
    expect(plan.values('A8:AH8').flat().join('')).toBe('');
    expect(rows(plan, 3)).toEqual([before[0], before[1], before[2]]);
    expect(plan.errors()).toEqual([]);
    sortDown(plan);
    complete(plan);
    expect(budget(plan)).toBeCloseTo(EXAMPLES, 9);
  });

  test('where no row is blank, one is inserted for it', async () => {
    const plan = await PlanSheet.inserted();
    for (let row = 4; row <= 10; row += 1) plan.type('Deliverable', row, `Later ${row}`);
    const stray = { B8: 'Stray', C8: '1024x1024', E8: 'high', G8: '4', H8: '=4/2' };
    for (const [cell, text] of Object.entries(stray)) plan.host.typeInto(plan.name, cell, text);
    complete(plan);
    expect([10, 11].map((row) => plan.value('Deliverable', row))).toEqual(['Later 10', 'Stray']);
    expect(plan.host.formula(plan.name, plan.place(RETRIES, 11))).toBe('=4/2');
    expect(plan.at('C1')).toMatch(/^… at least: 4 of 11 rows priced/);
    expect(budget(plan)).toBeCloseTo(EXAMPLES + STICKER_BUDGET, 9);
  });
});

test('a row that is duplicated onto a blank one brings what really happened along, and any other stays as it is', async () => {
  const plan = await PlanSheet.inserted();
  plan.fill(1, { Generated: '50', Kept: '20', 'Billed USD': '9.5' });
  pasteRow(plan, 9, 12);
  complete(plan);
  const row = (at: number) =>
    ['Deliverable', 'Ratio', 'images to keep', 'Generated', 'Kept', 'Billed USD', 'Forecast USD'].map(
      (heading) => plan.value(heading, at),
    );
  expect([1, 4].map(row)).toEqual([1, 4].map(() => ['Product page', '4:5', 20, 50, 20, 9.5, 9.5]));
  expect(row(2)).toEqual(['Ad variants', '1:1', 30, '', '', '', expect.closeTo(4.026, 9)]);
  expect(plan.at('C1')).toBe('✓ All 4 rows priced');
  expect(plan.errors()).toEqual([]);
});

test('a formula that was typed over is put back, and inputs that are formulas stay', async () => {
  const plan = await PlanSheet.inserted();
  plan.type(RETRIES, 1, '=4/2');
  plan.type('To pay', 2, '7');
  complete(plan);
  expect([plan.value('To pay', 2), plan.value('To pay', 1)]).toEqual([90, 48]);
  expect(plan.host.formula(plan.name, plan.place(RETRIES, 1))).toBe('=4/2');
  expect(plan.host.formula(plan.name, plan.place(RETRIES, 2))).toBeFalsy();
});

test('columns and rows that a person inserted elsewhere do no harm', async () => {
  const plan = await PlanSheet.inserted();
  plan.host.model.dispatch('ADD_COLUMNS_ROWS', {
    ...plan.rowsOf([]),
    ...{ dimension: 'COL', base: 9, quantity: 1, position: 'before' },
  });
  insertRow(plan, 1);
  insertRow(plan, 11);
  plan.fill(2, STICKER);
  complete(plan);
  // The total, a row and a column further than at first.
  expect(plan.at('N22')).toBeCloseTo(EXAMPLES + STICKER_BUDGET, 9);
  expect(plan.errors()).toEqual([]);
});

test('of a whole plan nothing changes', async () => {
  const plan = await PlanSheet.inserted();
  const before = plan.all();
  complete(plan);
  expect(alerts(plan)).toEqual(['Every row has its formulas.']);
  expect(plan.all()).toEqual(before);
});

test('a sheet that is no plan stays as it is, and says so in Chinese too', async () => {
  const plan = await PlanSheet.inserted({ activeUserLocale: 'zh_TW' });
  insertRow(plan, 10);
  plan.host.clickMenu('Image cost › 更多 › 補齊列公式');
  expect(alerts(plan)).toEqual(['已補齊 1 列的公式、格式與選項。']);
  plan.host.model.dispatch('ACTIVATE_SHEET', {
    sheetIdFrom: plan.rowsOf([]).sheetId,
    sheetIdTo: plan.host.model.getters.getSheetIdByName('Sheet1') as string,
  });
  plan.host.clickMenu('Image cost › 更多 › 補齊列公式');
  expect(alerts(plan)[1]).toBe('工作表「Sheet1」：不是這一版的計畫工作表。請先開啟計畫，再選一次。');
});

test.each([
  ['cells of its own row move', '=IF($AV9="","",$K9*L9)', 2, '=IF($AV11="","",$K11*L11)'],
  ['fixed rows and columns stay', '=$C$3+C$3+SUM($A$9:$A$18)', 5, '=$C$3+C$3+SUM($A$9:$A$18)'],
  ['texts and names of sheets stay', `="B9"&'B9 x'!$B$9&LOG10(B9)`, 1, `="B9"&'B9 x'!$B$9&LOG10(B10)`],
])('of a copied formula %s', (_, formula, down, copied) => {
  expect(movedFormula(formula, down)).toBe(copied);
});
