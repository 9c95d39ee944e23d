import type { Rate } from '../../../src/rates/schema';
import { SHIPPED_RATES } from '../../../src/rates/shipped-rates';
import {
  call,
  cost,
  edited,
  FOLLOWING,
  newDocument,
  open,
  properties,
  requestFrom,
  save,
  stateOf,
  UNMARKED,
} from '../../support/rate-documents';

const added = { ...edited(70, { id: 'mine', name: 'Mine', note: '=費率' }), id: 'mine' };

/** A document with saved rates and a formula of each kind, and a copy of its file. */
async function copied() {
  const original = await newDocument();
  await save(original, edited(40), added);
  original.typeInto('Sheet1', 'A1', FOLLOWING);
  const copy = original.copyDocument();
  expect(properties(copy)).toEqual({});
  return { original, copy };
}

const hiddenColumn = 'T';

describe('in a copied file, where only the cells are', () => {
  test('formulas price from the mirror, with the marker and without', async () => {
    const { copy } = await copied();
    copy.typeInto('Sheet1', 'A2', UNMARKED);
    copy.typeInto('Sheet1', 'A3', '=IMGCOST("1024x1024","high","mine")');
    copy.typeInto('Sheet1', 'A4', '=IMGCOST("1024x1024","high","mine",IMG_RATES)');
    expect(copy.values('Sheet1', 'A1:A4').flat()).toEqual(
      [40, 40, 70, 70].map((usd) => expect.closeTo(cost(usd), 12)),
    );
    expect(properties(copy)).toEqual({});
  });

  test('they do so after the rows were sorted and a column was put before them', async () => {
    const { copy } = await copied();
    const rows = copy.values('Image rates', `A1:${hiddenColumn}26`);
    const sorted = [...rows.slice(0, 2), ...rows.slice(2).reverse()];
    sorted.forEach((row, at) => {
      row.forEach((value, column) => {
        copy.typeInto('Image rates', `${String.fromCharCode(65 + column)}${at + 1}`, String(value));
      });
    });
    expect(copy.value('Image rates', 'B3')).not.toBe(rows[2]?.[1]);
    expect(copy.callFromCell('IMGCOST', ['1024x1024', 'high'])).toBeCloseTo(cost(40), 12);
  });

  test('the sidebar shows these rates and offers to restore them', async () => {
    const { copy } = await copied();
    const state = await open(copy);
    expect(state).toMatchObject({
      revision: 1,
      overrides: [{ id: 'gpt-image-2' }, { id: 'mine', rate: { note: '=費率' } }],
      notices: [{ kind: 'restore-offered', revision: 1, disagreeing: [] }],
    });
    expect(properties(copy)).toEqual({});
  });

  test('a restore keeps them and goes on from their revision', async () => {
    const { original, copy } = await copied();
    const state = await stateOf(copy, 'restoreRates');
    expect(state).toMatchObject({ revision: 2, notices: [{ kind: 'restored', revision: 1 }] });
    expect(state.overrides).toEqual((await open(original)).overrides);
    expect(copy.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
    expect((await save(copy, edited(55))).revision).toBe(3);
    expect(copy.value('Sheet1', 'A1')).toBeCloseTo(cost(55), 12);
    expect(original.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
  });

  test('a save without a restore loses nothing', async () => {
    const { copy } = await copied();
    const state = await open(copy);
    const kept = await stateOf(
      copy,
      'saveRates',
      JSON.stringify(requestFrom(state, { defaultRateId: 'mine' })),
    );
    expect(kept).toMatchObject({ revision: 2, notices: [], overrides: state.overrides });
    expect(copy.value('Sheet1', 'A1')).toBeCloseTo(cost(70), 12);
  });

  test('a restore after that says that there is nothing to restore', async () => {
    const { copy } = await copied();
    await stateOf(copy, 'restoreRates');
    expect(await call(copy, 'restoreRates')).toMatchObject({ problem: { code: 'store/nothing-to-restore' } });
  });
});

describe.each(['kept', 're-run on load'] as const)('results %s when a file is opened', (results) => {
  test.each(['as text', 'short-circuit'] as const)(
    'and error cells %s: copies and reloads price alike',
    async (errorArguments) => {
      const host = await newDocument({ results, errorArguments });
      await save(host, edited(40));
      host.typeInto('Sheet1', 'A1', FOLLOWING);
      const copy = host.copyDocument();
      host.reload();
      copy.reload();
      expect([host.value('Sheet1', 'A1'), copy.value('Sheet1', 'A1')]).toEqual(
        Array(2).fill(expect.closeTo(cost(40), 12)),
      );
      copy.deleteSheet('Image rates');
      copy.backing.write('document cache', {}, true);
      copy.typeInto('Sheet1', 'A2', '=IMGCOST("1024x1024","low",IMG_RATES)');
      expect(copy.display('Sheet1', 'A2')).toMatch(/^#/);
    },
  );
});

describe('where the mirror was changed by hand too, nothing falls back to shipped rates', () => {
  async function spoiled() {
    const { copy } = await copied();
    const text = String(copy.value('Image rates', `${hiddenColumn}3`));
    copy.typeInto('Image rates', `${hiddenColumn}3`, text.replace('"imageOut":40', '"imageOut":1'));
    copy.backing.write('document cache', {}, true);
    return copy;
  }

  test('formulas say what to do', async () => {
    const copy = await spoiled();
    const words = 'Rates #1 are not in this file: Image cost › More › Restore rates from this file.';
    copy.typeInto('Sheet1', 'B1', '=IMGCOST("1024x1024","low",IMG_RATES)');
    copy.typeInto('Sheet1', 'B2', UNMARKED);
    expect([copy.errorMessage('Sheet1', 'B1'), copy.errorMessage('Sheet1', 'B2')]).toEqual([words, words]);
    expect(copy.display('Sheet1', 'B1')).toBe('#ERROR!');
  });

  test('a restore refuses, the sidebar says so, and a save starts anew', async () => {
    const copy = await spoiled();
    expect(await call(copy, 'restoreRates')).toMatchObject({
      problem: { code: 'store/mirror-changed', values: { revision: 1 } },
    });
    expect(await open(copy)).toMatchObject({
      revision: 0,
      overrides: [],
      notices: [{ kind: 'rates-missing', revision: 1 }],
    });
    expect((await save(copy, edited(35))).revision).toBe(2);
    expect(copy.value('Sheet1', 'A1')).toBeCloseTo(cost(35), 12);
  });
});

test('a marker pasted as text where neither store nor mirror has its rates is an error', async () => {
  const host = await newDocument();
  host.typeInto('Sheet1', 'A1', 'rates #7-k3f9 · 2026-11-22 · shipped 2026-11-22-1a2b3c4');
  host.typeInto('Sheet1', 'A2', '=IMGCOST("1024x1024","high",A1)');
  expect(host.errorMessage('Sheet1', 'A2')).toBe(
    'Rates #7 are not in this file: Image cost › More › Restore rates from this file.',
  );
});

test('a document where nobody ever saved anything has nothing to restore, and prices as shipped', async () => {
  const host = await newDocument();
  expect(await call(host, 'restoreRates')).toMatchObject({ problem: { code: 'store/nothing-to-restore' } });
  host.typeInto('Sheet1', 'A1', UNMARKED);
  expect(host.value('Sheet1', 'A1')).toBeCloseTo(
    cost((SHIPPED_RATES[0] as Rate & { price: { imageOut: number } }).price.imageOut),
    12,
  );
});
