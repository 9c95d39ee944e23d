import { driverOfFile } from '../support/driver';
import { AT_45, AT_60, CELL, FOLLOWING, openRates, save, saved, typeOutput } from '../support/rates-in-sheet';

jest.setTimeout(90_000);

const { open } = driverOfFile();

test('two editors in two pages save against each other, and nothing is lost', async () => {
  const first = await open('two');
  await first.typeIntoCell(CELL, FOLLOWING);
  const second = await open('two');
  const [mine, theirs] = [await openRates(first), await openRates(second)];
  await typeOutput(mine, '60');
  await typeOutput(theirs, '45');
  await save(theirs);
  await second.waitForCell(CELL, AT_45);
  await save(mine);
  await mine.getByRole('heading', { name: 'Somebody saved first' }).waitFor();
  expect(await mine.locator('.versions tbody').textContent()).toBe('Image output6045');
  await first.waitForCell(CELL, AT_45);
  await mine.getByLabel('Mine').check();
  await mine.getByRole('button', { name: 'Save choices' }).click();
  await saved(mine);
  await first.waitForCell(CELL, AT_60);
  await second.waitForCell(CELL, AT_60);
});

test('a copied document restores its rates, and then goes its own way', async () => {
  const sheet = await open('original');
  await sheet.typeIntoCell(CELL, FOLLOWING);
  const frame = await openRates(sheet);
  await typeOutput(frame, '45');
  await save(frame);
  await sheet.waitForCell(CELL, AT_45);
  const copy = await sheet.opens(() => sheet.clickMenu('File › Make a copy'));
  await copy.waitForCell(CELL, AT_45);
  const copied = await openRates(copy);
  await copied.getByRole('button', { name: 'Restore rates' }).click();
  await copied.getByText(/^Rates #\d+ restored\.$/).waitFor();
  await copy.screenshot('sidebar-in-copy');
  await typeOutput(copied, '60');
  await save(copied);
  await copy.waitForCell(CELL, AT_60);
  expect(await sheet.cellText(CELL)).toBe(AT_45);
});

test('Help opens the sidebar on its page, in the words of the document', async () => {
  const sheet = await open('help');
  await sheet.clickMenu('Image cost › Help');
  const frame = await sheet.sidebarFrame();
  await frame.locator('h1', { hasText: 'Help' }).waitFor();
  await frame.getByRole('button', { name: 'Rates' }).click();
  await frame.waitForSelector('#rate-gpt-image-2');
});
