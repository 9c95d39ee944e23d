import { approve, inTaiwan, show } from '../../support/approved-page';
import { PlanSheet, sheetNames } from '../../support/plan-sheet';

jest.setTimeout(60_000);

describe('the plan', () => {
  test('shows the approved budget and its day, and compares with it', async () => {
    const plan = await PlanSheet.inserted();
    inTaiwan(plan);
    approve(plan);
    expect(['L2', 'L3', 'M3', 'L4'].map((cell) => plan.at(cell))).toEqual([
      ...['Approved 2026-11-22 (TWD)', 547, '95% sure or more', 'as approved'],
    ]);
    plan.fill(3, { 'images to keep': '10' });
    // 18 more generations at 0.13036, × 34.125.
    expect([plan.at('L2'), plan.at('L4')]).toEqual([
      ...['Approved 2026-11-22, changed since', 'budget NT$80 above it'],
    ]);
    plan.fill(3, { 'images to keep': '5' });
    expect([plan.at('L2'), plan.at('L4')]).toEqual(['Approved 2026-11-22 (TWD)', 'as approved']);
    plan.fill(1, { Generated: '40', Kept: '20', 'Billed USD': '12' });
    // 12 + 4.026 + 1.9554 USD are NT$614, the approved 547.
    expect(plan.at('L4')).toBe('forecast NT$67 above it');
  });

  test('names no day over an amount that is typed by hand later, in the currency of now', async () => {
    const plan = await PlanSheet.inserted();
    approve(plan);
    inTaiwan(plan);
    expect([plan.at('L2'), plan.at('L3')]).toEqual(['Approved 2026-11-22 (USD)', 16.04]);
    plan.host.typeInto(plan.name, 'L3', '600');
    // 16.03704 × 32.5 × 1.05
    expect(['L2', 'L4'].map((cell) => plan.at(cell))).toEqual([
      ...['Approved budget (TWD)', 'budget NT$53 below it'],
    ]);
    plan.host.typeInto(plan.name, 'L3', '');
    expect(['L2', 'L4'].map((cell) => plan.at(cell))).toEqual(['Approved budget (TWD)', 'once approved']);
  });

  test('keeps the newest approval, and every page', async () => {
    const plan = await PlanSheet.inserted();
    approve(plan);
    plan.fill(3, { 'images to keep': '10' });
    approve(plan);
    expect(plan.at('L3')).toBeCloseTo(18.38, 2);
    expect(plan.at('L4')).toBe('as approved');
    expect(sheetNames(plan.host).filter((name) => /approved/.test(name))).toHaveLength(2);
  });

  describe('a duplicated tab loses the approval that was copied with it, the first keeps it, once', () => {
    let plan: PlanSheet;
    let copies = 0;
    beforeAll(async () => {
      plan = await PlanSheet.inserted();
      approve(plan);
    });
    test.each<[string, () => unknown]>([
      ['a menu item is used', () => plan.host.clickMenu('recalculate')],
      ['the sidebar looks for plans', () => plan.host.run('readPlans')],
      ['the sidebar counts formulas', () => plan.host.run('countNotFollowing')],
      ['a plan is inserted', () => plan.host.clickMenu('insertPlan')],
    ])('%s', async (_, use) => {
      show(plan);
      const sheetId = plan.host.model.getters.getSheetIdByName(plan.name) ?? '';
      const copy = plan.named(`Try ${copies++}`);
      plan.host.model.dispatch('DUPLICATE_SHEET', {
        ...{ sheetId, sheetIdTo: copy.name, sheetNameTo: copy.name },
      });
      expect(copy.at('L3')).toBeCloseTo(16.04, 2);
      await use();
      expect(['L2', 'L3', 'L4'].map((cell) => copy.at(cell))).toEqual([
        ...['Approved budget (USD)', '', 'once approved'],
      ]);
      expect([plan.at('L3'), plan.at('L4')]).toEqual([expect.closeTo(16.04, 2), 'as approved']);
    });
  });

  test('what was typed over a copied approval by hand stays', async () => {
    const plan = await PlanSheet.inserted();
    approve(plan);
    const sheetId = plan.host.model.getters.getSheetIdByName(plan.name) ?? '';
    plan.host.model.dispatch('DUPLICATE_SHEET', { sheetId, sheetIdTo: 'copy', sheetNameTo: 'Second try' });
    plan.host.typeInto('Second try', 'L3', '20');
    plan.host.clickMenu('recalculate');
    expect(plan.host.value('Second try', 'L3')).toBe(20);
    expect(plan.host.value('Second try', 'L2')).toBe('Approved budget (USD)');
  });

  test('is approved without columns that nobody needed and somebody deleted', async () => {
    const plan = await PlanSheet.inserted();
    plan.host.model.dispatch('REMOVE_COLUMNS_ROWS', {
      ...plan.rowsOf([]),
      ...{ dimension: 'COL', elements: [17, 27, 28, 29] },
    } as never);
    approve(plan);
    expect([plan.ui.shown, plan.at('L3')]).toEqual([[], 16.04]);
  });

  test('is found with rows inserted above, between and after its deliverables', async () => {
    const plan = await PlanSheet.inserted();
    const add = (base: number) =>
      plan.host.model.dispatch('ADD_COLUMNS_ROWS', {
        ...plan.rowsOf([]),
        dimension: 'ROW',
        base,
        quantity: 1,
        position: 'before',
      });
    add(8);
    add(5);
    add(23);
    approve(plan);
    expect(plan.ui.shown).toEqual([]);
    expect([plan.at('L3'), plan.at('L4')]).toEqual([expect.closeTo(16.04, 2), 'as approved']);
  });
});
