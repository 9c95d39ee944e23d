import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { letters, PlanSheet, planDocument, sheetNames } from '../../support/plan-sheet';
import { alertOf, edited, open, requestFrom, stateOf } from '../../support/rate-documents';

jest.setTimeout(60_000);

const APPROVED = 'My plan, approved 2026-11-22';
const APPROVED_ZH = '我的計畫，核定版 2026-11-22';

const formulasOf = ({ host, name }: PlanSheet): string[] => {
  const { getters } = host.model;
  return getters
    .getCells(getters.getSheetIdByName(name) ?? '')
    .flatMap((cell) => (cell.isFormula ? [cell.compiledFormula.toFormulaString(getters)] : []));
};

const show = ({ host, name }: PlanSheet): void => {
  const { getters } = host.model;
  const sheetIdTo = getters.getSheetIdByName(name) ?? '';
  if (getters.getActiveSheetId() !== sheetIdTo)
    host.model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo });
};

/** The cells of each row that are not blank, blank rows and the hidden mark left out. */
const linesOf = (page: PlanSheet): unknown[][] =>
  page
    .all()
    .map((row) => row.filter((cell) => cell !== '' && cell !== 'image-cost approved plan'))
    .filter((row) => row.length > 0);

const inTaiwan = (plan: PlanSheet): void => {
  for (const [cell, text] of [
    ['C5', 'TWD'],
    ['E5', '32.5'],
    ['G5', '5%'],
    ['I5', '2026-11-20'],
  ] as const)
    plan.host.typeInto(plan.name, cell, text);
};

const approve = (plan: PlanSheet, page = APPROVED): PlanSheet => {
  show(plan);
  plan.host.clickMenu('approvePlan');
  return plan.named(page);
};

const reprice = async (plan: PlanSheet, usd: number): Promise<void> => {
  const state = await open(plan.host);
  await stateOf(plan.host, 'saveRates', JSON.stringify(requestFrom(state, { overrides: [edited(usd)] })));
};

