import type { SidebarState } from '../../../src/bridge/rates';
import type { AppsScriptHost } from '../../../src/host/apps-script-host';
import { RecordedUi } from '../../../src/host/recorded-ui';
import type { Notice } from '../../../src/messages/notice';
import {
  alertOf,
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
} from '../../support/rate-documents';

const MIRROR = 'Image rates';

/** A column of the mirror sheet by its heading, as a letter. */
const columnOf = (host: AppsScriptHost, heading: string): string =>
  String.fromCharCode(65 + (host.values(MIRROR, 'A2:T2')[0] ?? []).indexOf(heading));

/** The cell of a rate in the mirror sheet. */
const cellOf = (host: AppsScriptHost, id: string, heading: string): string =>
  `${columnOf(host, heading)}${host.values(MIRROR, 'B1:B60').findIndex(([text]) => text === id) + 1}`;

const type = (host: AppsScriptHost, id: string, heading: string, text: string): void =>
  host.typeInto(MIRROR, cellOf(host, id, heading), text);

async function saved(ui = new RecordedUi()) {
  const host = await newDocument({ ui });
  await save(host, edited(40));
  host.typeInto('Sheet1', 'A1', FOLLOWING);
  return { host, ui };
}

type Changed = Extract<Notice, { kind: 'mirror-changed' }>;
const changedIn = ({ notices }: SidebarState): Changed | undefined =>
  notices.find((notice): notice is Changed => notice.kind === 'mirror-changed');

const mend = async (host: AppsScriptHost, take: boolean, seen?: string) =>
  stateOf(host, 'mendMirror', JSON.stringify({ take, seen: seen ?? changedIn(await open(host))?.seen }));

const overridden = ({ overrides }: SidebarState, id = 'gpt-image-2') =>
  overrides.find((override) => override.id === id)?.rate;

test('a price typed into the mirror sheet is told with old and new, prices nothing and is not written over', async () => {
  const { host } = await saved();
  type(host, 'gpt-image-2', 'Image output per 1M', '7');
  for (let time = 0; time < 2; time++)
    expect(changedIn(await open(host))?.rows).toEqual([
      {
        id: 'gpt-image-2',
        name: 'GPT Image 2',
        kind: 'changed',
        fields: [{ column: 'imageOut', kept: '40', sheet: '7' }],
      },
    ]);
  expect(host.value(MIRROR, cellOf(host, 'gpt-image-2', 'Image output per 1M'))).toBe(7);
  expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
});

test('written anew, the sheet shows what is kept', async () => {
  const { host } = await saved();
  type(host, 'gpt-image-2', 'Image output per 1M', '7');
  expect(await mend(host, false)).toMatchObject({ revision: 1, notices: [{ kind: 'mirror-repaired' }] });
  expect(host.value(MIRROR, cellOf(host, 'gpt-image-2', 'Image output per 1M'))).toBe(40);
  expect((await open(host)).notices).toEqual([]);
});

test('taken over, a price holds from today, what was charged before stays, and formulas follow', async () => {
  const { host } = await saved();
  type(host, 'gpt-image-2', 'Image output per 1M', '7');
  type(host, 'gpt-image-2', 'Note', 'by hand');
  type(host, 'gpt-image-2-batch', 'Text input per 1M', '3');
  const state = await mend(host, true);
  expect(state.notices).toEqual([{ kind: 'rows-taken-over', rates: ['gpt-image-2', 'gpt-image-2-batch'] }]);
  expect(overridden(state)).toMatchObject({
    price: { imageOut: 7 },
    note: 'by hand',
    earlier: [
      expect.objectContaining({ until: '2026-11-21', price: expect.objectContaining({ imageOut: 40 }) }),
    ],
  });
  expect(overridden(state, 'gpt-image-2-batch')).toMatchObject({ price: { textIn: 3 } });
  expect(state.overrides.map(({ edited: day }) => day)).toEqual(['2026-11-22', '2026-11-22']);
  expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(7), 12);
  expect((await open(host)).notices).toEqual([]);
});

test.each<[what: string, heading: string, text: string, words: RegExp]>([
  ['a price that is none', 'Image output per 1M', 'cheap', /gpt-image-2/],
  ['a price below zero', 'Image output per 1M', '-7', /gpt-image-2/],
  ['a source that is a script', 'Source', 'javascript:alert(1)', /gpt-image-2/],
  ['a day that is none', 'Checked', '2026-02-30', /gpt-image-2/],
])('%s is not taken over: the sidebar says why, and nothing changes', async (_, heading, text, words) => {
  const { host } = await saved();
  const before = properties(host);
  type(host, 'gpt-image-2', heading, text);
  const seen = changedIn(await open(host))?.seen;
  const reply = await call(host, 'mendMirror', JSON.stringify({ take: true, seen }));
  expect(reply).toMatchObject({ kind: 'problem', problem: { code: 'rate/invalid' } });
  expect(JSON.stringify(reply)).toMatch(words);
  expect(properties(host)).toEqual(before);
});

test('a hidden cell that says something else than is shown is told and never taken over', async () => {
  const { host } = await saved();
  const a1 = cellOf(host, 'gpt-image-2', 'For Image Cost');
  host.typeInto(MIRROR, a1, String(host.value(MIRROR, a1)).replace('"imageOut":40', '"imageOut":1'));
  expect(changedIn(await open(host))?.rows).toMatchObject([{ id: 'gpt-image-2', kind: 'hidden' }]);
  const state = await mend(host, true);
  expect(overridden(state)).toMatchObject({ price: { imageOut: 40 } });
  expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
});

