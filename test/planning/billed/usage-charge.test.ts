import { reportedUsage } from '../../../src/planning/billed/reported-usage';
import { usageCharge } from '../../../src/planning/billed/usage-charge';
import { findRate, SHIPPED_TABLE } from '../../../src/rates/rate-table';
import observations from '../../data/observations.json';

const charge = (usage: unknown, rate = 'gpt-image-2') =>
  usageCharge(findRate(SHIPPED_TABLE, rate), reportedUsage(JSON.stringify(usage)));

const EDIT = {
  input_tokens: 1051,
  input_tokens_details: { text_tokens: 27, image_tokens: 1024 },
  output_tokens: 196,
  total_tokens: 1247,
};

// By hand at 5 / 8 / 30 USD per 1M: 27 × 5 + 1,024 × 8 + 196 × 30 = 14,207 millionths.
test.each([
  ['the usage alone', EDIT],
  ['a whole Images response', { created: 1, data: [{ b64_json: '…' }], usage: EDIT }],
  ['a streamed completed event', { type: 'image_generation.completed', usage: EDIT }],
  [
    'a Responses answer',
    { usage: { input_tokens: 2440, output_tokens: 184 }, tool_usage: { image_gen: EDIT } },
  ],
  [
    'a Responses event',
    { type: 'response.completed', response: { usage: {}, tool_usage: { image_gen: EDIT } } },
  ],
])('%s costs $0.014207', (_name, response) => expect(charge(response).usd).toBeCloseTo(0.014207, 14));

test('the main model of a Responses answer is not priced, and said so', () => {
  expect(
    charge({ usage: { input_tokens: 2440, output_tokens: 184 }, tool_usage: { image_gen: EDIT } }).remarks,
  ).toEqual(['output split missing', 'responses model apart']);
});

const observed = observations.usage.filter(
  ({ usage }) => usage.output_tokens_details && usage.input_tokens_details,
);

test.each(observed.map((each) => [each.id, each] as const))('%s is priced part by part', (_id, each) => {
  const rates: Record<string, [number, number, number, number]> = {
    'gpt-image-1.5': [5, 8, 32, 10],
    other: [5, 8, 30, 0],
  };
  const [textIn, imageIn, imageOut, textOut] = rates[each.model] ?? rates.other ?? [0, 0, 0, 0];
  const { input_tokens_details: input, output_tokens_details: output } = each.usage;
  const millionths =
    (input?.text_tokens ?? 0) * textIn +
    (input?.image_tokens ?? 0) * imageIn +
    (output?.image_tokens ?? 0) * imageOut +
    (output?.text_tokens ?? 0) * textOut;
  expect(charge(each.usage, each.model).usd).toBeCloseTo(millionths / 1e6, 14);
});

test('text output on a rate without that price is $10 per 1M, and remarked', () => {
  const { usd, parts } = charge({
    input_tokens: 0,
    output_tokens: 481,
    output_tokens_details: { image_tokens: 272, text_tokens: 209 },
  });
  expect(usd).toBeCloseTo((272 * 30 + 209 * 10) / 1e6, 14);
  expect(parts.find(({ part }) => part === 'textOut')?.remarks).toEqual(['text output not in rate']);
});

test('cached tokens have their own price, by kind', () => {
  const { usd, parts } = charge({
    input_tokens: 1100,
    input_tokens_details: { text_tokens: 100, image_tokens: 1000 },
    cached_tokens: 550,
    cached_tokens_details: { text_tokens: 50, image_tokens: 500 },
    output_tokens: 0,
  });
  // 50 × 5 + 50 × 1.25 + 500 × 8 + 500 × 2
  expect(usd).toBeCloseTo(5312.5 / 1e6, 14);
  expect(parts.map(({ part }) => part)).toEqual(['textIn', 'textInCached', 'imageIn', 'imageInCached']);
});

test('cached tokens of an unknown kind are uncached unless the input is of one kind', () => {
  const input = {
    input_tokens: 100,
    input_tokens_details: { text_tokens: 100, image_tokens: 0 },
    cached_tokens: 40,
  };
  expect(charge(input).usd).toBeCloseTo((60 * 5 + 40 * 1.25) / 1e6, 14);
  const mixed = charge({ ...input, input_tokens_details: { text_tokens: 50, image_tokens: 50 } });
  expect(mixed.usd).toBeCloseTo((50 * 5 + 50 * 8) / 1e6, 14);
  expect(mixed.remarks).toContain('cached split missing');
});

