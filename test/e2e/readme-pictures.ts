import { join } from 'node:path';
import { Driver } from '../support/driver';

/** The pictures of the READMEs, taken from the local host: the plan worksheet with *Price an image* beside it. */
const PICTURES = [
  {
    file: 'plan.png',
    document: 'Spring campaign',
    locale: 'en_US',
    insert: 'Insert plan worksheet',
    sidebar: 'Price an image',
  },
  {
    file: 'plan.zh-TW.png',
    document: '春季活動',
    locale: 'zh_TW',
    insert: '插入計畫工作表',
    sidebar: '試算單張費用',
  },
] as const;

const driver = await Driver.start();
for (const { file, document, locale, insert, sidebar } of PICTURES) {
  const sheet = await driver.open(document, {
    locale,
    spreadsheetLocale: locale,
    size: { width: 1280, height: 720 },
  });
  await sheet.clickMenu(`Image cost › ${insert}`);
  await sheet.clickMenu(`Image cost › ${sidebar}`);
  const frame = await sheet.sidebarFrame();
  await frame.getByText('GPT Image 2.5 Flare').last().waitFor();
  await sheet.page
    .locator('#toasts > *')
    .waitFor({ state: 'detached', timeout: 20_000 })
    .catch(() => undefined);
  await sheet.page.screenshot({ path: join('docs', file) });
  await sheet.close();
}
await driver.stop();
