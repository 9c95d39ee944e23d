import type { Source } from '../../../src/planning/actuals/charge';
import { jsonSource } from '../../../src/planning/actuals/json-source';
import { plainText } from '../../../src/planning/actuals/plain-text';
import { brief } from '../../support/brief';

const DAY = 1_786_665_600;
const pageOf = (...results: unknown[]) => ({ object: 'page', data: [{ start_time: DAY, results }] });
const asRecords = (values: readonly unknown[]) => values.map((value, index) => ({ value, line: index + 1 }));

const source = (...values: unknown[]): Source => jsonSource(asRecords(values), 'named');

/** Each record of a source: its charges, or why it is left out. */
const records = (of: Source): (string | string[])[] =>
  Array.from({ length: of.size }, (_, at) => {
    const read = of.read(at);
    return typeof read === 'string' ? read : read.map(brief);
  });

const COST = {
  amount: { value: '0.5', currency: 'usd' },
  line_item: 'gpt-image-2, output',
  project_id: 'proj',
  quantity: 3,
  quantity_unit: '1000_tokens',
};

test('a page of costs is read result by result', () => {
  const costs = source(pageOf(COST, { ...COST, quantity: undefined }));
  expect([costs.kind, costs.size, costs.lineOf(1), costs.hasMore]).toEqual(['costs api', 2, 2, false]);
  expect(costs.read(0)).toEqual([
    expect.objectContaining({
      day: '2026-08-14',
      lineItem: 'gpt-image-2, output',
      project: 'proj',
      unit: '1000_tokens',
      currency: 'USD',
    }),
  ]);
  expect(costs.read(1)).toEqual([expect.objectContaining({ quantity: undefined, unit: '' })]);
});

test.each<[what: string, result: unknown, read: string]>([
  ['no amount', { amount: { currency: 'usd' } }, 'no amount'],
  ['an amount of null', { amount: { value: null } }, 'no amount'],
  ['an amount that is no number', { amount: { value: 'much' } }, 'amount unreadable'],
  ['an amount of an object', { amount: { value: {} } }, 'amount unreadable'],
  ['a quantity that is no number', { ...COST, quantity: 'some' }, 'count unreadable'],
  ['images that are no number', { images: 'some' }, 'count unreadable'],
  ['no image', { images: 0 }, 'no usage'],
  ['tokens of neither side', { input_tokens: 0, output_tokens: 0 }, 'no usage'],
  ['neither costs nor counts', { num_model_requests: 4 }, 'unknown record'],
  ['a text in place of a result', 'none', 'unknown record'],
  ['a list in place of a result', [], 'unknown record'],
])('a result with %s is left out and says why', (_what, result, read) => {
  expect(records(source(pageOf(result)))).toEqual([read]);
});

test('a page of usage counts images and tokens of each side', () => {
  const images = { images: 3, model: 'gpt-image-2', size: '1024x1024', source: 'image.generation' };
  const usage = source(pageOf(images, { images: 2 }, { input_tokens: 5 }, { output_tokens: 6, model: 'm' }));
  expect(usage.kind).toBe('usage api');
  expect(records(usage)).toEqual([
    ['2026-08-14 | gpt-image-2, 1024x1024, image.generation | 3 images'],
    ['2026-08-14 | images | 2 images'],
    ['2026-08-14 | input | 5 tokens'],
    ['2026-08-14 | m, output | 6 tokens'],
  ]);
});

test('a page of costs among responses is left out as a record of another kind', () => {
  const mixed = source(pageOf(COST), { created: DAY, usage: { input_tokens: 0, output_tokens: 5 } });
  expect(records(mixed)).toEqual(['unknown record', ['2026-08-14 | named, output | 5 tokens']]);
});

test('a day without results is an empty day, and one whose time cannot be read says so', () => {
  const data = [
    { start_time: DAY, results: [] },
    { start_time: DAY },
    { start_time: 'soon', results: [{ images: 1 }] },
    { start_time: 'soon', start_time_iso: '2026-08-14T05:00:00Z', results: [{ images: 1 }] },
    'no bucket',
    null,
  ];
  expect(records(source({ object: 'page', data }))).toEqual([
    'empty day',
    'empty day',
    'time unreadable',
    ['2026-08-14 | images | 1 images'],
  ]);
});