test('what is not split is priced at the dearer reading, and remarked', () => {
  const missing = { input_tokens: 775, output_tokens: 1372, total_tokens: 2147 };
  expect(charge(missing).usd).toBeCloseTo((775 * 8 + 1372 * 30) / 1e6, 14);
  expect(charge(missing).remarks).toEqual(['input split missing', 'output split missing']);
  expect(charge(missing, 'gpt-image-1.5').remarks).toEqual(['input split missing', 'output split unknown']);
});

test.each([
  [{ output_tokens: 196 }, 196 * 30, 'input not reported'],
  [{ input_tokens: 8, input_tokens_details: { text_tokens: 8 } }, 8 * 5, 'output not reported'],
])('a side that %j leaves out is not priced, and said so', (usage, millionths, remark) => {
  expect(charge(usage).usd).toBeCloseTo(millionths / 1e6, 14);
  expect(charge(usage).remarks).toContain(remark);
  expect(charge(EDIT).remarks).not.toContain(remark);
});

const split = (input: object, output: object = {}) =>
  charge({
    input_tokens: 100,
    input_tokens_details: input,
    output_tokens: 200,
    output_tokens_details: output,
  });

// gpt-image-2: 5 USD per 1M text input, 8 image input, 30 image output; text output at 10.
test.each([
  ['images are the rest of the text', { text_tokens: 60 }, {}, 60 * 5 + 40 * 8 + 200 * 30, []],
  ['text is the rest of the images', { image_tokens: 60 }, {}, 40 * 5 + 60 * 8 + 200 * 30, []],
  [
    'text output is the rest of the images',
    { text_tokens: 100 },
    { image_tokens: 150 },
    500 + 150 * 30 + 50 * 10,
    [],
  ],
  [
    'image output is the rest of the text',
    { text_tokens: 100 },
    { text_tokens: 50 },
    500 + 150 * 30 + 50 * 10,
    [],
  ],
  [
    'parts that add up',
    { text_tokens: 60, image_tokens: 40 },
    { image_tokens: 200, text_tokens: 0 },
    620 + 6000,
    [],
  ],
] as const)('%s', (_name, input, output, millionths, remarks) => {
  const { usd, remarks: found } = split(input, output);
  expect(usd).toBeCloseTo(millionths / 1e6, 14);
  expect(found).toEqual(Object.keys(output).length > 0 ? remarks : [...remarks, 'output split missing']);
});

test.each([
  ['text alone', { text_tokens: 30 }, 70 * 5 + 30 * 1.25 + 100 * 8],
  ['images alone', { image_tokens: 30 }, 100 * 5 + 70 * 8 + 30 * 2],
])('cached tokens told as %s', (_name, cached, millionths) => {
  const { usd } = charge({
    input_tokens: 200,
    input_tokens_details: { text_tokens: 100, image_tokens: 100 },
    cached_tokens_details: cached,
    output_tokens: 0,
  });
  expect(usd).toBeCloseTo(millionths / 1e6, 14);
});

test.each([
  ['an input of images alone', { image_tokens: 100, text_tokens: 0 }, 40, 60 * 8 + 40 * 2, []],
  ['an input that is not split', undefined, 40, 100 * 8, ['input split missing', 'cached split missing']],
])('cached tokens of no kind, and %s', (_name, details, cached, millionths, remarks) => {
  const charged = charge({
    input_tokens: 100,
    input_tokens_details: details,
    cached_tokens: cached,
    output_tokens: 0,
  });
  expect(charged.usd).toBeCloseTo(millionths / 1e6, 14);
  expect(charged.remarks).toEqual(remarks);
});

test('each part shows its tokens and its price, and only what needs it a remark', () => {
  const { parts } = charge({
    input_tokens: 8,
    input_tokens_details: { text_tokens: 8, image_tokens: 0 },
    output_tokens: 481,
    output_tokens_details: { image_tokens: 272, text_tokens: 209 },
  });
  expect(parts.map(({ usd, ...part }) => part)).toEqual([
    { part: 'textIn', tokens: 8, usdPerMillion: 5, remarks: [] },
    { part: 'imageOut', tokens: 272, usdPerMillion: 30, remarks: [] },
    { part: 'textOut', tokens: 209, usdPerMillion: 10, remarks: ['text output not in rate'] },
  ]);
});

test('a rate with a price for text output takes that one', () => {
  const { parts } = charge(
    { input_tokens: 0, output_tokens: 100, output_tokens_details: { image_tokens: 0, text_tokens: 100 } },
    'gpt-image-1.5',
  );
  expect(parts).toEqual([{ part: 'textOut', tokens: 100, usdPerMillion: 10, usd: 0.001, remarks: [] }]);
});

