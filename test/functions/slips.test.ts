import { AppsScriptHost } from '../../src/host/apps-script-host';
import { builtCode } from '../support/built-code';

const SHEET = 'Sheet1';

let english: AppsScriptHost;
let german: AppsScriptHost;
let chinese: AppsScriptHost;

beforeAll(async () => {
  const code = await builtCode();
  english = new AppsScriptHost({ code });
  german = new AppsScriptHost({ code, locale: 'de_DE' });
  chinese = new AppsScriptHost({ code, locale: 'zh_TW' });
});

/** What a typed formula gives, or the message of its error. */
function given(host: AppsScriptHost, formula: string): unknown {
  host.typeInto(SHEET, 'A1', formula);
  return host.errorMessage(SHEET, 'A1') || host.value(SHEET, 'A1');
}

describe('a percentage without its sign is refused with what was meant', () => {
  test.each([
    ['=IMGTOTAL("1024x1024","high",20,2,20)', 'Buffer 20 is 2000%: write 20% or 0.2.'],
    ['=IMGGENERATIONS(20,2,20)', 'Buffer 20 is 2000%: write 20% or 0.2.'],
    ['=IMGGENERATIONS(20,2,"20")', 'Buffer 20 is 2000%: write 20% or 0.2.'],
    ['=IMGGENERATIONS(20,2,5)', 'Buffer 5 is 500%: write 5% or 0.05.'],
    ['=IMGGENERATIONS(20,2,"2000%")', 'Buffer 2000%: give less than 500%.'],
    ['=IMGGENERATIONS(20,2,1000)', 'Buffer 1000: give less than 500%.'],
    ['=IMGGENERATIONS({20;30},2,{20%;15})', 'Row 2 of the range: Buffer 15 is 1500%: write 15% or 0.15.'],
    ['=IMGSIZE("16:9","high",0,1)', 'Tolerance 1 is 100%: write 1% or 0.01.'],
    ['=IMGSIZE("16:9","high",0,0.5)', 'Tolerance 0.5 is 50%: write 0.5% or 0.005.'],
    ['=IMGNEEDED(20,2,90)', 'Confidence 90 is 9000%: write 90% or 0.9.'],
    ['=IMGNEEDED(20,2,1)', 'Confidence 1: give a share between 0 and 1, such as 0.9.'],
    [
      '=IMGNEEDED(20,0.00001)',
      'Retries 0.00001: count the first image too; 1 means every first image is kept.',
    ],
    ['=IMGNEEDED(20,50%)', 'Retries 0.5: count the first image too, so 1 or more. 50% kept is 2 retries.'],
    [
      '=IMGNEEDED(20,"30%")',
      'Retries 30%: count the first image too, so 1 or more. 30% kept is 3.33 retries.',
    ],
  ])('%s', (formula, message) => expect(given(english, formula)).toBe(message));

  test.each([
    ['=IMGGENERATIONS(20,2,4.99)', 240],
    ['=IMGGENERATIONS(20,2,"20%")', 48],
    ['=IMGGENERATIONS(20,2,20%)', 48],
    ['=IMGGENERATIONS(20,2,0.2)', 48],
  ])('%s is %d', (formula, expected) => expect(given(english, formula)).toBe(expected));
});

