import type { ActualsReply } from '../../../src/bridge/actuals';
import type { AppsScriptHost } from '../../../src/host/apps-script-host';
import type { MemoryBacking } from '../../../src/host/memory-backing';
import { newDocument } from '../../support/rate-documents';

const TOKEN = 'a1b2c3d4e5f60718';
const SHEET = 'Image cost actuals';
const HEADINGS = [
  'Start',
  'End',
  'Line item',
  'Project',
  'Quantity',
  'Unit',
  'Cost',
  'Currency',
  'List',
  'Kept',
];

const row = (lineItem: string): (string | number)[] => [
  ...[46_248, 46_249, lineItem, 'proj_1', 42_240, 'tokens', 1.6896, 'USD', 1.6896, ''],
];

async function send(host: AppsScriptHost, request: object): Promise<ActualsReply> {
  return JSON.parse(String(await host.run('writeActuals', JSON.stringify({ token: TOKEN, ...request }))));
}

async function begin(host: AppsScriptHost, rows = 2): Promise<number> {
  const reply = await send(host, { step: 'start', rows, headings: HEADINGS, intro: 'Not finished' });
  if (reply.kind !== 'sheet') throw new Error(JSON.stringify(reply));
  return reply.sheetId;
}

const names = (host: AppsScriptHost): string[] => {
  const { getters } = host.model;
  return getters.getSheetIds().map((id) => getters.getSheetName(id));
};

