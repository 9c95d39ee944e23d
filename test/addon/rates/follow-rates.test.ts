import type { MemoryBacking } from '../../../src/host/memory-backing';
import {
  call,
  cost,
  edited,
  FOLLOWING,
  lockSheet,
  NOON,
  newDocument,
  notFollowing,
  open,
  save,
  stateOf,
  UNMARKED,
} from '../../support/rate-documents';

test('formulas that do not follow are counted after a save, and made to follow when asked', async () => {
  const host = await newDocument();
  host.typeInto('Sheet1', 'A1', UNMARKED);
  host.typeInto('Sheet1', 'A2', FOLLOWING);
  host.typeInto('Sheet1', 'A3', '=ROUND(IMGCOST("1024x1024";"high");6)');
  host.typeInto('Sheet1', 'A4', '=IMGGENERATIONS(10,1.1)');
  host.typeInto('Sheet1', 'A5', 'IMGCOST(');
  // Misspelt, it is a name that stands for nothing: the figure is there and would never change. The first save mends it.
  host.typeInto('Sheet1', 'A6', '=IMGCOST("1024x1024";"high";;;;IMGRATES)');
  expect(host.value('Sheet1', 'A6')).toBeCloseTo(cost(30), 12);
  await open(host);
  expect(await notFollowing(host)).toBe(0);
  await save(host, edited(40));
  expect(host.formula('Sheet1', 'A6')).toBe('=IMGCOST("1024x1024","high",,,,IMG_RATES)');
  expect(await notFollowing(host)).toBe(2);
  expect(await stateOf(host, 'makeFormulasFollow')).toMatchObject({
    revision: 1,
    notices: [{ kind: 'followed', formulas: 2 }],
  });
  expect(await notFollowing(host)).toBe(0);
  expect(host.formula('Sheet1', 'A1')).toBe('=IMGCOST("1024x1024","high",IMG_RATES)');
  expect(host.formula('Sheet1', 'A4')).toBe('=IMGGENERATIONS(10,1.1)');
  await save(host, edited(50));
  expect([host.value('Sheet1', 'A1'), host.value('Sheet1', 'A3')]).toEqual([
    expect.closeTo(cost(50), 12),
    expect.closeTo(cost(50), 6),
  ]);
});

test('in a document without rates of its own the marker is made first', async () => {
  const host = await newDocument({ activeUserLocale: 'zh_TW' });
  host.typeInto('Sheet1', 'A1', UNMARKED);
  expect(await stateOf(host, 'makeFormulasFollow')).toMatchObject({
    revision: 1,
    overrides: [],
    language: 'zh-TW',
  });
  expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(30), 12);
});

test('in a document with semicolons and decimal commas', async () => {
  const host = await newDocument({ locale: 'de_DE' });
  host.typeInto('Sheet1', 'A1', '=IMGTOTAL("1024x1024";"high";10;1,5)');
  await stateOf(host, 'makeFormulasFollow');
  await save(host, edited(40));
  expect(host.value('Sheet1', 'A1')).toBeCloseTo(15 * cost(40), 9);
});

test('an array formula is changed where it stands, and its cells follow', async () => {
  const host = await newDocument();
  host.typeInto('Sheet1', 'A1', '1024x1024');
  host.typeInto('Sheet1', 'A2', '1024x1024');
  host.typeInto('Sheet1', 'B1', '=ARRAYFORMULA(IMGCOST(A1:A2,"high"))');
  await stateOf(host, 'makeFormulasFollow');
  await save(host, edited(40));
  expect(host.formula('Sheet1', 'B1')).toBe('=ARRAYFORMULA(IMGCOST(A1:A2,"high",IMG_RATES))');
  expect(host.value('Sheet1', 'B2')).toBeCloseTo(cost(40), 12);
});

test('protected cells are left alone and listed', async () => {
  const host = await newDocument();
  await save(host, edited(40));
  host.typeInto('Sheet1', 'B7', UNMARKED);
  lockSheet(host, 'Sheet1');
  const other = await newDocument({ model: host.model, backing: host.backing, user: 'other@example.com' });
  expect((await stateOf(other, 'makeFormulasFollow')).notices).toEqual([
    { kind: 'followed', formulas: 0 },
    { kind: 'not-followed', cells: ['Sheet1!B7'] },
  ]);
  expect(host.formula('Sheet1', 'B7')).toBe(UNMARKED);
});

