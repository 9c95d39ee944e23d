import fc from 'fast-check';
import { cheapestSize, offeredSizes } from '../../src/planning/cheapest-size';
import { ratioOf, ratioText } from '../../src/planning/ratio';
import { findModel, unknownModel } from '../../src/pricing/models';
import { outputTokens } from '../../src/pricing/output-tokens';
import type { Quality } from '../../src/pricing/quality';
import { type Size, sizeText } from '../../src/pricing/size';
import { knownSize, validSizes } from '../../src/pricing/size-rules';

const ALL_SIZES: readonly Size[] = [...validSizes()];
const MODELS = {
  'gpt-image-2': ['low', 'medium', 'high'],
  'gpt-image-2.5-flare': ['low', 'medium', 'high', 'xhigh', 'max'],
} as const;
const LEVELS = Object.entries(MODELS).flatMap(([id, qualities]) =>
  qualities.map((quality) => ({
    id,
    quality,
    tokens: tokensOfAll(id, quality),
  })),
);

function tokensOfAll(id: string, quality: Quality): number[] {
  return ALL_SIZES.map((size) => outputTokens(findModel(id), size, quality));
}

/** A tolerance as a fraction, so that the search below compares whole numbers only. */
interface Wish {
  readonly across: number;
  readonly down: number;
  readonly minEdgePx: number;
  readonly tolerance: readonly [part: number, of: number];
}

const WIDTHS = Float64Array.from(ALL_SIZES, ({ width }) => width);
const HEIGHTS = Float64Array.from(ALL_SIZES, ({ height }) => height);

/** Looks at all 29,146 sizes. `off` is a part of height × across. */
function exhaustive(
  tokens: readonly number[],
  { across, down, minEdgePx, tolerance: [part, of] }: Wish,
): Size | undefined {
  let best:
    | {
        index: number;
        width: number;
        height: number;
        off: number;
        cost: number;
      }
    | undefined;
  for (let index = 0; index < WIDTHS.length; index++) {
    const width = WIDTHS[index] as number;
    const height = HEIGHTS[index] as number;
    const cost = tokens[index] as number;
    const away = width * down - height * across;
    const off = away < 0 ? -away : away;
    if (width < minEdgePx || height < minEdgePx || (part > 0 && off * of > part * height * across)) continue;
    const nearer = best ? off * best.height - best.off * height : -1;
    const order = best
      ? (part === 0 && nearer) || cost - best.cost || best.width * best.height - width * height || nearer
      : -1;
    if (order < 0) best = { index, width, height, off, cost };
  }
  return best && ALL_SIZES[best.index];
}

const found = (id: string, quality: Quality, { across, down, minEdgePx, tolerance: [part, of] }: Wish) =>
  sizeText(
    cheapestSize(findModel(id), quality, {
      ratio: { across, down },
      minEdgePx,
      tolerance: part / of,
    }),
  );

/** With a tolerance of 0 the search finds the nearest; only an exact one is an answer. */
const keeps = ({ width, height }: Size, { across, down, tolerance: [part] }: Wish) =>
  part > 0 || width * down === height * across;

const RATIOS = [
  [1, 1],
  [4, 5],
  [5, 4],
  [2, 3],
  [16, 9],
  [9, 16],
  [3, 1],
  [1, 3],
  [191, 100],
  [21, 9],
  [1601, 900],
  [7, 1],
  [240, 239],
] as const;

describe('the cheapest size is the one that a look at all 29,146 finds', () => {
  test.each(LEVELS.map((level) => [`${level.id} ${level.quality}`, level] as const))(
    '%s',
    (_name, { id, quality, tokens }) => {
      for (const [across, down] of RATIOS)
        for (const tolerance of [
          [0, 1],
          [1, 100],
          [5, 100],
          [29, 100],
          [1, 1],
        ] as const)
          for (const minEdgePx of [0, 1000, 1024]) {
            const wish = { across, down, minEdgePx, tolerance };
            const expected = exhaustive(tokens, wish);
            if (expected && keeps(expected, wish))
              expect([wish, found(id, quality, wish)]).toEqual([wish, sizeText(expected)]);
            else expect(() => found(id, quality, wish)).toThrow('size/none-near');
          }
    },
  );

  test('whatever the ratio, the tolerance and the edge', () => {
    const wish = fc.record({
      across: fc.integer({ min: 1, max: 300 }),
      down: fc.integer({ min: 1, max: 300 }),
      minEdgePx: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2880 })),
      tolerance: fc.constantFrom([0, 1], [1, 1000], [1, 100], [3, 100], [15, 100], [7, 10]) as fc.Arbitrary<
        [number, number]
      >,
    });
    fc.assert(
      fc.property(wish, fc.constantFrom(...LEVELS), (asked, { id, quality, tokens }) => {
        const expected = exhaustive(tokens, asked);
        if (expected && keeps(expected, asked)) expect(found(id, quality, asked)).toBe(sizeText(expected));
        else expect(() => found(id, quality, asked)).toThrow('size/none-near');
      }),
      { numRuns: 150 },
    );
  });
});

