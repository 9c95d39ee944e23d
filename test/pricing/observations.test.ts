import { findModel } from '../../src/pricing/models';
import { outputTokens } from '../../src/pricing/output-tokens';
import { patchTokens, referenceTokens, tileTokens } from '../../src/pricing/reference-tokens';
import { observedFigures, unforeseenFigures } from '../bench/observed-bills';
import observations from '../data/observations.json';
import { publishedTokens } from '../data/published-script';
import secondLook from '../data/second-look.json';

test.each(observedFigures())('$kind, $name: as observed', ({ observed, compute }) => {
  expect(compute()).toBe(observed);
});

test.each(unforeseenFigures())('$what: billed $observed, $why', ({ observed, foreseen, compute }) => {
  expect(compute()).toBe(foreseen);
  expect(foreseen).not.toBe(observed);
});

// The API takes no such size, so none is priced; the formula gives them the same.
test.each(secondLook.codexSizes)(
  '$size of a Codex account, $tokens tokens, follows the published script',
  ({ size, factor, tokens }) => {
    const [width = 0, height = 0] = size.split('x').map(Number);
    expect(publishedTokens(width, height, factor, 1)).toBe(tokens);
    expect(() => outputTokens(findModel('gpt-image-2'), { width, height }, 'low')).toThrow('size/invalid');
  },
);

test('references of large 4:3 photos, which nobody measured, are as docs/accuracy.md says', () => {
  expect(patchTokens({ width: 3024, height: 4032 })).toBe(1485);
});

test('every kind of observation is there, and every quality of 2.5 and most of 2', () => {
  const kinds = new Set(observedFigures().map(({ kind }) => kind));
  expect(kinds.size).toBeGreaterThanOrEqual(11);
  const answered = observations.usage.filter(({ quality }) => quality !== 'auto');
  expect(new Set(answered.map(({ model, quality }) => `${model} ${quality}`)).size).toBeGreaterThanOrEqual(
    14,
  );
});

// community.openai.com/t/1281361: an edit of a 1024x1025 image with gpt-image-1 billed 194 image tokens.
// OpenAI's guide: 65 + 129 a tile of 512 px with the shortest side at 512; 1536x1024 is 768x512, two tiles.
test.each([
  [1024, 1025, 194],
  [1024, 1024, 194],
  [1536, 1024, 323],
  [4096, 1024, 581],
  [300, 300, 194],
])('with gpt-image-1 a reference of %d × %d is %d tokens', (width, height, expected) => {
  expect(tileTokens({ width, height })).toBe(expected);
});

test('references are counted one by one, at most 16, and not for 2.6', () => {
  const square = { width: 1024, height: 1024 };
  expect(referenceTokens(findModel('gpt-image-2'), [square, { width: 1280, height: 720 }])).toBe(1944);
  expect(referenceTokens(findModel('gpt-image-1'), [])).toBe(0);
  expect(() => referenceTokens(findModel('gpt-image-2'), Array(17).fill(square))).toThrow(
    'references/too-many',
  );
  expect(() => referenceTokens(findModel('gpt-image-2.6-flare'), [square])).toThrow('references/not-known');
  expect(referenceTokens(findModel('gpt-image-2.6-flare'), [])).toBe(0);
});
