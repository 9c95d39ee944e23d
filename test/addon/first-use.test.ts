import type { HostOptions } from '../../src/host/contract';
import { RecordedUi } from '../../src/host/recorded-ui';
import { sheetNames } from '../support/plan-sheet';
import { cost, edited, FOLLOWING, newDocument, open, properties, save } from '../support/rate-documents';

async function document(options: Partial<HostOptions> = {}) {
  const ui = new RecordedUi();
  const host = await newDocument({ ui, html: { sidebar: '<body></body>' }, ...options });
  host.typeInto('Sheet1', 'A1', FOLLOWING);
  return { host, ui };
}

test.each(['priceImage', 'showHelp', 'approvePlan', 'comparePlans', 'completeRows', 'restoreRatesFromMenu'])(
  'from the first use of the menu on, here %s, a formula may end in IMG_RATES',
  async (command) => {
    const { host, ui } = await document();
    expect(host.value('Sheet1', 'A1')).toMatch(/^#/);
    host.clickMenu(command);
    expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(30), 12);
    expect(sheetNames(host)).toEqual(['Sheet1', 'Image rates']);
    const { getters } = host.model;
    expect(getters.getSheetName(getters.getActiveSheetId())).toBe('Sheet1');
    expect(ui.shown.length).toBe(1);
    const before = properties(host);
    host.clickMenu(command);
    expect(properties(host)).toEqual(before);
    expect(await open(host)).toMatchObject({ revision: 1, overrides: [], notices: [] });
  },
);

test('Diagnose leaves the document as it was', async () => {
  const { host } = await document();
  host.clickMenu('checkDocument');
  expect(properties(host)).toEqual({});
  expect(sheetNames(host)).toEqual(['Sheet1']);
});

test.each<[string, Partial<HostOptions>, string | undefined]>([
  ['somebody may only look', { viewer: true }, undefined],
  ['the document has no properties', { documentProperties: false }, undefined],
  ['no sheet can be made', {}, 'Spreadsheet.insertSheet'],
  ['nothing can be stored', {}, 'Properties.setProperties'],
])('where %s the sidebar opens all the same', async (_, options, method) => {
  const { host, ui } = await document(options.viewer ? {} : options);
  const seen = options.viewer
    ? await newDocument({ ...options, ui, html: { sidebar: '<body></body>' } })
    : host;
  seen.failMethod = method;
  seen.clickMenu('priceImage');
  expect(ui.shown.map(({ kind }) => kind)).toEqual(['sidebar']);
  expect(properties(seen)).toEqual({});
});

test('in a copied file it takes nothing over from the sheet', async () => {
  const { host } = await document();
  await save(host, edited(40));
  const copy = host.copyDocument();
  copy.clickMenu('priceImage');
  expect(properties(copy)).toEqual({});
  expect(copy.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
});

test('where the sheet of saved rates was deleted, its mending is left to what tells of it', async () => {
  const { host } = await document();
  await save(host, edited(40));
  host.deleteSheet('Image rates');
  host.clickMenu('priceImage');
  expect(sheetNames(host)).toEqual(['Sheet1']);
  expect((await open(host)).notices).toContainEqual({ kind: 'marker-repaired', was: 'missing' });
});
