import { findModel, MODELS } from '../../src/pricing/models';
import { outputTokens } from '../../src/pricing/output-tokens';
import type { Quality } from '../../src/pricing/quality';
import { parseSize } from '../../src/pricing/size';
import observations from '../data/observations.json';

const tokens = (model: string, size: string, quality: Quality | 'auto', images = 1, measured = {}) =>
  outputTokens(findModel(model), parseSize(size), quality, images, measured);

// OpenAI's calculator script and pages; half-even and n before the ceil as the script has them.
test.each([
  ['gpt-image-2', '1024x1024', 'low', 1, 196],
  ['gpt-image-2', '1024x1024', 'low', 2, 391],
  ['gpt-image-2', '1024x1024', 'medium', 1, 1756],
  ['gpt-image-2', '1024x1024', 'high', 1, 7024],
  ['gpt-image-2-2026-04-21', '1024x1024', 'high', 1, 7024],
  ['GPT-Image-2', '1024x672', 'low', 1, 108],
  ['gpt-image-2.5-flare', '1024x1024', 'medium', 1, 439],
  ['gpt-image-2.5-sunburst', '1024x1024', 'xhigh', 1, 3122],
  ['gpt-image-2.5-sunburst-2026-09-08', '1024x1024', 'max', 1, 7024],
  ['gpt-image-1.5', '1024x1536', 'high', 1, 6240],
  ['gpt-image-1-mini', '1536x1024', 'low', 1, 400],
  ['gpt-image-1', '1024x1024', 'medium', 10, 10_560],
] as const)('%s %s %s × %d makes %d tokens', (model, size, quality, images, expected) => {
  expect(tokens(model, size, quality, images)).toBe(expected);
});

test.each(
  observations.popularSizes.flatMap(({ size, tokens: byModel }) =>
    Object.entries(byModel).flatMap(([model, byQuality]) =>
      Object.entries(byQuality).map(([quality, expected]) => [model, size, quality, expected] as const),
    ),
  ),
)('%s %s %s makes %d tokens', (model, size, quality, expected) => {
  const id = model === 'gpt-image-2.5' ? 'gpt-image-2.5-flare' : model;
  expect(tokens(id, size, quality as Quality)).toBe(expected);
});

const MEASURED = { '1536x1024/low': 664, '1536x1024/high': 1353 };

test('2.6 is priced where it was measured', () => {
  expect(tokens('gpt-image-2.6-flare', '1536x1024', 'low', 1, MEASURED)).toBe(664);
  expect(tokens('gpt-image-2.6-sunburst', '1536x1024', 'high', 2, MEASURED)).toBe(2706);
});

test.each([
  ['gpt-image-2.6-flare', '1536x1024', 'medium', 'tokens/not-measured'],
  ['gpt-image-2.6-flare', '1024x1024', 'low', 'tokens/not-measured'],
  ['gpt-image-2', '1024x1024', 'auto', 'quality/auto'],
  ['gpt-image-2', '1024x1024', 'max', 'quality/not-offered'],
  ['gpt-image-2', '1920x1080', 'low', 'size/invalid'],
  ['gpt-image-1.5', '1024x1280', 'low', 'size/not-offered'],
] as const)('%s %s %s is refused as %s', (model, size, quality, code) => {
  expect(() => tokens(model, size, quality, 1, MEASURED)).toThrow(code);
});

test.each([0, 11, 1.5, -1])('%d images in one call are refused', (images) => {
  expect(() => tokens('gpt-image-2', '1024x1024', 'low', images)).toThrow('images/count');
});

test('every model has a source and unknown models are refused', () => {
  for (const { source } of MODELS) expect(source).toMatch(/^https:\/\//);
  expect(() => findModel('dall-e-3')).toThrow('model/unknown');
  expect(() => findModel('__proto__')).toThrow('model/unknown');
});
