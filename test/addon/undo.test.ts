import fc from 'fast-check';
import { AppsScriptHost } from '../../src/host/apps-script-host';
import { emptyDocument, newModel } from '../../src/host/engine/models';
import { builtCode } from '../support/built-code';
import { LIVE } from '../support/live';
import { cost, edited, FOLLOWING, NOON, open, save } from '../support/rate-documents';
import { recordedPage } from '../support/recorded-page';

jest.setTimeout(60_000);

const OPTIONS = { ...LIVE, addonName: 'Image cost', clock: () => NOON };
const PLACE = ['Sheet1', 'B2'] as const;

/** What a person does, one after the other; a save says the new price of 1M image tokens. */
type Deed = 'insert' | 'approve' | 'type' | 'undo' | 'redo' | 'open' | { readonly save: number };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom<Deed>('insert', 'approve', 'open') },
  { weight: 2, arbitrary: fc.constant<Deed>('type') },
  { weight: 4, arbitrary: fc.constant<Deed>('undo') },
  { weight: 2, arbitrary: fc.constant<Deed>('redo') },
  { weight: 2, arbitrary: fc.constantFrom(20, 40).map((price): Deed => ({ save: price })) },
);

async function carryOut(host: AppsScriptHost, deeds: readonly Deed[]): Promise<number> {
  let price = 30;
  for (const [at, each] of deeds.entries()) {
    if (each === 'undo' || each === 'redo') host.model.dispatch(`REQUEST_${each.toUpperCase()}` as never);
    else if (each === 'insert') host.clickMenu('insertPlan');
    else if (each === 'approve') host.clickMenu('approvePlan');
    else if (each === 'open') await open(host);
    else if (each === 'type') host.typeInto('Sheet1', `D${at + 1}`, `=2*${at}`);
    else {
      await save(host, edited(each.save));
      price = each.save;
    }
  }
  return price;
}

/** All that cells show, sheet by sheet. */
function shown(host: AppsScriptHost): unknown[] {
  const { getters } = host.model;
  return getters.getSheetIds().map((sheetId) => {
    const name = getters.getSheetName(sheetId);
    const { bottom, right } = getters.getSheetZone(sheetId);
    const last = `${String.fromCharCode(65 + Math.min(25, right))}${Math.min(80, bottom + 1)}`;
    return [name, host.values(name, `A1:${last}`)];
  });
}

test('whatever is done, undone and redone, the document opens again and prices as the store does', async () => {
  const code = await builtCode();
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 2, maxLength: 7 }), async (deeds) => {
      const { host, messages } = recordedPage(code, OPTIONS);
      host.menus();
      const price = await carryOut(host, deeds);
      const replayed = newModel(emptyDocument(), {}, messages() as never).exportData();
      expect({ ...replayed, revisionId: '' }).toEqual({ ...host.snapshot(), revisionId: '' });

      await open(host);
      host.typeInto(...PLACE, FOLLOWING);
      const isSaved = deeds.some((each) => typeof each === 'object');
      if (isSaved) expect(host.value(...PLACE)).toBeCloseTo(cost(price), 12);
      const again = new AppsScriptHost({ ...OPTIONS, code, data: host.snapshot(), backing: host.backing });
      expect(shown(again)).toEqual(shown(host));
    }),
    { numRuns: 6 },
  );
});

test.each([
  ['a save', [{ save: 20 }, { save: 40 }, 'undo']],
  ['the first save, which made the sheet of rates', [{ save: 40 }, 'undo']],
  ['a save, and again', [{ save: 20 }, { save: 40 }, 'undo', 'undo', 'redo']],
] as [string, Deed[]][])(
  '%s is not undone in the sheet: the next time rates are opened the cells follow them again',
  async (_, deeds) => {
    const { host } = recordedPage(await builtCode(), OPTIONS);
    await carryOut(host, deeds);
    const state = await open(host);
    host.typeInto(...PLACE, FOLLOWING);
    expect(state.overrides).toHaveLength(1);
    expect(host.value(...PLACE)).toBeCloseTo(cost(40), 12);
  },
);

test('one undo takes back an inserted plan, one more the typing before it, and redo brings both back', async () => {
  const { host } = recordedPage(await builtCode(), OPTIONS);
  host.typeInto('Sheet1', 'A1', 'mine');
  host.clickMenu('insertPlan');
  const whole = shown(host);
  host.model.dispatch('REQUEST_UNDO');
  expect(shown(host)).toEqual([['Sheet1', expect.anything()]]);
  expect(host.value('Sheet1', 'A1')).toBe('mine');
  host.model.dispatch('REQUEST_UNDO');
  expect(host.value('Sheet1', 'A1')).toBe('');
  host.model.dispatch('REQUEST_REDO');
  host.model.dispatch('REQUEST_REDO');
  expect(shown(host)).toEqual(whole);
});