test('a rate in credits without a price for text output takes $10 per 1M in its credits', () => {
  const reported = reportedUsage(
    '{"input_tokens":0,"output_tokens":100,"output_tokens_details":{"image_tokens":0,"text_tokens":100}}',
  );
  const rate = findRate(SHIPPED_TABLE, 'internal-credits');
  const { usd, parts } = usageCharge(rate, reported);
  expect(usd).toBeCloseTo(0.001, 14);
  expect(parts[0]?.usdPerMillion).toBeCloseTo(10, 12);
  expect(parts[0]?.remarks).toEqual(['text output not in rate']);
});

test('a rate that rounds up says so on a line of its own', () => {
  const rate = { ...findRate(SHIPPED_TABLE, 'gpt-image-2'), roundUpTo: 0.01 };
  const { usd, parts } = usageCharge(rate, reportedUsage(JSON.stringify(EDIT)));
  // $0.014207 to the next cent
  expect(usd).toBe(0.02);
  const { usd: added, ...last } = parts.at(-1) ?? { usd: 0 };
  expect(added).toBeCloseTo(0.005793, 14);
  expect(last).toEqual({
    part: 'rounding',
    tokens: undefined,
    usdPerMillion: undefined,
    remarks: ['rounded up'],
  });
});

test('svg usage is listed and not priced', () => {
  const { svgTokens, usd } = charge({
    usage: EDIT,
    svg_usage: { model: 'x', input_tokens: 1, total_tokens: 900 },
  });
  expect(svgTokens).toBe(900);
  expect(usd).toBeCloseTo(0.014207, 14);
});

test('a credits rate by tokens gives dollars', () => {
  expect(charge(EDIT, 'internal-credits').usd).toBeCloseTo(0.014207, 14);
});

test.each([
  ['not JSON', 'hello', 'usage/not-json'],
  ['an answer without usage', '{"data":[]}', 'usage/none'],
  ['a list', '[1]', 'usage/none'],
  ['a negative count', '{"input_tokens":-1}', 'usage/count'],
  ['a fraction', '{"output_tokens":1.5}', 'usage/count'],
  ['a count as text', '{"output_tokens":"196"}', 'usage/count'],
])('%s is refused', (_name, json, code) => expect(() => reportedUsage(json)).toThrow(code));

test('a rate per image cannot price tokens', () => {
  expect(() => charge(EDIT, 'kie-2')).toThrow('usage/per-image {"rate":"kie-2"}');
});

test('a count that is lists 100,000 deep is refused in one line', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  expect(() => reportedUsage(`{"output_tokens":${deep}}`)).toThrow('usage/count');
});

// 157 × 5 + 100 × 1.25 + 576 × 8 + 900 × 2 + 1,413 × 30 = 49,708 millionths.
test('the worked example of a Responses answer with cached text and pictures', () => {
  const image_gen = {
    input_tokens: 1733,
    input_tokens_details: {
      text_tokens: 257,
      image_tokens: 1476,
      cached_text_tokens: 100,
      cached_image_tokens: 900,
    },
    output_tokens: 1413,
    output_tokens_details: { image_tokens: 1413, text_tokens: 0 },
  };
  expect(charge({ tool_usage: { image_gen } }).usd).toBeCloseTo(0.049708, 14);
});

const look = (output: number, about: object) =>
  charge({ data: [{}], ...about, usage: { input_tokens: 9, output_tokens: output } }).unexpected;

test.each([
  ['what they give', 1756, { size: '1024x1024', quality: 'medium' }, undefined],
  [
    'another quality',
    7024,
    { size: '1024x1024', quality: 'low' },
    { tokens: 7024, expected: 196, gives: ['high'] },
  ],
  ['no quality at all', 7000, { size: '1024x1024', quality: 'low' }, { tokens: 7000, gives: [] }],
  [
    'one picture of two',
    196,
    { data: [{}, {}], size: '1024x1024', quality: 'low' },
    { expected: 391, images: 2 },
  ],
  ['a quality that the model chose', 7024, { size: '1024x1024', quality: 'auto' }, undefined],
  ['a size that is not told', 7024, { quality: 'low' }, undefined],
  [
    'two pictures under way in a stream',
    396,
    { type: 'image_generation.completed', size: '1024x1024', quality: 'low' },
    undefined,
  ],
  ['a size of another model', 7024, { size: '100x100', quality: 'low' }, undefined],
])('output beside size, quality and number: %s', (_name, output, about, expected) => {
  const found = look(output, about);
  if (expected === undefined) expect(found).toBeUndefined();
  else expect(found).toMatchObject(expected);
});
