import type { MenuEntry } from '../../src/host/contract';
import { RecordedUi } from '../../src/host/recorded-ui';
import { builtCode } from '../support/built-code';
import { alertOf, cost, edited, newDocument, properties, save, UNMARKED } from '../support/rate-documents';

const PAGE = { sidebar: '<!DOCTYPE html><html><body class="x"><main></main></body></html>' };

const captions = (entries: readonly MenuEntry[] = []) =>
  entries.map((entry) => ('caption' in entry ? entry.caption : ''));

const EN = [
  'Price an image',
  'Insert plan worksheet',
  'Approve this plan',
  'Actuals and calibration',
  'Compare plans',
  'Edit rates',
  'Help',
  'More',
];
const ZH = [
  '試算單張費用',
  '插入計畫工作表',
  '核定此計畫',
  '對帳與校正',
  '比較計畫',
  '編輯費率',
  '說明',
  '更多',
];
const EN_MORE = ['Make formulas follow the rates', 'Restore rates from this file', 'Diagnose'];
const ZH_MORE = ['讓公式隨費率更新', '從這個檔案還原費率', '診斷'];

describe.each(['NONE', 'LIMITED'] as const)('opened in AuthMode %s', (authMode) => {
  test.each([
    ['en', EN, EN_MORE],
    ['zh_TW', ZH, ZH_MORE],
    ['zh-hk', ZH, ZH_MORE],
    ['zh', ZH, ZH_MORE],
  ])(
    'the menu is in the language of %s, under the name of the add-on',
    async (activeUserLocale, items, more) => {
      const host = await newDocument({ authMode, activeUserLocale });
      const [menu] = host.menus();
      expect(menu).toMatchObject({ caption: 'Image cost', addon: true });
      // Others stand between them as well; these come in this order.
      const shown = captions(menu?.entries);
      expect(shown.filter((caption) => items.includes(caption))).toEqual(items);
      const last = menu?.entries.at(-1);
      expect(captions(last?.kind === 'submenu' ? last.entries : [])).toEqual(expect.arrayContaining(more));
      expect(host.executions[0]?.error).toBeUndefined();
      expect(host.counts).toMatchObject({ propertyReads: 0, propertyWrites: 0 });
    },
  );
});

test('after installing, the menu is there as well', async () => {
  const host = await newDocument();
  host.clickMenu('onInstall');
  expect(host.menus().length).toBeGreaterThan(0);
});

test.each([
  ['Price an image', 'price'],
  ['Actuals and calibration', 'bill'],
  ['Edit rates', 'rates'],
  ['Help', 'help'],
])('%s opens the sidebar at its page', async (item, page) => {
  const ui = new RecordedUi();
  const host = await newDocument({ ui, html: PAGE });
  host.clickMenu(`Image cost › ${item}`);
  const html = PAGE.sidebar.replace(
    'class="x">',
    `class="x"><input type="hidden" id="page" value="${page}">`,
  );
  expect(ui.shown).toEqual([{ kind: 'sidebar', html, title: 'Image cost' }]);
});

test('Actuals and calibration opens at the plan where one is in front', async () => {
  const ui = new RecordedUi();
  const host = await newDocument({ ui, html: PAGE });
  await host.clickMenu('Image cost › Insert plan worksheet');
  host.clickMenu('Image cost › Actuals and calibration');
  const shown = ui.shown[ui.shown.length - 1];
  expect(shown).toMatchObject({
    kind: 'sidebar',
    html: expect.stringContaining('id="page" value="actuals"'),
  });
});

describe('menu items say what they did', () => {
  const alertAfter = async (
    more: string,
    item: string,
    options: Parameters<typeof newDocument>[0],
    prepare: (host: Awaited<ReturnType<typeof newDocument>>) => Promise<unknown>,
  ) => {
    const ui = new RecordedUi();
    const host = await newDocument({ ui, ...options });
    await prepare(host);
    host.clickMenu(`Image cost › ${more} › ${item}`);
    return { host, text: alertOf(ui) };
  };

  test('nothing to restore', async () => {
    const { host, text } = await alertAfter(
      'More',
      'Restore rates from this file',
      {},
      async () => undefined,
    );
    expect(text).toBe('Nothing to restore: this document has its rates.');
    // What the first use of the menu makes.
    expect(Object.keys(properties(host))).toContain('rates');
  });

  test('nothing to restore, in zh-TW', async () => {
    const options = { activeUserLocale: 'zh_TW' };
    const { text } = await alertAfter('更多', '從這個檔案還原費率', options, async () => undefined);
    expect(text).toBe('沒有可還原的內容：這份文件已有自己的費率。');
  });

  test('formulas that follow now', async () => {
    const { host, text } = await alertAfter(
      'More',
      'Make formulas follow the rates',
      {},
      async (prepared) => {
        await save(prepared, edited(40));
        prepared.typeInto('Sheet1', 'A1', UNMARKED);
      },
    );
    expect(text).toBe('1 formula now follows the rates.');
    expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
  });

  test('restored rates', async () => {
    const original = await newDocument();
    await save(original, edited(40));
    const ui = new RecordedUi();
    const copy = original.copyDocument({ ui });
    copy.clickMenu('Image cost › More › Restore rates from this file');
    expect(alertOf(ui)).toBe('Rates #1 are restored in this document.');
    expect(Object.keys(properties(copy))).toContain('rates');
  });
});

/** What a cell may call: formulas, and what *Diagnose* calls from one. */
const FOR_CELLS = /^(?:IMG[A-Z]+|describeArguments)$/;

test('every other function says in a cell, in the language of the document, where it works', async () => {
  const names = [...(await builtCode()).matchAll(/^function (\w+)\(/gm)].map(([, name]) => String(name));
  const others = names.filter((name) => !FOR_CELLS.test(name));
  expect(others).toEqual(
    expect.arrayContaining(['insertPlan', 'onOpen', 'onInstall', 'saveRates', 'insertFormula']),
  );
  const [english, chinese] = await Promise.all(
    ['en_US', 'zh_TW'].map((locale) => newDocument({ html: PAGE, locale })),
  );
  for (const name of others) {
    expect(() => english?.callFromCell(name, [])).toThrow(
      /^This works from the Image cost menu and sidebar, not in a cell\.$/,
    );
    expect(() => chinese?.callFromCell(name, [])).toThrow(
      /^請從 Image cost 選單或側欄使用，不能在儲存格中使用。$/,
    );
  }
});
