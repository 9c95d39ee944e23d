import { AppsScriptHost } from '../../src/host/apps-script-host';
import type { Host, HostOptions } from '../../src/host/contract';
import { problemText } from '../../src/i18n/problem-text';
import { builtCode } from '../support/built-code';

const SHEET = 'Sheet1';
const MARKER = 'rates #7-k3f9 · 2026-11-22 · shipped 2026-11-22-0abc123';

const host = async (options: Partial<HostOptions> = {}): Promise<Host> =>
  new AppsScriptHost({ code: await builtCode(), ...options });

let english: Host;
let chinese: Host;
beforeAll(async () => {
  english = await host();
  chinese = await host({ locale: 'zh_TW' });
});

/** C(48, 20) + … + C(48, 48), of 2^48. */
function chanceOf20In48(): number {
  let [ways, sum] = [1n, 0n];
  for (let kept = 0n; kept <= 48n; kept++) {
    if (kept >= 20n) sum += ways;
    ways = (ways * (48n - kept)) / (kept + 1n);
  }
  return Number((sum * 10n ** 15n) >> 48n) / 1e15;
}

test.each([
  ['a tie: 24 or more of 47 is exactly as likely as fewer', '=IMGNEEDED(24,2,50%)', 47],
  ['90% sure unless told', '=IMGNEEDED(20,2)', 48],
  ['every first image kept', '=IMGNEEDED(7,1,99%)', 7],
  ['no finals', '=IMGNEEDED(0,3)', 0],
  ['22 generations instead of 15', '=IMGBUFFER(5,3,90%)', 22 / 15 - 1],
  ['no finals need no buffer', '=IMGBUFFER(0,3)', 0],
  ['the chance of 20 heads or more in 48', '=IMGCHANCE(20,2,48)', chanceOf20In48()],
  ['fewer generations than finals', '=IMGCHANCE(5,1,4)', 0],
  ['1 of 1 kept: ¾ for the next by Jeffreys', '=IMGPILOT(1,1,1,50%)', 1],
  ['1 of 1 kept: none of three is 1/4 × 3/6 × 5/8 = 7.8%', '=IMGPILOT(1,1,1)', 3],
  ['25 for 10', '=IMGRETRIES(10,25)', 2.5],
  ['all kept: as low as 1', '=IMGRETRIES(5,5,"LOW")', 1],
  ['one row: 48 generations', '=IMGBUDGET(0.1,20,2)', 4.8],
  ['the chance that this row stays within it', '=IMGBUDGETCHANCE(4.8,0.1,20,2)', chanceOf20In48()],
  // 226 × 2 × 1.2 = 542.4, so 543 × $0.18357 = $99.67851; 545 would be $100.04565
  ['what $100 buys', '=IMGAFFORD(100,"4:5","high",2,20%)', 226],
  ['a total to the cent: 48 × $0.18357', '=IMGAFFORD(8.81136,"4:5","high",2,20%)', 20],
  ['a hair less', '=IMGAFFORD(8.81135,"4:5","high",2,20%)', 19],
  ['no money', '=IMGAFFORD(0,"4:5","high",2)', 0],
  // 96 × 96 × 2,665,856 ÷ 4,000,000 = 6,142.1, so 6,143 tokens; 1024x1024 has 7,024
  ['the cheapest square', '=IMGSIZE("1:1","high")', '816x816'],
  ['the cheapest 4:5 with a short edge of 1024', '=IMGSIZE("4:5","high",1024)', '1024x1280'],
  ['a number is width ÷ height', '=IMGSIZE(16/9,"high")', '1280x720'],
  ['a ratio with decimals, exact: 16 × 191 and 16 × 100 pixels', '=IMGSIZE("1.91:1",,,0)', '3056x1600'],
  ['a ratio that is exact only at twice the price: within 1%', '=IMGSIZE("1.91:1")', '1120x592'],
  ['a model of three sizes', '=IMGSIZE("4:5","high",,,"gpt-image-1.5")', '1024x1536'],
  ['2.6: what was measured', '=IMGSIZE("16:9","low",,,"gpt-image-2.6-flare")', '1536x1024'],
])('%s: %s', (_name, formula, expected) => {
  english.typeInto(SHEET, 'A1', formula);
  expect(english.errorMessage(SHEET, 'A1')).toBe('');
  const value = english.value(SHEET, 'A1');
  if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 12);
  else expect(value).toBe(expected);
});

