import fc from 'fast-check';
import { imagesGenerated } from '../../../src/planning/actuals/images-generated';
import { findModel } from '../../../src/pricing/models';
import { outputTokens } from '../../../src/pricing/output-tokens';
import { parseSize } from '../../../src/pricing/size';

const model = findModel('gpt-image-2');
const square = parseSize('1024x1024');

test('24 medium squares of 1,756 tokens are 42,144 tokens', () => {
  expect(imagesGenerated(42_144, model, square, 'medium')).toEqual({
    images: 24,
    isWhole: true,
    tokensPerImage: 1756,
  });
});

test('tokens of other images among them are noticed', () => {
  // One low square of 196 tokens more.
  expect(imagesGenerated(42_340, model, square, 'medium')).toMatchObject({ images: 24, isWhole: false });
});

test('a size or quality that the model does not make is an error that says so', () => {
  expect(() => imagesGenerated(100, model, square, 'max')).toThrow('quality/not-offered');
  expect(() => imagesGenerated(100, findModel('gpt-image-2.6-flare'), square, 'low')).toThrow(
    'tokens/not-measured',
  );
});

test('the number is found again however many images each call made, as far as tokens can tell', () => {
  const sizes = ['1024x1024', '1024x1280', '1536x864', '1024x672'].map((text) => parseSize(text));
  const calls = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(
      calls,
      fc.constantFrom(...sizes),
      fc.constantFrom('low', 'medium', 'high'),
      (counts, size, quality) => {
        const tokens = counts.reduce((sum, n) => sum + outputTokens(model, size, quality as 'low', n), 0);
        const images = counts.reduce((sum, n) => sum + n, 0);
        const found = imagesGenerated(tokens, model, size, quality as 'low');
        expect(found.isWhole).toBe(true);
        // A call of several may save a token an image; enough of these hide an image.
        expect(Math.abs(found.images - images)).toBeLessThanOrEqual(Math.ceil(images / found.tokensPerImage));
      },
    ),
  );
});
