import type { ActualsReply, CalibratedRow, CalibrateRequest, Plan } from '../../../src/bridge/actuals';
import type { AppsScriptHost } from '../../../src/host/apps-script-host';
import type { HostOptions } from '../../../src/host/contract';
import { lockSheet, newDocument } from '../../support/rate-documents';

const CLOCK = () => Date.UTC(2026, 10, 22, 12);

async function documentWithPlan(options: Partial<HostOptions> = {}): Promise<AppsScriptHost> {
  const host = await newDocument(options);
  host.clickMenu('insertPlan');
  return host;
}

async function call(host: AppsScriptHost, endpoint: string, request?: object): Promise<ActualsReply> {
  return JSON.parse(String(await host.run(endpoint, ...(request ? [JSON.stringify(request)] : []))));
}

async function plansOf(host: AppsScriptHost): Promise<readonly Plan[]> {
  const reply = await call(host, 'readPlans');
  if (reply.kind !== 'plans') throw new Error(JSON.stringify(reply));
  return reply.plans;
}

/** What puts measured retries into the first row. */
async function request(
  host: AppsScriptHost,
  { sheetId, ...part }: Partial<CalibratedRow> & { readonly sheetId?: number } = {},
): Promise<Extract<CalibrateRequest, { step: 'apply' }>> {
  const [plan] = await plansOf(host);
  const [row] = plan?.rows ?? [];
  if (!plan || !row) throw new Error('There is no plan.');
  const { index, use, retries } = row;
  const measured = { retries: 2.4, low: 1.8686, high: 3.2742, generated: 48, kept: 20 };
  const wanted = { index, use, before: retries ?? null, ...measured, ...part };
  return { step: 'apply', sheetId: sheetId ?? plan.sheetId, rows: [wanted] };
}

const NOTE = [
  'Planned at first: 2.',
  'Measured 2026-11-22: 2.4 (90% sure: 1.87 to 3.27), from 48 generated and 20 kept.',
];

/** The notes of a sheet, by cell. */
function notes(host: AppsScriptHost, name: string): string[] {
  const { getters } = host.model;
  const id = getters.getSheetIdByName(name) as string;
  const cells = (getters as unknown as { getCellNotes(id: string): { text: string }[] }).getCellNotes(id);
  return cells.map(({ text }) => text);
}

test.each([
  ['English', 'en', 'Image cost plan', 'Product page'],
  ['Chinese', 'zh_TW', '圖片費用計畫', '商品頁'],
])('the deliverables of a plan in %s are found', async (_, locale, name, use) => {
  const [plan] = await plansOf(await documentWithPlan({ activeUserLocale: locale }));
  expect(plan?.name).toBe(name);
  // gpt-image-2, 1024x1280 high: 6,119 tokens × $30, and 200 prompt tokens × $5 per 1M.
  expect(plan?.rows[0]).toEqual({
    ...{ index: 1, use, size: '1024x1280', quality: 'high', rate: 'gpt-image-2', finals: 20, retries: 2 },
    usdPerImage: expect.closeTo(0.18457, 10),
  });
  expect(plan?.rows.map(({ finals, retries }) => [finals, retries])).toEqual([
    [20, 2],
    [30, 2.5],
    [5, 3],
  ]);
});

test('a document without a plan has none, and a sheet of actuals is none', async () => {
  const host = await newDocument();
  host.typeInto('Sheet1', 'A1', 'Deliverable');
  expect(await plansOf(host)).toEqual([]);
});

test('measured retries go into the cell, to 2 decimals, what was planned into its note, and the plan follows', async () => {
  const host = await documentWithPlan({ clock: CLOCK });
  const headline = host.display('Image cost plan', 'A3');
  const reply = await call(host, 'calibratePlan', await request(host));
  expect(host.display('Image cost plan', 'A3')).not.toBe(headline);
  expect(reply.kind === 'plans' && reply.plans[0]?.rows[0]).toMatchObject({ retries: 2.4, firstRetries: 2 });
  expect(notes(host, 'Image cost plan')).toContain(NOTE.join('\n'));
  // What was planned the first time stays, and the comparison goes on against it.
  await call(host, 'calibratePlan', await request(host, { retries: 20 / 9, generated: 20, kept: 9 }));
  const second = NOTE[1]?.replace('2.4 (', '2.22 (').replace('48 generated and 20', '20 generated and 9');
  expect(notes(host, 'Image cost plan')).toContain([NOTE[0], second].join('\n'));
  expect((await plansOf(host))[0]?.rows[0]).toMatchObject({ retries: 2.22, firstRetries: 2 });
});

