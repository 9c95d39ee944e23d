import { readFileSync } from 'node:fs';
import { formulaHelps } from '../../src/build/formula-help';
import { exampleFigure, exampleOf } from '../../src/functions/formula-help';
import { AppsScriptHost } from '../../src/host/apps-script-host';
import type { Host, HostOptions } from '../../src/host/contract';
import { builtCode } from '../support/built-code';
import { FORMULA_TABLE } from './formula-table';

const SHEET = 'Sheet1';

async function host(options: Partial<HostOptions> = {}): Promise<Host> {
  return new AppsScriptHost({ code: await builtCode(), ...options });
}

let shared: Host;
beforeAll(async () => {
  shared = await host();
});

describe('each formula, typed into a cell', () => {
  test.each(FORMULA_TABLE.map((row) => [row.name, row.formula, row.expected] as const))(
    '%s: %s',
    (_name, formula, expected) => {
      shared.typeInto(SHEET, 'A1', formula);
      if (typeof expected === 'object') {
        expect(shared.errorMessage(SHEET, 'A1')).toBe(expected.error);
        expect(shared.display(SHEET, 'A1')).toBe('#ERROR!');
      } else {
        expect(shared.errorMessage(SHEET, 'A1')).toBe('');
        const value = shared.value(SHEET, 'A1');
        if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 13);
        else expect(value).toBe(expected);
      }
    },
  );
});

test('each example of the help gives the figure that the help says', async () => {
  const examples = (await formulaHelps()).filter((help) => exampleFigure(help) !== '');
  expect(examples.length).toBeGreaterThan(10);
  for (const help of examples) {
    const [example, figure] = [exampleOf(help), exampleFigure(help)];
    shared.typeInto(SHEET, 'A1', example);
    const value = shared.value(SHEET, 'A1');
    const decimals = /\.(\d+)$/.exec(figure)?.[1]?.length ?? 0;
    expect([example, typeof value === 'number' ? value.toFixed(decimals) : value]).toEqual([example, figure]);
  }
});

test.each([
  ['README.md', 'en_US'],
  ['README.zh-TW.md', 'zh_TW'],
])('the formulas at the head of %s give what stands beside them', async (page, locale) => {
  const sheet = locale === 'en_US' ? shared : await host({ locale });
  const lines = readFileSync(page, 'utf8').matchAll(/^(=IMG\w+\(.*?\)) {2,}(.+)$/gm);
  const said = [...lines].map(([, formula = '', gives = '']) => [formula, gives] as const);
  expect(said).toHaveLength(3);
  for (const [formula, gives] of said) {
    sheet.typeInto(SHEET, 'A1', formula);
    const value = sheet.value(SHEET, 'A1');
    // A figure has words behind it, a message is all that stands there.
    const beside = typeof value === 'number' ? Number.parseFloat(gives) : gives;
    expect([formula, beside]).toEqual([
      formula,
      typeof value === 'number' ? Number(value.toFixed(5)) : value,
    ]);
  }
});

test('each example of the help works wherever a decimal is written with a comma', async () => {
  for (const help of await formulaHelps()) expect(exampleOf(help)).not.toMatch(/\d\.\d/);
});

/** Types rows of cells from A1 on. */
function fill(into: Host, rows: readonly (readonly string[])[]): void {
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      if (text !== '') into.typeInto(SHEET, `${'ABCDEFGH'[c]}${r + 1}`, text);
    });
  });
}

