import type { Frame } from 'playwright-core';
import type { Driver, SheetPage } from './driver';
import { isLookedAt } from './pictures';

/** What 1/2 becomes. */
const TYPED_DAY = `${new Date().getFullYear()}-1-2`;

const WORDS = {
  en: {
    ...{ insert: 'Insert plan worksheet', approve: 'Approve this plan', price: 'Price an image' },
    ...{ plan: 'Image cost plan', approved: 'My plan, approved', start: 'Start here', tab: 'Actuals' },
    all: '✓ All 5 rows priced',
    some: `… at least: 4 of 5 rows priced · Thumbnails: Finals ${TYPED_DAY}: a date was typed. Type the value again, and choose Format › Number.`,
    date: / a date was typed\. /,
    forecast: 'forecast NT$80 below it',
    changed: /^Approved .*, changed since$/,
    same: 'as approved',
    tax: 'US$20.27 + 5% tax and fees',
    undo: 'Undo',
    noTotal:
      'No total for the plan yet. Retries 0.5: count the first image too, so 1 or more. 50% kept is 2 retries.',
    ...{ preview: 'Preview', planTab: 'Plan' },
    each: 'billed EUR 0.16 per image',
    euros:
      'The imported bill is in EUR, the plan’s in USD: convert it and type it into “Billed, all” of the plan.',
  },
  zh_TW: {
    ...{ insert: '插入計畫工作表', approve: '核定此計畫', price: '試算單張費用' },
    ...{ plan: '圖片費用計畫', approved: '我的計畫，核定版', start: '從這裡開始', tab: '對帳' },
    all: '✓ 5 列都已計價',
    some: `… 至少：5 列中 4 列已計價 · Thumbnails：成品張數 ${TYPED_DAY}：輸入的是日期。請重新輸入，並選擇「格式 › 數值」。`,
    date: /輸入的是日期/,
    forecast: '預計低於核定 NT$80',
    changed: / · 核定後有變更$/,
    same: '與核定相同',
    tax: 'US$20.27＋5% 稅費',
    undo: '復原',
    noTotal: '尚無計畫合計。迭代係數 0.5：第一張也要算，所以至少為 1。採用率 50% 就是迭代係數 2。',
    ...{ preview: '預覽', planTab: '計畫' },
    each: '帳單每張 EUR 0.16',
    euros: '匯入的帳單是 EUR，計畫的帳單以美元計：請換算成美元，再填入計畫的「整份帳單」。',
  },
} as const;

/** Two deliverables more than the examples: a hero picture, and many small ones. */
const MORE = [
  ['Hero banner', '16:9', 'high', '6', '3'],
  ['Thumbnails', '1:1', 'low', '40', '1.5'],
] as const;

const SETTINGS = { C3: '25%', C5: 'TWD', E5: '32.5', G5: '5%', I5: '2026-11-20' };
const ACTUALS = {
  AB9: '50',
  AC9: '20',
  AD9: '9.5',
  AB10: '80',
  AC10: '30',
  AD10: '4.2',
  AB12: '12',
  AC12: '5',
};

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
];

