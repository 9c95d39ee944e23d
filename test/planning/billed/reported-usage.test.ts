import { Problem } from '../../../src/messages/problem';
import { reportedUsage } from '../../../src/planning/billed/reported-usage';

const read = (usage: unknown) => reportedUsage(JSON.stringify(usage));

/** The code and the values of the problem that a text meets. */
function problemOf(json: string): { code: string; values: unknown } {
  try {
    reportedUsage(json);
  } catch (error) {
    if (error instanceof Problem) return { code: error.code, values: error.values };
    throw error;
  }
  throw new Error(`no problem with ${json}`);
}

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
