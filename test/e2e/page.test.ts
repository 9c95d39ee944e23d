import { Driver, type SheetPage } from '../support/driver';

jest.setTimeout(60_000);

let driver: Driver;
let pages: SheetPage[] = [];

const open: Driver['open'] = async (...args) => {
  const page = await driver.open(...args);
  pages.push(page);
  return page;
};

beforeAll(async () => {
  driver = await Driver.start({ ownServer: true });
});
afterEach(async () => {
  await Promise.all(pages.map((page) => page.close()));
  pages = [];
});
afterAll(() => driver.stop());

// Figures: tokens of the published calculator × USD 30 per 1M (facts on gpt-image-2's prices).
describe('the spreadsheet page', () => {
  let sheet: SheetPage;
  beforeAll(async () => {
    sheet = await driver.open('page');
  });
  afterAll(() => sheet.close());

  test('opens on a starter sheet whose figures are worked out', async () => {
    // 1024x1024 high: 7,024 tokens.
    expect(await sheet.cellText('D16')).toBe('$0.2107');
    // 48 × 6,119 + 90 × 1,756 + 18 × 4,312 tokens, and 200 prompt tokens each: the total of a new plan worksheet.
    expect(await sheet.cellText('J10')).toBe('$16.04');
    expect(sheet.complaints).toEqual([]);
    await sheet.screenshot('starter-1440');
  });

  test('shows the figure of a formula that is typed, with , or ;', async () => {
    await sheet.typeIntoCell('M3', '=IMGCOST("1024x1536","high")');
    expect(await sheet.cellText('M3')).toBe('0.16464');
    await sheet.typeIntoCell('M4', '=IMGCOST("1024x1536";"high")');
    expect(await sheet.cellText('M4')).toBe('0.16464');
  });

  test('reads a typed 4:5, which becomes a time, as the ratio', async () => {
    await sheet.typeIntoCell('M6', '4:5');
    await sheet.typeIntoCell('M7', '=IMGCOST(M6,"high")');
    // 1024x1280 high: 6,119 tokens.
    expect(await sheet.cellText('M7')).toBe('0.18357');
  });

  test('completes the name and shows the help of the formula and of its argument', async () => {
    await sheet.select('M9');
    await sheet.page.keyboard.type('=IMGCOS');
    await sheet.page.waitForFunction(() => document.querySelectorAll('.o-autocomplete-content').length === 1);
    const offered = sheet.page.locator('.o-autocomplete-content');
    expect(await offered.textContent()).toMatch(/IMGCOST.*USD of one generation/s);
    // The grid looks for help when the key comes up again, and nobody's finger is quicker than its completion.
    await sheet.page.keyboard.press('Tab', { delay: 100 });
    await sheet.page.locator('.o-formula-assistant-core', { hasText: 'USD of one generation' }).waitFor();
    await sheet.page.keyboard.type('"1024x1024",');
    const argument = sheet.page.locator('.o-formula-assistant-arg:visible');
    await argument.filter({ hasText: 'medium' }).waitFor();
    expect(await argument.count()).toBe(1);
    expect(await argument.textContent()).toMatch(/^quality/);
    await sheet.screenshot('help-1440');
    await sheet.page.keyboard.press('Escape');
    await sheet.page.keyboard.press('Escape');
  });

  test('shows a thrown error as #ERROR! with its words on hover', async () => {
    expect(await sheet.cellText('K19')).toBe('#ERROR!');
    await sheet.hover('K19');
    const words = sheet.page.locator('.o-error-tooltip');
    await words.waitFor();
    expect(await words.textContent()).toContain(
      '1080 is not a multiple of 16. Nearest valid size: 1920x1088.',
    );
  });

  test('takes ; and a decimal comma in a document of such a locale', async () => {
    const german = await open('german', { spreadsheetLocale: 'de_DE' });
    await german.typeIntoCell('M3', '=IMGTOTAL("1:1";"high";10;1,5;0,2)');
    // 10 × 1.5 × 1.2 = 18 generations of 7,024 tokens.
    expect(await german.cellText('M3')).toBe('3,79296');
  });

  test('asks nobody but the local server, and could not', async () => {
    await sheet.clickMenu('File › Settings');
    const hosts = new Set(sheet.requests.map((address) => new URL(address).origin));
    expect([...hosts]).toEqual([new URL(driver.address).origin]);
    const refused = await sheet.page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'answered',
        () => 'refused',
      ),
    );
    expect(refused).toBe('refused');
    expect(sheet.complaints.join('\n')).toContain('Content Security Policy');
  });
});

