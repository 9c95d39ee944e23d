import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlanSheet, planDocument, sheetNames } from '../../support/plan-sheet';
import { alertOf } from '../../support/rate-documents';

jest.setTimeout(120_000);

const COMPARED = 'Plans compared';

const duplicate = ({ host, name }: PlanSheet, copy: string): void => {
  const sheetId = host.model.getters.getSheetIdByName(name) ?? '';
  host.model.dispatch('DUPLICATE_SHEET', { sheetId, sheetIdTo: copy, sheetNameTo: copy });
};

/** The rows of a comparison that hold something, without their hidden columns and bars. */
const rowsOf = (page: PlanSheet, plans: number): unknown[][] =>
  page
    .all()
    .map((row) => [row[0], ...Array.from({ length: plans }, (_, at) => row[1 + 2 * at])])
    .filter((row) => row.some((cell) => cell !== ''));

const row = (page: PlanSheet, label: string, plans = 2): unknown[] =>
  rowsOf(page, plans).find(([cell]) => cell === label) ?? [];

const calls = (plan: PlanSheet): number =>
  Object.values(
    plan.host.executions.filter(({ functionName }) => functionName === 'comparePlans').at(-1)?.serviceCalls ??
      {},
  ).reduce((sum, count) => sum + count, 0);

describe('two plans', () => {
  let plan: PlanSheet;
  let second: PlanSheet;
  let page: PlanSheet;
  beforeAll(async () => {
    plan = await PlanSheet.inserted();
    duplicate(plan, 'Second try');
    second = plan.named('Second try');
    second.fill(1, { Quality: 'medium' });
    plan.host.clickMenu('comparePlans');
    page = plan.named(COMPARED);
  });

  test('stand side by side, and what makes the difference below', () => {
    expect(plan.ui.shown).toEqual([]);
    expect(calls(plan)).toBeLessThanOrEqual(200);
    expect(rowsOf(page, 2)).toEqual([
      ['Plans compared', '', ''],
      ['Follows the plans. The first column is what the others are compared with.', '', ''],
      // 48 × (0.18457 − 0.0463): the difference of one quality alone.
      ['Second try: US$6.64 less, mostly because of quality medium.', '', ''],
      ['', 'Image cost plan', 'Second try'],
      ['', 'My plan', 'My plan'],
      ['State', '✓ All 3 rows priced', '✓ All 3 rows priced'],
      ['Budget, USD', expect.closeTo(16.03704, 9), expect.closeTo(9.40008, 9)],
      ['Chance it suffices', expect.closeTo(0.955, 3), expect.closeTo(0.939, 3)],
      ['Difference in budget', 'against Image cost plan', ''],
      ['Difference, USD', '', expect.closeTo(-6.63696, 9)],
      ['of it: finals', '', 0],
      ['of it: retries', '', 0],
      ['of it: price of an image', '', expect.closeTo(-6.63696, 9)],
      ['of it: buffer and rounding up', '', 0],
      ['of it: deliverables added or removed', '', 0],
      ['What they are made of', '', ''],
      ['Deliverables', 3, 3],
      ['Finals', 55, 55],
      ['Retries, on average', expect.closeTo(130 / 55, 9), expect.closeTo(130 / 55, 9)],
      ['USD an image, on average', expect.closeTo(13.3642 / 130, 9), expect.closeTo(7.8334 / 130, 9)],
      ['Buffer and rounding up', expect.closeTo(0.2, 9), expect.closeTo(0.2, 9)],
      ['Generations to pay', 156, 156],
      ['Expected cost, USD', expect.closeTo(13.3642, 9), expect.closeTo(7.8334, 9)],
      [expect.stringMatching(/^Deliverables are matched by name\./), '', ''],
    ]);
    expect(page.errors()).toEqual([]);
  });

  test('uses none of the add-on’s functions', () => {
    const { getters } = page.host.model;
    const formulas = getters
      .getCells(getters.getSheetIdByName(COMPARED) ?? '')
      .flatMap((cell) => (cell.isFormula ? [cell.compiledFormula.toFormulaString(getters)] : []));
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.filter((formula) => /IMG|LET\(|LAMBDA|INDIRECT|\d\.\d/.test(formula))).toEqual([]);
  });

  test('are followed: an input, a row that is inserted at either end, a local currency', () => {
    second.fill(1, { Quality: 'high' });
    expect(page.at('A3')).toBe('Second try: the same budget.');
    const add = (base: number, position: 'before' | 'after') =>
      plan.host.model.dispatch('ADD_COLUMNS_ROWS', {
        ...second.rowsOf([]),
        dimension: 'ROW',
        base,
        quantity: 1,
        position,
      });
    add(8, 'before');
    expect(row(page, 'Difference, USD')[2]).toBeCloseTo(0, 9);
    second.fill(2, { 'made per image kept': '3' });
    expect(page.at('A3')).toBe('Second try: US$4.43 more, mostly because of retries (2.36 → 2.73).');
    expect(row(page, 'of it: retries')[2]).toBeCloseTo(24 * 0.18457, 9);
    second.fill(2, { 'made per image kept': '2' });
    for (const [cell, text] of [
      ['C5', 'TWD'],
      ['E5', '32.5'],
    ] as const)
      plan.host.typeInto(plan.name, cell, text);
    second.fill(3, { 'images to keep': '60' });
    expect(page.at('A3')).toBe('Second try: NT$157 more, mostly because of finals (55 → 85).');
    second.fill(3, { 'images to keep': '30' });
  });

  test('a plan with an unfinished row: at least, and no split', () => {
    second.fill(3, { Quality: '' });
    expect(row(page, 'State')[2]).toMatch(/^… at least: 2 of 3 rows priced · /);
    expect(row(page, 'Budget, USD')[2]).toBeCloseTo(16.03704 - 4.8312, 9);
    expect(row(page, 'Difference, USD')[2]).toBe('');
    expect(page.at('A3')).toBe('Second try: no split before all rows of both plans are priced.');
    second.fill(3, { Quality: 'medium' });
    expect(page.at('A3')).toBe('Second try: the same budget.');
  });

  test('a tab that is renamed goes by its new name; one that goes away is told in its column', () => {
    plan.host.model.dispatch('RENAME_SHEET', {
      ...{ sheetId: 'Second try', oldName: 'Second try', newName: 'Cheaper, bolder' },
    } as never);
    expect([page.at('D5'), page.at('A3')]).toEqual(['Cheaper, bolder', 'Cheaper, bolder: the same budget.']);
    plan.host.deleteSheet('Cheaper, bolder');
    expect([page.at('D5'), page.at('A3')]).toEqual(['Second try', 'Second try: This tab is gone.']);
    const shown = page.all().map((cells) => cells.slice(0, 5));
    expect(shown.flat().filter((cell) => String(cell).startsWith('#'))).toEqual([]);
    expect(row(page, 'Budget, USD')).toEqual(['Budget, USD', expect.closeTo(16.03704, 9), '']);
  });
});

