import fc from 'fast-check';
import { askingAtOnce } from '../../src/planning/asking-at-once';

// By hand: ¾ of calls of 2 at retries 2 have a keeper, 26.7 calls for 20; at 2.5, 1 − 0.6³ = 0.784 of calls of 3, 12.8 for 10.
test.each([
  [20, 2, { n: 2, images: 54, wasted: 14 }],
  [10, 2.5, { n: 3, images: 39, wasted: 14 }],
  [1, 2, { n: 2, images: 4, wasted: 2 }],
  [20, 1, undefined],
  [0, 2, undefined],
])('%i finals at %s generations each', (finals, retries, expected) => {
  expect(askingAtOnce(finals, retries)).toEqual(expected);
});

test('a call makes 10 images at most', () => {
  expect(askingAtOnce(5, 80)?.n).toBe(10);
});

test('it never saves, however many finals and retries: where it says nothing, nothing is wasted or won', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.double({ min: 1.01, max: 200, noNaN: true }), (finals, retries) => {
      const n = Math.min(Math.ceil(retries), 10);
      const images = n * Math.ceil(Number((finals / (1 - (1 - 1 / retries) ** n)).toPrecision(12)));
      const oneByOne = Math.ceil(Number((finals * retries).toPrecision(12)));
      expect(images).toBeGreaterThanOrEqual(oneByOne);
      expect(askingAtOnce(finals, retries)).toEqual(
        images === oneByOne ? undefined : { n, images, wasted: images - oneByOne },
      );
    }),
  );
});