/** What a producer does in the first ten minutes with a plan, step by step, in a page of its own. */
export async function firstTenMinutes(driver: Driver, locale: keyof typeof WORDS): Promise<void> {
  const words = WORDS[locale];
  const sheet = await driver.open(`first ten minutes ${locale}`, { locale, size: SIZES[0] as never });
  const dialogs = sheet.answerDialogs(true);
  const menu = (item: string) => sheet.clickMenu(`Image cost › ${item}`);
  const tab = (name: string) => sheet.page.locator('.o-sheet', { hasText: name }).first().click();
  const type = async (cells: Readonly<Record<string, string>>) => {
    for (const [cell, text] of Object.entries(cells)) await sheet.typeIntoCell(cell, text);
  };
  const look = (step: string) => pictures(sheet, `ten-minutes-${locale}-${step}`);

  await menu(words.insert);
  await sheet.waitForCell('A3', 'US$16.04');

  for (const [at, [use, ratio, quality, finals, retries]] of MORE.entries()) {
    const row = 12 + at;
    await type({ [`B${row}`]: use, [`C${row}`]: ratio, [`E${row}`]: quality });
    await type({ [`G${row}`]: finals, [`H${row}`]: retries });
  }
  await sheet.waitForCell('C1', words.all);

  // Half of something, or the 2nd of January.
  await type({ G13: '1/2' });
  await sheet.waitForCell('C1', words.some);
  expect(await sheet.cellText('AH13')).toMatch(words.date);
  await look('mistake');
  await type({ G13: '40' });
  await sheet.waitForCell('C1', words.all);

  await type(SETTINGS);
  await sheet.waitForCell('C3', '25%');
  // 50 × 0.18457 + 94 × 0.05368 + (19 + 23) × 0.13036 + 75 × 0.0069 = 20.27 USD, × 32.5 × 1.05.
  await sheet.waitForCell('A3', 'NT$692');
  expect(await sheet.cellText('A4')).toBe(words.tax);
  expect(await sheet.cellText('D3')).toBe('99%');

  await menu(words.approve);
  await sheet.waitForCell('A5', 'NT$692');
  await look('approved');
  await tab(words.plan);
  expect(await Promise.all(['L2', 'L3', 'L4'].map((cell) => sheet.cellText(cell)))).toEqual([
    ...[expect.stringMatching(/\d{4}-\d\d-\d\d.*TWD/), '692', words.same],
  ]);

  await type(ACTUALS);
  // 9.50 + 4.20 + 12 × 0.13036 spent, and what is still to come: 17.95 USD.
  await sheet.waitForCell('AB3', 'NT$612');
  expect(await sheet.cellText('L4')).toBe(words.forecast);
  await sheet.select('B9');
  await look('actuals');

  await menu(words.price);
  const frame = await sheet.sidebarFrame();
  await frame.waitForSelector('#image-size');
  // The field may be out of sight: what is wrong with it stands where the total would.
  await frame.fill('#image-finals', '20');
  await frame.fill('#image-retries', '0.5');
  await frame.locator('.price').getByText(words.noTotal, { exact: true }).waitFor();
  await sheet.screenshot(`ten-minutes-${locale}-slip`);
  await openActuals(frame, words.tab);
  await frame.waitForSelector('.plan-rows');
  await look('calibrate');
  await frame.locator('button.primary').click();
  const undo = frame.getByRole('button', { name: words.undo });
  await undo.waitFor();
  expect(await Promise.all(['H9', 'H10', 'H12', 'L2'].map((cell) => sheet.cellText(cell)))).toEqual([
    ...['2.5', '2.67', '2.4', expect.stringMatching(words.changed)],
  ]);
  await look('calibrated');
  await undo.click();
  await sheet.waitForCell('H9', '2');
  expect(await sheet.cellText('L2')).not.toMatch(words.changed);

  // With no plan in front, the same tab begins with the bill.
  await tab(words.start);
  await frame.locator('nav button').first().click();
  await openActuals(frame, words.tab);
  await frame.waitForSelector('#bill-file');
  await frame.fill('#bill-text', 'date,images,kept,cost,currency\n2026-08-14,50,20,8.00,EUR\n');
  await frame.getByRole('button', { name: words.preview, exact: true }).click();
  await frame.waitForSelector('#bill-preview');
  await frame.getByText(words.each).waitFor();
  await frame.getByRole('button', { name: words.planTab, exact: true }).click();
  await frame.getByText(words.euros).waitFor();
  await sheet.screenshot(`ten-minutes-${locale}-euros`);
  expect([dialogs, sheet.complaints]).toEqual([[], []]);
  await sheet.close();
}

const openActuals = (frame: Frame, name: string) => frame.getByRole('button', { name, exact: true }).click();

/** Keeps pictures of the page at both sizes, and goes on at the first. */
async function pictures(sheet: SheetPage, name: string): Promise<void> {
  if (!isLookedAt) return;
  for (const size of [...SIZES].reverse()) {
    await sheet.page.setViewportSize(size);
    await sheet.screenshot(`${name}-${size.width}`, 200);
  }
}