test('all rows are calibrated at once, and taken back at once, formulas and notes too', async () => {
  const host = await documentWithPlan();
  host.typeInto('Image cost plan', 'H10', '=5/2');
  const before = [host.values('Image cost plan', 'H9:H11'), notes(host, 'Image cost plan')];
  const [plan] = await plansOf(host);
  const rows = (plan?.rows ?? []).map(
    ({ index, use, retries }): CalibratedRow => ({
      ...{ index, use, before: retries ?? null, retries: 3 + index / 300 },
      ...{ low: 2, high: 4, generated: 30, kept: 10 },
    }),
  );
  const reply = await call(host, 'calibratePlan', { step: 'apply', sheetId: plan?.sheetId, rows });
  expect(host.values('Image cost plan', 'H9:H11')).toEqual([[3], [3.01], [3.01]]);
  expect(
    notes(host, 'Image cost plan').some((note) => note.startsWith('Planned at first: 2.5 (=5/2).')),
  ).toBe(true);
  const token = reply.kind === 'plans' ? reply.undo : undefined;
  expect(await call(host, 'calibratePlan', { step: 'undo', token })).toMatchObject({ kind: 'plans' });
  expect([host.values('Image cost plan', 'H9:H11'), notes(host, 'Image cost plan')]).toEqual(before);
  expect(host.formula('Image cost plan', 'H10')).toBe('=5/2');
  // Once only.
  expect(await call(host, 'calibratePlan', { step: 'undo', token })).toMatchObject({
    problem: { code: 'plan/undo-gone' },
  });
});

test('nothing is taken back where somebody has typed other retries since', async () => {
  const host = await documentWithPlan();
  const reply = await call(host, 'calibratePlan', await request(host));
  host.typeInto('Image cost plan', 'H9', '7');
  const token = reply.kind === 'plans' ? reply.undo : undefined;
  expect(await call(host, 'calibratePlan', { step: 'undo', token })).toMatchObject({
    problem: { code: 'plan/changed' },
  });
  expect(host.value('Image cost plan', 'H9')).toBe(7);
});

test('a formula is not put back where rows were inserted since: it would follow other cells', async () => {
  const host = await documentWithPlan();
  host.typeInto('Image cost plan', 'H9', '=G9/10');
  const { sheetId, rows } = await request(host);
  const reply = await call(host, 'calibratePlan', { step: 'apply', sheetId, rows });
  host.model.dispatch('ADD_COLUMNS_ROWS', {
    sheetId: host.model.getters.getSheetIdByName('Image cost plan') as string,
    ...{ sheetName: 'Image cost plan', dimension: 'ROW', base: 0, quantity: 1, position: 'before' },
  });
  const token = reply.kind === 'plans' ? reply.undo : undefined;
  expect(await call(host, 'calibratePlan', { step: 'undo', token })).toMatchObject({
    problem: { code: 'plan/changed', values: { use: 'Product page' } },
  });
  expect(host.value('Image cost plan', 'H10')).toBe(2.4);
});

test('one row that has changed keeps all others from being written', async () => {
  const host = await documentWithPlan();
  const { sheetId, rows } = await request(host);
  const other = { ...(rows[0] as CalibratedRow), index: 2, use: 'Ad variants', before: 9 };
  expect(await call(host, 'calibratePlan', { step: 'apply', sheetId, rows: [...rows, other] })).toMatchObject(
    { problem: { code: 'plan/changed', values: { use: 'Ad variants' } } },
  );
  expect(host.values('Image cost plan', 'H9:H10')).toEqual([[2], [2.5]]);
});

test('the plan in front is the open one', async () => {
  const host = await documentWithPlan();
  host.clickMenu('insertPlan');
  expect((await plansOf(host)).map(({ name, isOpen }) => [name, isOpen])).toEqual([
    ['Image cost plan', false],
    ['Image cost plan (2)', true],
  ]);
});

