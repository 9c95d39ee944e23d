import {
  APPROVED,
  APPROVED_ZH,
  approve,
  formulasOf,
  inTaiwan,
  linesOf,
  reprice,
  show,
} from '../../support/approved-page';
import { PlanSheet } from '../../support/plan-sheet';
import { edited, open, requestFrom, stateOf } from '../../support/rate-documents';

jest.setTimeout(60_000);

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