describe('an argument in another one’s place is named', () => {
  const MARKER = '"rates #1-5afe48a9 · 2026-11-26 · shipped 2026-11-26-1o9q2y6"';

  test.each([
    [
      '=IMGCOST("high","1024x1024")',
      'Size high: that is a quality. Swap the two?',
      '尺寸 high：這是品質。兩者是否填反？',
    ],
    [
      '=IMGCOST("高","中")',
      'Size 高: write pixels such as 1024x1536, a ratio such as 4:5, or square, portrait or landscape.',
      '尺寸 高：請輸入像素（例如 1024x1536）、比例（例如 4:5），或方形、直式、橫式。',
    ],
    [
      '=IMGCOST("gpt-image-2","1024x1024","high")',
      'Size gpt-image-2: that is a model, and belongs further right. Give the size here.',
      '尺寸 gpt-image-2：這是模型，應填在後面的引數。這裡請填尺寸。',
    ],
    [
      '=IMGTOKENS("1:1","gpt-image-1","high")',
      'Quality gpt-image-1: that is a model, and belongs further right. Give the quality here.',
      '品質 gpt-image-1：這是模型，應填在後面的引數。這裡請填品質。',
    ],
    [
      '=IMGCOST({"Size","Quality";"1:1","4:5"},{"Quality";"high"})',
      'Row 1 column 1, row 1 column 2 of the range are wrong. Row 1 column 1: Size Size: write pixels such as 1024x1536, a ratio such as 4:5, or square, portrait or landscape. If row 1 is a heading, begin the range below it.',
      '範圍的第 1 列第 1 欄、第 1 列第 2 欄有誤。第 1 列第 1 欄：尺寸 Size：請輸入像素（例如 1024x1536）、比例（例如 4:5），或方形、直式、橫式。若第 1 列是標題，請從下一列開始選取範圍。',
    ],
    [
      '=IMGTOTAL({"尺寸";"1:1"},"high",{"張數";20},2)',
      'Row 1 of the range: Size 尺寸: write pixels such as 1024x1536, a ratio such as 4:5, or square, portrait or landscape. If row 1 is a heading, begin the range below it.',
      '範圍的第 1 列：尺寸 尺寸：請輸入像素（例如 1024x1536）、比例（例如 4:5），或方形、直式、橫式。若第 1 列是標題，請從下一列開始選取範圍。',
    ],
    [
      '=IMGTOTAL({"squre";"1:1"},"high",{10;20},2)',
      'Row 1 of the range: Size squre: write pixels such as 1024x1536, a ratio such as 4:5, or square, portrait or landscape.',
      '範圍的第 1 列：尺寸 squre：請輸入像素（例如 1024x1536）、比例（例如 4:5），或方形、直式、橫式。',
    ],
    [
      '=IMGCOST("1:1","high",200)',
      'Rate 200: a number is no rate. Give its id or name, or leave it blank for the default rate.',
      '費率 200：數字不是費率。請輸入費率的代號或名稱，或留空使用預設費率。',
    ],
    [
      '=IMGUSAGE("{}",TRUE)',
      'Rate TRUE: that is no rate. Give its id or name, or leave it blank for the default rate.',
      '費率 TRUE：這不是費率。請輸入費率的代號或名稱，或留空使用預設費率。',
    ],
    [
      `=IMGCOST("1:1","high",,${MARKER},2)`,
      'Prompt: IMG_RATES stands in its place. Put IMG_RATES last, after all that is given.',
      '提示詞：這裡填了 IMG_RATES。請把 IMG_RATES 放在最後一個引數。',
    ],
    [
      '=IMGCOST("1:1",high)',
      'Quality: the cell holds the error #NAME?. Put text in quotation marks, or mend that cell.',
      '品質：儲存格是錯誤值 #NAME?。文字請加上引號，否則請修正該儲存格。',
    ],
    [
      '=IMGCOST("1:1","high",IMG_RATES)',
      'Rate: the cell holds the error #NAME?. Put text in quotation marks, or mend that cell. If it is IMG_RATES, open Image cost › Edit rates once.',
      '費率：儲存格是錯誤值 #NAME?。文字請加上引號，否則請修正該儲存格。若是 IMG_RATES，請先開啟一次「Image cost › 編輯費率」。',
    ],
    [
      '=IMGCOST("1:1",TRUE)',
      'Quality TRUE: use low, medium or high.',
      '品質 TRUE：請使用 low、medium、high。',
    ],
    [
      '=IMGTOTAL("1:1","high",DATE(2026,1,2),2)',
      'Finals 2026-01-02: a date was typed. Type the value again, and choose Format › Number.',
      '成品張數 2026-01-02：輸入的是日期。請重新輸入，並選擇「格式 › 數值」。',
    ],
    [
      '=IMGCOST({"1:1","4:5";"x","y"},"high")',
      'Row 2 column 1, row 2 column 2 of the range are wrong. Row 2 column 1: Size x: write pixels such as 1024x1536, a ratio such as 4:5, or square, portrait or landscape.',
      '範圍的第 2 列第 1 欄、第 2 列第 2 欄有誤。第 2 列第 1 欄：尺寸 x：請輸入像素（例如 1024x1536）、比例（例如 4:5），或方形、直式、橫式。',
    ],
    [
      '=IMGGENERATIONS(1000000000,1000,0.1)',
      'More than 1,000,000,000,000 generations: too many to count each. Split the plan.',
      '生成張數超過 1,000,000,000,000，無法數到個位。請分成幾個計畫。',
    ],
  ])('%s', (formula, inEnglish, inChinese) => {
    expect(given(english, formula)).toBe(inEnglish);
    expect(given(chinese, formula)).toBe(inChinese);
  });

  test.each([
    ['=IMGGENERATIONS(1000000000,1000,0)', 1_000_000_000_000],
    ['=IMGRATE("gpt-image-2","imageOut","2026/8/1")', 30],
    ['=INDEX(IMGEXPLORE("1:1","low","high",0,4,1.2,3),8,2)', 'Nothing to compare: finals is 0'],
  ])('%s is %s', (formula, expected) => expect(given(english, formula)).toBe(expected));
});