test('one setFormula a cell, and none where a formula follows already', async () => {
  const host = await newDocument();
  await save(host, edited(40));
  host.typeInto('Sheet1', 'A1', `${UNMARKED}+IMGCOST("1024x1024","low")`);
  host.typeInto('Sheet1', 'A2', FOLLOWING);
  host.forgetExecutions();
  await stateOf(host, 'makeFormulasFollow');
  expect(host.counts.serviceCalls['Range.setFormula']).toBe(1);
});

test.each([
  [
    'the lock is not obtained',
    'store/busy',
    (backing: MemoryBacking) => void backing.busy.add('document lock'),
  ],
])('when %s, nothing changes', async (_, code, disturb) => {
  const host = await newDocument();
  await save(host, edited(40));
  host.typeInto('Sheet1', 'A1', UNMARKED);
  disturb(host.backing as MemoryBacking);
  expect(await call(host, 'makeFormulasFollow')).toMatchObject({
    problem: { code },
    state: { revision: 1 },
  });
  expect(await notFollowing(host)).toBe(1);
  expect(host.formula('Sheet1', 'A1')).toBe(UNMARKED);
});

test('a formula that would no longer fit its cell is left as it is, counted and named', async () => {
  const host = await newDocument();
  await save(host, edited(40));
  const long = `=IMGCOST("1024x1024";"high")&"${'x'.repeat(49_960)}"`;
  host.typeInto('Sheet1', 'A1', long);
  host.typeInto('Sheet1', 'A2', UNMARKED);
  expect(await notFollowing(host)).toBe(2);
  const { notices } = await stateOf(host, 'makeFormulasFollow');
  expect(notices).toEqual([
    { kind: 'followed', formulas: 1 },
    { kind: 'not-followed', cells: ['Sheet1!A1'] },
  ]);
  expect(host.formula('Sheet1', 'A1')).not.toContain('IMG_RATES');
});

test('more formulas than anybody reads the names of are named in part', async () => {
  const host = await newDocument();
  await save(host, edited(40));
  const long = `=IMGCOST("1024x1024";"high")&"${'x'.repeat(49_960)}"`;
  for (let row = 1; row <= 33; row++) host.typeInto('Sheet1', `A${row}`, long);
  const { notices } = await stateOf(host, 'makeFormulasFollow');
  expect(notices[1]).toMatchObject({ kind: 'not-followed', cells: expect.arrayContaining(['… (+3)']) });
});

describe('where time runs out', () => {
  /** A clock that goes on by so many seconds whenever it is read. */
  async function slowDocument() {
    let now = NOON;
    let step = 0;
    const host = await newDocument({ clock: () => (now += step) });
    host.typeInto('Sheet1', 'A1', UNMARKED);
    host.typeInto('Sheet1', 'A2', UNMARKED);
    await save(host, edited(40));
    return {
      host,
      slowBy(seconds: number) {
        step = seconds * 1000;
      },
    };
  }

  test('the count says that it is not whole', async () => {
    const { host, slowBy } = await slowDocument();
    slowBy(15);
    const counted = JSON.parse(String(await host.run('countNotFollowing')));
    expect(counted).toMatchObject({ kind: 'counted', isCutShort: true });
    slowBy(0);
    expect(JSON.parse(String(await host.run('countNotFollowing')))).toEqual({
      kind: 'counted',
      formulas: 2,
      isCutShort: false,
    });
  });

  test('making formulas follow stops between two cells, says so, and goes on when asked again', async () => {
    const { host, slowBy } = await slowDocument();
    slowBy(45);
    const { notices } = await stateOf(host, 'makeFormulasFollow');
    expect(notices).toContainEqual({ kind: 'follow-cut-short' });
    slowBy(0);
    const left = await notFollowing(host);
    expect(left).toBeGreaterThan(0);
    expect((await stateOf(host, 'makeFormulasFollow')).notices).toEqual([
      { kind: 'followed', formulas: left },
    ]);
    expect(await notFollowing(host)).toBe(0);
  });
});
