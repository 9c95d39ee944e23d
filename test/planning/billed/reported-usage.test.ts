import { isProblem } from '../../../src/messages/problem';
import { reportedUsage } from '../../../src/planning/billed/reported-usage';

const read = (usage: unknown) => reportedUsage(JSON.stringify(usage));

/** The code and the values of the problem that a text meets. */
function problemOf(json: string): { code: string; values: unknown } {
  try {
    reportedUsage(json);
  } catch (error) {
    if (isProblem(error)) return { code: error.code, values: error.values };
    throw error;
  }
  throw new Error(`no problem with ${json}`);
}

/** What a usage alone says beside its tokens. */
const NOTHING = {
  model: undefined,
  author: undefined,
  size: undefined,
  quality: undefined,
  images: undefined,
  time: undefined,
  isStreamed: false,
};

test('every count of a response is read into its own place', () => {
  const usage = {
    input_tokens: 1100,
    input_tokens_details: { text_tokens: 100, image_tokens: 1000 },
    cached_tokens: 550,
    cached_tokens_details: { text_tokens: 50, image_tokens: 500 },
    output_tokens: 481,
    output_tokens_details: { image_tokens: 272, text_tokens: 209 },
  };
  expect(read({ usage, svg_usage: { total_tokens: 900 } })).toEqual({
    input: 1100,
    textIn: 100,
    imageIn: 1000,
    cached: 550,
    cachedText: 50,
    cachedImage: 500,
    output: 481,
    imageOut: 272,
    textOut: 209,
    unreported: [],
    svg: 900,
    fromResponses: false,
    about: NOTHING,
  });
});

test('what a response does not report is not known, and its side is named', () => {
  expect(read({ output_tokens: 196 })).toEqual({
    input: 0,
    textIn: undefined,
    imageIn: undefined,
    cached: 0,
    cachedText: undefined,
    cachedImage: undefined,
    output: 196,
    imageOut: undefined,
    textOut: undefined,
    unreported: ['input'],
    svg: 0,
    fromResponses: false,
    about: NOTHING,
  });
  expect(read({ input_tokens: 8 }).unreported).toEqual(['output']);
});

test('cached tokens are found among the input details too', () => {
  const details = { cached_tokens: 40, cached_tokens_details: { text_tokens: 30, image_tokens: 10 } };
  const { cached, cachedText, cachedImage } = read({ input_tokens: 100, input_tokens_details: details });
  expect([cached, cachedText, cachedImage]).toEqual([40, 30, 10]);
});

test.each([
  ['details that are null', { input_tokens: 8, input_tokens_details: null }],
  ['a usage beside an empty answer', { response: null, usage: { input_tokens: 8 } }],
  ['a list for details', { input_tokens: 8, input_tokens_details: [5] }],
  ['a count that is null', { input_tokens: 8, output_tokens: null }],
])('%s is as if it were not there', (_name, usage) => {
  const { input, textIn, imageIn, unreported } = read(usage);
  expect([input, textIn, imageIn, unreported]).toEqual([8, undefined, undefined, ['output']]);
});

test.each([
  ['as a line of a stream', 'data: {"input_tokens":8}'],
  ['as a line of a stream without a blank', 'data:{"input_tokens":8}'],
  ['as a line of a stream with two blanks', 'data:  {"input_tokens":8}'],
  ['between blanks and line breaks', ' \n data: {"input_tokens":8} \n '],
])('a usage is read %s', (_name, json) => expect(reportedUsage(json).input).toBe(8));

test.each([
  ['no JSON', ' hello ', { code: 'usage/not-json', values: { text: 'hello' } }],
  [
    'two lines of a stream',
    'x data: {"input_tokens":8}',
    { code: 'usage/not-json', values: { text: 'x data: {"input_tokens":8}' } },
  ],
  ['an empty list', '[]', { code: 'usage/none', values: { text: '[]' } }],
  ['an answer without usage', ' {"data":1} ', { code: 'usage/none', values: { text: '{"data":1}' } }],
  [
    'a negative count',
    '{"input_tokens":-1}',
    { code: 'usage/count', values: { field: 'input_tokens', value: '-1' } },
  ],
  [
    'a count as text',
    '{"output_tokens":"196"}',
    { code: 'usage/count', values: { field: 'output_tokens', value: '"196"' } },
  ],
  [
    'a count beyond what a number holds',
    '{"output_tokens":9007199254740993}',
    { code: 'usage/count', values: { field: 'output_tokens', value: '9007199254740992' } },
  ],
  [
    'a part that is a list',
    '{"output_tokens":8,"output_tokens_details":{"image_tokens":[8]}}',
    { code: 'usage/count', values: { field: 'image_tokens', value: '[…]' } },
  ],
])('%s is told with its value', (_name, json, problem) => expect(problemOf(json)).toEqual(problem));

