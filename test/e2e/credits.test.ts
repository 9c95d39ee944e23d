import { driverOfFile } from '../support/driver';

jest.setTimeout(60_000);

const { open } = driverOfFile();

test('what credits really cost goes into the rate table once it is confirmed, and can be undone', async () => {
  const sheet = await open('credits');
  const frame = await sheet.openBill();
  await sheet.typeIntoCell('M3', '=IMGCOST("1024x1024","high","apiframe-2")');
  await frame.getByRole('button', { name: 'Credits', exact: true }).click();
  await frame.selectOption('#price-rate', 'apiframe-2');
  for (const [field, value] of [
    ['usd', '199'],
    ['credits', '52000'],
    ['used', '6000'],
    ['images', '240'],
  ])
    await frame.fill(`#price-${field}`, value ?? '');
  // $199 ÷ 52,000 a credit, 6,000 ÷ 240 = 25 credits an image; the table has $0.01 and 23.
  expect(await frame.locator('table.figures tbody tr').allTextContents()).toEqual([
    'USD per credit0.010.00382692',
    'Credits per image2325',
  ]);
  expect(await sheet.sidebarFaults()).toEqual([]);
  await sheet.screenshot('actuals-credits');
  await frame.getByRole('button', { name: 'Put it into the rate table' }).click();
  await frame.waitForSelector('#undo');
  await sheet.typeIntoCell('M4', '=IMGCREDITS("1024x1024","high","apiframe-2")');
  expect(await sheet.cellText('M4')).toBe('25');
  await frame.click('#undo');
  await frame.getByText('Undone.').first().waitFor();
});