/** Each message in both languages, whole. */
const MESSAGES: readonly (readonly [formula: string, en: string, zhTW: string])[] = [
  [
    '=IMGNEEDED(1.5,2)',
    'Finals 1.5: give a whole number of 0 or more.',
    '成品張數 1.5：請輸入 0 以上的整數。',
  ],
  [
    '=IMGNEEDED(5,0.5)',
    'Retries 0.5: count the first image too, so 1 or more. 50% kept is 2 retries.',
    '迭代係數 0.5：第一張也要算，所以至少為 1。採用率 50% 就是迭代係數 2。',
  ],
  [
    '=IMGNEEDED(5,2,100%)',
    'Confidence 1: give a share between 0 and 1, such as 0.9.',
    '把握 1：請輸入 0 與 1 之間的比例，例如 0.9。',
  ],
  [
    '=IMGNEEDED(200000,2)',
    'Finals 200000: chances are worked out up to 100,000. Split the plan.',
    '成品張數 200000：機率最多只計算到 100,000。請分成幾個計畫。',
  ],
  ['=IMGBUFFER(5)', 'Retries: missing. Give a value.', '迭代係數：缺少。請輸入值。'],
  [
    '=IMGCHANCE(5,2,"many")',
    'Generations many: not a number. Give a number.',
    '生成張數 many：不是數字。請輸入數字。',
  ],
  [
    '=IMGPILOT(0,10,20)',
    'Kept 0 of 10: a pilot without a kept image promises nothing. Generate more images until one is kept.',
    '生成 10 張、採用 0 張：試作沒有採用任何一張，無法估算。請多生成幾張，直到採用一張。',
  ],
  [
    '=IMGPILOT(30,25,20)',
    'Kept 30 of 25 generated: more than there were. Swap the two?',
    '採用 30 張、生成 25 張：採用多於生成。兩個數字是否填反？',
  ],
  [
    '=IMGRETRIES(0,0)',
    'Generated 0: nothing is measured yet. Give 1 or more.',
    '生成張數 0：尚無實測。請輸入 1 以上。',
  ],
  [
    '=IMGRETRIES(0,25,"high")',
    'Kept 0 of 25: retries are not known, only at least IMGRETRIES(0; 25; "low"). Generate until one is kept.',
    '生成 25 張、採用 0 張：無法得知迭代係數，只知道下限 IMGRETRIES(0; 25; "low")。請繼續生成到至少採用一張。',
  ],
  ['=IMGRETRIES(10,25,"middle")', 'Bound middle: use low or high.', '界限 middle：請使用 low、high。'],
  [
    '=IMGBUDGET({0.1;0.2},{1;2},2,{0.9;0.5})',
    'Confidence 0.9 and 0.5: give one value for all rows.',
    '把握 0.9、0.5：所有列請用同一個值。',
  ],
  ['=IMGBUDGET(-1,3,2)', 'Cost each -1: give a number of 0 or more.', '每張費用 -1：請輸入 0 以上的數字。'],
  [
    '=IMGBUDGET({0.1;0.2},{1;1.5},2)',
    'Row 2 of the range: Finals 1.5: give a whole number of 0 or more.',
    '範圍的第 2 列：成品張數 1.5：請輸入 0 以上的整數。',
  ],
  [
    '=IMGBUDGETCHANCE({1;2},0.2,3,2)',
    'USD 1 and 2: give one value for all rows.',
    'USD 金額 1、2：所有列請用同一個值。',
  ],
  [
    '=IMGAFFORD(1000000000,"1:1","low",1)',
    'USD 1000000000: buys more than 1,000,000,000 finals, the most that a plan can have. Give less.',
    '金額 1000000000 美元：可做超過 1,000,000,000 張成品，超出計畫上限。請減少金額。',
  ],
  [
    '=IMGSIZE("wide")',
    "Ratio wide: give width:height as text such as '4:5, or width ÷ height from 0.01 to 100 such as 0.8.",
    "比例 wide：請以文字輸入寬：高（例如 '4:5），或輸入 0.01 到 100 的寬÷高（例如 0.8）。",
  ],
  [
    '=IMGSIZE("16:0")',
    "Ratio 16:0: give width:height as text such as '4:5, or width ÷ height from 0.01 to 100 such as 0.8.",
    "比例 16:0：請以文字輸入寬：高（例如 '4:5），或輸入 0.01 到 100 的寬÷高（例如 0.8）。",
  ],
  [
    '=IMGSIZE("1:1","high",3000)',
    'Minimum short edge 3000: gpt-image-2 has no such size. Give at most 2880.',
    '短邊最小值 3000：gpt-image-2 沒有這樣的尺寸。最大可輸入 2880。',
  ],
  [
    '=IMGSIZE("16:9","high",2200,1%)',
    'Ratio 16:9: no size with a short edge of 2200 or more is within 1% of it. The nearest, 3744x2208, is 4.62% off: give a tolerance of 5%.',
    '比例 16:9：沒有短邊 2200 以上、誤差 1% 以內的尺寸。最接近的 3744x2208 誤差為 4.62%：容許誤差請填 5%。',
  ],
  [
    '=IMGSIZE("4:1")',
    'Ratio 4:1: no size is within 1% of it. The nearest, 1440x480, is 25% off: give a tolerance of 25%.',
    '比例 4:1：沒有誤差 1% 以內的尺寸。最接近的 1440x480 誤差為 25%：容許誤差請填 25%。',
  ],
  [
    '=IMGSIZE("7:1",,,0)',
    'Ratio 7:1: no size is of exactly this ratio. The nearest, 1440x480, is 57.1% off: give another ratio.',
    '比例 7:1：沒有比例完全相符的尺寸。最接近的 1440x480 誤差為 57.1%：請改用其他比例。',
  ],
  [
    '=IMGSIZE("9:16","low",,,"gpt-image-2.6-flare")',
    'Ratio 9:16: no size is within 1% of it. The nearest, 1536x1024, is 167% off: give another ratio.',
    '比例 9:16：沒有誤差 1% 以內的尺寸。最接近的 1536x1024 誤差為 167%：請改用其他比例。',
  ],
  [
    '=IMGSIZE("16:9","medium",,,"gpt-image-2.6-flare")',
    'Quality medium: nobody has measured a size of gpt-image-2.6-flare at it. Measured: 1536x1024/low, 1536x1024/high, 3840x2160/high.',
    '品質 medium：gpt-image-2.6-flare 在此品質沒有任何實測尺寸。已實測：1536x1024/low、1536x1024/high、3840x2160/high。',
  ],
  [
    '=IMGSIZE("1:1","high",,200%)',
    'Tolerance 2 is 200%: write 2% or 0.02.',
    '容許誤差 2 是 200%：請輸入 2% 或 0.02。',
  ],
  [
    '=IMGEXPLORE({"1:1";"4:5"},"low","high",5,2,1,2)',
    'This table takes one row, not 2 cells. Copy the formula for each row.',
    '此表格只接受一列，不是 2 格。請為每一列各放一個公式。',
  ],
  [
    '=IMGEXPLORE("1:1","low","high",5,0,1,2)',
    'Draft retries 0: count the first image too; 1 means every first image is kept.',
    '草稿迭代係數 0：第一張也要算；1 代表每張第一次就採用。',
  ],
  [
    '=IMGEXPLORE("1:1","low","high",5,2,1,2,,,16)',
    'References 16 and the chosen draft: 17 together, and one call takes at most 16. Give at most 15.',
    '參考圖 16 張加上選定的草稿共 17 張，一次呼叫最多 16 張：參考圖最多 15 張。',
  ],
  [
    '=IMGLEVERS("1:1","auto",5,2)',
    'Quality auto: gpt-image-2 chooses, so it cannot be computed: between $0.0059 (low) and $0.2107 (high) an image. Use low, medium or high.',
    '品質 auto：由 gpt-image-2 決定，無法計算，每張介於 0.0059 美元（low）與 0.2107 美元（high）。請使用 low、medium、high。',
  ],
  [
    '=IMGLEVERS("1:1","high",5,NA())',
    'Retries: the cell holds the error #N/A. Mend that cell first.',
    '迭代係數：儲存格是錯誤值 #N/A。請先修正該儲存格。',
  ],
];

