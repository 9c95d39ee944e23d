import type { SidebarState } from '../../src/bridge/rates';
import { formulas } from '../../src/functions';
import { problemText } from '../../src/i18n/problem-text';
import type { Override } from '../../src/rates/overrides';
import { SHIPPED_TABLE } from '../../src/rates/rate-table';
import { mirrorTexts } from '../../src/rates/stored/mirror';
import { parseStoredTable, type StoredTable, storedTableText } from '../../src/rates/stored/stored-table';
import { editionOf, readStore } from '../../src/rates/stored/table-store';
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
  UNMARKED,
} from '../support/rate-documents';

jest.setTimeout(120_000);

const many = (count: number): object[] => Array.from({ length: count }, (_, at) => ({ id: `r${at}` }));
const tableOf = (stored: Record<string, string>): StoredTable => readStore(stored).table as StoredTable;

test('3,000 stored overrides are more than were ever saved: set aside, told, and a save starts anew', async () => {
  const host = await newDocument();
  await save(host, edited(40));
  const { marker, ...rest } = tableOf(properties(host));
  const { chunks, pointer } = editionOf({ marker, ...rest, overrides: many(3000) });
  host.backing.write('document properties', { ...chunks, rates: pointer }, true);
  host.backing.write('document cache', {}, true);
  host.deleteSheet('Image rates');
  host.typeInto('Sheet1', 'A1', UNMARKED);
  expect(host.errorMessage('Sheet1', 'A1')).toMatch(
    /damaged.+Open Image cost › Edit rates and save them anew/,
  );
  expect((await open(host)).notices).toEqual([{ kind: 'damaged-set-aside', key: expect.any(String) }]);
  expect((await save(host, edited(41))).overrides).toHaveLength(1);
  expect(host.callFromCell('IMGCOST', ['1024x1024', 'high'])).toBeCloseTo(cost(41), 12);
});

test('a mirror of 3,000 overrides in a copied file is no table, and its formulas say what to do', async () => {
  const host = await newDocument();
  await save(host, edited(40));
  host.typeInto('Sheet1', 'A1', FOLLOWING);
  const copy = host.copyDocument();
  const { head, overrides } = mirrorTexts({ ...tableOf(properties(host)), overrides: many(900) });
  expect(overrides).toHaveLength(900);
  copy.typeInto('Image rates', 'T1', head);
  copy.backing.write('document cache', {}, true);
  copy.typeInto('Sheet1', 'A2', '=IMGCOST("1024x1024";"low";IMG_RATES)');
  expect(copy.errorMessage('Sheet1', 'A2')).toMatch(/are not in this file/);
});

test('a table of more rows than any save leaves cannot be read', () => {
  const table = { ...tableOf({}), overrides: [] } as unknown as StoredTable;
  const text = (count: number) =>
    storedTableText({
      ...table,
      marker: { revision: 1, token: 'abcd1234', date: '2026-11-22', shipped: '2026-11-22-1a2b3c4' },
      language: 'en',
      defaultRateId: 'gpt-image-2',
      shippedRows: {},
      overrides: many(count),
    });
  expect(parseStoredTable(text(2000))?.overrides).toHaveLength(2000);
  expect(parseStoredTable(text(2001))).toBeUndefined();
});

describe('a marker of the highest number', () => {
  const HIGHEST = 'rates #999999999-abcd1234 · 2026-11-22 · shipped 2026-11-22-1a2b3c4';

  test('in a document with its own rates is an error with a way back, and the next save goes on from the store', async () => {
    const host = await newDocument();
    await save(host, edited(40));
    host.typeInto('Sheet1', 'A1', FOLLOWING);
    host.typeInto('Image rates', 'A1', HIGHEST);
    expect(host.errorMessage('Sheet1', 'A1')).toMatch(/Open Image cost › Edit rates to mend it\.$/);
    expect((await save(host, edited(41))).revision).toBe(2);
    expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(41), 12);
  });

  test('where nothing is stored: saves go on, each under another marker', async () => {
    const host = await newDocument();
    await save(host, edited(40));
    const copy = host.copyDocument();
    copy.typeInto('Image rates', 'A1', HIGHEST);
    copy.typeInto('Sheet1', 'A1', FOLLOWING);
    const revisions: [number, string][] = [];
    for (const price of [41, 42]) {
      const { revision, token } = await save(copy, edited(price));
      revisions.push([revision, token]);
      expect(copy.value('Sheet1', 'A1')).toBeCloseTo(cost(price), 12);
    }
    expect(revisions.map(([revision]) => revision)).toEqual([999_999_999, 999_999_999]);
    expect(revisions[0]?.[1]).not.toBe(revisions[1]?.[1]);
  });

  test('a longer number is no marker', () => {
    const document = { rateTable: () => SHIPPED_TABLE, language: () => 'en' as const, wallClock: () => '' };
    const longer = HIGHEST.replace('#999999999', '#9999999999');
    expect(() => formulas.IMGCOST.evaluate(['1024x1024', 'high', '', '', '', longer], document)).toThrow(
      /IMG_RATES/,
    );
  });
});

test.each<[formula: keyof typeof formulas, args: unknown[]]>([
  ['IMGGENERATIONS', [10, 1e308]],
  ['IMGTOTAL', ['1024x1024', 'high', 10, 1e308]],
  ['IMGBUDGET', [10, 1e308, 0.2]],
  ['IMGCHANCE', [10, 1e308, 20]],
  ['IMGNEEDED', [1e308, 2]],
  ['IMGBUFFER', [10, 1e308]],
])('%s %#: a quantity of 1e308 is a sentence that says the most', (name, args) => {
  const document = { rateTable: () => SHIPPED_TABLE, language: () => 'en' as const, wallClock: () => '' };
  const evaluate = (): unknown =>
    (
      formulas as unknown as Record<string, { evaluate(args: readonly unknown[], document: object): unknown }>
    )[name]?.evaluate(args, document);
  expect(evaluate).toThrow(/1e\+308.*most/);
});

describe('half characters', () => {
  const withNote = (note: string): Override => edited(40, { note });

  test('a request of 9.7 MB of them is refused with a sentence', async () => {
    const host = await newDocument();
    const request = JSON.stringify({ ...requestFrom(await open(host)), token: '\ud800'.repeat(1_620_000) });
    expect(request.length).toBeGreaterThan(9_700_000);
    const reply = await call(host, 'saveRates', request);
    expect(reply).toMatchObject({ kind: 'problem', problem: { code: 'store/request' } });
    expect(properties(host)).toEqual({});
  });

  test('in a rate they are told by the field, and nothing is kept', async () => {
    const host = await newDocument();
    const state: SidebarState = await open(host);
    for (const note of ['\ud800', 'x\udc00y', '\ud800'.repeat(900)]) {
      const request = requestFrom(state, { overrides: [withNote(note)] });
      const reply = await call(host, 'saveRates', JSON.stringify(request));
      expect(reply).toMatchObject({ kind: 'problem', problem: { code: 'rate/invalid' } });
      if (reply.kind === 'problem')
        expect(problemText(reply.problem as never, 'en')).toMatch(/^Rate gpt-image-2: .*note/i);
    }
    expect(properties(host)).toEqual({});
  });

  test('whole characters of two halves stay', async () => {
    const host = await newDocument();
    expect((await save(host, withNote('🦀 費率'))).overrides[0]?.rate?.note).toBe('🦀 費率');
  });
});
