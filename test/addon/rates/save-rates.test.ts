import type { Reply } from '../../../src/bridge/rates';
import type { MemoryBacking } from '../../../src/host/memory-backing';
import { problemText } from '../../../src/i18n/problem-text';
import type { Rate } from '../../../src/rates/schema';
import { STANDARD } from '../../../src/rates/shipped/shared';
import { SHIPPED_RATES } from '../../../src/rates/shipped-rates';
import {
  call,
  cost,
  edited,
  FOLLOWING,
  lockSheet,
  newDocument,
  open,
  properties,
  requestFrom,
  save,
  spoil,
  stateOf,
  UNMARKED,
} from '../../support/rate-documents';

const wordsOf = (reply: Reply): string =>
  reply.kind === 'problem' ? problemText(reply.problem as never, 'en') : `no problem but ${reply.kind}`;

const sending = async (host: Awaited<ReturnType<typeof newDocument>>, changes: object): Promise<Reply> =>
  call(host, 'saveRates', JSON.stringify({ ...requestFrom(await open(host)), ...changes }));

describe('a saved price', () => {
  test('reaches formulas that end in the marker at once, others when they are calculated', async () => {
    const host = await newDocument();
    host.typeInto('Sheet1', 'A1', UNMARKED);
    expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(30), 12);
    expect(await save(host, edited(40))).toMatchObject({ revision: 1, notices: [], canEdit: true });
    host.typeInto('Sheet1', 'A2', FOLLOWING);
    expect(host.value('Sheet1', 'A2')).toBeCloseTo(cost(40), 12);
    await save(host, edited(50));
    expect(host.value('Sheet1', 'A2')).toBeCloseTo(cost(50), 12);
    expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(30), 12);
    host.typeInto('Sheet1', 'A3', '=IMGCOST("1024x1024","HIGH")');
    expect(host.value('Sheet1', 'A3')).toBeCloseTo(cost(50), 12);
  });

  test('keeps the day of the edit and the row before, whatever the sidebar sends', async () => {
    const host = await newDocument();
    const first = await save(host, { ...edited(40), edited: '1999-01-01', previous: null });
    expect(first.overrides[0]).toMatchObject({ edited: '2026-11-22', previous: SHIPPED_RATES[0] });
    const second = await save(host, edited(50));
    expect(second.overrides[0]?.previous).toMatchObject({ price: { imageOut: 40 } });
  });

  test('is there in a later session, without a cache, and for a viewer', async () => {
    const host = await newDocument();
    await save(host, edited(40));
    const later = await newDocument({ model: host.model, backing: host.backing, viewer: true });
    expect(await open(later)).toMatchObject({ revision: 1, canEdit: false });
    (host.backing as MemoryBacking).write('document cache', {}, true);
    expect(later.callFromCell('IMGCOST', ['1024x1024', 'high'])).toBeCloseTo(cost(40), 12);
  });

  test('shows in the readable row of the mirror, in the language of the document', async () => {
    const host = await newDocument({ activeUserLocale: 'zh_TW' });
    await save(host, edited(40, { name: '=1+1', note: '+1' }));
    expect(host.values('Image rates', 'A2:D3')).toEqual(
      [
        ['費率', '代號', '狀態', '計費方式'],
        ["'=1+1", 'gpt-image-2', '已編輯', 'API token'],
      ].map((row, at) =>
        at === 0 ? row : [expect.stringMatching(/^'?=1\+1$/), row[1], row[2], expect.any(String)],
      ),
    );
    expect(host.formula('Image rates', 'A3')).toBe('');
    expect(host.value('Image rates', 'L3')).toBe(40);
  });
});

describe('a save that started from another revision writes nothing', () => {
  test('and answers with the newer state', async () => {
    const host = await newDocument();
    const mine = requestFrom(await open(host), { overrides: [edited(40)] });
    await save(host, edited(50));
    const before = properties(host);
    const reply = await call(host, 'saveRates', JSON.stringify(mine));
    expect(reply).toMatchObject({
      kind: 'conflict',
      theirs: { revision: 1, overrides: [{ rate: { price: { imageOut: 50 } } }] },
    });
    expect(properties(host)).toEqual(before);
  });

  test('even when the number is the same and only the token differs', async () => {
    const host = await newDocument();
    await save(host, edited(50));
    const reply = await sending(host, { token: 'other' });
    expect(reply.kind).toBe('conflict');
  });
});