test('a row put there and one taken away are told and never taken over', async () => {
  const { host } = await saved();
  type(host, 'gpt-image-2-batch', 'Id', 'free-images');
  const { rows = [] } = changedIn(await open(host)) ?? {};
  expect(rows).toMatchObject([
    { id: 'gpt-image-2-batch', kind: 'missing' },
    { id: 'free-images', kind: 'added' },
  ]);
  expect((await mend(host, true)).overrides.map(({ id }) => id)).toEqual(['gpt-image-2']);
});

test('what changed after a person was shown the rows is not taken over: the new rows are shown', async () => {
  const { host } = await saved();
  type(host, 'gpt-image-2', 'Image output per 1M', '7');
  const seen = changedIn(await open(host))?.seen;
  type(host, 'gpt-image-2', 'Image output per 1M', '0.01');
  const state = await mend(host, true, seen);
  expect(changedIn(state)?.rows).toMatchObject([{ fields: [{ sheet: '0.01' }] }]);
  expect(overridden(state)).toMatchObject({ price: { imageOut: 40 } });
});

test('a forged marker is put right at once, and the rows that came with it are told', async () => {
  const { host } = await saved();
  type(host, 'gpt-image-2', 'Image output per 1M', '7');
  host.typeInto(MIRROR, 'A1', 'rates #999999999-abcd1234 · 2026-11-22 · shipped 2026-11-22-1a2b3c4');
  expect(host.errorMessage('Sheet1', 'A1')).toMatch(/changed by hand: its marker says #999999999/);
  expect((await open(host)).notices).toMatchObject([
    { kind: 'marker-repaired', was: 'ahead' },
    { kind: 'mirror-changed' },
  ]);
  expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
});

test('making formulas follow, inserting a plan and calculating anew adopt nothing and say so', async () => {
  const { host, ui } = await saved();
  type(host, 'gpt-image-2', 'Image output per 1M', '7');
  expect(changedIn(await stateOf(host, 'makeFormulasFollow'))).toBeDefined();
  host.clickMenu('insertPlan');
  expect(alertOf(ui)).toMatch(
    /changed by hand\. The document's own rates stay in force\.[\s\S]*• GPT Image 2: Image output per 1M: 40 → 7$/,
  );
  await save(host, edited(41));
  expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(41), 12);
});

test('names that only look like the marker’s are not asked for, however many there are', async () => {
  const { host } = await saved();
  const sheetId = host.model.getters.getSheetIdByName('Sheet1') as string;
  const zone = { top: 0, bottom: 0, left: 5, right: 5 };
  for (let at = 10; at < 60; at++)
    host.model.dispatch(
      'CREATE_NAMED_RANGE' as never,
      { name: `IMG_RATES_${at}`, ranges: [{ _sheetId: sheetId, _zone: zone }] } as never,
    );
  host.forgetExecutions();
  expect((await open(host)).notices).toEqual([]);
  const asked = Object.entries(host.counts.serviceCalls).filter(([name]) => name.endsWith('getRangeByName'));
  expect(asked).toHaveLength(1);
  expect(asked[0]?.[1]).toBeLessThan(10);
});

test('every row changed at once is told, and written anew', async () => {
  const { host } = await saved();
  const last = host.values(MIRROR, 'B1:B60').filter(([id]) => id !== '').length - 1;
  for (let row = 3; row <= last + 1; row++) host.typeInto(MIRROR, `${columnOf(host, 'Note')}${row}`, 'x');
  expect(changedIn(await open(host))?.rows.length).toBe(last - 1);
  await mend(host, false);
  expect((await open(host)).notices).toEqual([]);
});

describe('a copied file', () => {
  async function copied(change: (original: AppsScriptHost) => void = () => undefined) {
    const { host } = await saved();
    change(host);
    const ui = new RecordedUi();
    return { ui, copy: host.copyDocument({ ui }) };
  }

  test('shows what a restore would adopt before it does', async () => {
    const { copy } = await copied();
    expect((await open(copy)).notices).toMatchObject([
      {
        kind: 'restore-offered',
        rows: [{ id: 'gpt-image-2', fields: [{ column: 'imageOut', kept: '30', sheet: '40' }] }],
        disagreeing: [],
      },
    ]);
  });

  test('says where it prices otherwise than it shows', async () => {
    const { copy } = await copied((host) => type(host, 'gpt-image-2', 'Image output per 1M', '7'));
    expect((await open(copy)).notices).toMatchObject([
      {
        kind: 'restore-offered',
        disagreeing: [{ id: 'gpt-image-2', fields: [{ column: 'imageOut', kept: '40', sheet: '7' }] }],
      },
    ]);
  });

  test('the menu asks with the rows first, and Cancel restores nothing', async () => {
    const { copy, ui } = await copied();
    ui.answers.push('CANCEL');
    copy.clickMenu('restoreRatesFromMenu');
    expect(alertOf(ui)).toMatch(/^Restore rates #1 [\s\S]*• GPT Image 2: Image output per 1M: 30 → 40$/);
    expect(properties(copy)).toEqual({});
    copy.clickMenu('restoreRatesFromMenu');
    expect(alertOf(ui)).toBe('Rates #1 are restored in this document.');
  });

  test('days of edits that are still to come are not kept', async () => {
    const future = await newDocument({ clock: () => Date.UTC(2031, 0, 1, 12) });
    await save(future, edited(40));
    const copy = future.copyDocument({ clock: () => Date.UTC(2026, 10, 22, 12) });
    const state = await open(copy);
    expect(state.overrides.map(({ edited: day }) => day)).toEqual(['2026-11-22']);
    const kept = await stateOf(copy, 'saveRates', JSON.stringify(requestFrom(state)));
    expect(kept.overrides.map(({ edited: day }) => day)).toEqual(['2026-11-22']);
  });
});