const size = (
  id: string,
  quality: Quality,
  ratio: number,
  minEdgePx = 0,
  tolerance: number | undefined = undefined,
  measured = {},
) =>
  sizeText(cheapestSize(findModel(id), quality, { ratio: ratioOf(ratio), minEdgePx, tolerance }, measured));

describe('without a tolerance', () => {
  const cost = (text: string) => outputTokens(findModel('gpt-image-2'), knownSize(text), 'medium');

  test('exact where that costs at most 15% more than the cheapest within 1%', () => {
    expect(size('gpt-image-2', 'high', 16 / 9)).toBe('1280x720');
    expect(size('gpt-image-2', 'high', 1)).toBe('816x816');
  });

  test('within 1% where exactness costs more: 1.91:1 is first exact at 3056x1600', () => {
    const usual = size('gpt-image-2', 'medium', 1.91);
    expect(usual).toBe(size('gpt-image-2', 'medium', 1.91, 0, 0.01));
    expect(cost('3056x1600')).toBeGreaterThan(1.15 * cost(usual));
    expect(size('gpt-image-2', 'medium', 1.91, 0, 0)).toBe('3056x1600');
  });

  test('for every ratio of small numbers: of exactly it within 15%, else the cheapest within 1%', () => {
    for (let across = 1; across <= 24; across++)
      for (let down = Math.ceil(across / 2.9); down <= Math.min(24, across * 2.9); down++) {
        const found = knownSize(size('gpt-image-2', 'medium', across / down));
        const near = cost(size('gpt-image-2', 'medium', across / down, 0, 0.01));
        expect(Math.abs(found.width / found.height / (across / down) - 1)).toBeLessThanOrEqual(0.01 + 1e-9);
        expect(cost(sizeText(found))).toBeLessThanOrEqual(1.15 * near);
      }
  });
});

describe('models with few sizes', () => {
  test.each([
    ['the one of exactly this ratio', 'gpt-image-1.5', 2 / 3, 0, undefined, '1024x1536'],
    [
      'the nearest where none is exact: 4:5 is 17% from 2:3 and 25% from 1:1',
      'gpt-image-1',
      4 / 5,
      0,
      undefined,
      '1024x1536',
    ],
    [
      'within 60% of a square the square is cheapest: 1,056 tokens',
      'gpt-image-1-mini',
      1,
      1024,
      0.6,
      '1024x1024',
    ],
  ] as const)('%s', (_name, id, ratio, minEdgePx, tolerance, expected) => {
    expect(size(id, 'medium', ratio, minEdgePx, tolerance)).toBe(expected);
  });

  test('never a landscape for a portrait, nor a portrait for a landscape', () => {
    const landscape = { '1536x1024/low': 664 };
    for (const ratio of [9 / 16, 2 / 3, 0.99])
      expect(() => size('gpt-image-2.6-flare', 'low', ratio, 0, undefined, landscape)).toThrow(
        'size/none-near',
      );
    const portrait = { '1024x1536/low': 664 };
    expect(() => size('gpt-image-2.6-flare', 'low', 1.01, 0, undefined, portrait)).toThrow('size/none-near');
    for (const [across, down] of RATIOS.filter(([a, b]) => a !== b))
      for (const id of ['gpt-image-1', 'gpt-image-1.5', 'gpt-image-1-mini'])
        try {
          const { width, height } = knownSize(size(id, 'low', across / down));
          expect((width - height) * (across - down)).toBeGreaterThanOrEqual(0);
        } catch (error) {
          expect(error).toMatchObject({ code: 'size/none-near' });
        }
  });

  test('none that is a quarter off', () => {
    expect(() => size('gpt-image-1.5', 'low', 4)).toThrow('size/none-near');
    expect(() => size('gpt-image-1.5', 'low', 0.8, 0, 0)).toThrow('size/none-near');
  });

  const measured = {
    '1536x1024/low': 664,
    '3840x2160/low': 700,
    '1024x1024/high': 1353,
  };

  test('2.6 offers what was measured at the quality', () => {
    expect(size('gpt-image-2.6-flare', 'low', 16 / 9, 0, undefined, measured)).toBe('3840x2160');
    expect(size('gpt-image-2.6-flare', 'low', 16 / 9, 0, 0.2, measured)).toBe('1536x1024');
    expect(size('gpt-image-2.6-flare', 'high', 1, 0, 0, measured)).toBe('1024x1024');
  });

  test('2.6 without a measurement is an error', () => {
    expect(() => size('gpt-image-2.6-flare', 'max', 1, 0, 0, measured)).toThrow('size/none-measured');
  });
});