describe('what cannot be saved is refused in plain words, and nothing is written', () => {
  const many = (count: number, note: string) =>
    Array.from({ length: count }, (_, at) => {
      const rate = { ...SHIPPED_RATES[0], id: `r${at}`, name: `Rate ${at}`, note } as Rate;
      return { id: rate.id, rate, edited: '2026-11-22', previous: null };
    });
  const measured = Object.fromEntries(
    Array.from({ length: 2000 }, (_, at) => [`${1000 + at}x1024/low`, 100_000]),
  );
  const earlier = Array.from({ length: 100 }, (_, at) => ({
    until: new Date(Date.UTC(2026, 4, 1 + at)).toISOString().slice(0, 10),
    price: STANDARD,
    source: `https://example.com/${'x'.repeat(400)}`,
  }));
  test.each<[string, object, RegExp]>([
    [
      'a table of over 250,000 characters',
      { overrides: many(240, 'x'.repeat(999)) },
      /^The edited rates take [\d,]+ characters; a document keeps at most 250,000\./,
    ],
    [
      'a rate of over 40,000',
      { overrides: [edited(40, { earlier })] },
      /^Rate gpt-image-2: [\d,]+ characters; the most is 40,000/,
    ],
    [
      'a list without end',
      { overrides: [edited(40, { measuredTokens: measured })] },
      /^Rate gpt-image-2: measuredTokens "2000" should be at most 500 entries\./,
    ],
    ['over 500 rates', { overrides: many(501, '') }, /^501 rates: the most is 500/],
    ['a negative price', { overrides: [edited(-1)] }, /^Rate gpt-image-2: price\.imageOut "-1" should be/],
    ['one id twice', { overrides: [edited(40), edited(50)] }, /this id is used twice/],
    [
      'one name twice',
      { overrides: [edited(40, { name: 'GPT Image 2 Batch' })] },
      /^Name GPT Image 2 Batch: used by/,
    ],
    [
      'a default that is not there',
      { defaultRateId: 'gone' },
      /^Default rate gone: no longer in the rate table/,
    ],
    ['another language', { language: 'fr' }, /^The sidebar sent something that cannot be read/],
    ['no overrides', { overrides: 'none' }, /^The sidebar sent something that cannot be read/],
    ['a revision that is no number', { revision: '0' }, /^The sidebar sent something that cannot be read/],
    ['ids to drop that are no texts', { dropBroken: [1] }, /^The sidebar sent something that cannot be read/],
  ])('%s', async (_, changes, words) => {
    const host = await newDocument();
    expect(wordsOf(await sending(host, changes))).toMatch(words);
    expect(properties(host)).toEqual({});
    expect(host.model.getters.getSheetIds()).toHaveLength(1);
  });

  test.each([[undefined], [''], ['{'], ['[]'], ['null'], [7], ['"x"'], [`{"a":"${'x'.repeat(2_000_001)}"}`]])(
    'a request that is none of ours (%#)',
    async (request) => {
      const host = await newDocument();
      expect(wordsOf(await call(host, 'saveRates', request))).toMatch(/^The sidebar sent something/);
      expect(properties(host)).toEqual({});
    },
  );

  test('hostile keys do nothing', async () => {
    const host = await newDocument();
    const request = JSON.stringify(requestFrom(await open(host), { overrides: [edited(40)] }));
    const reply = await call(
      host,
      'saveRates',
      request.replace('"name":', '"__proto__":{"name":"x"},"name":'),
    );
    expect(['problem', 'state']).toContain(reply.kind);
    expect(({} as { name?: string }).name).toBeUndefined();
  });
});

