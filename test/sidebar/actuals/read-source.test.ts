import { brief } from '../../support/brief';
import { actualFile, everything, load, totals } from './actual-files';

const RECONCILED = [
  '2026-08-14 | assistants api | file search | proj_banners | USD 0.1',
  '2026-08-14 | gpt-image-1, image input | proj_banners | USD 0.00194',
  '2026-08-14 | gpt-image-1, image output | proj_banners | USD 1.6896',
  '2026-08-14 | gpt-image-1, text input | proj_banners | USD 0.022835',
];

const COUNTED = [
  '2026-08-14 | assistants api | file search | proj_banners | USD 0.1',
  '2026-08-14 | gpt-image-1, image input | proj_banners | 194 tokens | USD 0.00194',
  '2026-08-14 | gpt-image-1, image output | proj_banners | 42240 tokens | USD 1.6896',
  '2026-08-14 | gpt-image-1, text input | proj_banners | 4567 tokens | USD 0.022835',
];

describe('OpenAI’s cost exports', () => {
  test.each([
    ['costs-1.csv', 'the first header', RECONCILED],
    ['costs-2.csv', 'the second, with times without offset', RECONCILED],
    ['costs-3.csv', 'the third, with quantities, a byte order mark and CRLF', COUNTED],
  ])('%s: %s', async (name, _, charges) => {
    const actuals = await load(actualFile(name));
    expect(actuals.kind).toBe('cost csv');
    expect(actuals.charges.map(brief)).toEqual(charges);
    expect(actuals.rowsRead).toBe(6);
    expect(actuals.skipped).toEqual([{ reason: 'empty day', rows: 2, lines: [2, 7] }]);
    expect(actuals.period).toEqual(['2026-08-14', '2026-08-14']);
    expect(totals(actuals)).toEqual(['USD 1.814375']);
  });

  test('columns may come in any order', async () => {
    const rows = actualFile('costs-1.csv')
      .trimEnd()
      .split('\n')
      .map(
        (line) =>
          line
            .match(/("[^"]*"|[^,]*)(,|$)/g)
            ?.slice(0, 10)
            .map((cell) => cell.replace(/,$/, '')) ?? [],
      );
    const reversed = rows.map((cells) => [...cells].reverse().join(',')).join('\n');
    expect((await load(reversed)).charges.map(brief)).toEqual(RECONCILED);
  });

  test('names, e-mails, users and keys are nowhere in what is kept', async () => {
    const names = [
      'costs-1.csv',
      'costs-2.csv',
      'costs-3.csv',
      'activity.csv',
      'costs-api.json',
      'usage-api.json',
    ];
    for (const name of names) {
      const kept = everything(await load(actualFile(name)));
      expect(kept).toContain('gpt-image');
      expect(kept).not.toMatch(/Ann|Lee|Jones|example\.com|user-|key_|org-/);
    }
  });

  test('amounts are summed to the last digit', async () => {
    const header = 'start_time,amount_value,amount_currency,line_item';
    const rows = Array.from({ length: 10 }, () => '1786665600,0.100000000000000000000000000001,usd,x');
    const [charge] = (await load([header, ...rows].join('\n'))).charges;
    expect(brief(charge as never)).toBe('2026-08-14 | x | USD 1.00000000000000000000000000001');
  });
});

test('the activity export: tokens by kind, cached ones taken out, Batch apart', async () => {
  const actuals = await load(actualFile('activity.csv'));
  expect(actuals.kind).toBe('activity csv');
  expect(actuals.charges.map(brief)).toEqual([
    '2026-08-14 | gpt-image-2, cached text input | proj_banners | 1000 tokens',
    '2026-08-14 | gpt-image-2, image input | proj_banners | 1024 tokens',
    '2026-08-14 | gpt-image-2, image output | proj_banners | 42144 tokens',
    '2026-08-14 | gpt-image-2, text input | proj_banners | 2976 tokens',
    '2026-08-15 | gpt-image-2 batch, image output | proj_banners | 1756 tokens',
    '2026-08-15 | gpt-image-2 batch, text input | proj_banners | 20 tokens',
  ]);
});

test('the images that an activity export counts beside tokens', async () => {
  const header = 'start_time,model,size,images,input_tokens,output_tokens';
  const { charges, columns } = await load(`${header}\n1786665600,gpt-image-1,1024x1024,5,1000,4160`);
  expect(charges.map(({ lineItem, unit }) => [lineItem, unit])).toEqual([
    ['gpt-image-1, 1024x1024', 'images'],
    ['gpt-image-1, input', 'tokens'],
    ['gpt-image-1, output', 'tokens'],
  ]);
  expect(columns?.unusedFigures).toEqual([]);
});

test('the activity export where text tokens are counted without the cached ones', async () => {
  const file = actualFile('activity.csv').replace('3976.0', '2976.0');
  expect((await load(file)).charges.map(brief)).toContain(
    '2026-08-14 | gpt-image-2, text input | proj_banners | 2976 tokens',
  );
});

test('a page of the Costs API, and that more pages follow', async () => {
  const actuals = await load(actualFile('costs-api.json'));
  expect([actuals.kind, actuals.hasMore]).toEqual(['costs api', true]);
  expect(actuals.charges.map(brief)).toEqual(['2026-08-14 | USD 0.1', ...COUNTED.slice(1)]);
  expect(actuals.skipped).toEqual([{ reason: 'empty day', rows: 1, lines: [1] }]);
});

test('several pages, as an array or one a line; whether more follow is the last one’s word', async () => {
  const first = JSON.parse(actualFile('costs-api.json'));
  const last = { ...first, data: first.data.slice(1), has_more: false };
  for (const text of [JSON.stringify([first, last]), `${JSON.stringify(first)}\n${JSON.stringify(last)}\n`]) {
    const actuals = await load(text);
    expect([actuals.kind, actuals.hasMore, ...totals(actuals)]).toEqual(['costs api', false, 'USD 3.62875']);
  }
});

test('a page of the Usage API: images and tokens', async () => {
  const actuals = await load(actualFile('usage-api.json'));
  expect([actuals.kind, actuals.hasMore]).toEqual(['usage api', false]);
  expect(actuals.charges.map(brief)).toEqual([
    '2026-08-14 | gpt-image-2, 1024x1024, image.generation | 24 images',
    '2026-08-14 | gpt-image-2, image output | proj_banners | 1756 tokens',
    '2026-08-14 | gpt-image-2, text input | proj_banners | 300 tokens',
  ]);
});

test('responses line by line, of the model that the person names', async () => {
  const actuals = await load(actualFile('responses.jsonl'), 'gpt-image-2.5-flare');
  expect(actuals.kind).toBe('responses');
  expect(actuals.charges.map(brief)).toEqual([
    '2026-08-14 | gpt-image-2.5-flare, image input | 1024 tokens',
    '2026-08-14 | gpt-image-2.5-flare, image output | 1756 tokens',
    '2026-08-14 | gpt-image-2.5-flare, images 1024x1024 medium | 2 images',
    '2026-08-14 | gpt-image-2.5-flare, output | 1756 tokens',
    '2026-08-14 | gpt-image-2.5-flare, text input | 34 tokens',
  ]);
  expect(actuals.skipped).toEqual([{ reason: 'no usage', rows: 1, lines: [3] }]);
});

test.each([
  [
    'one after another over many lines',
    (lines: string[]) => lines.map((line) => JSON.stringify(JSON.parse(line), null, 2)).join('\n'),
  ],
  [
    'the same with commas between them',
    (lines: string[]) => lines.map((line) => JSON.stringify(JSON.parse(line), null, 2)).join(',\n'),
  ],
  ['in lines that end in commas', (lines: string[]) => lines.join(',\n')],
  [
    'in lists, one a line',
    (lines: string[]) => `[${lines.slice(0, 2).join(',')}]\n[${lines.slice(2).join(',')}]`,
  ],
  ['in a list of lists', (lines: string[]) => `[[${lines.join(',')}]]`],
])('responses %s are read as those in lines', async (_, written) => {
  const lines = actualFile('responses.jsonl').trim().split('\n');
  const { charges, skipped } = await load(written(lines));
  expect(charges).toEqual((await load(lines.join('\n'))).charges);
  expect(skipped).toMatchObject([{ reason: 'no usage', rows: 1 }]);
});

test.each([
  [
    'below a server’s head',
    (json: string) => `HTTP/2 200\r\ncontent-type: application/json\r\n\r\n${json}`,
    4,
  ],
  [
    'in a code fence among words',
    (json: string) => `Here it is:\n\`\`\`json\n${json}\n\`\`\`\nThank you {all}`,
    3,
  ],
])('JSON Lines %s are read, with the lines of the text', async (_, around, first) => {
  const { charges, skipped } = await load(around(actualFile('responses.jsonl').trim()));
  expect(charges).toEqual((await load(actualFile('responses.jsonl'))).charges);
  expect(skipped).toEqual([{ reason: 'no usage', rows: 1, lines: [first + 2] }]);
});

test('buckets without their page, and a page within another object, are read as the page', async () => {
  const page = JSON.parse(actualFile('costs-api.json'));
  const { charges } = await load(JSON.stringify(page));
  for (const same of [page.data, { data: page }])
    expect((await load(JSON.stringify(same))).charges).toEqual(charges);
});

test.each([
  [
    'an export',
    `${actualFile('costs-3.csv').trim()}\n${actualFile('costs-3.csv').trim().split('\n').slice(1).join('\n')}`,
    [9, 10, 11, 12],
  ],
  ['pages', `[${actualFile('costs-api.json')},${actualFile('costs-api.json')}]`, [7, 8, 9, 10]],
  ['responses of one id', '{"id":"a","usage":{"output_tokens":1}}\n'.repeat(3), [2, 3]],
])('what stands in %s again is counted and said', async (_, text, lines) => {
  const { remarks } = await load(text);
  expect(remarks).toEqual([{ kind: 'repeated', rows: lines.length, lines }]);
});

test('rows of one’s own table, and responses without an id, may be alike', async () => {
  for (const text of ['date,cost\n2026-08-14,$1\n2026-08-14,$1', '{"usage":{"output_tokens":1}}\n'.repeat(2)])
    expect((await load(text)).remarks).toEqual([]);
});

test('of responses one after another, one that is cut off makes all of them be refused', async () => {
  const [first = ''] = actualFile('responses.jsonl').split('\n');
  const shown = JSON.stringify(JSON.parse(first), null, 2);
  for (const text of [`${shown}\n${shown.slice(0, -2)}`, `${shown}\nand\n${shown}`])
    await expect(load(text)).rejects.toMatchObject({ code: 'actuals/truncated' });
});

test.each(['2026-08-14 10:00:00,123 INFO ', '[app] usage: ', '[2026-08-14 10:00:00] ', 'response='])(
  'responses that a log writes after %j are read',
  async (prefix) => {
    const lines = actualFile('responses.jsonl').trim().split('\n');
    const logged = await load(lines.map((line) => prefix + line).join('\n'));
    const plain = await load(lines.join('\n'));
    expect([logged.charges, logged.skipped]).toEqual([plain.charges, plain.skipped]);
  },
);

test('among pages, too, a line that is no JSON is left out and said', async () => {
  const page = JSON.stringify(JSON.parse(actualFile('costs-api.json')));
  const { charges, skipped } = await load(`${page}\nHTTP 429\n${page}`);
  expect(charges).toHaveLength((await load(page)).charges.length);
  expect(skipped).toContainEqual(expect.objectContaining({ reason: 'not JSON', rows: 1 }));
});

test('a line in the middle that is no JSON is left out and said', async () => {
  const [first, second] = actualFile('responses.jsonl').split('\n');
  const { skipped } = await load([first, 'oops', second].join('\n'));
  expect(skipped).toEqual([{ reason: 'not JSON', rows: 1, lines: [2] }]);
});

test.each([
  [
    'table-en.csv',
    [
      '2026-08-14 | images | 24 images | USD 0.92 | 10 kept',
      '2026-08-15 | images | 1200 images | USD 46 | 500 kept',
    ],
  ],
  [
    'table-zh-TW.tsv',
    [
      '2026-08-14 | images | 24 images | USD 0.92 | 10 kept',
      '2026-08-15 | images | 6 images | USD 0.23 | 3 kept',
    ],
  ],
])('a plain table: %s', async (name, charges) => {
  const actuals = await load(actualFile(name));
  expect(actuals.kind).toBe('plain table');
  expect(actuals.charges.map(brief)).toEqual(charges);
});

test.each([
  ['a foreign CSV', 'foreign.csv', 'actuals/foreign', { found: ['Invoice', 'Customer', 'Due'] }],
  ['a file that was cut off', 'truncated.csv', 'actuals/truncated', { line: 5 }],
  ['an export without costs', 'costs-empty.csv', 'actuals/nothing-to-import', { rows: 3 }],
])('%s is refused as a whole', async (_, name, code, values) => {
  await expect(load(actualFile(name))).rejects.toMatchObject({ code, values });
});

test.each([
  ['nothing', ' \n', 'actuals/empty-text'],
  ['prose', 'Dear Ann,\nhere is the bill.', 'actuals/foreign'],
  ['foreign JSON', '{"invoice":17}', 'actuals/foreign-json'],
  ['a JSON number in brackets', '[17]', 'actuals/foreign-json'],
  ['JSON that was cut off', actualFile('costs-api.json').slice(0, 700), 'actuals/truncated'],
  ['JSON Lines that were cut off', actualFile('responses.jsonl').slice(0, 300), 'actuals/truncated'],
  ['a quote that is never closed', `${actualFile('costs-1.csv')}1786752000,"`, 'actuals/truncated'],
  ['a row with a cell too many', `${actualFile('costs-1.csv')}1,2,3,4,5,6,7,8,9,10,11\n`, 'actuals/columns'],
])('%s is refused with a message', async (_, text, code) => {
  await expect(load(text)).rejects.toMatchObject({ code });
});

test('rows that cannot be read are left out, each for its reason', async () => {
  const header = 'start_time,amount_value,amount_currency,quantity,quantity_unit,line_item';
  const rows = [
    '1786665600,1.5,usd,,,good',
    '1786665600,about 2,usd,,,bad amount',
    'yesterday,2,usd,,,bad time',
    '1786665600,2,usd,many,tokens,bad count',
    '1786665600,,usd,,,no amount',
    '1786665600,,,,,',
  ];
  const { charges, skipped } = await load([header, ...rows].join('\n'));
  expect(charges).toHaveLength(1);
  expect(skipped.map(({ reason, lines }) => [reason, lines])).toEqual([
    ['amount unreadable', [3]],
    ['time unreadable', [4]],
    ['count unreadable', [5]],
    ['no amount', [6]],
    ['empty day', [7]],
  ]);
});

test('what could change how a cell reads is taken out of line items', async () => {
  const { charges } = await load('start_time,amount_value,line_item\n1786665600,1,"=1+1\t\u202e\r\nx"');
  expect(charges[0]?.lineItem).toBe('=1+1 x');
});