describe('nothing is dropped in silence', () => {
  const merged = (host: AppsScriptHost) =>
    [
      ['1024x1024', 'low', '10'],
      ['', 'medium', '20'],
      ['', '', ''],
    ].forEach((line, row) => {
      line.forEach((text, column) => {
        host.typeInto(SHEET, `${'EFG'.charAt(column)}${row + 1}`, text);
      });
    });
  beforeAll(() => merged(english));

  const REFUSED =
    'Row 2 of the range: Size blank beside generations 20: the row is not counted. Fill it in; merged cells hold their value in their first row only.';

  test.each([
    ['=IMGBREAKDOWN(E1:E3,F1:F3,,,,G1:G3)', REFUSED],
    ['=IMGCOMPARE(E1:E3,F1:F3,,,G1:G3)', REFUSED],
    ['=IMGTOTAL(E1:E3,F1:F3,G1:G3,2)', REFUSED.replace('generations', 'finals')],
  ])('%s names the row', (formula, message) => expect(given(english, formula)).toBe(message));

  test('a formula that prices images leaves the row blank, and the check says why', () => {
    english.typeInto(SHEET, 'A1', '=IMGCOST(E1:E3,F1:F3)');
    expect(english.values(SHEET, 'A1:A3')).toEqual([[0.00588], [''], ['']]);
    english.typeInto(SHEET, 'A1', '=IMGCHECK(E1:E3,F1:F3)');
    expect(english.values(SHEET, 'A1:A3')).toEqual([
      ['OK'],
      [
        'Size blank beside quality medium: the row is not counted. Fill it in; merged cells hold their value in their first row only.',
      ],
      [''],
    ]);
  });

  test('a whole column beside one quantity for all stays blank below its last row', () => {
    english.typeInto(SHEET, 'A1', '=IMGTOTAL(E1:E9,"low",20,2)');
    expect(english.values(SHEET, 'A1:A4')).toEqual([[expect.closeTo(0.2352, 12)], [''], [''], ['']]);
  });

  test('0 images beside a blank size are nothing that could be lost', () => {
    expect(given(english, '=SUM(IMGTOTAL({"1024x1024";""},"low",{20;0},2))')).toBeCloseTo(0.2352, 12);
  });
});

