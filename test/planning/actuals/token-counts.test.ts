import { countOf, tokenCounts } from '../../../src/planning/actuals/token-counts';
import { brief } from '../../support/brief';

const DAY = '2026-08-14';
const counts = (fields: Readonly<Record<string, string>>) => tokenCounts((name) => fields[name] ?? '', DAY);

function lines(fields: Readonly<Record<string, string>>): string[] {
  const charges = counts({ model: 'gpt-image-2', ...fields });
  if (typeof charges === 'string') throw new Error(charges);
  return charges.map((charge) => brief(charge).replace(`${DAY} | `, ''));
}

test('each kind of token has a line of its own', () => {
  const fields = {
    project_id: 'p',
    input_tokens: '42',
    output_tokens: '60',
    input_text_tokens: '6',
    input_cached_text_tokens: '1',
    input_image_tokens: '12',
    input_cached_image_tokens: '2',
    input_audio_tokens: '24',
    input_cached_audio_tokens: '4',
    input_cached_tokens: '7',
    output_text_tokens: '10',
    output_image_tokens: '20',
    output_audio_tokens: '30',
  };
  expect(lines(fields)).toEqual([
    'gpt-image-2, text input | p | 5 tokens',
    'gpt-image-2, cached text input | p | 1 tokens',
    'gpt-image-2, image input | p | 10 tokens',
    'gpt-image-2, cached image input | p | 2 tokens',
    'gpt-image-2, audio input | p | 20 tokens',
    'gpt-image-2, cached audio input | p | 4 tokens',
    'gpt-image-2, text output | p | 10 tokens',
    'gpt-image-2, image output | p | 20 tokens',
    'gpt-image-2, audio output | p | 30 tokens',
  ]);
});

test.each([
  // 30 + 10 are the 40 of the total: the cached ones stand beside the others.
  ['beside the total', '40', '30', '10', ['text input | 30', 'cached text input | 10']],
  // 30 are all: 10 of these were cached.
  ['within the total', '30', '30', '10', ['text input | 20', 'cached text input | 10']],
  ['more than there are', '30', '30', '50', ['cached text input | 50']],
  ['none', '30', '30', '0', ['text input | 30']],
])('cached tokens counted %s', (_, input_tokens, input_text_tokens, input_cached_text_tokens, expected) => {
  expect(lines({ input_tokens, input_text_tokens, input_cached_text_tokens })).toEqual(
    expected.map((line) => `gpt-image-2, ${line} tokens`),
  );
});

test.each([
  [
    'of one kind',
    { input_text_tokens: '30', input_image_tokens: '0' },
    ['text input | 20', 'cached text input | 10'],
  ],
  [
    'of several kinds',
    { input_text_tokens: '20', input_image_tokens: '10' },
    ['text input | 20', 'image input | 10'],
  ],
  ['of no known kind', {}, ['input | 30']],
  [
    'of one kind, with the cached ones told by kind',
    { input_text_tokens: '30', input_cached_text_tokens: '5' },
    ['text input | 25', 'cached text input | 5'],
  ],
])('10 cached tokens of all kinds in an input %s', (_, fields, expected) => {
  expect(lines({ input_tokens: '30', input_cached_tokens: '10', ...fields })).toEqual(
    expected.map((line) => `gpt-image-2, ${line} tokens`),
  );
});

test.each<[fields: Readonly<Record<string, string>>, remarks: readonly string[] | undefined]>([
  [{ input_text_tokens: '20', input_image_tokens: '10' }, ['cached unsplit']],
  [{}, ['cached unsplit']],
  [{ input_text_tokens: '30' }, undefined],
  [{ input_text_tokens: '20', input_image_tokens: '10', input_cached_image_tokens: '10' }, undefined],
])('cached tokens of an input %j are remarked where their kind is not told', (fields, remarks) => {
  const charges = counts({ input_tokens: '30', input_cached_tokens: '10', ...fields });
  expect(charges).toEqual(expect.arrayContaining([expect.objectContaining({ unit: 'tokens' })]));
  expect(typeof charges === 'string' ? charges : charges[0]?.remarks).toEqual(remarks);
});

test.each([
  ['all input', { input_tokens: '30' }, ['input | 30']],
  [
    'the rest of the input',
    { input_tokens: '30', input_text_tokens: '20' },
    ['text input | 20', 'input | 10'],
  ],
  ['all output', { output_tokens: '30' }, ['output | 30']],
  [
    'the rest of the output',
    { output_tokens: '30', output_image_tokens: '20' },
    ['image output | 20', 'output | 10'],
  ],
  [
    'no rest where parts are more than the whole',
    { input_tokens: '5', input_text_tokens: '20' },
    ['text input | 20'],
  ],
])('tokens of no known kind: %s', (_, fields, expected) => {
  expect(lines(fields)).toEqual(expected.map((line) => `gpt-image-2, ${line} tokens`));
});

test.each([
  ['true', 'gpt-image-2 batch, output | 5 tokens'],
  ['True', 'gpt-image-2 batch, output | 5 tokens'],
  ['WAHR', 'gpt-image-2 batch, output | 5 tokens'],
  ['VRAI', 'gpt-image-2 batch, output | 5 tokens'],
  ['1', 'gpt-image-2 batch, output | 5 tokens'],
  ['FALSCH', 'gpt-image-2, output | 5 tokens'],
  ['0', 'gpt-image-2, output | 5 tokens'],
  ['false', 'gpt-image-2, output | 5 tokens'],
  ['untrue', 'gpt-image-2, output | 5 tokens'],
  ['true?', 'gpt-image-2, output | 5 tokens'],
  ['', 'gpt-image-2, output | 5 tokens'],
])('a record whose field for Batch is %j', (batch, line) => {
  expect(lines({ batch, output_tokens: '5' })).toEqual([line]);
});

test('a record that names no model is told by its kind', () => {
  expect(lines({ model: '', output_tokens: '5' })).toEqual(['output | 5 tokens']);
});

test.each([
  ['no usage', {}],
  ['no usage', { input_tokens: '0', output_tokens: '0.0' }],
  ['count unreadable', { input_tokens: 'many' }],
  ['count unreadable', { output_tokens: '5', input_cached_tokens: '-1' }],
  ['count unreadable', { output_text_tokens: '1.5' }],
])('%s: %j', (reason, fields) => expect(counts(fields)).toBe(reason));

test.each([
  ['', 0],
  [' ', 0],
  ['10', 10],
  ['10.0', 10],
  ['0', 0],
  ['-1', undefined],
  ['-0.5', undefined],
  ['1.5', undefined],
  ['9007199254740993', undefined],
  ['x', undefined],
])('%j is a count of %s', (text, count) => expect(countOf(text)).toBe(count));
