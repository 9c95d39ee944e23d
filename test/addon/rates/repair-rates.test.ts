import type { AppsScriptHost } from '../../../src/host/apps-script-host';
import { MemoryBacking } from '../../../src/host/memory-backing';
import { RecordedUi } from '../../../src/host/recorded-ui';
import {
  alertOf,
  call,
  cost,
  edited,
  FOLLOWING,
  newDocument,
  notFollowing,
  open,
  properties,
  requestFrom,
  save,
  spoil,
  stateOf,
  UNMARKED,
} from '../../support/rate-documents';

const markerOf = (host: AppsScriptHost, sheetName = 'Image rates') => String(host.value(sheetName, 'A1'));
const sheetNames = (host: AppsScriptHost) =>
  host.model.getters.getSheetIds().map((id) => host.model.getters.getSheetName(id));

async function saved(options: Parameters<typeof newDocument>[0] = {}) {
  const host = await newDocument(options);
  await save(host, edited(40));
  host.typeInto('Sheet1', 'A1', FOLLOWING);
  return host;
}

/** What formulas show after the next save: whether they follow again. */
async function followsAgain(host: AppsScriptHost) {
  await save(host, edited(90));
  return host.value('Sheet1', 'A1');
}

describe('opening the sidebar mends what is amiss', () => {
  test('a deleted mirror: it is written anew, and formulas follow', async () => {
    const host = await saved();
    const marker = markerOf(host);
    host.deleteSheet('Image rates');
    expect((await open(host)).notices).toEqual([{ kind: 'marker-repaired', was: 'missing' }]);
    expect(markerOf(host)).toBe(marker);
    expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
    expect(await followsAgain(host)).toBeCloseTo(cost(90), 12);
  });

  test.each(['unusable', 'refused'] as const)(
    'a dead name that is %s: the next name is taken, in every formula of ours',
    async (deadNames) => {
      const host = await saved({ deadNames });
      host.typeInto('Sheet1', 'A2', '=ROUND(imgcost("1024x1024";"high";IMG_RATES);4)&"IMG_RATES"');
      host.deleteSheet('Image rates');
      const { notices } = await open(host);
      expect(notices).toEqual([
        { kind: 'marker-repaired', was: 'missing' },
        { kind: 'name-replaced', name: 'IMG_RATES_2', formulas: 2 },
      ]);
      expect(host.formula('Sheet1', 'A1')).toContain('IMG_RATES_2)');
      expect(host.formula('Sheet1', 'A2')).toMatch(/IMG_RATES_2\),4\)&"IMG_RATES"$/);
      expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
      expect(await followsAgain(host)).toBeCloseTo(cost(90), 12);
      expect((await open(host)).notices).toEqual([]);
    },
  );

  test('a direct reference to the marker that became #REF!', async () => {
    const host = await saved();
    host.typeInto('Sheet1', 'A2', `=IMGCOST("1024x1024";"high";'Image rates'!A1)`);
    await open(host);
    expect(await notFollowing(host)).toBe(0);
    host.deleteSheet('Image rates');
    expect(host.formula('Sheet1', 'A2')).toContain('#REF');
    expect((await open(host)).notices).toContainEqual({
      kind: 'name-replaced',
      name: 'IMG_RATES',
      formulas: 1,
    });
    expect(host.formula('Sheet1', 'A2')).toBe('=IMGCOST("1024x1024","high",IMG_RATES)');
  });

  test('a deleted name', async () => {
    const host = await saved();
    host.model.dispatch('DELETE_NAMED_RANGE' as never, { name: 'IMG_RATES' } as never);
    expect((await open(host)).notices).toEqual([{ kind: 'mirror-repaired' }]);
    expect(sheetNames(host)).toEqual(['Sheet1', 'Image rates']);
    expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
  });

  test('a marker that is behind after an older version of the cells was restored', async () => {
    const host = await saved();
    const version = host.snapshot();
    await save(host, edited(50));
    host.restoreVersion(version);
    expect((await open(host)).notices).toEqual([{ kind: 'marker-repaired', was: 'behind' }]);
    expect(markerOf(host)).toMatch(/^rates #2-/);
    expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(50), 12);
  });

  test('a version from before the first save', async () => {
    const host = await newDocument();
    const version = host.snapshot();
    await save(host, edited(40));
    host.restoreVersion(version);
    expect((await open(host)).notices).toEqual([{ kind: 'marker-repaired', was: 'missing' }]);
    host.typeInto('Sheet1', 'A1', FOLLOWING);
    expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
  });

  test('a marker and a mirror that are ahead: the store prices, cells say so, and the rows are told', async () => {
    const host = await saved();
    const older = properties(host);
    await save(host, edited(50));
    const forged = markerOf(host);
    const behind = await newDocument({ model: host.model, backing: withProperties(older) });
    expect(() => behind.callFromCell('IMGCOST', ['1024x1024', 'high', forged])).toThrow(
      'The Image rates sheet was changed by hand: its marker says #2, this document’s rates are #1.'.replace(
        '’',
        "'",
      ),
    );
    expect(behind.callFromCell('IMGCOST', ['1024x1024', 'high'])).toBeCloseTo(cost(40), 12);
    expect(await open(behind)).toMatchObject({
      revision: 1,
      overrides: [{ rate: { price: { imageOut: 40 } } }],
      notices: [
        { kind: 'marker-repaired', was: 'ahead' },
        {
          kind: 'mirror-changed',
          rows: [
            {
              id: 'gpt-image-2',
              kind: 'changed',
              fields: [{ column: 'imageOut', kept: '40', sheet: '50' }],
            },
          ],
        },
      ],
    });
    expect(behind.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
  });

  test('a forged mirror with a marker of its own is adopted by no action: not by opening, saving a language or inserting a plan', async () => {
    const honest = await saved();
    const forger = await newDocument();
    await save(forger, edited(1));
    for (let revision = 1; revision < 8; revision++) await save(forger, edited(1));
    const width = 'A1:T60';
    const cells = forger.values('Image rates', width);
    for (const deed of ['open', 'save', 'plan'] as const) {
      cells.forEach((line, row) => {
        line.forEach((value, column) => {
          const a1 = `${String.fromCharCode(65 + column)}${row + 1}`;
          honest.typeInto('Image rates', a1, String(value));
        });
      });
      if (deed === 'open') await open(honest);
      if (deed === 'save') {
        const state = await open(honest);
        await stateOf(honest, 'saveRates', JSON.stringify(requestFrom(state, { language: 'zh-TW' })));
      }
      if (deed === 'plan') honest.clickMenu('insertPlan');
      expect(honest.callFromCell('IMGCOST', ['1024x1024', 'high', markerOf(honest)])).toBeCloseTo(
        cost(40),
        12,
      );
      expect(honest.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
      expect((await open(honest)).overrides).toMatchObject([{ rate: { price: { imageOut: 40 } } }]);
    }
  }, 60_000);

  test('a marker that is ahead of a mirror that does not hold: the store is the truth', async () => {
    const host = await saved();
    const older = properties(host);
    await save(host, edited(50));
    host.typeInto('Image rates', 'T3', '');
    const behind = await newDocument({ model: host.model, backing: withProperties(older) });
    expect((await open(behind)).notices).toMatchObject([
      { kind: 'marker-repaired', was: 'ahead' },
      { kind: 'mirror-changed' },
    ]);
    expect(behind.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
  });

  test.each<[string, string, string]>([
    ['a marker typed over', 'A1', 'mine'],
    ['a hidden cell typed over', 'T3', 'mine'],
    ['the head typed over', 'T1', ''],
  ])('%s', async (_, a1, text) => {
    const host = await saved();
    host.typeInto('Image rates', a1, text);
    expect((await open(host)).notices).toHaveLength(1);
    expect(sheetNames(host)).toEqual(['Sheet1', 'Image rates']);
    expect(markerOf(host)).toMatch(/^rates #1-/);
    expect(await followsAgain(host)).toBeCloseTo(cost(90), 12);
    expect((await open(host)).notices).toEqual([]);
  });

  test('nothing amiss: nothing is written, and no lock is taken', async () => {
    const host = await saved();
    await open(host);
    host.forgetExecutions();
    expect((await open(host)).notices).toEqual([]);
    expect(host.counts.propertyWrites).toBe(0);
    expect(Object.keys(host.counts.serviceCalls).filter((name) => /^Lock|\.set|\.insert/.test(name))).toEqual(
      [],
    );
  });

  test.each(['restoreRates', 'makeFormulasFollow'])('%s mends it as well', async (endpoint) => {
    const host = await saved();
    host.deleteSheet('Image rates');
    expect((await stateOf(host, endpoint)).notices).toContainEqual({
      kind: 'marker-repaired',
      was: 'missing',
    });
    expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
  });

  test('a viewer sees what is amiss, and nothing is written', async () => {
    const host = await saved();
    host.deleteSheet('Image rates');
    const viewer = await newDocument({ model: host.model, backing: host.backing, viewer: true });
    expect(await open(viewer)).toMatchObject({ canEdit: false, overrides: [{ id: 'gpt-image-2' }] });
    expect(sheetNames(host)).toEqual(['Sheet1']);
  });
});

const withProperties = (stored: Record<string, string>): MemoryBacking => {
  const backing = new MemoryBacking();
  backing.write('document properties', stored);
  return backing;
};

describe("a person's own things are left alone", () => {
  test('a sheet called Image rates', async () => {
    const host = await newDocument();
    host.model.dispatch(
      'RENAME_SHEET' as never,
      { sheetId: host.model.getters.getSheetIds()[0], oldName: 'Sheet1', newName: 'image RATES' } as never,
    );
    host.typeInto('image RATES', 'A1', 'mine');
    await save(host, edited(40));
    expect(sheetNames(host)).toEqual(['image RATES', 'Image rates (2)']);
    expect(host.values('image RATES', 'A1:B2')).toEqual([
      ['mine', ''],
      ['', ''],
    ]);
    expect(markerOf(host, 'Image rates (2)')).toMatch(/^rates #1-/);
    await save(host, edited(50));
    expect(sheetNames(host)).toHaveLength(2);
  });

  test('a name IMG_RATES', async () => {
    const host = await newDocument();
    host.typeInto('Sheet1', 'C1', 'mine');
    const range = host.model.getters.getRangeFromSheetXC(host.model.getters.getActiveSheetId(), 'C1');
    const { zone, sheetId } = range;
    host.model.dispatch(
      'CREATE_NAMED_RANGE' as never,
      { name: 'IMG_RATES', ranges: [{ _sheetId: sheetId, _zone: zone }] } as never,
    );
    await save(host, edited(40));
    host.typeInto('Sheet1', 'A1', '=IMGCOST("1024x1024";"high";IMG_RATES_2)');
    expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
    expect(host.value('Sheet1', 'C1')).toBe('mine');
  });

  test('rows and columns put before the mirror, and notes beside it', async () => {
    const host = await saved();
    const sheetId = host.model.getters.getSheetIdByName('Image rates') as string;
    for (const dimension of ['ROW', 'COL'])
      host.model.dispatch(
        'ADD_COLUMNS_ROWS' as never,
        { sheetId, sheetName: 'Image rates', dimension, base: 0, position: 'before', quantity: 1 } as never,
      );
    host.typeInto('Image rates', 'A1', 'mine');
    host.typeInto('Image rates', 'V4', 'beside');
    await save(host, edited(50));
    expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(50), 12);
    expect(markerOf(host)).toBe('mine');
    expect(host.value('Image rates', 'V4')).toBe('beside');
    expect(String(host.value('Image rates', 'B2'))).toMatch(/^rates #2-/);
    expect((await open(host)).notices).toEqual([]);
  });

  test('a column put inside the mirror', async () => {
    const host = await saved();
    const sheetId = host.model.getters.getSheetIdByName('Image rates') as string;
    host.model.dispatch(
      'ADD_COLUMNS_ROWS' as never,
      {
        sheetId,
        sheetName: 'Image rates',
        dimension: 'COL',
        base: 3,
        position: 'before',
        quantity: 1,
      } as never,
    );
    await save(host, edited(50));
    const copy = host.copyDocument();
    expect(copy.callFromCell('IMGCOST', ['1024x1024', 'high'])).toBeCloseTo(cost(50), 12);
    expect((await open(host)).notices).toEqual([]);
  });

  test('a smaller table leaves no rows of the larger one behind', async () => {
    const host = await newDocument();
    const added = Array.from({ length: 5 }, (_, at) => ({
      ...edited(at, { id: `r${at}`, name: `R${at}` }),
      id: `r${at}`,
      previous: null,
    }));
    await save(host, ...added);
    const rows = () => host.values('Image rates', 'B1:B60').filter(([id]) => id !== '').length;
    const many = rows();
    await save(host, edited(40));
    expect(rows()).toBe(many - 5);
    expect(host.copyDocument().callFromCell('IMGCOST', ['1024x1024', 'high'])).toBeCloseTo(cost(40), 12);
  });
});

describe('damaged data is set aside under its own key and reported', () => {
  async function damaged(withMirror: boolean) {
    const host = await saved();
    const [chunk] = Object.keys(properties(host)).filter((key) => key.startsWith('rates/')) as [string];
    const stored = properties(host)[chunk] as string;
    host.backing.write('document properties', { [chunk]: stored.replace('"imageOut":40', '"imageOut":41') });
    host.backing.write('document cache', {}, true);
    if (!withMirror) host.deleteSheet('Image rates');
    return { host, chunk, spoiled: properties(host)[chunk] };
  }

  test('formulas price from the mirror, which a restore keeps', async () => {
    const { host, chunk, spoiled } = await damaged(true);
    host.typeInto('Sheet1', 'A2', UNMARKED);
    expect(host.value('Sheet1', 'A2')).toBeCloseTo(cost(40), 12);
    const { notices } = await open(host);
    expect(notices).toEqual([
      { kind: 'damaged-set-aside', key: expect.stringMatching(/^damaged\/1-/) },
      expect.objectContaining({ kind: 'restore-offered', revision: 1 }),
    ]);
    expect((await stateOf(host, 'restoreRates')).revision).toBe(2);
    await save(host, edited(50));
    await save(host, edited(60));
    expect(properties(host)[chunk]).toBe(spoiled);
  });

  test('without a mirror formulas say so, and a save starts anew beside it', async () => {
    const { host, chunk, spoiled } = await damaged(false);
    host.typeInto('Sheet1', 'A2', UNMARKED);
    const words =
      /^The stored rates of this document are damaged \(kept as damaged\/1-\w+\)\. Open Image cost › Edit rates/;
    expect(host.errorMessage('Sheet1', 'A2')).toMatch(words);
    expect((await open(host)).notices).toEqual([
      { kind: 'damaged-set-aside', key: expect.stringMatching(/^damaged\/1-/) },
    ]);
    host.typeInto('Sheet1', 'A3', '=IMGCOST("1024x1024","HIGH")');
    expect(host.errorMessage('Sheet1', 'A3')).toMatch(words);
    expect((await save(host, edited(70))).revision).toBe(2);
    expect(host.callFromCell('IMGCOST', ['1024x1024', 'high'])).toBeCloseTo(cost(70), 12);
    expect(properties(host)[chunk]).toBe(spoiled);
  });
});

describe('an add-on update that ships other prices', () => {
  const updated = (host: AppsScriptHost) => {
    spoil(host, '"gpt-image-2-batch":"', '"gone-rate":"0000000","gpt-image-2-batch":"x');
    spoil(host, /shipped \d{4}-\d\d-\d\d-\w+/.exec(markerOf(host))?.[0] ?? '', 'shipped 2026-01-01-0000000');
  };

  test('is told by the plan that is inserted with the new prices', async () => {
    const ui = new RecordedUi();
    const host = await newDocument({ ui });
    await save(host, edited(40));
    updated(host);
    host.clickMenu('Image cost › Insert plan worksheet');
    expect(alertOf(ui)).toBe('New shipped prices: gpt-image-2-batch, gone-rate.');
  });

  test('bumps the marker, names the rows that changed and keeps the overrides', async () => {
    const host = await saved();
    updated(host);
    const state = await open(host);
    expect(state).toMatchObject({
      revision: 2,
      overrides: [{ rate: { price: { imageOut: 40 } } }],
      notices: [{ kind: 'shipped-prices-changed', rates: ['gpt-image-2-batch', 'gone-rate'] }],
    });
    expect(markerOf(host)).toMatch(/^rates #2-/);
    expect((await open(host)).notices).toEqual([]);
    expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
  });
});

test('a repair that fails still shows the rates, beside its problem', async () => {
  const host = await saved();
  host.deleteSheet('Image rates');
  (host.backing as MemoryBacking).busy.add('document lock');
  expect(await call(host, 'openRates')).toMatchObject({
    kind: 'problem',
    problem: { code: 'store/busy' },
    state: { revision: 1, overrides: [{ id: 'gpt-image-2' }] },
  });
});
