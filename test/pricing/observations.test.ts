import { findModel } from '../../src/pricing/models';
import { outputTokens } from '../../src/pricing/output-tokens';
import type { Quality } from '../../src/pricing/quality';
import { patchTokens, referenceTokens, tileTokens } from '../../src/pricing/reference-tokens';
import { parseSize } from '../../src/pricing/size';
import { findRate, SHIPPED_TABLE } from '../../src/rates/rate-table';
import observations from '../data/observations.json';

type Observation = (typeof observations.usage)[number];

const imageOutput = ({ usage }: Observation): number | undefined =>
  usage.output_tokens_details?.image_tokens ?? usage.output_tokens;

const exact = observations.usage.filter((each) => each.quality !== 'auto');

test.each(exact.map((each) => [each.id, each] as const))('%s was billed what the model says', (_id, each) => {
  const model = each.model === 'gpt-image-1 or 1.5' ? 'gpt-image-1' : each.model;
  const { measuredTokens } = findRate(SHIPPED_TABLE, model);
  const computed = outputTokens(
    findModel(model),
    parseSize(each.size),
    each.quality as Quality,
    1,
    measuredTokens,
  );
  expect(computed).toBe(imageOutput(each));
});

test('there are observations for every quality of 2.5 and most of 2', () => {
  expect(new Set(exact.map(({ model, quality }) => `${model} ${quality}`)).size).toBeGreaterThanOrEqual(14);
});

test.each(observations.inputImages.map(({ w, h, imageTokens }) => [w, h, imageTokens] as const))(
  'a reference of %d × %d is %d tokens',
  (width, height, expected) => expect(patchTokens({ width, height })).toBe(expected),
);

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