test.each(MESSAGES)('what is wrong, the value, what would be right: %s', (formula, en, zhTW) => {
  english.typeInto(SHEET, 'A1', formula);
  expect(english.errorMessage(SHEET, 'A1')).toBe(en);
  expect(english.display(SHEET, 'A1')).toBe('#ERROR!');
  chinese.typeInto(SHEET, 'A1', formula);
  expect(chinese.errorMessage(SHEET, 'A1')).toBe(zhTW);
});

/** What no shipped rate and no small sheet brings about. */
test.each([
  [
    'afford/free',
    {},
    'A generation costs nothing at this rate, so any number of finals is affordable. Use a rate with a price.',
    /^此費率生成圖片不收費.*請改用有價格的費率。$/,
  ],
  [
    'odds/plan-above-limit',
    { rows: 1200 },
    '1,200 rows of different cost or retries: too many outcomes together. Split the plan, or use round figures.',
    /^1,200 列.*請分成幾個計畫/,
  ],
  [
    'odds/pilot-too-small',
    { kept: 1, generated: 1, confidence: 0.999999 },
    'Kept 1 of 1: too small a pilot for a confidence of 0.999999. Generate more images, or ask for less.',
    /^生成 1 張、採用 1 張.*請多生成幾張/,
  ],
])('%s is worded too', (code, values, en, zhTW) => {
  expect(problemText({ code, values }, 'en')).toBe(en);
  expect(problemText({ code, values }, 'zh-TW')).toMatch(zhTW);
});