test('rows stand below headings, days as days, and the first cell says what it is', async () => {
  const host = await newDocument();
  const sheetId = await begin(host);
  expect(host.value(SHEET, 'A1')).toBe('Not finished');
  await send(host, { step: 'rows', sheetId, from: 0, cells: [row('a')] });
  await send(host, { step: 'rows', sheetId, from: 1, cells: [row('b')] });
  expect(await send(host, { step: 'finish', sheetId, intro: 'Done' })).toEqual({
    kind: 'sheet',
    sheetId,
    name: SHEET,
  });
  expect(host.values(SHEET, 'A1:J2')).toEqual([['Done', '', '', '', '', '', '', '', '', ''], HEADINGS]);
  // 46,248 days after 1899-12-30: 20,679 days after 1970-01-01, 2026-08-14.
  expect(['A3', 'B3', 'C4', 'E3', 'G3'].map((cell) => host.display(SHEET, cell))).toEqual([
    ...['2026-08-14', '2026-08-15', 'b', '42,240', '1.6896'],
  ]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', "'=1"])(
  '%s as a line item is text and no formula',
  async (text) => {
    const host = await newDocument();
    const sheetId = await begin(host, 1);
    const cells = [row(text).map((cell) => (typeof cell === 'string' ? text : cell))];
    await send(host, { step: 'rows', sheetId, from: 0, cells });
    await send(host, { step: 'finish', sheetId, intro: text });
    for (const cell of ['A1', 'C3', 'D3', 'F3', 'H3', 'J3']) {
      expect(host.formula(SHEET, cell)).toBe('');
      expect(String(host.value(SHEET, cell))).toContain(text);
    }
  },
);

test('it is always a new sheet with a free name', async () => {
  const host = await newDocument();
  await begin(host);
  await send(host, { token: 'f'.repeat(32), step: 'start', rows: 1, headings: HEADINGS, intro: '' });
  expect(names(host)).toEqual(['Sheet1', SHEET, `${SHEET} (2)`]);
});

test('what was begun can be taken back', async () => {
  const host = await newDocument();
  const sheetId = await begin(host);
  expect(await send(host, { step: 'drop', sheetId })).toEqual({ kind: 'dropped' });
  expect(names(host)).toEqual(['Sheet1']);
  expect(await send(host, { step: 'drop', sheetId })).toEqual({ kind: 'dropped' });
});

test('a sheet that an import left unfinished is found later, and only such a one', async () => {
  const host = await newDocument();
  const sheetId = await begin(host);
  await send(host, { step: 'rows', sheetId, from: 0, cells: [row('a')] });
  const find = { token: '0'.repeat(32), step: 'find' };
  const unfinished = { sheetId, name: SHEET, token: TOKEN };
  expect(await send(host, find)).toEqual({ kind: 'unfinished', sheets: [unfinished] });
  expect(await send(host, { ...unfinished, step: 'drop' })).toEqual({ kind: 'dropped' });
  const other = await begin(host);
  await send(host, { step: 'finish', sheetId: other, intro: 'Done' });
  expect(await send(host, find)).toEqual({ kind: 'unfinished', sheets: [] });
  expect(names(host)).toEqual(['Sheet1', SHEET]);
});

test('it is found under another name too, and its mark goes with it', async () => {
  const host = await newDocument();
  const backing = host.backing as MemoryBacking;
  const marks = () =>
    Object.keys(backing.entries('document properties')).filter((key) => key.startsWith('import/'));
  const find = { token: '0'.repeat(32), step: 'find' };
  const sheetId = await begin(host);
  const [, id = ''] = host.model.getters.getSheetIds();
  host.model.dispatch('RENAME_SHEET', { sheetId: id, oldName: SHEET, newName: 'August' });
  const unfinished = { sheetId, name: 'August', token: TOKEN };
  expect(await send(host, find)).toEqual({ kind: 'unfinished', sheets: [unfinished] });
  expect(marks()).toHaveLength(1);
  await send(host, { ...unfinished, step: 'drop' });
  expect(marks()).toEqual([]);
  await send(host, { step: 'finish', sheetId: await begin(host), intro: 'Done' });
  expect([marks(), await send(host, find)]).toEqual([[], { kind: 'unfinished', sheets: [] }]);
});

test('no sheet that this import did not begin, or has finished, can be written to or deleted', async () => {
  const host = await newDocument();
  const sheetId = await begin(host);
  host.typeInto('Sheet1', 'A1', 'mine');
  const own = await send(host, { step: 'start', rows: 1, headings: HEADINGS, intro: '' });
  const cells = [row('x')];
  const other = { token: '0'.repeat(16) };
  expect(await send(host, { ...other, step: 'rows', sheetId, from: 0, cells })).toMatchObject({
    problem: { code: 'actuals/sheet-gone' },
  });
  await send(host, { ...other, step: 'drop', sheetId });
  await send(host, { step: 'finish', sheetId, intro: 'Done' });
  await send(host, { step: 'drop', sheetId });
  for (const id of [0, 1, 2]) await send(host, { ...other, step: 'drop', sheetId: id });
  expect(names(host)).toEqual(['Sheet1', SHEET, `${SHEET} (2)`]);
  expect(host.value('Sheet1', 'A1')).toBe('mine');
  expect(own.kind).toBe('sheet');
});

const FINISH_WITH = (currency: string) => ({
  ...{ step: 'finish', sheetId: 1, intro: '', rows: 1, totals: [{ label: '', currency }] },
});

test.each([
  ['no JSON', 'oops'],
  ['another step', { step: 'erase', sheetId: 1 }],
  ['a step of the prototype', { step: 'constructor', sheetId: 1 }],
  ['no token', { token: '', step: 'start', rows: 1, headings: HEADINGS, intro: '' }],
  ['too many rows', { step: 'start', rows: 50_001, headings: HEADINGS, intro: '' }],
  ['a heading too few', { step: 'start', rows: 1, headings: HEADINGS.slice(1), intro: '' }],
  ['a cell that is an object', { step: 'rows', sheetId: 1, from: 0, cells: [[...row('x').slice(1), {}]] }],
  ['a row too short', { step: 'rows', sheetId: 1, from: 0, cells: [['x']] }],
  ['a negative place', { step: 'rows', sheetId: 1, from: -1, cells: [row('x')] }],
  ['a condition as a currency', FINISH_WITH('>0')],
  ['a wildcard as a currency', FINISH_WITH('*')],
  ['a long text', { step: 'rows', sheetId: 1, from: 0, cells: [row('x'.repeat(1001))] }],
])('%s is refused and writes nothing', async (_, request) => {
  const host = await newDocument();
  const text = typeof request === 'string' ? request : JSON.stringify({ token: TOKEN, ...request });
  expect(JSON.parse(String(await host.run('writeActuals', text)))).toMatchObject({
    problem: { code: 'store/request' },
  });
  expect(names(host)).toEqual(['Sheet1']);
});

test('rows beyond those that were announced are refused', async () => {
  const host = await newDocument();
  const sheetId = await begin(host, 1);
  const reply = await send(host, { step: 'rows', sheetId, from: 49_000, cells: [row('x')] });
  expect(reply).toMatchObject({ problem: { code: 'store/request' } });
});

test('a viewer and a cell get a message', async () => {
  const viewer = await newDocument({ viewer: true });
  expect(await send(viewer, { step: 'start', rows: 1, headings: HEADINGS, intro: '' })).toMatchObject({
    problem: { code: 'store/no-permission' },
  });
  const host = await newDocument();
  const request = JSON.stringify({ token: TOKEN, step: 'start', rows: 1, headings: HEADINGS, intro: '' });
  expect(() => host.callFromCell('writeActuals', [request])).toThrow('menu and sidebar, not in a cell');
  expect(names(host)).toEqual(['Sheet1']);
});

test('20,000 rows fit', async () => {
  const host = await newDocument();
  const sheetId = await begin(host, 20_000);
  for (let from = 0; from < 20_000; from += 2_000)
    await send(host, {
      step: 'rows',
      sheetId,
      from,
      cells: Array.from({ length: 2_000 }, (_, at) => row(`x${from + at}`)),
    });
  await send(host, { step: 'finish', sheetId, intro: 'Done' });
  expect(host.value(SHEET, 'C20002')).toBe('x19999');
}, 60_000);

test('totals stand below an empty row, one a currency, and follow the rows', async () => {
  const host = await newDocument();
  const sheetId = await begin(host, 4);
  const billed = (amount: number, currency: string, list: number | string) =>
    row('a').map((cell, at) =>
      at === 6 ? amount : at === 7 ? currency : at === 8 ? list : at === 9 ? 2 : cell,
    );
  const cells = [
    ...[billed(1.5, 'USD', 1.6), billed(0.25, 'USD', ''), billed(5, 'EUR', 4.5), billed(-1, 'EUR', '')],
  ];
  await send(host, { step: 'rows', sheetId, from: 0, cells });
  const totals = [
    { label: 'Total USD', currency: 'USD' },
    { label: '=Total EUR', currency: 'EUR' },
  ];
  const reply = await send(host, { step: 'finish', sheetId, intro: 'Done', rows: 4, totals });
  expect(reply).toEqual({ kind: 'sheet', sheetId, name: SHEET });
  expect(host.values(SHEET, 'C7:J9')).toEqual([
    ['', '', '', '', '', '', '', ''],
    ['Total USD', '', '', '', 1.75, 'USD', 1.6, 4],
    [expect.stringContaining('=Total EUR'), '', '', '', 4, 'EUR', '', 4],
  ]);
  expect(host.formula(SHEET, 'C9')).toBe('');
  host.typeInto(SHEET, 'G3', '2.5');
  expect(host.value(SHEET, 'G8')).toBe(2.75);
});

test('rows that are not charged have a total of what the table would have charged', async () => {
  const host = await newDocument();
  const sheetId = await begin(host, 2);
  const counted = row('a').map((cell, at) => (at === 6 || at === 7 ? '' : at === 8 ? 0.25 : cell));
  await send(host, { step: 'rows', sheetId, from: 0, cells: [counted, counted] });
  const totals = [{ label: 'Total', currency: '' }];
  await send(host, { step: 'finish', sheetId, intro: 'Done', rows: 2, totals });
  expect(host.values(SHEET, 'C6:I6')).toEqual([['Total', '', '', '', '', '', 0.5]]);
});

test('totals fit where the rows fill the sheet', async () => {
  const host = await newDocument();
  const sheetId = await begin(host, 2_000);
  await send(host, { step: 'rows', sheetId, from: 1_999, cells: [row('x')] });
  const totals = [{ label: 'Total USD', currency: 'USD' }];
  await send(host, { step: 'finish', sheetId, intro: 'Done', rows: 2_000, totals });
  expect(host.value(SHEET, 'G2004')).toBe(1.6896);
});

test('the start takes the document’s lock, so that two imports never want one name', async () => {
  const host = await newDocument();
  (host.backing as MemoryBacking).busy.add('document lock');
  expect(await send(host, { step: 'start', rows: 1, headings: HEADINGS, intro: '' })).toMatchObject({
    problem: { code: 'store/busy' },
  });
});
