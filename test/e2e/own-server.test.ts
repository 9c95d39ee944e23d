import { driverOfFile } from '../support/driver';

jest.setTimeout(60_000);

// Each of these stops the server or damages what it keeps.
const file = driverOfFile({ ownServer: true });
const { open } = file;

test('the terminal shows the address and figures', async () => {
  while (!file.driver.output().includes('=IMGCOST')) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(file.driver.output()).toMatch(/http:\/\/localhost:\d+\//);
  expect(file.driver.output()).toMatch(/=IMGCOST\("1024x1024", "high"\)\s+0\.21072/);
});

describe('a document', () => {
  test('survives a reload and a restart of the server', async () => {
    const sheet = await open('kept');
    await sheet.typeIntoCell('M3', '=IMGCOST("1:1","low")');
    await sheet.page.evaluate(() => preview.host.backing.write('document properties', { kept: 'yes' }));
    await sheet.reload();
    // 196 tokens.
    expect(await sheet.cellText('M3')).toBe('0.00588');
    await file.driver.stopServer();
    await file.driver.startServerAgain();
    const again = await open('kept');
    expect(await again.cellText('M3')).toBe('0.00588');
    expect(await again.page.evaluate(() => preview.host.backing.entries('document properties'))).toEqual({
      kept: 'yes',
    });
  });

  test('says so while the server is away, and hands in afterwards what was typed meanwhile', async () => {
    const sheet = await open('away');
    await file.driver.stopServer();
    await sheet.typeIntoCell('M3', 'first');
    await sheet.typeIntoCell('M4', 'second');
    await sheet.page.locator('#document-state', { hasText: 'Not saved' }).waitFor();
    await file.driver.startServerAgain();
    await sheet.page.locator('#document-state', { hasText: 'Saved on this computer' }).waitFor();
    const other = await open('away');
    expect(await other.cellText('M3')).toBe('first');
    expect(await other.cellText('M4')).toBe('second');
  });

  test('that cannot be opened whole opens at its last good state, says so, and keeps the file as it was', async () => {
    const name = 'damaged';
    const sheet = await file.driver.open(name);
    await sheet.typeIntoCell('H1', 'kept');
    await sheet.waitForCell('H1', 'kept');
    // What no page can replay: an undo of something that never was.
    const answer = await sheet.page.evaluate(async (document) => {
      const token = globalThis.document.querySelector<HTMLMetaElement>('meta[name="token"]')?.content ?? '';
      const call = async (operation: string, sent: object) => {
        const headers = { 'Content-Type': 'application/json', 'X-Token': token };
        const body = JSON.stringify({ document, page: 'test', ...sent });
        return (await fetch(`/call/${operation}`, { method: 'POST', headers, body })).json();
      };
      const { revisions } = await call('open', {});
      const revision = {
        type: 'REVISION_UNDONE',
        serverRevisionId: revisions.at(-1).nextRevisionId,
        nextRevisionId: 'bad',
        undoneRevisionId: 'never',
      };
      return call('revise', { after: 0, revision });
    }, name);
    expect(answer.revisions.at(-1).nextRevisionId).toBe('bad');
    await sheet.close();
    const again = await file.driver.open(name);
    expect(await again.cellText('H1')).toBe('kept');
    expect(await again.page.locator('.script-toast').textContent()).toContain(
      'The last change could not be opened',
    );
    await again.typeIntoCell('H2', 'goes on');
    await again.waitForCell('H2', 'goes on');
    await again.reload();
    expect([await again.cellText('H1'), await again.cellText('H2')]).toEqual(['kept', 'goes on']);
    expect(file.driver.files().filter((file) => file.includes('damaged-'))).toHaveLength(1);
    await again.close();
  });
});