describe('what cannot be seen, and what only looks Latin', () => {
  test.each([
    ['=IMGCHECK("1024x1536\u200b")', 'OK'],
    ['=IMGSIZE("16:9\u200b","high")', '1280x720'],
    ['=IMGRATE("venice-2","1K","2026-08-22\u200b")=IMGRATE("venice-2","1K","2026-08-22")', true],
    ['=COLUMNS(IMGUSAGE("{""input_tokens"":9,""output_tokens"":9}",,"TRUE\u200b"))', 5],
    ['=IMGCHECK("\u200b")', expect.stringMatching(/^Size " ": write pixels/)],
    ['=IMGCHECK("1:1","high","\u200b")', expect.stringMatching(/^Rate " ": not in the rate table/)],
    ['=IMGCHECK("\ufeff1024\u00a0x 1536")', 'OK'],
    ['=IMGCOST("1024x1024","hi\u00adgh")', 0.21072],
    ['=IMGCOST("1024x1024","high","gpt-image\u200e-2")', 0.21072],
    ['=IMGGENERATIONS("20\u200b",2,0)', 40],
    ['=IMGCHECK("1024х1536")', 'Size 1024х1536: the х only looks like a Latin x (U+0445). Type x anew.'],
    ['=IMGCHECK("1024x1024","hіgh")', 'Quality hіgh: the і only looks like a Latin i (U+0456). Type i anew.'],
    [
      '=IMGCHECK("1:1","high","gрt-image-2")',
      'Rate gрt-image-2: the р only looks like a Latin p (U+0440). Type p anew.',
    ],
  ])('%s', (formula, expected) => expect(given(english, formula)).toEqual(expected));
});

describe('sizes as people write them', () => {
  test.each([
    ['1024px x 1536px'],
    ['1024 by 1536'],
    ['1024*1536'],
    ['1024 × 1536 px'],
    ['1,024 x 1,536'],
    ['1024x1536 (portrait)'],
    ['1024x1536（直式）'],
    ['１０２４ｘ１５３６'],
    ['portrait'],
    ['直式'],
    ['2:3'],
    ['2x3'],
  ])('%s is 1024x1536', (text) => {
    expect(given(english, `=IMGCOST("${text}","high")`)).toBeCloseTo(0.16464, 12);
  });

  test.each([
    ['=IMGCHECK("9x16")', 'OK'],
    ['=IMGTOKENS("9x16","low")=IMGTOKENS("864x1536","low")', true],
    ['=IMGTOKENS("16X9","low")=IMGTOKENS("1536x864","low")', true],
    ['=IMGCHECK("方形")', 'OK'],
    ['=IMGCHECK("橫式")', 'OK'],
    [
      '=IMGCHECK("1.91:1")',
      'Size 1.91:1: this ratio has no preset. Find a size with =IMGSIZE("1.91:1"; "medium"), write pixels, or one of 1:1, 3:2, 2:3, 4:5, 5:4, 4:3, 3:4, 16:9, 9:16.',
    ],
    [
      '=IMGCHECK("1024x576")',
      'Size 1024x576: 589,824 pixels are fewer than 655,360. Nearest valid size: 1280x720.',
    ],
    // No ratio: IMGSIZE, which another ratio is sent to, would refuse it too.
    ['=IMGCHECK("0:5")', expect.stringContaining('Size 0:5: write pixels')],
    ['=IMGCHECK("1024x1536 or so")', expect.stringContaining('Size 1024x1536 or so: write pixels')],
  ])('%s', (formula, expected) => expect(given(english, formula)).toEqual(expected));
});