test('in zh-TW, with the local currency of the first plan', async () => {
  const plan = await PlanSheet.inserted({ activeUserLocale: 'zh_TW' });
  for (const [cell, text] of [
    ['E5', '32.5'],
    ['G5', '5%'],
  ] as const)
    plan.host.typeInto(plan.name, cell, text);
  duplicate(plan, '第二版');
  plan.host.typeInto('第二版', 'H9', '3');
  plan.host.clickMenu('comparePlans');
  const page = plan.named('計畫比較');
  const rows = rowsOf(page, 2);
  expect(rows.slice(2, 3)).toEqual([['第二版：多 NT$151，主要因為迭代係數（2.36 → 2.73）。', '', '']]);
  expect(row(page, '預算，TWD')).toEqual(['預算，TWD', 'NT$547', 'NT$698']);
  expect(row(page, '差異，TWD')).toEqual(['差異，TWD', '', '+NT$151']);
  expect(rows.flat().filter((cell) => /\b[a-z]{3,} [a-z]{2,} [a-z]{2,}/.test(String(cell)))).toEqual([]);
  plan.host.deleteSheet('第二版');
  expect(page.at('A3')).toBe('第二版：這個工作表已不存在。');
});

describe('which plans', () => {
  let plan: PlanSheet;
  beforeAll(async () => {
    plan = await PlanSheet.inserted();
    for (const copy of ['B', 'C', 'D']) duplicate(plan, copy);
  });
  const comparedTabs = (...answers: (typeof plan.ui.answers)[number][]): unknown[] => {
    plan.ui.answers.push(...answers);
    plan.host.clickMenu('comparePlans');
    const found = sheetNames(plan.host).find((each) => each.startsWith(COMPARED));
    if (!found) return [];
    const page = plan.named(found);
    const head = page.all().find((cells) => cells[0] === '' && cells[1] !== '') ?? [];
    const names = sheetNames(plan.host);
    const tabs = [...new Set(head.slice(1, 21).filter((cell) => names.includes(String(cell))))];
    plan.host.deleteSheet(found);
    return tabs;
  };

  test('is asked with their names and numbers; a blank takes all', () => {
    expect(comparedTabs({ text: '' })).toEqual(expect.arrayContaining(['Image cost plan', 'B', 'C', 'D']));
    expect(plan.ui.shown.at(-1)).toMatchObject({ kind: 'prompt', buttons: 'OK_CANCEL' });
    expect(alertTextOf(plan)).toMatch(
      /^Which plans\?[\s\S]*\n1 {2}Image cost plan\n2 {2}\w\n3 {2}\w\n4 {2}\w$/,
    );
  });

  test('the first typed is what the others are compared with', () => {
    const order = (alertTextOf(plan).match(/\d {2}.+/g) ?? []).map((line) => line.slice(3));
    expect(comparedTabs({ text: '3 1' })).toEqual([order[2], order[0]]);
  });

  test('an answer that cannot be read is asked about again, and Cancel ends it', () => {
    const before = plan.ui.shown.length;
    expect(comparedTabs({ text: '7' }, { text: '1,1' }, 'CANCEL')).toEqual([]);
    expect(plan.ui.shown).toHaveLength(before + 3);
    expect(alertTextOf(plan)).toMatch(
      /^“1,1”: type two to ten different numbers of the list, such as 1 3\.\n/,
    );
  });

  test('ten plans take no more than 200 service calls', () => {
    comparedTabs({ text: '' });
    const four = calls(plan);
    plan.host.deleteSheet('D');
    comparedTabs({ text: '' });
    const each = four - calls(plan);
    expect(each).toBeGreaterThan(0);
    expect(four + 6 * each).toBeLessThanOrEqual(200);
  });

  test('a failure on the way leaves no half sheet', () => {
    const all = calls(plan);
    for (let after = 20; after <= all; after += 60) {
      plan.ui.answers.push({ text: '1 2' });
      plan.host.failAtCall = after;
      plan.host.clickMenu('comparePlans');
      const left = sheetNames(plan.host).filter((name) => name.startsWith(COMPARED));
      if (left.length > 0) {
        // A decoration that fails stops nothing.
        expect(row(plan.named(COMPARED), 'Difference, USD')[2]).toBeCloseTo(0, 9);
        plan.host.deleteSheet(COMPARED);
      }
      plan.ui.answers.length = 0;
    }
    expect(all).toBeGreaterThan(100);
  });
});

/** What was asked last. */
const alertTextOf = ({ ui }: PlanSheet): string => {
  const last = ui.shown.at(-1);
  return last && 'prompt' in last ? last.prompt : '';
};

describe('too few', () => {
  test('one plan', async () => {
    const plan = await PlanSheet.inserted();
    plan.host.clickMenu('comparePlans');
    expect(alertOf(plan.ui)).toBe(
      'Two plans are needed to compare: duplicate the tab of your plan, change the copy, then choose this again.',
    );
    expect(sheetNames(plan.host)).not.toContain(COMPARED);
  });

  test('a plan of 1.0 is named with what to do', async () => {
    const data = JSON.parse(readFileSync(join(__dirname, '../../data/worksheet/plan-1.0.en.json'), 'utf8'));
    const { host, ui } = await planDocument({ data });
    host.clickMenu('comparePlans');
    expect(alertOf(ui)).toBe(
      'Two plans are needed to compare. Upgrade first (Image cost › More › Upgrade plan): Image cost plan.',
    );
  });
});
