import { driverOfFile, type SheetPage } from '../support/driver';

jest.setTimeout(60_000);

const file = driverOfFile();
const { open } = file;

// Figures: tokens of the published calculator × USD 30 per 1M (facts on gpt-image-2's prices).
describe('the spreadsheet page', () => {
  let sheet: SheetPage;
  beforeAll(async () => {
    sheet = await file.driver.open('page');
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
    // A `;` parts arguments as a comma does, and one in quotes or braces parts none.
    await sheet.page.keyboard.type('IF({1;2}=1;"high;";"low");');
    await argument.filter({ hasText: 'default rate' }).waitFor();
    expect(await argument.textContent()).toMatch(/^rate/);
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
    expect([...hosts]).toEqual([new URL(file.driver.address).origin]);
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
    sheet = await file.driver.open('scripts');
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