const TOKENS =
  '{"input_tokens":50,"input_tokens_details":{"text_tokens":50,"image_tokens":0},"output_tokens":4160,"total_tokens":4210}';

test.each([
  [
    'a line of a Batch',
    `{"custom_id":"a","response":{"status_code":200,"body":{"data":[{}],"usage":${TOKENS}}},"error":null}`,
  ],
  ['data', `{"data":{"usage":${TOKENS}}}`],
  ['json', `{"json":{"data":[{}],"usage":${TOKENS}}}`],
  ['result', `{"result":{"usage":${TOKENS}}}`],
  ['a list of one', `[{"usage":${TOKENS}}]`],
  [
    'camel case',
    '{"usage":{"inputTokens":50,"inputTokensDetails":{"textTokens":50,"imageTokens":0},"outputTokens":4160,"totalTokens":4210}}',
  ],
  [
    'chat style',
    '{"usage":{"prompt_tokens":50,"prompt_tokens_details":{"text_tokens":50,"image_tokens":0},"completion_tokens":4160}}',
  ],
  [
    'a Responses answer in camel case',
    `{"object":"response","output":[{"type":"image_generation_call"}],"usage":{"inputTokens":9,"outputTokens":9},"toolUsage":{"imageGen":${TOKENS}}}`,
  ],
  ['a code fence among words', `Here it is:\n\`\`\`json\n{"usage":${TOKENS}}\n\`\`\`\nThank you {all}`],
  ['what stands below a server’s head', `HTTP/2 200\r\ndate: x\r\n\r\n{"usage":${TOKENS}}`],
  ['a code fence', `\`\`\`json\n{\n"usage":${TOKENS}\n}\n\`\`\``],
  [
    'a stream that ends with [DONE]',
    `data: {"type":"image_generation.completed","usage":${TOKENS}}\n\ndata: [DONE]\n`,
  ],
  [
    'a stream with events, comments and pictures under way',
    `: ping\nevent: image_generation.partial_image\ndata: {"type":"image_generation.partial_image"}\n\nevent: image_generation.completed\ndata: {"type":"image_generation.completed","usage":${TOKENS}}\n`,
  ],
  [
    'the events of a Responses stream',
    `data: {"type":"response.created","response":{"usage":null}}\r\n\r\ndata: {"type":"response.completed","response":{"object":"response","output":[{"type":"image_generation_call"}],"usage":{"input_tokens":9,"output_tokens":9},"tool_usage":{"image_gen":${TOKENS}}}}`,
  ],
])('tokens are read from %s', (_name, text) => {
  const { input, textIn, output } = reportedUsage(text);
  expect([input, textIn, output]).toEqual([50, 50, 4160]);
});

test.each([
  [
    'among the details',
    {
      input_tokens_details: {
        text_tokens: 60,
        image_tokens: 40,
        cached_text_tokens: 20,
        cached_image_tokens: 10,
      },
    },
  ],
  ['beside the whole', { cached_text_tokens: 20, cached_image_tokens: 10 }],
  ['in details of their own', { cached_tokens_details: { text_tokens: 20, image_tokens: 10 } }],
  ['in camel case', { cachedTextTokens: 20, cachedImageTokens: 10 }],
])('cached tokens by kind are found %s', (_name, cached) => {
  const { cached: all, cachedText, cachedImage } = read({ input_tokens: 100, output_tokens: 5, ...cached });
  expect([all, cachedText, cachedImage]).toEqual([30, 20, 10]);
});