describe('the page', () => {
  test('holds what the plan showed, as values', async () => {
    const plan = await PlanSheet.inserted();
    const page = approve(plan);
    expect(plan.ui.shown).toEqual([]);
    expect(formulasOf(page)).toEqual([]);
    expect(linesOf(page)).toEqual([
      ['My plan', 'Owner', 'Approved on', 'From'],
      ['Approved budget for images', '2026-11-22', 'Image cost plan'],
      ['Approved budget', 'Chance it suffices', 'Expected cost', 'Finals', 'Generations to pay'],
      ['US$16.04', '96%', 'US$13.36', '55', '156'],
      ['about 96 times in 100', '3 deliverables', '26 of them buffer'],
      ['① Output spec', '② Finals', '③ Retries', '④ Total', '⑤ Buffer and budget'],
      [
        ...['Deliverable', 'Ratio', 'Size', 'Quality', 'Rate', 'images to keep', 'made per image kept'],
        ...['② × ③', 'Buffer', 'To pay', 'USD each', 'USD', 'All finals'],
      ],
      // 48 × 0.18457, 90 × 0.05368 and 18 × 0.13036.
      [
        ...['Product page', '4:5', '1024x1280', 'high', 'gpt-image-2', 20, 2, 40, 0.2, 48, 0.18457],
        ...[expect.closeTo(8.85936, 9), expect.closeTo(0.9033, 4)],
      ],
      [
        ...['Ad variants', '1:1', '1024x1024', 'medium', 'gpt-image-2', 30, 2.5, 75, 0.2, 90, 0.05368],
        ...[expect.closeTo(4.8312, 9), expect.closeTo(0.9203, 4)],
      ],
      [
        ...['UI screenshots', '16:9', '1536x864', 'high', 'gpt-image-2', 5, 3, 15, 0.2, 18, 0.13036],
        ...[expect.closeTo(2.34648, 9), expect.closeTo(0.7689, 4)],
      ],
      ['Total', 55, 130, 156, expect.closeTo(16.03704, 9)],
      [
        'Budget = finals × retries × (1 + buffer), rounded up to whole generations, × the price of one; prompt tokens an image: 200.',
      ],
      ['To be more or less sure:', '80%  US$14.58      90%  US$15.31      95%  US$15.95      99%  US$17.20'],
      ['Prices used'],
      ['Rate', 'Prices', 'Source', 'Checked'],
      ['gpt-image-2', 'Text input 5, Image input 8, Image output 30 (USD per 1M tokens)', '2026-11-26'],
      ['https://developers.openai.com/api/docs/models/gpt-image-2'],
      [expect.stringMatching(/^Priced with rates #1-\w+ · 2026-11-22 · shipped \S+\. Later price edits/)],
      ['Not included'],
      ['The Responses model’s own tokens, partial images, people’s time.'],
      ['Tax and fees.'],
      ['Chances take the rows to go wrong independently of one another.'],
      ['Approved by', 'Date'],
    ]);
  });

  test('has both currencies, the exchange rate, its day and the tax, where there is one', async () => {
    const plan = await PlanSheet.inserted({ activeUserLocale: 'zh_TW' });
    inTaiwan(plan);
    const page = approve(plan, APPROVED_ZH);
    const lines = linesOf(page);
    expect(lines.slice(3, 5)).toEqual([
      ['NT$547', '96%', 'NT$456', '55', '156'],
      [
        'US$16.04 × 32.50（2026-11-20）＋5% 稅費',
        '100 次約有 96 次夠用',
        ...['US$13.36', '3 個交付項目', '其中 26 張是緩衝'],
      ],
    ]);
    expect(lines[6]?.slice(-2)).toEqual(['預算 TWD', '湊齊成品\n的把握']);
    expect(lines[10]).toEqual(['合計', 55, 130, 156, expect.closeTo(16.03704, 9), 547]);
    expect(lines.flat()).not.toContain('稅與手續費。');
    // Names of products, formats and ids aside, no English sentence.
    expect(lines.flat().filter((cell) => /\b[a-z]{3,} [a-z]{2,} [a-z]{2,}/.test(String(cell)))).toEqual([]);
  });

  test('names the prices of every rate once, long lists whole, the default rate by its id', async () => {
    const plan = await PlanSheet.inserted();
    plan.fill(2, { Rate: 'muapi-2' });
    plan.fill(3, { Rate: '' });
    plan.fill(4, { Deliverable: 'Old look', Ratio: '1:1', Quality: 'low', Rate: 'gpt-image-1.5' });
    plan.fill(4, { 'images to keep': '4', 'made per image kept': '2' });
    const lines = linesOf(approve(plan));
    expect(lines.filter(([cell]) => cell === 'UI screenshots')[0]).toContain('gpt-image-2');
    const from = lines.findIndex(([cell]) => cell === 'Rate') + 1;
    expect(lines.slice(from, from + 7)).toEqual([
      ['gpt-image-2', expect.any(String), '2026-11-26'],
      ['https://developers.openai.com/api/docs/models/gpt-image-2'],
      [
        'muapi-2',
        'low 1K 0.025, low 2K 0.04, low 4K 0.075, medium 1K 0.03, medium 2K 0.045, medium 4K 0.09, high 1K 0.06',
        '2026-11-22',
      ],
      ['high 2K 0.09, high 4K 0.15 (USD per image)'],
      ['https://muapi.ai/pl/playground/gpt-image-2-text-to-image'],
      [
        'gpt-image-1.5',
        expect.stringMatching(/Image output 32 .*; offered until 2026-12-01$/),
        expect.stringMatching(/^2026-/),
      ],
      ['https://developers.openai.com/api/docs/models/gpt-image-1.5'],
    ]);
  });

  test('has a source below where it would run into the day beside it', async () => {
    const plan = await PlanSheet.inserted({ activeUserLocale: 'zh_TW' });
    const lines = linesOf(approve(plan, APPROVED_ZH));
    const from = lines.findIndex(([cell]) => cell === 'gpt-image-2');
    expect(lines.slice(from, from + 2)).toEqual([
      ['gpt-image-2', expect.stringContaining('圖片輸出 30'), '2026-11-26'],
      ['https://developers.openai.com/api/docs/models/gpt-image-2'],
    ]);
  });

  test('is made of cents where decimals follow a comma, too', async () => {
    const plan = await PlanSheet.inserted({ locale: 'de_DE' });
    plan.host.typeInto(plan.name, 'C5', 'EUR');
    plan.host.typeInto(plan.name, 'E5', '0,92');
    // 16.03704 × 0.92
    expect(linesOf(approve(plan))[3]?.[0]).toBe('EUR 14,75');
    expect([plan.at('L3'), plan.errors()]).toEqual([14.75, []]);
  });

  test('shows a name that is a day as one, and the tab’s in place of a plan’s name that is an error', async () => {
    const plan = await PlanSheet.inserted();
    inTaiwan(plan);
    plan.host.typeInto(plan.name, 'B1', '=NA()');
    plan.host.typeInto(plan.name, 'I5', '=NA()');
    plan.fill(1, { Deliverable: '2026-11-20' });
    const lines = linesOf(approve(plan, 'Image cost plan, approved 2026-11-22'));
    expect([lines[0]?.[0], lines[4]?.[0], lines[7]?.[0]]).toEqual([
      ...['Image cost plan', 'US$16.04 × 32.50 + 5% tax and fees', '2026-11-20'],
    ]);
  });

  test('keeps texts texts: names that Sheets would calculate', async () => {
    const plan = await PlanSheet.inserted();
    const tier = '=1+1&"';
    const state = await open(plan.host);
    const rate = {
      ...edited(30).rate,
      id: 'tiers',
      name: '＝1+1',
      price: { per: 'image', amounts: { any: { [tier]: 0.1 } }, tiers: [{ name: tier, maxEdge: 4000 }] },
    };
    const overrides = [{ id: 'tiers', rate, edited: '2026-11-22', previous: null }];
    await stateOf(plan.host, 'saveRates', JSON.stringify({ ...requestFrom(state), overrides }));
    plan.fill(1, { Rate: 'tiers', Deliverable: '＝SUM(1)' });
    plan.host.typeInto(plan.name, 'B1', '＝1+1');
    show(plan);
    plan.host.clickMenu('approvePlan');
    const page = plan.named('＝1+1, approved 2026-11-22');
    expect(formulasOf(page)).toEqual([]);
    // In a cell of the format for texts, the local host shows the apostrophe.
    const cells = page.all().flat();
    expect(cells).toEqual(expect.arrayContaining(["'＝1+1", "'＝SUM(1)"]));
    expect(cells).toContainEqual(expect.stringContaining(tier));
  });

  test('stays as it is when prices change later', async () => {
    const plan = await PlanSheet.inserted();
    const page = approve(plan);
    const before = page.all();
    await reprice(plan, 60);
    expect(plan.at('A3')).toBe('US$31.92');
    expect(page.all()).toEqual(before);
  });

  test('has room for a budget of six digits in each of its tiles', async () => {
    const plan = await PlanSheet.inserted();
    const page = approve(plan);
    const { getters } = plan.host.model;
    const sheetId = getters.getSheetIdByName(page.name) ?? '';
    const starts = page.values('A5:M5')[0]?.flatMap((value, column) => (value === '' ? [] : [column])) ?? [];
    const widthOf = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => getters.getColSize(sheetId, from + at)).reduce(
        (sum, width) => sum + width,
        0,
      );
    expect(starts).toHaveLength(5);
    const rooms = starts.slice(0, -1).map((start, at) => widthOf(start, starts[at + 1] as number));
    // US$123,456.78 takes 170 px in bold of 16 points, and 280 px in 26; a share takes 60.
    expect(rooms.map((room, at) => room >= ([280, 60, 170, 60][at] ?? 0))).toEqual([true, true, true, true]);
  });

  test('is one page of A4 landscape wide, and its owner may be typed without a warning', async () => {
    const plan = await PlanSheet.inserted();
    inTaiwan(plan);
    const { getters } = approve(plan).host.model;
    const id = getters.getSheetIdByName(APPROVED) ?? '';
    const widths = Array.from({ length: 14 }, (_, column) => getters.getColSize(id, column));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(1040);
    expect(getters.isColHidden(id, 14)).toBe(true);
    plan.host.typeInto(APPROVED, 'G2', 'Lin');
    expect(plan.host.value(APPROVED, 'G2')).toBe('Lin');
    expect(plan.ui.shown).toEqual([]);
  });
});

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

describe('refused, with nothing changed', () => {
  const CALCULATING = 'The plan is still being calculated.';
  test.each<[string, (plan: PlanSheet) => void, string]>([
    [
      'a row with a blank cell, and one with retries below 1',
      (plan) => {
        plan.fill(2, { Quality: '' });
        plan.fill(3, { 'made per image kept': '0.5' });
      },
      'Only a plan that is priced whole can be approved. Not priced yet:\nAd variants: To fill in: quality\nUI screenshots: Retries 0.5: count the first image too; 1 means every first image is kept.',
    ],
    [
      'finals that are no whole number',
      (plan) => plan.fill(1, { 'images to keep': '2.5', Deliverable: '' }),
      'Only a plan that is priced whole can be approved. Not priced yet:\n#1: Finals 2.5: give a whole number of 0 or more.',
    ],
    [
      'a name that is an error',
      (plan) => plan.fill(2, { Deliverable: '=1/0' }),
      'Only a plan that is priced whole can be approved. Not priced yet:\n#2: A cell of this row holds an error. Mend that cell first.',
    ],
    [
      'no deliverable',
      (plan) => {
        for (const row of [1, 2, 3])
          plan.fill(row, {
            ...{ Deliverable: '', Ratio: '', Quality: '', Rate: '' },
            ...{ 'images to keep': '', 'made per image kept': '' },
          });
      },
      'The plan has no deliverables yet.',
    ],
    // What stands in a cell that is being calculated is in the language of whoever looks.
    ...['IMGCOST(', 'IMGCHECK(', 'IMGCHANCE(', 'IMGBUDGET(', 'IMGBUDGETCHANCE('].map(
      (formula): [string, (plan: PlanSheet) => void, string] => [
        `${formula} still being calculated`,
        (plan) => plan.host.typeInto(plan.name, plan.withFormula(formula), '載入中…'),
        CALCULATING,
      ],
    ),
    [
      'a plan whose formulas Google has not finished',
      (plan) => {
        plan.host.isCalculating = true;
        plan.fill(1, { 'images to keep': '21' });
      },
      CALCULATING,
    ],
    [
      'a price that is not the table’s',
      (plan) => {
        const anchor = plan.withFormula('IMGCOST(');
        const row = plan.host.values(plan.name, 'AI9:CK9')[0] ?? [];
        expect(row).toContain(0.18457);
        const [letters = ''] = /^[A-Z]+/.exec(anchor) ?? [];
        plan.host.typeInto(plan.name, anchor, '0');
        for (const [at, usd] of [0.1, 0.05368, 0.13036].entries())
          plan.host.typeInto(plan.name, `${letters}${9 + at}`, String(usd));
      },
      CALCULATING,
    ],
  ])('%s', async (_, spoil, sentence) => {
    const plan = await PlanSheet.inserted();
    spoil(plan);
    const [names, before] = [sheetNames(plan.host), plan.all()];
    show(plan);
    plan.host.clickMenu('approvePlan');
    expect(alertOf(plan.ui)).toContain(sentence);
    expect(sheetNames(plan.host)).toEqual(names);
    expect(plan.all()).toEqual(before);
  });

  test('in zh-TW, a row and what it lacks are parted as Chinese is', async () => {
    const plan = await PlanSheet.inserted({ activeUserLocale: 'zh_TW' });
    plan.host.typeInto(plan.name, 'E9', '');
    show(plan);
    plan.host.clickMenu('approvePlan');
    expect(alertOf(plan.ui)).toBe('計畫的每一列都計價後才能核定。尚未計價：\n商品頁：待填：品質');
  });

  test('a sheet that is no plan, the page of an approved one too', async () => {
    const { host, ui } = await planDocument();
    host.clickMenu('approvePlan');
    expect(alertOf(ui)).toBe(
      'Sheet Sheet1: not a plan worksheet. Open the plan that you want to approve, then choose this again.',
    );
    const plan = await PlanSheet.inserted();
    approve(plan);
    plan.host.clickMenu('approvePlan');
    expect(alertOf(plan.ui)).toContain(`Sheet ${APPROVED}: not a plan`);
  });

  test('a failure on the way leaves no half page, and the approval as it was', async () => {
    const plan = await PlanSheet.inserted();
    const page = approve(plan);
    const done = plan.host.executions.find(({ functionName }) => functionName === 'approvePlan');
    const calls = Object.values(done?.serviceCalls ?? {}).reduce((sum, count) => sum + count, 0);
    expect(calls).toBeGreaterThan(50);
    expect(calls).toBeLessThanOrEqual(250);
    const whole = linesOf(page);
    plan.host.deleteSheet(page.name);
    plan.fill(3, { 'images to keep': '10' });
    for (let after = 2; after <= calls; after += 9) {
      show(plan);
      const told = plan.ui.shown.length;
      plan.host.failAtCall = after;
      plan.host.clickMenu('approvePlan');
      const left = sheetNames(plan.host).filter((name) => /approved/.test(name));
      if (left.length > 0) {
        // A cache or a decoration that fails stops nothing.
        expect(linesOf(plan.named(left[0] ?? ''))).toHaveLength(whole.length);
        expect([after, plan.at('L4')]).toEqual([after, 'as approved']);
        plan.host.deleteSheet(left[0] ?? '');
        plan.fill(3, { 'images to keep': String(10 + after) });
      } else {
        expect([after, plan.ui.shown.length]).toEqual([after, told + 1]);
        expect([after, plan.at('L4')]).toEqual([after, expect.stringMatching(/above it$/)]);
      }
    }
  });
});

describe('a plan worksheet of 1.0', () => {
  const FROZEN = 'Image cost plan, frozen 2026-11-22';
  const ofFirstEdition = async () => {
    const data = JSON.parse(readFileSync(join(__dirname, '../../data/worksheet/plan-1.0.en.json'), 'utf8'));
    const { host, ui } = await planDocument({ data });
    const { getters, dispatch } = host.model;
    const id = getters.getSheetIds().find((each) => getters.getSheetName(each) === 'Image cost plan') ?? '';
    const from = getters.getActiveSheetId();
    if (from !== id) dispatch('ACTIVATE_SHEET', { sheetIdFrom: from, sheetIdTo: id });
    return { host, ui };
  };

  test('keeps its figures', async () => {
    const { host } = await ofFirstEdition();
    expect(host.value('Image cost plan', 'V19')).toBeCloseTo(16.03704, 9);
    expect(host.value('Image cost plan', 'C1')).toMatch(/^Budget \$16\.04 /);
  });

  test('is frozen as before: what really happened is compared with it', async () => {
    const { host, ui } = await ofFirstEdition();
    host.clickMenu('approvePlan');
    expect(ui.shown).toEqual([]);
    expect(host.value(FROZEN, 'V19')).toBeCloseTo(16.03704, 9);
    const cells = host.values(FROZEN, 'A1:AC200');
    const first = cells.findIndex((row) => row.includes('Images generated')) + 2;
    for (const [column, text] of [
      ['D', '50'],
      ['E', '20'],
      ['F', '9.5'],
    ] as const)
      host.typeInto(FROZEN, `${column}${first}`, text);
    expect(host.value(FROZEN, `G${first}`)).toBe(2.5);
    // The estimate is 40 × 0.18457.
    expect(host.value(FROZEN, `P${first}`)).toBeCloseTo(9.5 - 7.3828, 9);
  });

  test('is not frozen while its prices have no figures, in whatever words Sheets says so', async () => {
    const { host, ui } = await ofFirstEdition();
    const plan = host.values('Image cost plan', 'A1:AZ8');
    expect(plan.flat()).toContain(0.18457);
    const at = (text: string) => {
      const rows = host.values('Image cost plan', 'A1:AZ20');
      for (const [row, cells] of rows.entries())
        for (const column of cells.keys()) {
          const a1 = `${letters(column)}${row + 1}`;
          if (host.formula('Image cost plan', a1)?.includes(text)) return a1;
        }
      return '';
    };
    host.typeInto('Image cost plan', at('IMGCOST('), '載入中…');
    host.clickMenu('approvePlan');
    expect(alertOf(ui)).toContain('The plan is still being calculated.');
    expect(sheetNames(host).filter((name) => /frozen|Copy/.test(name))).toEqual([]);
  });
});