/** Types rows of cells from A1 on. */
function fill(into: Host, rows: readonly (readonly string[])[]): void {
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      if (text !== '') into.typeInto(SHEET, `${'ABCDEFGH'[c]}${r + 1}`, text);
    });
  });
}

const PLAN = [
  ['0.18357', '20', '2'],
  ['', '', ''],
  ['0.05268', '30', '2.5'],
  ['0.12936', '5', '3'],
  ['', '7', ''],
];

test('a range of plans in one call; a blank row stays blank', async () => {
  const sheet = await host();
  fill(sheet, PLAN);
  sheet.forgetExecutions();
  sheet.typeInto(SHEET, 'E1', '=IMGNEEDED(B1:B4,C1:C4)');
  expect(sheet.values(SHEET, 'E1:E4').flat()).toEqual([48, '', expect.any(Number), 22]);
  expect(sheet.counts.customFunctionCalls).toBe(1);
});

test('a budget takes all rows together, those without a cost left out', async () => {
  const sheet = await host();
  fill(sheet, PLAN);
  // Three rows: $13.2342 expected, and with a buffer of 20% $15.88104, which suffices with 95.5%.
  sheet.typeInto(SHEET, 'E1', '=IMGBUDGET(A1:A5,B1:B5,C1:C5,50%)');
  sheet.typeInto(SHEET, 'E2', '=IMGBUDGET(A1:A5,B1:B5,C1:C5)');
  sheet.typeInto(SHEET, 'E3', '=IMGBUDGET(A1:A5,B1:B5,C1:C5,99%)');
  sheet.typeInto(SHEET, 'E4', '=IMGBUDGETCHANCE(15.88104,A1:A5,B1:B5,C1:C5)');
  const [half, ninety, ninetyNine, chance] = sheet.values(SHEET, 'E1:E4').flat().map(Number);
  expect((half as number) / 13.148).toBeCloseTo(1, 2);
  expect((ninety as number) / 15.165).toBeCloseTo(1, 2);
  expect((ninetyNine as number) / 17.036).toBeCloseTo(1, 2);
  expect(chance).toBeCloseTo(0.955, 3);
});

test('a row of confidences gives a budget for each, the same as one by one', async () => {
  const sheet = await host();
  fill(sheet, PLAN);
  sheet.typeInto(SHEET, 'E1', '=IMGBUDGET(A1:A5,B1:B5,C1:C5,{0.5,0.9})');
  sheet.typeInto(SHEET, 'E2', '=IMGBUDGET(A1:A5,B1:B5,C1:C5,50%)');
  sheet.typeInto(SHEET, 'F2', '=IMGBUDGET(A1:A5,B1:B5,C1:C5)');
  const [together, oneByOne] = sheet.values(SHEET, 'E1:F2');
  expect(together).toEqual(oneByOne);
});