test.each<[what: string, bucket: object]>([
  ['a list called result', { result: [{ images: 3 }] }],
  ['one object called result', { result: { images: 3 } }],
  ['a list called result beside an empty one called results', { results: [], result: [{ images: 3 }] }],
  ['a list called result beside results of null', { results: null, result: [{ images: 3 }] }],
])('results come in %s as well', (_what, bucket) => {
  expect(records(source({ object: 'page', data: [{ start_time: DAY, ...bucket }] }))).toEqual([
    ['2026-08-14 | images | 3 images'],
  ]);
  expect(records(source({ data: [{ start_time: DAY, ...bucket }] }))).toHaveLength(1);
});

test.each([
  ['0E-6176', 'USD 0'],
  ['0E-9999999', 'USD 0'],
  ['0e+99999999', 'USD 0'],
  ['-0.00', 'USD 0'],
  ['1e-7', 'USD 0.0000001'],
  [1e-7, 'USD 0.0000001'],
])('an amount of %s is %s', (value, read) => {
  const amount = { value, currency: 'usd' };
  expect(records(source(pageOf({ amount, line_item: 'x' })))).toEqual([[`2026-08-14 | x | ${read}`]]);
});

test('an amount without a currency counts as USD and says so; one of an unknown currency is left out', () => {
  const costs = source(pageOf({ amount: { value: 1 } }, { amount: { value: 1, currency: 'shells' } }));
  expect(costs.read(0)).toEqual([expect.objectContaining({ currency: 'USD', remarks: ['USD assumed'] })]);
  expect(costs.read(1)).toBe('currency unreadable');
});

test('credits are no money, and an amount below 0 is said', () => {
  const costs = source(
    pageOf({ amount: { value: 5, currency: 'credits' } }, { amount: { value: -5, currency: 'usd' } }),
  );
  expect(costs.read(0)).toBe('credits');
  expect(costs.read(1)).toEqual([expect.objectContaining({ currency: 'USD', remarks: ['below zero'] })]);
});

test('images and tokens of one result are both kept', () => {
  const result = { model: 'gpt-image-2', images: 4, input_tokens: 0, output_tokens: 7024 };
  expect(records(source(pageOf(result)))).toEqual([
    ['2026-08-14 | gpt-image-2 | 4 images', '2026-08-14 | gpt-image-2, output | 7024 tokens'],
  ]);
  expect(records(source(pageOf({ ...result, output_tokens: -1 })))).toEqual(['count unreadable']);
});

describe('images are counted alike in every kind of answer', () => {
  const usage = {
    ...{ input_tokens: 17, output_tokens: 1756 },
    output_tokens_details: { image_tokens: 1756, text_tokens: 0 },
  };
  const look = { size: '1024x1024', quality: 'medium' };
  const images = {
    created: DAY,
    model: 'gpt-image-2',
    ...look,
    data: [{ b64_json: 'a' }, { b64_json: 'b' }],
    usage,
  };
  const answer = {
    ...{
      object: 'response',
      created_at: DAY,
      model: 'gpt-5',
      tools: [{ type: 'image_generation', model: 'gpt-image-2' }],
    },
    output: [{ type: 'image_generation_call', result: 'x', ...look }],
    tool_usage: { image_gen: usage },
  };
  const event = {
    type: 'image_generation.completed',
    model: 'gpt-image-2',
    created_at: DAY,
    ...look,
    b64_json: 'x',
    usage,
  };

  test.each<[what: string, value: object, images: number]>([
    ['an Images answer of two', images, 2],
    ['a Responses answer of one', answer, 1],
    ['the last event of a stream', event, 1],
    ['the last event of a stream of an edit', { ...event, type: 'image_edit.completed' }, 1],
    ['the last event of a Responses stream', { type: 'response.completed', response: answer }, 1],
    ['a line of a Batch', { custom_id: '1', response: { status_code: 200, body: images } }, 2],
  ])('%s', (_what, value, count) => {
    expect(records(source(value)).flat()).toContain(
      `2026-08-14 | gpt-image-2, images 1024x1024 medium | ${count} images`,
    );
  });
});