test.each(['created', 'created_at', 'createdAt', 'timestamp'])(
  'the time is read from %s, outside as well',
  (name) => {
    const usage = JSON.parse(TOKENS);
    expect(read({ usage, [name]: 5 }).about.time).toBe('5');
    expect(read({ [name]: 5, response: { usage } }).about.time).toBe('5');
  },
);

test('of two names for the tokens of a side, one that says 0 gives way', () => {
  const { input, output } = read({
    input_tokens: 0,
    prompt_tokens: 50,
    completion_tokens: 0,
    output_tokens: 9,
  });
  expect([input, output]).toEqual([50, 9]);
});

const SAID = { input_tokens: 100, output_tokens: 200 };

test.each([
  [
    'input details that miss some',
    { ...SAID, input_tokens_details: { text_tokens: 13, image_tokens: 0 } },
    'usage/parts {"whole":"input","tokens":100,"parts":13}',
  ],
  [
    'two names for the input that disagree',
    { ...SAID, prompt_tokens: 70 },
    'usage/parts {"whole":"input","tokens":100,"parts":70}',
  ],
  [
    'more text than input',
    { ...SAID, input_tokens_details: { text_tokens: 130 } },
    'usage/parts {"whole":"input","tokens":100,"parts":130}',
  ],
  [
    'output parts that are less',
    { ...SAID, output_tokens_details: { image_tokens: 100, text_tokens: 50 } },
    'usage/parts {"whole":"output","tokens":200,"parts":150}',
  ],
  [
    'a total of something else',
    { ...SAID, total_tokens: 301 },
    'usage/parts {"whole":"total","tokens":301,"parts":300}',
  ],
  [
    'more cached than input',
    { ...SAID, cached_tokens: 400 },
    'usage/parts {"whole":"input","tokens":100,"parts":400}',
  ],
  [
    'cached kinds that miss some',
    { ...SAID, cached_tokens: 30, cached_tokens_details: { text_tokens: 10, image_tokens: 10 } },
    'usage/parts {"whole":"cached","tokens":30,"parts":20}',
  ],
  [
    'more cached text than text',
    { ...SAID, input_tokens_details: { text_tokens: 10, image_tokens: 90, cached_text_tokens: 20 } },
    'usage/parts {"whole":"text input","tokens":10,"parts":20}',
  ],
  ['nothing but zeros', { input_tokens: 0, output_tokens: 0 }, 'usage/zero {"side":"input"}'],
  [
    'a picture without output',
    { data: [{}], usage: { input_tokens: 9, output_tokens: 0 } },
    'usage/zero {"side":"output"}',
  ],
  [
    'a text model',
    { model: 'openai/gpt-5-mini', usage: SAID },
    'usage/text-model {"model":"openai/gpt-5-mini"}',
  ],
  [
    'a usage alone that counts reasoning',
    { input_tokens: 100, output_tokens: 5, output_tokens_details: { reasoning_tokens: 0 } },
    'usage/text-model {"model":""}',
  ],
  [
    'an answer without a picture',
    { object: 'response', model: 'gpt-5', output: [], usage: SAID },
    'usage/text-model {"model":"gpt-5"}',
  ],
  [
    'an answer whose image tool made nothing',
    {
      ...{ object: 'response', model: 'gpt-5', output: [], usage: SAID },
      tool_usage: { image_gen: { input_tokens: 0, output_tokens: 0, total_tokens: 0 } },
    },
    'usage/text-model {"model":"gpt-5"}',
  ],
  [
    'a usage of sound',
    { input_tokens: 14, output_tokens: 45, input_token_details: { text_tokens: 10, audio_tokens: 4 } },
    'usage/text-model {"model":""}',
  ],
  ['a model that judges', { model: 'omni-moderation-latest', usage: SAID }, 'usage/text-model'],
  [
    'an answer without its picture’s tokens',
    { object: 'response', model: 'gpt-4.1', output: [{ type: 'image_generation_call' }], usage: SAID },
    'usage/picture-apart {"model":"gpt-4.1"}',
  ],
])('%s: refused', (_name, usage, message) => expect(() => read(usage)).toThrow(message));

test('two responses in one text are not taken for one', () => {
  expect(() => reportedUsage(`{"usage":${TOKENS}}\n{"usage":${TOKENS}}`)).toThrow(
    'usage/several {"responses":2}',
  );
});