describe('numbers that came as text', () => {
  test.each([
    ['=IMGPROMPTTOKENS("a cat")', 8],
    ['=IMGCOST("1024x1024","low",,"200")=IMGCOST("1024x1024","low",,200)', true],
    ['=IMGCOST("1024x1024","low",,"1,200")=IMGCOST("1024x1024","low",,1200)', true],
    ['=IMGGENERATIONS("1,000",2,20%)', 2400],
    [
      '=IMGGENERATIONS("1.000",2,20%)',
      'Finals 1.000: can be read as 1 or 1000. Write it without a mark, or as a number.',
    ],
    ['=IMGGENERATIONS(20,"2.5",0)', 50],
    ['=IMGGENERATIONS(20,"2,5",0)', 'Retries 2,5: not a number. Give a number.'],
    ['=IMGGENERATIONS("1,234,567",1,0)', 1234567],
    ['=IMGAFFORD("0,125","4:5","high",2)', 'USD 0,125: not a number. Give a number.'],
    [
      '=IMGREFTOKENS("1.000")',
      'References 1.000: can be read as 1 or 1000. Write it without a mark, or as a number.',
    ],
    ['=IMGREFTOKENS("1,000")', 'References 1000: one call takes at most 16.'],
    [
      '=IMGSIZE("16:9","high","1.024")',
      'Minimum short edge 1.024: can be read as 1.024 or 1024. Write it without a mark, or as a number.',
    ],
    [
      '=IMGBREAKDOWN("4:5","high",,,,"1.000")',
      'Generations 1.000: can be read as 1 or 1000. Write it without a mark, or as a number.',
    ],
    ['=ROUND(INDEX(IMGBREAKDOWN("1:1","high",,,,"2.5"),5,4),6)', 0.5268],
  ])('%s', (formula, expected) => expect(given(english, formula)).toEqual(expected));

  test.each([
    ['=IMGGENERATIONS("1.000";2;20%)', 2400],
    [
      '=IMGGENERATIONS("1,000";2;20%)',
      'Finals 1,000: can be read as 1 or 1000. Write it without a mark, or as a number.',
    ],
    ['=IMGGENERATIONS(20;"2,5";0)', 50],
    ['=IMGGENERATIONS(20;"2.5";0)', 50],
    ['=IMGBUDGET("0.125";20;1)', 2.5],
    ['=IMGBUDGET("0,125";20;1)', 2.5],
  ])('where decimals have a comma: %s', (formula, expected) =>
    expect(given(german, formula)).toEqual(expected),
  );
});

test('an unknown rate names the nearest three and where the list stands', () => {
  expect(given(english, '=IMGCOST("1:1","high","gpt-image2")')).toMatch(
    /^Rate gpt-image2: not in the rate table\. Did you mean gpt-image-2, [\w.-]+ or [\w.-]+\? All are in Image cost › Edit rates\.$/,
  );
});

test('an unknown rate that is like none names none', () => {
  expect(given(chinese, '=IMGCOST("1:1","high","費率")')).toBe(
    '費率 費率：費率表中沒有。完整清單在「Image cost › 編輯費率」。',
  );
  expect(given(english, '=IMGCOST("1:1","high","dall-e-3")')).toBe(
    'Rate dall-e-3: not in the rate table. All are in Image cost › Edit rates.',
  );
  expect(given(english, '=IMGCOST("1:1","high","gpt2")')).toContain('Did you mean gpt-image-2');
});

test('an end of an interval is also 低 or 高, as a quality is', () => {
  expect(given(chinese, '=IMGRETRIES(10,25,"高")')).toBe(given(chinese, '=IMGRETRIES(10,25,"high")'));
  expect(given(chinese, '=IMGRETRIES(10,25,"低")')).toBe(given(chinese, '=IMGRETRIES(10,25,"low")'));
  expect(given(chinese, '=IMGRETRIES(10,25,"中")')).toBe('界限 中：請使用 low、high。');
});

test('quality: what that model offers', () => {
  expect(given(english, '=IMGCOST("1:1","best","gpt-image-2.5-flare")')).toBe(
    'Quality best: use low, medium, high, xhigh or max.',
  );
  expect(given(english, '=IMGCOST("1:1","best","gpt-image-1")')).toBe(
    'Quality best: use low, medium or high.',
  );
});

test.each([
  [
    '=IMGCHECK("1:1","auto")',
    '品質 auto：由 gpt-image-2 決定，無法計算，每張介於 0.0059 美元（low）與 0.2107 美元（high）。請使用 low、medium、high。',
  ],
  [
    '=IMGRATE("kie-2","perExtraReference")',
    '費率 kie-2：參考圖的價格未知。請在「Image cost › 編輯費率」輸入。',
  ],
  [
    '=IMGUSAGE("[{""output_tokens"":9},{""output_tokens"":9}]")',
    '一段文字內有 2 筆回應：請每個儲存格放一筆，或在「Image cost › 對帳與校正」一起匯入。',
  ],
])('in Chinese: %s', (formula, expected) => expect(given(chinese, formula)).toBe(expected));
