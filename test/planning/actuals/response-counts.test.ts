import { responseCounts } from '../../../src/planning/actuals/response-counts';
import { NOT_JSON } from '../../../src/planning/billed/json-records';
import { brief } from '../../support/brief';

function lines(response: unknown): string[] {
  const counts = responseCounts(response, 'named');
  if (typeof counts === 'string') throw new Error(counts);
  return counts.map(brief);
}

const USAGE = {
  input_tokens: 1051,
  input_tokens_details: { text_tokens: 27, image_tokens: 1024 },
  output_tokens: 405,
  output_tokens_details: { image_tokens: 196, text_tokens: 209 },
};

test('a response is counted by kind, with its images, on its day', () => {
  const response = {
    created: 1_786_665_600,
    size: '1024x1024',
    quality: 'low',
    data: [{ b64_json: '…' }, { b64_json: '…' }],
    usage: USAGE,
  };
  expect(lines(response)).toEqual([
    '2026-08-14 | named, text input | 27 tokens',
    '2026-08-14 | named, image input | 1024 tokens',
    '2026-08-14 | named, image output | 196 tokens',
    '2026-08-14 | named, text output | 209 tokens',
    '2026-08-14 | named, images 1024x1024 low | 2 images',
  ]);
});

test.each([
  ['its own field', { created_at: 1_786_665_600, usage: { output_tokens: 5 } }, '2026-08-14 | named, output'],
  [
    'the answer within',
    { response: { created_at: 1_786_665_600, usage: { output_tokens: 5 } } },
    '2026-08-14 | named, output',
  ],
  [
    'the answer within, as images say it',
    { response: { created: 1_786_665_600, usage: { output_tokens: 5 } } },
    '2026-08-14 | named, output',
  ],
  [
    'the Vercel AI SDK, of the call behind its result',
    { responses: [{ timestamp: '2026-08-14T23:59:59.000Z' }], usage: { outputTokens: 5 } },
    '2026-08-14 | named, output',
  ],
  [
    'a log, as its beginning',
    { startTime: '2026-08-14T23:59:59Z', endTime: '2026-08-15T00:00:20Z', completion_tokens: 5 },
    '2026-08-14 | named, output',
  ],
  ['nowhere', { usage: { output_tokens: 5 } }, 'named, output'],
])('the day is told by %s', (_, response, line) => expect(lines(response)).toEqual([`${line} | 5 tokens`]));

test.each([
  ['a model of ours is taken from the response', { model: 'gpt-image-2-2026-04-21' }, 'gpt-image-2'],
  ['also from the answer within', { response: { model: 'gpt-image-1' } }, 'gpt-image-1'],
  [
    'also where the Vercel AI SDK names it',
    { responses: [{ modelId: 'gpt-image-1-mini' }] },
    'gpt-image-1-mini',
  ],
  ['also where its answer within does', { response: { modelId: 'gpt-image-1' } }, 'gpt-image-1'],
  ['a provider’s prefix is no part of its name', { model: 'openai/gpt-image-1-mini' }, 'gpt-image-1-mini'],
  ['a deployment’s own name stands for the model asked for', { model: 'pictures-eu' }, 'named'],
])('%s', (_, fields, model) => {
  expect(lines({ output_tokens: 5, ...fields })).toEqual([`${model}, output | 5 tokens`]);
});

test('that its model is none of ours is said once', () => {
  const remarksOf = (model: string) => {
    const counts = responseCounts({ model, input_tokens: 2, output_tokens: 5 }, 'named');
    return typeof counts === 'string' ? counts : counts.map(({ remarks }) => remarks);
  };
  expect(remarksOf('pictures-eu')).toEqual([['model not known'], undefined]);
  expect(remarksOf('gpt-image-2')).toEqual([undefined, undefined]);
});

test('size and quality of the answer within are shown', () => {
  const response = { size: '1024x1536', quality: 'high', usage: { output_tokens: 5 } };
  expect(lines({ response, data: [1] })).toEqual([
    'named, output | 5 tokens',
    'named, images 1024x1536 high | 1 images',
  ]);
});

const ROUTED = { model: 'openai/gpt-image-1', created: 1_786_665_600 };
const ROUTED_USAGE = { prompt_tokens: 20, completion_tokens: 4160, total_tokens: 4180, cost: 0.1666 };

test.each([
  [
    'beside its images',
    { choices: [{ message: { images: [{}] } }] },
    'gpt-image-1, images | 1 images | USD 0.1666',
  ],
  ['alone, without images', {}, 'gpt-image-1 | USD 0.1666'],
])('what OpenRouter says that a response cost stands %s', (_, pictures, last) => {
  expect(lines({ ...ROUTED, ...pictures, usage: ROUTED_USAGE })).toEqual([
    '2026-08-14 | gpt-image-1, input | 20 tokens',
    '2026-08-14 | gpt-image-1, output | 4160 tokens',
    `2026-08-14 | ${last}`,
  ]);
});

test('what LiteLLM logs as spent stands likewise', () => {
  const log = {
    startTime: '2026-08-14 10:00:00+00:00',
    model: 'gpt-image-1',
    spend: 0.0421,
    total_tokens: 1110,
  };
  expect(lines({ ...log, prompt_tokens: 54, completion_tokens: 1056 }).at(-1)).toBe(
    '2026-08-14 | gpt-image-1 | USD 0.0421',
  );
});

