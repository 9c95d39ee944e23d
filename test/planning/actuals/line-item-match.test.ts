import { matchLineItem, tokensPerUnit } from '../../../src/planning/actuals/line-item-match';

// The exact words of bills for GPT Image are not public: these are the shapes of other models' lines.
test.each([
  ['gpt-image-1, text input', 'gpt-image-1', ['textIn']],
  ['GPT Image 1 – Image output tokens', 'gpt-image-1', ['imageOut']],
  ['gpt-image-2-2026-04-21, image output', 'gpt-image-2', ['imageOut']],
  ['gpt-image-2, output', 'gpt-image-2', ['imageOut']],
  ['gpt-image-1.5, output', 'gpt-image-1.5', ['imageOut', 'textOut']],
  ['gpt-image-2, input', 'gpt-image-2', ['textIn', 'imageIn']],
  ['gpt-image-2, cached text input', 'gpt-image-2', ['textInCached']],
  ['gpt-image-2 | cached input', 'gpt-image-2', ['textInCached', 'imageInCached']],
  ['gpt_image_2.5_flare, image, input', 'gpt-image-2.5-flare', ['imageIn']],
  ['image input gpt-image-1-mini', 'gpt-image-1-mini', ['imageIn']],
  ['gpt-image-2, 1024x1024, images', 'gpt-image-2', []],
  ['gpt-image-2 image out', 'gpt-image-2', ['imageOut']],
  ['gpt-image-1.5, text completion', 'gpt-image-1.5', ['textOut']],
  ['gpt-image-1.5, image completions', 'gpt-image-1.5', ['imageOut']],
  ['gpt-image-2, images in', 'gpt-image-2', ['imageIn']],
  ['gpt-image-2, text prompt', 'gpt-image-2', ['textIn']],
  ['gpt-image-2, text prompts', 'gpt-image-2', ['textIn']],
  ['gpt-image-2, image cache', 'gpt-image-2', ['imageInCached']],
  ['chatgpt-image-latest, image output', 'chatgpt-image-latest', ['imageOut']],
  ['Usage of gpt-image-2... (image output).', 'gpt-image-2', ['imageOut']],
  ['Ｇｐｔ－ｉｍａｇｅ－２, text input', 'gpt-image-2', ['textIn']],
])('%s is about %s', (lineItem, model, kinds) => {
  const match = matchLineItem(lineItem);
  expect([match?.model.id, match?.kinds]).toEqual([model, kinds]);
});

test.each([
  'gpt-4o-2024-08-06, input',
  'assistants api | file search',
  'gpt-image-2-mini, image output',
  'gpt-image-2.7, image output',
  'gpt-image-20, image output',
  'chatgpt-image-next, image output',
  'dall-e-3, images',
  '',
])('%j names no model that is known', (lineItem) => {
  expect(matchLineItem(lineItem)).toBeUndefined();
});

test('Batch is told apart', () => {
  expect(matchLineItem('gpt-image-2 batch, image output')?.isBatch).toBe(true);
  expect(matchLineItem('gpt-image-2, image output')?.isBatch).toBe(false);
});

test.each([
  ['tokens', 1],
  ['token', 1],
  ['1000_tokens', 1000],
  ['1M tokens', 1_000_000],
  ['1K tokens', 1000],
  ['1k-token', 1000],
  [' 1000 tokens ', 1000],
  ['100tokens', 100],
  [' tokens ', 1],
  ['tokens used', undefined],
  ['million tokens', undefined],
  ['5k tokens', undefined],
  ['images', undefined],
  ['0_tokens', undefined],
  ['', undefined],
])('a unit of %j is %s tokens', (unit, tokens) => {
  expect(tokensPerUnit(unit)).toBe(tokens);
});