test.each([
  ['en', 'Image cost plan'],
  ['zh_TW', '圖片費用計畫'],
])('in %s a bill of the whole plan goes into its cell', async (activeUserLocale, name) => {
  const host = await documentWithPlan({ activeUserLocale });
  const [plan] = await plansOf(host);
  expect(plan?.billed).toBeNull();
  host.typeInto(name, 'AB9', '50');
  const reply = await call(host, 'calibratePlan', { step: 'bill', sheetId: plan?.sheetId, usd: 12.5 });
  expect(reply.kind === 'plans' && reply.plans[0]?.billed).toBe(12.5);
  expect(host.value(name, 'AD5')).toBe(12.5);
  // All of it is that of the only row with images.
  expect(host.value(name, 'AD20')).toBeCloseTo(12.5, 9);
});

test('a duplicated tab is a plan of its own', async () => {
  const host = await documentWithPlan();
  const copy = host.duplicateSheet('Image cost plan');
  const plans = await plansOf(host);
  expect(plans.map(({ name }) => name)).toEqual(['Image cost plan', copy]);
  const second = plans[1] as Plan;
  await call(host, 'calibratePlan', await request(host, { sheetId: second.sheetId }));
  expect((await plansOf(host)).map(({ rows }) => rows[0]?.retries)).toEqual([2, 2.4]);
});

test('rows and columns that a person inserts do no harm', async () => {
  const host = await documentWithPlan();
  const sheetId = host.model.getters.getSheetIdByName('Image cost plan') as string;
  const add = (dimension: 'ROW' | 'COL', base: number) =>
    host.model.dispatch('ADD_COLUMNS_ROWS', {
      ...{ sheetId, sheetName: 'Image cost plan', dimension, base, quantity: 1, position: 'before' },
    });
  add('ROW', 0);
  add('COL', 9);
  await call(host, 'calibratePlan', await request(host));
  expect((await plansOf(host))[0]?.rows.map(({ retries }) => retries)).toEqual([2.4, 2.5, 3]);
});

test('the page of an approved plan is no plan', async () => {
  const host = await documentWithPlan();
  const [plan] = await plansOf(host);
  host.clickMenu('approvePlan');
  expect(host.model.getters.getSheetIds()).toHaveLength(4);
  expect(await plansOf(host)).toEqual([{ ...plan, isOpen: false }]);
});

describe('nothing is written', () => {
  let host: AppsScriptHost;
  beforeAll(async () => {
    host = await documentWithPlan();
  });

  test.each([
    ['another deliverable stands there now', { use: 'Something else' }, 'plan/changed'],
    ['somebody has changed the retries', { before: 7 }, 'plan/changed'],
    ['the row is gone', { index: 40 }, 'plan/gone'],
    ['the sheet is gone', { sheetId: 123_456 }, 'plan/gone'],
    ['retries are below 1', { retries: 0.5 }, 'store/request'],
    ['retries are text', { retries: '=1+1' as never }, 'store/request'],
    ['images are not whole', { generated: 2.5 }, 'store/request'],
  ])('where %s', async (_, part, code) => {
    expect(await call(host, 'calibratePlan', await request(host, part))).toMatchObject({ problem: { code } });
    expect((await plansOf(host))[0]?.rows[0]?.retries).toBe(2);
  });

  test('from a cell', () => {
    for (const endpoint of ['readPlans', 'calibratePlan'])
      expect(() => host.callFromCell(endpoint, ['{}'])).toThrow('menu and sidebar, not in a cell');
  });
});

test('a protected plan is left alone, with a message', async () => {
  const host = await documentWithPlan({ user: 'editor@example.com', owner: 'owner@example.com' });
  const wanted = await request(host);
  lockSheet(host, 'Image cost plan');
  expect(await call(host, 'calibratePlan', wanted)).toMatchObject({
    problem: { code: 'store/protected', values: { sheet: 'Image cost plan' } },
  });
});

test('what was typed under what really happened is read along', async () => {
  const host = await documentWithPlan();
  host.typeInto('Image cost plan', 'AB9', '48');
  host.typeInto('Image cost plan', 'AC9', '20');
  host.typeInto('Image cost plan', 'AD9', '9.5');
  expect((await plansOf(host))[0]?.rows[0]).toMatchObject({ generated: 48, kept: 20, usd: 9.5 });
});