describe('ranges', () => {
  test('a range in gives an array of the same shape out, in one call', async () => {
    const sheet = await host();
    fill(sheet, [
      ['1024x1024', 'low'],
      ['1024x1536', 'high'],
      ['', ''],
      ['1536x1024', ''],
    ]);
    sheet.forgetExecutions();
    sheet.typeInto(SHEET, 'D1', '=IMGCOST(A1:A4,B1:B4)');
    expect(sheet.values(SHEET, 'D1:D4')).toEqual([[0.00588], [0.16464], [''], [0.04116]]);
    expect(sheet.counts.customFunctionCalls).toBe(1);
  });

  test('a row and a column stretch over each other', async () => {
    const sheet = await host();
    fill(sheet, [
      ['', 'low', 'high'],
      ['1024x1024', '', ''],
      ['1024x1536', '', ''],
    ]);
    sheet.typeInto(SHEET, 'B2', '=IMGCOST(A2:A3,B1:C1)');
    expect(sheet.values(SHEET, 'B2:C3')).toEqual([
      [0.00588, 0.21072],
      [0.00474, 0.16464],
    ]);
  });

  test('shapes that do not fit are an error', async () => {
    const sheet = await host();
    sheet.typeInto(SHEET, 'D1', '=IMGCOST(A1:A3,B1:B2)');
    expect(sheet.errorMessage(SHEET, 'D1')).toBe(
      'Quality: a range of 2×1 cells does not fit 3×1. Use ranges of one shape, or a single row, column or cell.',
    );
  });

  test('one bad row fails the whole call and is named, so that no SUM skips it', async () => {
    const sheet = await host();
    fill(sheet, [['1024x1024'], ['1920x1080'], ['poster'], ['1024x1536']]);
    sheet.typeInto(SHEET, 'D1', '=IMGCOST(A1:A4,"high")');
    expect(sheet.errorMessage(SHEET, 'D1')).toBe(
      'Rows 2, 3 of the range are wrong. Row 2: Size 1920x1080: 1080 is not a multiple of 16. Nearest valid size: 1920x1088.',
    );
    sheet.typeInto(SHEET, 'E1', '=SUM(IMGCOST(A1:A4,"high"))');
    expect(sheet.display(SHEET, 'E1')).toBe('#ERROR!');
    sheet.typeInto(SHEET, 'G1', '=IMGCHECK(A1:A4,"high")');
    expect(sheet.values(SHEET, 'G1:G4').flat()).toEqual([
      'OK',
      expect.stringContaining('Size 1920x1080'),
      expect.stringContaining('Size poster'),
      'OK',
    ]);
  });

  test('a breakdown sums its rows, weighted by generations', async () => {
    const sheet = await host();
    fill(sheet, [
      ['4:5', '', '48'],
      ['', '', ''],
      ['1024x1024', '', '10'],
    ]);
    sheet.typeInto(SHEET, 'A1', "'4:5");
    sheet.typeInto(SHEET, 'E1', '=IMGBREAKDOWN(A1:A3,"high",,200,1,C1:C3)');
    const table = sheet.values(SHEET, 'E1:I5');
    // 58 × 200 × $5/1M, 58 × 1,024 × $8/1M, (48 × 6,119 + 10 × 7,024) × $30/1M
    expect(table.map((row) => row[3])).toEqual([
      'USD',
      0.058,
      0.475136,
      expect.closeTo(10.91856, 12),
      expect.closeTo(11.451696, 12),
    ]);
    expect(table.map((row) => row[0])).toEqual([
      'Part',
      'Text input',
      'Image input',
      'Image output',
      'Total',
    ]);
  });

  test('a breakdown of an image that is sold as one counts no tokens', async () => {
    const sheet = await host();
    sheet.typeInto(SHEET, 'A1', '=IMGBREAKDOWN("1024x1024","high","muapi-2",200)');
    // $0.06 for a 1K image of high quality.
    expect(sheet.values(SHEET, 'A1:E5')).toEqual([
      ['Part', 'Tokens', 'USD per 1M', 'USD', 'Share'],
      ['Text input', '', '', 0, 0],
      ['Image input', '', '', 0, 0],
      ['Image output', '', '', 0.06, 1],
      ['Total', '', '', 0.06, 1],
    ]);
  });
});

describe('blanks', () => {
  test('a blank first argument gives a blank, a blank optional one its default', async () => {
    const sheet = await host();
    sheet.typeInto(SHEET, 'D1', '=IMGCOST(A1,"high")');
    sheet.typeInto(SHEET, 'D2', '=IMGCOST("1024x1024",A1,A1,A1,A1,A1)');
    sheet.typeInto(SHEET, 'D3', '=IMGCHECK(A1)');
    expect(sheet.values(SHEET, 'D1:D3').flat()).toEqual(['', 0.05268, '']);
  });
});

