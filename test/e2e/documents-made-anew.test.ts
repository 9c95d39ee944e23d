import { driverOfFile } from '../support/driver';

jest.setTimeout(60_000);

const file = driverOfFile();
const { open } = file;

describe('a document', () => {
  test('is copied with cells and notes, without properties', async () => {
    const sheet = await open('original');
    await sheet.typeIntoCell('M3', 'copied');
    await sheet.page.evaluate(() => {
      preview.host.backing.write('document properties', { rates: 'edited' });
      const sheetId = preview.host.model.getters.getActiveSheetId();
      preview.host.model.dispatch(
        'SET_CELL_NOTE' as never,
        { sheetId, col: 1, row: 5, text: 'A note' } as never,
      );
    });
    const copy = await sheet.opens(() => sheet.clickMenu('File › Make a copy'));
    file.closes(copy);
    expect(await copy.page.title()).toMatch(/^Copy of original .* - Image Cost$/);
    expect(await copy.cellText('M3')).toBe('copied');
    expect(await copy.page.evaluate(() => preview.host.backing.entries('document properties'))).toEqual({});
    await copy.hover('B6');
    await copy.page.locator('.note-bubble', { hasText: 'A note' }).waitFor();
    await copy.screenshot('note-1440');
  });

  test('starts afresh, for every page, when the person agrees', async () => {
    const [one, other] = [await open('afresh'), await open('afresh')];
    await one.typeIntoCell('M3', 'gone');
    await one.page.evaluate(() => preview.host.backing.write('document properties', { rates: 'edited' }));
    one.answerDialogs(false);
    await one.clickMenu('File › Start afresh');
    expect(await one.cellText('M3')).toBe('gone');
    const asked = one.answerDialogs(true);
    const loaded = Promise.all([one, other].map(({ page }) => page.waitForEvent('load')));
    await one.clickMenu('File › Start afresh');
    await loaded;
    expect(asked).toHaveLength(1);
    for (const sheet of [one, other]) {
      await sheet.ready();
      expect(await sheet.cellText('M3')).toBe('');
      expect(await sheet.page.evaluate(() => preview.host.backing.entries('document properties'))).toEqual(
        {},
      );
    }
  });
});
