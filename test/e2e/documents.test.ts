import { driverOfFile } from '../support/driver';

jest.setTimeout(60_000);

const file = driverOfFile();
const { open } = file;

describe('a document', () => {
  test('keeps its cells when many changes were put together into new cells', async () => {
    const sheet = await open('long');
    await sheet.page.evaluate(() => {
      for (let n = 0; n < 230; n++) preview.host.typeInto('Start here', 'M3', String(n));
    });
    const second = await open('long');
    await second.waitForCell('M3', '229');
    await sheet.typeIntoCell('M4', '=M3+1');
    await second.waitForCell('M4', '230');
    const third = await open('long');
    expect(await third.cellText('M4')).toBe('230');
  });

  test('is shared live by two pages, whose edits and undos meet', async () => {
    const [one, other] = [await open('shared'), await open('shared')];
    await one.typeIntoCell('M3', '2');
    await other.waitForCell('M3', '2');
    await other.typeIntoCell('M4', '=M3*IMGCOST("1:1","high")');
    await one.waitForCell('M4', '0.42144');
    await Promise.all([one.typeIntoCell('M5', 'mine'), other.typeIntoCell('M6', 'theirs')]);
    await one.waitForCell('M6', 'theirs');
    await other.waitForCell('M5', 'mine');
    await one.page.keyboard.press('Control+z');
    await other.waitForCell('M5', '');
    expect(await other.cellText('M6')).toBe('theirs');
  });

  test('has one store of properties and one lock for all its pages', async () => {
    const [one, other] = [await open('store'), await open('store')];
    await one.page.evaluate(() => preview.host.backing.write('document properties', { a: '1', b: '2' }));
    expect(await other.page.evaluate(() => preview.host.backing.get('document properties', 'b'))).toBe('2');
    expect(await one.page.evaluate(() => preview.host.backing.lock('document lock', 0))).toBe(true);
    expect(await other.page.evaluate(() => preview.host.backing.lock('document lock', 100))).toBe(false);
    await one.page.evaluate(() => preview.host.backing.unlock('document lock'));
    expect(await other.page.evaluate(() => preview.host.backing.lock('document lock', 100))).toBe(true);
  });

  test('gives back the lock of a page that was closed', async () => {
    const [one, other] = [await open('closed'), await open('closed')];
    await one.page.evaluate(() => preview.host.backing.lock('document lock', 0));
    await one.close();
    expect(await other.page.evaluate(() => preview.host.backing.lock('document lock', 2000))).toBe(true);
  });
});