test('a blank first argument gives a blank, in every one of these formulas', async () => {
  const sheet = await host();
  const formulas = [
    'IMGNEEDED(A1,2)',
    'IMGBUFFER(A1,2)',
    'IMGCHANCE(A1,2,3)',
    'IMGPILOT(A1,2,3)',
    'IMGRETRIES(A1,2)',
  ];
  const tables = ['IMGBUDGET(A1:A3,B1:B3,2)', 'IMGBUDGETCHANCE(A1,0.1,2,2)', 'IMGBUDGETCHANCE(1,A1:A3,2,2)'];
  const sizes = ['IMGSIZE(A1)', 'IMGAFFORD(A1,"1:1")', 'IMGEXPLORE(A1)', 'IMGLEVERS(A1)'];
  for (const formula of [...formulas, ...tables, ...sizes]) {
    sheet.typeInto(SHEET, 'D1', `=${formula}`);
    expect([formula, sheet.errorMessage(SHEET, 'D1'), sheet.value(SHEET, 'D1')]).toEqual([formula, '', '']);
  }
});

test('a marker in any trailing position is dropped', async () => {
  const sheet = await host();
  expect(sheet.callFromCell('IMGNEEDED', [20, 2, MARKER])).toBe(48);
  expect(sheet.callFromCell('IMGRETRIES', [10, 25, MARKER])).toBe(2.5);
  expect(sheet.callFromCell('IMGBUDGETCHANCE', [1, 0.1, 0, 2, MARKER])).toBe(1);
});

test('a ratio that Sheets reads as a time, in a spreadsheet and a script of different zones', async () => {
  const sheet = await host({ spreadsheetTimeZone: 'Asia/Shanghai', scriptTimeZone: 'America/New_York' });
  fill(sheet, [['4:5'], ['16:9'], ['21:9'], ['1:1']]);
  sheet.typeInto(SHEET, 'C1', '=IMGSIZE(A1:A4,"high",1024)');
  expect(sheet.values(SHEET, 'C1:C4').flat()).toEqual(['1024x1280', '2048x1152', '2464x1056', '1024x1024']);
});

const about = (value: number) => expect.closeTo(value, 9);

test('the table of exploring, then finishing', async () => {
  const sheet = await host();
  sheet.typeInto(SHEET, 'A1', '=IMGEXPLORE("1024x1536","low","high",20,4,1.2,3)');
  // 158 and 5,488 tokens × $30/1M; the draft as a reference is 1,536 tokens × $8/1M
  expect(sheet.values(SHEET, 'A1:E8')).toEqual([
    ['Step', 'Generations', 'USD each', 'USD', 'Share of going straight'],
    ['Drafts at low', 80, about(0.00474), about(0.3792), about(0.3792 / 9.8784)],
    ['Finals at high from the chosen draft', 24, about(0.176928), about(4.246272), about(4.246272 / 9.8784)],
    ['Explore, then finish', 104, '', about(4.625472), about(4.625472 / 9.8784)],
    ['Straight at high', 60, about(0.16464), about(9.8784), 1],
    ['Saved by exploring', -44, '', about(5.252928), about(5.252928 / 9.8784)],
    ['Exploring pays above direct retries of', 28 / 20, '', '', ''],
    ['Verdict', 'Pays', '', '', ''],
  ]);
});

test('exploring that does not pay says so, in the document’s language', async () => {
  const sheet = await host({ locale: 'zh_TW' });
  sheet.typeInto(SHEET, 'A1', '=IMGEXPLORE("1:1","low","低",5,2,1,2)');
  const table = sheet.values(SHEET, 'A1:E8');
  expect(table.map(([step]) => step)).toEqual([
    '步驟',
    '草稿（品質 low）',
    '以選定草稿生成定稿（品質 low）',
    '先探索再定稿',
    '直接生成（品質 low）',
    '探索可省',
    '直接生成高於此迭代係數時探索才划算',
    '結論',
  ]);
  // 10 × $0.00588 + 5 × ($0.00588 + 1,024 × $8/1M) − 10 × $0.00588
  expect(table[5]?.[3]).toBeCloseTo(-0.07036, 9);
  expect(table[7]?.[1]).toBe('不划算');
});