describe('ratios that Sheets reads as times', () => {
  const ZONES = [
    ['Asia/Shanghai', 'America/Los_Angeles'],
    ['America/New_York', 'Asia/Taipei'],
    ['Etc/UTC', 'Europe/Berlin'],
    ['Asia/Kolkata', 'Asia/Shanghai'],
  ] as const;

  test.each(ZONES)(
    'in a spreadsheet in %s with a script in %s',
    async (spreadsheetTimeZone, scriptTimeZone) => {
      const sheet = await host({ spreadsheetTimeZone, scriptTimeZone });
      fill(sheet, [['4:5'], ['16:9'], ['1:1'], ['9:16']]);
      sheet.typeInto(SHEET, 'C1', '=IMGCOST(A1:A4,"high")');
      // 6,119, 4,312, 7,024 and 4,312 tokens × $30/1M
      expect(sheet.values(SHEET, 'C1:C4').flat()).toEqual([0.18357, 0.12936, 0.21072, 0.12936]);
    },
  );

  test.each([
    ['Etc/UTC', 'Asia/Kolkata'],
    ['Asia/Kolkata', 'Etc/UTC'],
    ['Asia/Taipei', 'America/New_York'],
    ['America/St_Johns', 'Asia/Kathmandu'],
  ])(
    'a time that arrives a millisecond short or long is the ratio still: sheet in %s, script in %s',
    async (spreadsheetTimeZone, scriptTimeZone) => {
      const sheet = await host({ spreadsheetTimeZone, scriptTimeZone });
      fill(sheet, [
        ['4:05', '=A1-1/86400000'],
        ['16:09', '=A2+1/86400000'],
      ]);
      sheet.typeInto(SHEET, 'C1', '=IMGCOST(B1:B2,"high")');
      sheet.typeInto(SHEET, 'D1', '=IMGSIZE(B1,"high",1024)');
      // 4:5 and 16:9 by their presets: 6,119 and 4,312 tokens × $30/1M.
      expect(sheet.values(SHEET, 'C1:C2').flat()).toEqual([0.18357, 0.12936]);
      expect(sheet.value(SHEET, 'D1')).toBe('1024x1280');
    },
  );

  test.each([
    ['4:59', '04:59:00'],
    ['4:05:30', '04:05:30'],
    ['25:30', '1899-12-31 01:30:00'],
  ])('%s is no preset: it asks for text', async (typed, shown) => {
    const sheet = await host({ spreadsheetTimeZone: 'Asia/Shanghai', scriptTimeZone: 'Etc/UTC' });
    sheet.typeInto(SHEET, 'A1', typed);
    sheet.typeInto(SHEET, 'C1', '=IMGCOST(A1)');
    expect(sheet.errorMessage(SHEET, 'C1')).toBe(
      `Size ${shown}: Sheets read a date or time. Type the ratio as text ('4:5), one of 1:1, 3:2, 2:3, 4:5, 5:4, 4:3, 3:4, 16:9, 9:16.`,
    );
  });

  test('a date is no size', async () => {
    const sheet = await host();
    sheet.typeInto(SHEET, 'A1', '2026-11-22');
    sheet.typeInto(SHEET, 'C1', '=IMGCOST(A1)');
    expect(sheet.errorMessage(SHEET, 'C1')).toBe(
      "Size 2026-11-22: Sheets read a date or time. Type the ratio as text ('4:5), one of 1:1, 3:2, 2:3, 4:5, 5:4, 4:3, 3:4, 16:9, 9:16.",
    );
  });
});

test.each([
  [
    '=IMGGENERATIONS(20,A1)',
    'Retries 2026-03-02: a date was typed. Type the value again, and choose Format › Number.',
  ],
  ['=IMGPROMPTTOKENS(A1)', 'Prompt 2026-03-02: give the text, or its tokens as a whole number of 0 or more.'],
  [
    '=IMGREFTOKENS(A1)',
    'References 2026-03-02: a date was typed. Type the value again, and choose Format › Number.',
  ],
  [
    '=IMGCOST("1:1",A1)',
    'Quality 2026-03-02: a date was typed. Type the value again, and choose Format › Number.',
  ],
  ['=IMGCOST("1:1",A2)', 'Quality " ": use low, medium or high.'],
])('%s: what Sheets made a date of is shown as the spreadsheet shows it', async (formula, message) => {
  const sheet = await host({ spreadsheetTimeZone: 'Asia/Taipei', scriptTimeZone: 'America/New_York' });
  fill(sheet, [['2026-03-02'], ['  ']]);
  sheet.typeInto(SHEET, 'C1', formula);
  expect(sheet.errorMessage(SHEET, 'C1')).toBe(message);
});

