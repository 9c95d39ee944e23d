import { join } from 'node:path';
import { Driver } from '../support/driver';

/** The pictures of the READMEs, taken from the local host: the plan worksheet with the rates beside it. */
const PICTURES = [
  {
    file: 'worksheet.png',
    document: 'Spring campaign',
    locale: 'en_US',
    insert: 'Insert plan worksheet',
    follow: 'More › Make formulas follow the rates',
    edit: 'Edit rates',
  },
  {
    file: 'worksheet.zh-TW.png',
    document: '春季活動',
    locale: 'zh_TW',
    insert: '插入計畫工作表',
    follow: '更多 › 讓公式隨費率更新',
    edit: '編輯費率',
  },
] as const;

const driver = await Driver.start();
for (const { file, document, locale, insert, follow, edit } of PICTURES) {
  const sheet = await driver.open(document, {
    locale,
    spreadsheetLocale: locale,
    size: { width: 1840, height: 940 },
  });
  await sheet.clickMenu(`Image cost › ${insert}`);
  sheet.answerDialogs(true);
  await sheet.clickMenu(`Image cost › ${follow}`);
  await sheet.clickMenu(`Image cost › ${edit}`);
  const frame = await sheet.sidebarFrame();
  await frame.getByText('GPT Image 2.5 Flare').first().waitFor();
  await sheet.page
    .locator('#toasts > *')
    .waitFor({ state: 'detached', timeout: 20_000 })
    .catch(() => undefined);
  await sheet.page.screenshot({ path: join('docs', file) });
  await sheet.close();
}
await driver.stop();