describe('where a save cannot go on, it says why', () => {
  test('another session holds the lock', async () => {
    const host = await newDocument();
    const request = JSON.stringify(requestFrom(await open(host), { overrides: [edited(40)] }));
    (host.backing as MemoryBacking).busy.add('document lock');
    expect(wordsOf(await call(host, 'saveRates', request))).toMatch(
      /^Another change of this document has not finished/,
    );
    expect(properties(host)).toEqual({});
  });

  test('the script has no properties in the document', async () => {
    const host = await newDocument({ documentProperties: false });
    expect(wordsOf(await sending(host, { overrides: [edited(40)] }))).toMatch(
      /^This script has no properties/,
    );
  });

  test('the person may only look', async () => {
    const host = await newDocument();
    await save(host, edited(40));
    const viewer = await newDocument({ model: host.model, backing: host.backing, viewer: true });
    const before = properties(host);
    expect(wordsOf(await sending(viewer, { overrides: [] }))).toMatch(
      /^You may view this document but not edit it/,
    );
    expect(properties(host)).toEqual(before);
  });

  test('the mirror is protected by somebody else', async () => {
    const host = await newDocument();
    await save(host, edited(40));
    await host.run('openRates');
    const before = properties(host);
    lockSheet(host, 'Image rates');
    const other = await newDocument({ model: host.model, backing: host.backing, user: 'other@example.com' });
    expect(wordsOf(await sending(other, { overrides: [] }))).toMatch(/^The sheet "Image rates" is protected/);
    expect(properties(host)).toEqual(before);
  });

  test('the store has no room left', async () => {
    const host = await newDocument();
    const filler = Object.fromEntries(
      Array.from({ length: 62 }, (_, at) => [`other${at}`, 'x'.repeat(8240)]),
    );
    host.backing.write('document properties', filler);
    expect(wordsOf(await sending(host, { overrides: [edited(40)] }))).toMatch(/^Google refused to keep more/);
    expect(properties(host)).toEqual(filler);
  });
});

test('an endpoint called from a cell does nothing and says so', async () => {
  const host = await newDocument();
  for (const name of ['openRates', 'saveRates', 'makeFormulasFollow', 'restoreRates']) {
    host.forgetExecutions();
    expect(() => host.callFromCell(name, ['{}'])).toThrow(
      'This works from the Image cost menu and sidebar, not in a cell.',
    );
    const { serviceCalls = {} } = host.executions[0] ?? {};
    expect(Object.keys(serviceCalls).filter((call) => /\.(?:set|insert|delete|protect)/.test(call))).toEqual(
      [],
    );
  }
});

describe('an override that no longer passes the schema', () => {
  async function withBroken() {
    const host = await newDocument();
    await save(host, edited(40), {
      ...edited(0),
      id: 'mine',
      rate: { ...edited(7).rate, id: 'mine', name: 'Mine' } as Rate,
    });
    spoil(host, '"imageOut":7', '"imageOut":-7');
    return host;
  }

  test('is priced by nobody, listed with its fault, and leaves the others alone', async () => {
    const host = await withBroken();
    host.typeInto('Sheet1', 'A1', UNMARKED);
    host.typeInto('Sheet1', 'A2', '=IMGCOST("1024x1024","high","mine")');
    expect(host.value('Sheet1', 'A1')).toBeCloseTo(cost(40), 12);
    expect(host.errorMessage('Sheet1', 'A2')).toMatch(/^Rate mine: price\.imageOut "-7" should be/);
    expect(await open(host)).toMatchObject({
      broken: [{ id: 'mine', stored: { id: 'mine' }, problem: { code: 'rate/invalid' } }],
    });
  });

  test('stays as it is through a save, until it is dropped or mended', async () => {
    const host = await withBroken();
    const { broken, overrides } = await save(host, edited(50));
    expect(broken).toHaveLength(1);
    const dropped = await stateOf(
      host,
      'saveRates',
      JSON.stringify({ ...requestFrom(await open(host)), overrides, dropBroken: ['mine'] }),
    );
    expect(dropped.broken).toEqual([]);
    const again = await withBroken();
    const mended = {
      ...edited(0),
      id: 'mine',
      rate: { ...edited(8).rate, id: 'mine', name: 'Mine' } as Rate,
    };
    expect((await save(again, edited(40), mended)).broken).toEqual([]);
  });
});
