import { cheapestOf, type SizeWish } from '../../src/planning/cheapest-of-sizes';
import type { Size } from '../../src/pricing/size';
import { knownSize } from '../../src/pricing/size-rules';

const wish = (across: number, down: number, change: Partial<SizeWish> = {}): SizeWish => ({
  ratio: { across, down },
  minEdgePx: 0,
  tolerance: 0,
  ...change,
});
const pixels = ({ width, height }: Size) => width * height;

/** Each pixel costs the same, and larger sizes than the cheapest need no look. */
const byPixels = { of: pixels, mostPixels: (cost: number) => cost };
const allAlike = { of: () => 1 };

describe('among all sizes that the rules allow', () => {
  test.each([
    // 655,360 pixels at least: 809.5 squared, so 816; 16:9 goes in steps of 256 by 144.
    ['a square', wish(1, 1), '816x816'],
    ['16:9', wish(16, 9), '1280x720'],
    ['3:1', wish(3, 1), '1440x480'],
    ['1:3', wish(1, 3), '480x1440'],
    ['8:5, which the fewest pixels allow', wish(8, 5), '1024x640'],
    ['a square of at least 1,000', wish(1, 1, { minEdgePx: 1000 }), '1008x1008'],
    ['a square of at least 1,008', wish(1, 1, { minEdgePx: 1008 }), '1008x1008'],
    ['the largest square', wish(1, 1, { minEdgePx: 2880 }), '2880x2880'],
    [
      'a square within a quarter: 800 × 832 is 665,600 and 720 × 912 is 656,640',
      wish(1, 1, { tolerance: 0.25 }),
      '720x912',
    ],
    ['any ratio, of two as small the one nearer to 5:8', wish(5, 8, { tolerance: 2 }), '640x1024'],
    ['10:1, which no size has: the nearest is 3:1', wish(10, 1), '1440x480'],
    ['1:10, which no size has: the nearest is 1:3', wish(1, 10), '480x1440'],
  ])('fewest pixels of %s', (_, asked, size) => {
    expect(cheapestOf('flexible', asked, byPixels)).toEqual(knownSize(size));
    expect(cheapestOf('flexible', asked, { of: pixels })).toEqual(knownSize(size));
  });

  test.each([
    // 8,294,400 pixels at most, 3,840 at the longer edge.
    ['a square', wish(1, 1), '2880x2880'],
    ['16:9', wish(16, 9), '3840x2160'],
    ['9:16', wish(9, 16), '2160x3840'],
    ['3:1', wish(3, 1), '3840x1280'],
    ['1:3', wish(1, 3), '1280x3840'],
    ['any ratio: of two as large the one nearer to a square', wish(1, 1, { tolerance: 1 }), '2880x2880'],
    ['any ratio: of two as large the one nearer to 16:9', wish(16, 9, { tolerance: 1 }), '3840x2160'],
    ['any ratio: of two as large the one nearer to 9:16', wish(9, 16, { tolerance: 1 }), '2160x3840'],
  ])('of sizes at one price the largest of %s', (_, asked, size) => {
    expect(cheapestOf('flexible', asked, allAlike)).toEqual(knownSize(size));
  });

  test.each([
    ['a shorter edge above that of the largest square', wish(1, 1, { minEdgePx: 2881 })],
    ['a ratio beyond 3:1 by more than the tolerance', wish(4, 1, { tolerance: 0.2 })],
    ['a ratio beyond 1:3 by more than the tolerance', wish(1, 5, { tolerance: 0.6 })],
  ])('none has %s', (_, asked) => expect(cheapestOf('flexible', asked, byPixels)).toBeUndefined());

  test('a size without a price is never the cheapest', () => {
    const only = (size: Size) => (size.width === 1280 && size.height === 1280 ? 5 : Number.POSITIVE_INFINITY);
    expect(cheapestOf('flexible', wish(1, 1, { tolerance: 0.1 }), { of: only })).toEqual(
      knownSize('1280x1280'),
    );
    expect(
      cheapestOf('flexible', wish(1, 1), { of: () => Number.POSITIVE_INFINITY, mostPixels: (cost) => cost }),
    ).toBeUndefined();
  });

  test('knowing how large a size of a cost can be spares a look at most of the 29,146', () => {
    const looksAt = (mostPixels?: (cost: number) => number) => {
      let looks = 0;
      const of = (size: Size) => {
        looks += 1;
        return pixels(size);
      };
      cheapestOf('flexible', wish(1, 1, { tolerance: 1 }), mostPixels ? { of, mostPixels } : { of });
      return looks;
    };
    const all = looksAt();
    expect(all).toBeGreaterThan(15_000);
    expect(looksAt((cost) => cost)).toBeLessThan(all / 20);
  });
});

describe('among given sizes', () => {
  const among = (sizes: string, asked: SizeWish, cost: (size: Size) => number = pixels) =>
    cheapestOf(sizes.split(' ').map(knownSize), asked, { of: cost });

  test.each([
    ['exactly a hundredth wider', '1010x1000', '1010x1000'],
    ['more than that wider', '1011x1000', undefined],
    ['exactly a hundredth narrower', '990x1000', '990x1000'],
    ['more than that narrower', '989x1000', undefined],
  ])('within 1%% of a square: a size %s', (_, sizes, found) => {
    const size = among(sizes, wish(1, 1, { tolerance: 0.01 }));
    expect(size).toEqual(found && knownSize(found));
  });

  test.each([
    ['the nearest, though it costs more', '1000x1000 1500x1000 400x100', wish(7, 5), '1500x1000'],
    ['of those as near the cheaper', '3000x2000 1500x1000', wish(3, 2), '1500x1000'],
    ['that has the shorter edge asked for', '1500x1000 600x400', wish(3, 2, { minEdgePx: 401 }), '1500x1000'],
    [
      'whose shorter edge is just that asked for',
      '1500x1000 600x400',
      wish(3, 2, { minEdgePx: 400 }),
      '600x400',
    ],
    ['whose width is its shorter edge', '400x600 1000x1500', wish(2, 3, { minEdgePx: 500 }), '1000x1500'],
  ])('without a tolerance it is %s', (_, sizes, asked, found) => {
    expect(among(sizes, asked)).toEqual(knownSize(found));
  });

  test('within the tolerance the cheaper one, however far it is', () => {
    expect(among('1000x1000 900x1000', wish(1, 1, { tolerance: 0.1 }))).toEqual(knownSize('900x1000'));
  });

  test('of sizes at one price the larger, of those as large the nearer', () => {
    const free = () => 0;
    const tolerance = 0.5;
    expect(among('1000x1000 1100x1000', wish(1, 1, { tolerance }), free)).toEqual(knownSize('1100x1000'));
    expect(among('1250x800 1000x1000', wish(1, 1, { tolerance }), free)).toEqual(knownSize('1000x1000'));
    expect(among('1000x1000 1250x800', wish(1, 1, { tolerance }), free)).toEqual(knownSize('1000x1000'));
  });

  test('none of none', () => expect(cheapestOf([], wish(1, 1), { of: pixels })).toBeUndefined());
});
