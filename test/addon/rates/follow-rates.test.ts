import type { MemoryBacking } from '../../../src/host/memory-backing';
import {
  call,
  cost,
  edited,
  FOLLOWING,
  lockSheet,
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
  await open(host);
  expect(await notFollowing(host)).toBe(0);
  await save(host, edited(40));
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