test.each([
  // 3:1 is the slimmest there is, 25% from 4:1; the cheapest of that ratio has 655,360 pixels or just above.
  ['ratio of 4:1', 'gpt-image-2', 4, 0, 0.2, '1440x480', 0.25],
  ['ratio of 1:4', 'gpt-image-2', 0.25, 0, 0.2, '480x1440', 1 / 3],
  ['size within 1% of 4:5', 'gpt-image-1', 0.8, 0, 0.01, '1024x1536', 1 / 6],
])(
  'no %s: the error names the nearest size and how far it is',
  (_name, id, ratio, minEdgePx, tolerance, nearest, away) => {
    expect(() => size(id, 'low', ratio, minEdgePx, tolerance)).toThrow(
      expect.objectContaining({
        code: 'size/none-near',
        values: {
          ratio: ratioText(ratioOf(ratio)),
          tolerance,
          minEdgePx,
          nearest,
          away: expect.closeTo(away, 12),
        },
      }),
    );
  },
);

describe('the sizes that a model offers', () => {
  const measured = {
    '1536x1024/low': 664,
    '1000x1000/low': 500,
    '1024x1024/high': 1353,
  };

  test.each([
    ['by formula: every valid size', 'gpt-image-2', 'flexible'],
    ['by table: its own', 'gpt-image-1', ['1024x1024', '1024x1536', '1536x1024']],
    ['as measured: those at the quality that the model can make', 'gpt-image-2.6-flare', ['1536x1024']],
  ])('%s', (_name, id, sizes) => {
    const offered = offeredSizes(findModel(id), 'low', measured);
    expect(offered === 'flexible' ? offered : offered.map(sizeText)).toEqual(sizes);
  });

  test('a model that we know nothing of: whatever was measured at the quality', () => {
    const offered = offeredSizes(unknownModel('another'), 'low', measured);
    expect(offered).toEqual([knownSize('1536x1024'), knownSize('1000x1000')]);
  });

  test('where nothing was measured at the quality, the error says what was', () => {
    expect(() => size('gpt-image-2.6-flare', 'max', 1, 0, 0, measured)).toThrow(
      expect.objectContaining({
        code: 'size/none-measured',
        values: {
          model: 'gpt-image-2.6-flare',
          quality: 'max',
          measured: Object.keys(measured),
        },
      }),
    );
  });
});

test.each([
  [
    'more than any size of the model has',
    'gpt-image-2',
    1,
    2881,
    0,
    'size/edge-too-long {"model":"gpt-image-2","minEdgePx":2881,"mostPx":2880}',
  ],
  [
    'more than the fixed sizes have',
    'gpt-image-1.5',
    1,
    1025,
    0,
    'size/edge-too-long {"model":"gpt-image-1.5","minEdgePx":1025,"mostPx":1024}',
  ],
])('a shorter edge of %s is an error', (_name, id, ratio, minEdgePx, tolerance, message) => {
  expect(() => size(id, 'high', ratio, minEdgePx, tolerance)).toThrow(message);
});

describe('a ratio is the simplest one that the number stands for', () => {
  test.each([
    [1, '1:1'],
    [0.8, '4:5'],
    [1.91, '191:100'],
    [16 / 9, '16:9'],
    [1.777777778, '16:9'],
    [1.778, '889:500'],
    [1601 / 900, '1601:900'],
    [100, '100:1'],
    [0.01, '1:100'],
  ])('%s is %s', (value, expected) => {
    const { across, down } = ratioOf(value);
    expect(`${across}:${down}`).toBe(expected);
  });

  test('to nine digits, whatever the number', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (value) => {
        const { across, down } = ratioOf(value);
        expect(Math.abs(across / down / value - 1)).toBeLessThanOrEqual(1e-9);
      }),
    );
  });
});