test('the table of levers', async () => {
  const sheet = await host();
  sheet.typeInto(SHEET, 'A1', '=IMGLEVERS("4:5","high",20,2,,200,3,1024)');
  // 40 × (6,119 × $30 + 200 × $5 + 3,072 × $8)/1M = $8.36584
  const saves = (usd: number) => [about(usd), about(usd / 8.36584)];
  expect(sheet.values(SHEET, 'A1:D10')).toEqual([
    ['Lever', 'USD saved', 'Percent', 'What it costs'],
    [
      'GPT Image 2.5 Flare at high',
      ...saves(40 * (6119 - 1510) * 0.00003),
      '“high” costs 33.9% there, and need not mean the same detail: compare a few images first.',
    ],
    [
      'Quality medium instead of high',
      ...saves(40 * (6119 - 1510) * 0.00003),
      'Less detail and less certain small text: compare a few images first.',
    ],
    ['GPT Image 2 Batch', ...saves(8.36584 / 2), 'Results within 24 hours, not at once.'],
    [
      '1.5 generations per final instead of 2',
      ...saves(8.36584 / 4),
      'Time for the prompt: fix what must not change, vary one or two things.',
    ],
    [
      'Reuse one baseline as a reference',
      ...saves(8.36584 - 30 * (0.209146 + 0.01024)),
      'Variants stay close to it. Figured with retries of 1.5 instead of 2; pays up to 1.9.',
    ],
    ['1 reference instead of 3', ...saves(40 * 2048 * 0.000008), 'What only the other images show is lost.'],
    [
      'Drafts at low, then finals at high',
      // 40 × (173 × $30 + 200 × $5 + 3,072 × $8)/1M and 30 × ($0.209146 + 1,280 × $8/1M)
      ...saves(8.36584 - 40 * 0.030766 - 30 * (0.209146 + 0.01024)),
      'Two steps. Figured with 2 drafts and then 1.5 generations per final, halfway between the best case of 1 and 2; pays up to 1.6 per final.',
    ],
    ['Prompt of 100 tokens instead of 200', ...saves(40 * 100 * 0.000005), 'Says less: details may be lost.'],
    [
      'Ask one image a call, not 2 at once',
      '',
      '',
      'Where one keeper is wanted, 2 at once would take 54 images, 14 more than planned ($2.93). Use n for variants from one baseline.',
    ],
  ]);
});

test('a plan on which nothing saves says so', async () => {
  const sheet = await host();
  sheet.typeInto(SHEET, 'A1', '=IMGLEVERS("1:1","high",0,2)');
  expect(sheet.values(SHEET, 'A1:D3')).toEqual([
    ['Lever', 'USD saved', 'Percent', 'What it costs'],
    ['No lever saves on this plan.', '', '', ''],
    ['', '', '', ''],
  ]);
});

test('the levers in Chinese name every figure', async () => {
  const sheet = await host({ locale: 'zh_TW' });
  sheet.typeInto(SHEET, 'A1', '=IMGLEVERS("4:5","high",20,2,,200,3)');
  expect(sheet.values(SHEET, 'A1:D12').map(([lever, , , cost]) => [lever, cost])).toEqual([
    ['節省方法', '代價'],
    ['改用 GPT Image 2.5 Flare，品質 high', '同名的品質 high 費用為 33.9%，細節不一定相同：請先比較幾張。'],
    ['品質 high 改為 medium', '細節較少、小字較不穩定：請先比較幾張。'],
    ['改用 GPT Image 2 Batch', '24 小時內完成，不是立即取得。'],
    ['迭代係數 2 降為 1.5', '需花時間調整提示詞：固定不變的部分，一次只改一兩處。'],
    ['以同一張基準圖作為參考圖', '各變化會接近基準圖。以迭代係數 2 降為 1.5 估算；不超過 1.9 才划算。'],
    ['尺寸 1024x1280 改為 736x928', '像素較少（52.1%），比例相差 0.862%：需略為裁切或補邊。'],
    ['尺寸 1024x1280 改為 768x960', '比例相同、像素較少（56.3%）：裁切與放大的餘地較小。'],
    ['參考圖 3 張減為 1 張', '會失去只出現在其他參考圖的內容。'],
    [
      '先以 low 做草稿，再以 high 定稿',
      '分兩步。以每張成品 2 張草稿、定稿 1.5 張估算（最佳情況 1 張與 2 張的中間值）；定稿不超過 1.6 張才划算。',
    ],
    ['提示詞 200 個 token 縮短為 100 個', '說明較少：可能遺漏細節。'],
    [
      '每次呼叫生成 1 張，而非一次 2 張',
      '只需採用一張時，一次 2 張共需 54 張，比計畫多 14 張（2.93 美元）。n 適合從同一張基準圖做變化。',
    ],
  ]);
});