describe('error cells', () => {
  test('an error value in an argument is named, whichever way Sheets passes it', async () => {
    const asText = await host({ errorArguments: 'as text' });
    asText.typeInto(SHEET, 'A1', '=NA()');
    asText.typeInto(SHEET, 'C1', '=IMGCOST("1024x1024",A1)');
    expect(asText.errorMessage(SHEET, 'C1')).toBe(
      'Quality: the cell holds the error #N/A. Mend that cell first.',
    );
    const shortCircuit = await host({ errorArguments: 'short-circuit' });
    shortCircuit.typeInto(SHEET, 'A1', '=NA()');
    shortCircuit.typeInto(SHEET, 'C1', '=IMGCOST("1024x1024",A1)');
    expect(shortCircuit.display(SHEET, 'C1')).toMatch(/^#/);
  });
});

describe('the marker', () => {
  test('headings and messages follow the document, not the viewer', async () => {
    const chinese = await host({ locale: 'zh_TW', activeUserLocale: 'en' });
    chinese.typeInto(SHEET, 'A1', '=IMGCOST("1920x1080","高")');
    expect(chinese.errorMessage(SHEET, 'A1')).toBe(
      '尺寸 1920x1080：1080 不是 16 的倍數。最接近的有效尺寸：1920x1088。',
    );
    chinese.typeInto(SHEET, 'C1', '=IMGBREAKDOWN("1024x1024","高")');
    expect(chinese.value(SHEET, 'C1')).toBe('項目');
    const english = await host({ locale: 'en_US', activeUserLocale: 'zh_TW' });
    english.typeInto(SHEET, 'C1', '=IMGBREAKDOWN("1024x1024","high")');
    expect(english.value(SHEET, 'C1')).toBe('Part');
  });
});

test('a prompt of 32,001 characters is refused', async () => {
  const sheet = await host();
  sheet.typeInto(SHEET, 'A1', 'a'.repeat(32_001));
  sheet.typeInto(SHEET, 'C1', '=IMGPROMPTTOKENS(A1)');
  expect(sheet.errorMessage(SHEET, 'C1')).toBe(
    'Prompt of 32,001 characters: the most is 32,000. Shorten it, or give its number of tokens.',
  );
});

test('more arguments than parameters are refused, a marker among them is not', async () => {
  const sheet = await host();
  expect(() => sheet.callFromCell('IMGGENERATIONS', [1, 2, 3, 4])).toThrow('4 arguments: the most is 3.');
  const marker = 'rates #7-k3f9 · 2026-11-22 · shipped 2026-11-22-0abc123';
  expect(sheet.callFromCell('IMGGENERATIONS', [20, 2, 0.2, marker])).toBe(48);
  expect(sheet.callFromCell('IMGGENERATIONS', [20, 2, marker])).toBe(40);
});

test('numbers come back as numbers', async () => {
  const sheet = await host();
  sheet.typeInto(SHEET, 'A1', '=IMGCOST("1024x1024","high")*2');
  expect(sheet.value(SHEET, 'A1')).toBeCloseTo(0.42144, 13);
});

test('a usage in detail is a table of parts with remarks', async () => {
  const sheet = await host();
  sheet.typeInto(SHEET, 'A1', '{"input_tokens":100,"output_tokens":1372,"svg_usage":{"total_tokens":900}}');
  sheet.typeInto(SHEET, 'C1', '=IMGUSAGE(A1,"gpt-image-2",TRUE)');
  expect(sheet.values(SHEET, 'C1:G5')).toEqual([
    ['Part', 'Tokens', 'USD per 1M', 'USD', 'Remark'],
    ['Image input', 100, 8, 0.0008, ''],
    ['Image output', 1372, 30, 0.04116, ''],
    ['SVG author model', 900, '', '', 'Billed at its own model: not priced here.'],
    [
      'Total',
      '',
      '',
      0.04196,
      'Input not split into text and images: priced as images, so at most this. Output not split: priced as image output.',
    ],
  ]);
});
