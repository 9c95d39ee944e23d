import { Driver } from './support/driver';
const driver = await Driver.start({ ownServer: true });
for (const [locale, insert, approve, del] of [['en', 'Insert plan worksheet', 'Approve this plan', /Delete row/], ['zh_TW', '插入計畫工作表', '核定此計畫', /刪除.*列/]] as const) {
  const sheet = await driver.open('print ' + locale, { locale, size: { width: 1700, height: 2300 } });
  await sheet.clickMenu(`Image cost › ${insert}`);
  await sheet.waitForCell('M20', '$16.04');
  await sheet.page.waitForTimeout(7000);
  await sheet.page.screenshot({ path: `/tmp/w/print-${locale}-plan.png` });
  await sheet.clickMenu(`Image cost › ${approve}`);
  await sheet.waitForCell('L13', '$16.04');
  await sheet.page.waitForTimeout(7000);
  await sheet.page.screenshot({ path: `/tmp/w/print-${locale}-approved.png` });
  await sheet.page.setViewportSize({ width: 1280, height: 720 });
  await sheet.page.locator('.o-sheet').nth(1).click();
  await sheet.page.waitForTimeout(500);
  await sheet.typeIntoCell('B9', 'Erste');
  // the row header of row 10
  await sheet.select('B10');
  const box = await sheet.page.locator('.o-selection, .o-grid').first().boundingBox();
  console.log(JSON.stringify(box));
  await sheet.page.mouse.click(20, 411, { button: 'right' });
  await sheet.page.waitForTimeout(400);
  await sheet.page.screenshot({ path: `/tmp/w/del-${locale}-menu.png` });
  const items = await sheet.page.locator('.o-menu-item').allInnerTexts();
  console.log(items.join(' | '));
  const item = sheet.page.locator('.o-menu-item', { hasText: del }).first();
  if (await item.count()) { await item.click(); await sheet.page.waitForTimeout(3000); }
  await sheet.page.screenshot({ path: `/tmp/w/del-${locale}.png` });
  console.log(locale, await sheet.cellText('M19'), await sheet.cellText('C1'));
  await sheet.close();
}
await driver.stop();