test('pages follow one another, and the last one tells whether there are more', () => {
  const first = { ...pageOf({ images: 1 }), has_more: true };
  const unnamed = { data: ['no bucket', { start_time: DAY, results: [{ images: 2 }] }] };
  expect(source(first).hasMore).toBe(true);
  const both = source(first, unnamed);
  expect([both.size, both.hasMore]).toEqual([2, false]);
  expect(records(both).flat()).toEqual(['2026-08-14 | images | 1 images', '2026-08-14 | images | 2 images']);
});

test.each(['data', 'responses', 'results', 'items'])(
  'a list of responses under %s is read one by one',
  (name) => {
    const listed = [
      { created: DAY, usage: { output_tokens: 5 } },
      { error: {} },
      { usage: { output_tokens: 6 } },
    ];
    const responses = source({ object: 'list', [name]: listed });
    expect(records(responses)).toEqual([
      ['2026-08-14 | named, output | 5 tokens'],
      'no usage',
      ['named, output | 6 tokens'],
    ]);
    expect([0, 1, 2].map((at) => responses.lineOf(at))).toEqual([1, 2, 3]);
  },
);

const FAILED = { error: { message: 'Rate limit reached', code: 429 } };

test.each<[what: string, values: unknown[]]>([
  ['a page', [pageOf({ images: 1 }), FAILED]],
  ['a bucket', [pageOf({ images: 1 }).data[0], FAILED]],
  [
    'a page that a client wrapped',
    [
      { status: 200, data: pageOf({ images: 1 }) },
      { status: 429, data: FAILED },
    ],
  ],
  ['the page of an answer', [{ response: { body: pageOf({ images: 1 }) } }, { response: { body: FAILED } }]],
  ['the pages that a script gathered', [{ pages: [pageOf({ images: 1 }), FAILED] }]],
  ['the buckets of a page', [{ object: 'page', data: [...pageOf({ images: 1 }).data, FAILED] }]],
])('the error of a call that failed is left out beside %s', (_what, values) => {
  expect(records(source(...values))).toEqual([['2026-08-14 | images | 1 images'], 'unknown record']);
});

test.each<[what: string, value: object]>([
  ['a usage object', { usage: { output_tokens: 196 } }],
  ['the usage of an image tool', { tool_usage: { image_gen: { output_tokens: 196 } } }],
  ['the usage alone', { output_tokens: 196 }],
  ['an answer within an event', { response: { usage: { output_tokens: 196 } } }],
])('%s makes the file one of responses', (_what, value) => {
  const responses = source(value, { other: 1 });
  expect([responses.kind, responses.size, responses.lineOf(1)]).toEqual(['responses', 2, 2]);
  expect(records(responses)).toEqual([['named, output | 196 tokens'], 'no usage']);
});

test('the input alone makes a file one of responses as well', () => {
  expect(records(source({ input_tokens: 13 }))).toEqual([['named, input | 13 tokens']]);
});

test.each<[what: string, values: unknown[], found: string[]]>([
  ['something else', [{ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7 }], ['a', 'b', 'c', 'd', 'e', 'f']],
  ['a list', [[1, 2]], []],
  ['nothing', [], []],
  ['null', [null], []],
  ['data that are no buckets', [{ data: [{ id: 1 }, 5] }], ['data']],
  ['a usage that is a text', [{ usage: 'much', input_tokens: '5' }], ['usage', 'input_tokens']],
])('%s is refused by what is found in it', (_what, values, found) => {
  expect(() => jsonSource(asRecords(values), 'named')).toThrow(
    expect.objectContaining({ code: 'actuals/foreign-json', values: { found } }),
  );
});

test.each<[value: unknown, text: string]>([
  [undefined, ''],
  [null, ''],
  [{ toString: 1 }, ''],
  [['a'], ''],
  [0, '0'],
  [true, 'true'],
  ['  two \u202e  words\n', 'two words'],
  ['x'.repeat(201), 'x'.repeat(200)],
])('%p is %p as plain text', (value, text) => {
  expect(plainText(value)).toBe(text);
});