test.each([null, '0.1', -1, { total: 1 }])('a cost of %j is none', (cost) => {
  expect(lines({ ...ROUTED, usage: { ...ROUTED_USAGE, cost } }).join()).not.toContain('USD');
});

const cachedIn = (details: object, cached: object) =>
  lines({ input_tokens: 100, input_tokens_details: details, output_tokens: 0, ...cached });

test.each([
  [
    'by kind',
    { text_tokens: 60, image_tokens: 40 },
    { cached_tokens_details: { text_tokens: 10, image_tokens: 30 } },
    ['text input | 50', 'cached text input | 10', 'image input | 10', 'cached image input | 30'],
  ],
  [
    'of no kind, beside text alone',
    { text_tokens: 100, image_tokens: 0 },
    { cached_tokens: 30 },
    ['text input | 70', 'cached text input | 30'],
  ],
  [
    'of no kind, beside images alone',
    { text_tokens: 0, image_tokens: 100 },
    { cached_tokens: 30 },
    ['image input | 70', 'cached image input | 30'],
  ],
  [
    'of no kind, beside text and images',
    { text_tokens: 60, image_tokens: 40 },
    { cached_tokens: 30 },
    ['text input | 60', 'image input | 40'],
  ],
  ['of no kind, in an input that is not split', {}, { cached_tokens: 30 }, ['input | 100']],
])('cached tokens %s', (_, details, cached, expected) => {
  expect(cachedIn(details, cached)).toEqual(expected.map((line) => `named, ${line} tokens`));
});

test.each([
  [{ text_tokens: 100, image_tokens: 0 }, undefined],
  [{ text_tokens: 60, image_tokens: 40 }, ['cached unsplit']],
  [{}, ['cached unsplit']],
])('cached tokens of no kind beside %j are remarked where nothing tells the kind', (details, remarks) => {
  const usage = { input_tokens: 100, input_tokens_details: details, output_tokens: 0, cached_tokens: 30 };
  const counts = responseCounts(usage, 'named');
  expect(typeof counts === 'string' ? counts : counts[0]?.remarks).toEqual(remarks);
});

test.each([
  [
    'the rest of the input',
    { input_tokens: 100, input_tokens_details: { text_tokens: 60 }, output_tokens: 0 },
    ['text input | 60', 'input | 40'],
  ],
  [
    'the rest of the output',
    { input_tokens: 0, output_tokens: 100, output_tokens_details: { text_tokens: 10 } },
    ['text output | 10', 'output | 90'],
  ],
])('%s keeps a line of its own', (_, usage, expected) => {
  expect(lines(usage)).toEqual(expected.map((line) => `named, ${line} tokens`));
});

test.each([
  ['not JSON', NOT_JSON],
  ['no usage', { data: [1] }],
  ['no usage', undefined],
  ['no usage', null],
  ['no usage', 'text'],
  ['text model', { model: 'gpt-5-2025-08-07', output_tokens: 8700 }],
  ['text model', { response: { modelId: 'gpt-5' }, usage: { inputTokens: 500, outputTokens: 60 } }],
  [
    'text model',
    {
      object: 'response',
      model: 'gpt-5',
      output: [{ type: 'message' }],
      usage: { input_tokens: 360, output_tokens: 8700 },
    },
  ],
  [
    'picture apart',
    {
      object: 'response',
      output: [{ type: 'image_generation_call' }],
      usage: { input_tokens: 1820, output_tokens: 210 },
    },
  ],
  ['tokens differ', { input_tokens: 100, input_tokens_details: { text_tokens: 60, image_tokens: 90 } }],
  ['tokens differ', { output_tokens: 100, output_tokens_details: { text_tokens: 10, image_tokens: 60 } }],
  ['tokens differ', { input_tokens: 10, output_tokens: 100, total_tokens: 111 }],
  ['no tokens', { data: [1], usage: { input_tokens: 0, output_tokens: 0 } }],
  ['count unreadable', { input_tokens: -1 }],
])('%s: left out', (reason, response) => expect(responseCounts(response, 'named')).toBe(reason));

const PICTURE = { input_tokens: 50, output_tokens: 4160 };

test.each([
  ['an Images response', { data: [1, 2], usage: PICTURE }, 2],
  ['a stream’s last event', { type: 'image_generation.completed', b64_json: 'x', usage: PICTURE }, 1],
  ['a line of a Batch', { response: { body: { data: [1, 2, 3], usage: PICTURE } } }, 3],
  [
    'a Responses answer',
    { output: [{ type: 'message' }, { type: 'image_generation_call' }], tool_usage: { image_gen: PICTURE } },
    1,
  ],
  [
    'a Responses answer, without a call that failed',
    {
      output: ['failed', 'completed'].map((status) => ({ type: 'image_generation_call', status })),
      tool_usage: { image_gen: PICTURE },
    },
    1,
  ],
  ['a wrapper', { result: { data: [1], usage: PICTURE } }, 1],
  ['a chat answer', { choices: [{ message: { images: [1, {}] } }], usage: PICTURE }, 1],
])('pictures are counted in %s', (_, response, images) => {
  expect(lines(response).at(-1)).toBe(`named, images | ${images} images`);
});