describe('a document', () => {
  test('survives a reload and a restart of the server', async () => {
    const sheet = await open('kept');
    await sheet.typeIntoCell('M3', '=IMGCOST("1:1","low")');
    await sheet.page.evaluate(() => preview.host.backing.write('document properties', { kept: 'yes' }));
    await sheet.reload();
    // 196 tokens.
    expect(await sheet.cellText('M3')).toBe('0.00588');
    await driver.stopServer();
    await driver.startServerAgain();
    const again = await open('kept');
    expect(await again.cellText('M3')).toBe('0.00588');
    expect(await again.page.evaluate(() => preview.host.backing.entries('document properties'))).toEqual({
      kept: 'yes',
    });
  });

  test('says so while the server is away, and hands in afterwards what was typed meanwhile', async () => {
    const sheet = await open('away');
    await driver.stopServer();
    await sheet.typeIntoCell('M3', 'first');
    await sheet.typeIntoCell('M4', 'second');
    await sheet.page.locator('#document-state', { hasText: 'Not saved' }).waitFor();
    await driver.startServerAgain();
    await sheet.page.locator('#document-state', { hasText: 'Saved on this computer' }).waitFor();
    const other = await open('away');
    expect(await other.cellText('M3')).toBe('first');
    expect(await other.cellText('M4')).toBe('second');
  });

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

  test('that cannot be opened whole opens at its last good state, says so, and keeps the file as it was', async () => {
    const name = 'damaged';
    const sheet = await driver.open(name);
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
    const again = await driver.open(name);
    expect(await again.cellText('H1')).toBe('kept');
    expect(await again.page.locator('.script-toast').textContent()).toContain(
      'The last change could not be opened',
    );
    await again.typeIntoCell('H2', 'goes on');
    await again.waitForCell('H2', 'goes on');
    await again.reload();
    expect([await again.cellText('H1'), await again.cellText('H2')]).toEqual(['kept', 'goes on']);
    expect(driver.files().filter((file) => file.includes('damaged-'))).toHaveLength(1);
    await again.close();
  });

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
    pages.push(copy);
    expect(await copy.page.title()).toBe('Copy of original - Image Cost');
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

describe('what scripts show', () => {
  const PAGE = `<!DOCTYPE html><html lang="en"><head><title>Test</title></head><body>
    <button id="ok" onclick="google.script.run.withUserObject('for ').withSuccessHandler((v, u) => say(u + v)).IMGCOST('1:1', 'high')">Price</button>
    <button id="fail" onclick="google.script.run.withFailureHandler((e) => say(e.message)).IMGCOST('1920x1080', 'high')">Fail</button>
    <button id="date" onclick="google.script.run.withFailureHandler((e) => say(e.message)).IMGCOST(new Date())">Date</button>
    <button id="private" onclick="google.script.run.withFailureHandler((e) => say(e.message)).eval('1')">Eval</button>
    <button id="illegal" onclick="try { google.script.run.IMGCOST(say) } catch (e) { say(e.message) }">Function</button>
    <button id="net" onclick="fetch('/add-on').then(() => say('answered'), () => say('refused'))">Net</button>
    <button id="close" onclick="google.script.host.close()">Close</button>
    <p id="said"></p><script>const say = (text) => { document.getElementById('said').textContent = text }</script>
  </body></html>`;

  let sheet: SheetPage;
  beforeAll(async () => {
    sheet = await driver.open('scripts');
  });
  afterAll(() => sheet.close());

  const openSidebar = async () => {
    await sheet.page.evaluate((html) => preview.ui.showSidebar(html, 'A test'), PAGE);
    return sheet.sidebarFrame();
  };

  test.each([
    ['ok', 'what a function returns', /^for 0\.21072$/],
    ['fail', "a function's error in its words", /Nearest valid size: 1920x1088/],
    ['date', 'that a Date cannot be sent', /illegal|Date/i],
    ['private', 'that only top-level functions exist', /not found/],
    ['illegal', 'that a function cannot be sent', /illegal value in property: 0/],
    ['net', 'that the sidebar can ask for nothing', /refused/],
  ])('the sidebar is told (%s) %s', async (button, _, said) => {
    const frame = await openSidebar();
    await frame.click(`#${button}`);
    await frame.waitForFunction(() => document.getElementById('said')?.textContent);
    expect(await frame.textContent('#said')).toMatch(said);
  });

  test('the sidebar is 300 px wide beside the sheet, and is reached and left by keyboard', async () => {
    const frame = await openSidebar();
    expect((await sheet.page.locator('#sidebar iframe').boundingBox())?.width).toBe(300);
    await sheet.page.keyboard.press('Tab');
    await sheet.page.keyboard.press('Enter');
    await frame.waitForFunction(() => document.getElementById('said')?.textContent === 'for 0.21072');
    await sheet.page.keyboard.press('F6');
    await sheet.page.waitForFunction(() => document.activeElement?.classList.contains('o-composer'));
    await frame.waitForFunction(() => !document.hasFocus());
    await sheet.page.keyboard.type('typed');
    await sheet.page.keyboard.press('Enter');
    expect(await sheet.cellText('A1')).toBe('typed');
    await sheet.page.keyboard.press('F6');
    await frame.waitForFunction(() => document.hasFocus());
    await sheet.screenshot('sidebar-1440');
    await frame.click('#close');
    await sheet.page.locator('#sidebar').waitFor({ state: 'hidden' });
  });

  test('what is typed over a cell replaces its text, also when letters come faster than it is drawn', async () => {
    await sheet.select('A1');
    const busy = sheet.page.evaluate(() => {
      const end = performance.now() + 300;
      while (performance.now() < end);
    });
    await Promise.all([busy, ...[...'fast'].map((letter) => sheet.page.keyboard.press(letter))]);
    await sheet.page.keyboard.press('Enter');
    await sheet.waitForCell('A1', 'fast');
  });

  test('what an input method composes over a cell replaces its text', async () => {
    const devTools = await sheet.page.context().newCDPSession(sheet.page);
    await sheet.select('A2');
    for (const text of ['ㄒ', 'ㄒㄧ', '新']) {
      await devTools.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await devTools.send('Input.insertText', { text: '新' });
    await sheet.page.keyboard.press('Enter');
    await sheet.waitForCell('A2', '新');
  });

  test('alerts wait for an answer, toasts do not', async () => {
    const asked = sheet.answerDialogs(false);
    const answer = await sheet.page.evaluate(() => preview.ui.alert('Image cost', 'Go on?', 'YES_NO'));
    expect(answer).toBe('NO');
    expect(asked[0]).toContain('Go on?');
    await sheet.page.evaluate(() => preview.ui.toast('Saved.', 'Image cost', 1));
    const toast = sheet.page.locator('.script-toast', { hasText: 'Saved.' });
    await toast.waitFor({ state: 'visible' });
    await toast.waitFor({ state: 'detached' });
  });

  test('a dialog lies over the sheet until its page closes it', async () => {
    await sheet.page.evaluate(
      (html) => preview.ui.showDialog(html, 'Over it', { width: 500, height: 300 }, true),
      PAGE,
    );
    const dialog = sheet.page.getByRole('dialog', { name: 'Over it' });
    await dialog.waitFor();
    const frame = sheet.page.frameLocator('dialog iframe');
    await frame.locator('#ok').click();
    await frame.locator('#said', { hasText: 'for 0.21072' }).waitFor();
    await sheet.screenshot('dialog-1440');
    await frame.locator('#close').click();
    await dialog.waitFor({ state: 'detached' });
  });

  test('a person who edits cells protected with a warning is asked first', async () => {
    await sheet.page.evaluate(() => {
      const sheetId = preview.host.model.getters.getActiveSheetId();
      const protection = {
        id: 'p',
        kind: 'RANGE',
        description: '',
        warningOnly: true,
        editors: [],
        unprotected: [],
        xc: 'M3:N4',
      };
      preview.host.model.dispatch('SET_PROTECTION' as never, { sheetId, protection } as never);
    });
    const asked = sheet.answerDialogs(false);
    await sheet.typeIntoCell('M3', 'no');
    expect(await sheet.cellText('M3')).toBe('');
    await sheet.typeIntoCell('M5', 'free');
    expect(asked).toHaveLength(1);
    sheet.answerDialogs(true);
    await sheet.typeIntoCell('M3', 'yes');
    expect(await sheet.cellText('M3')).toBe('yes');
    sheet.answerDialogs(false);
    await sheet.select('M3');
    await sheet.page.keyboard.press('Delete');
    expect(await sheet.cellText('M3')).toBe('yes');
  });

  test('a person is not asked where a protected sheet leaves cells free', async () => {
    const free = await open('free cells');
    await free.page.evaluate(() => {
      const sheetId = preview.host.model.getters.getActiveSheetId();
      const protection = {
        id: 'p',
        kind: 'SHEET',
        description: '',
        warningOnly: true,
        editors: [],
        unprotected: ['M3:M4', 'N3'],
        xc: 'A1:Z1000',
      };
      preview.host.model.dispatch('SET_PROTECTION' as never, { sheetId, protection } as never);
    });
    const asked = free.answerDialogs(false);
    for (const cell of ['M3', 'M4', 'N3']) await free.typeIntoCell(cell, 'mine');
    expect([await free.cellText('M3'), await free.cellText('M4'), await free.cellText('N3')]).toEqual([
      'mine',
      'mine',
      'mine',
    ]);
    expect(asked).toHaveLength(0);
    await free.typeIntoCell('N4', 'no');
    expect(await free.cellText('N4')).toBe('');
    expect(asked).toHaveLength(1);
  });

  test.each(['15%', '15'])('%s typed into a cell of percent format is 15%%', async (typed) => {
    await sheet.page.evaluate(() => {
      const { model } = preview.host;
      const target = [{ left: 14, right: 14, top: 2, bottom: 2 }];
      const sheetId = model.getters.getActiveSheetId();
      model.dispatch('SET_FORMATTING', { sheetId, target, format: '0%' });
    });
    await sheet.select('O3');
    // At a person's speed: the grid puts its % behind the first digit once it is drawn.
    await sheet.page.keyboard.type(typed, { delay: 120 });
    await sheet.page.keyboard.press('Enter');
    expect(await sheet.cellText('O3')).toBe('15%');
  });
});

test('the terminal shows the address and figures', async () => {
  const fresh = await Driver.start({ ownServer: true });
  await fresh.stop();
  expect(fresh.output()).toMatch(/http:\/\/localhost:\d+\//);
  expect(fresh.output()).toMatch(/=IMGCOST\("1024x1024", "high"\)\s+0\.21072/);
});
