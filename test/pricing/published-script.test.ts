import { findModel } from '../../src/pricing/models';
import { outputTokens } from '../../src/pricing/output-tokens';
import type { Quality } from '../../src/pricing/quality';
import { FAMILIES, isExactTie, publishedSizes, publishedTokens } from '../data/published-script';

const SIZES = publishedSizes();
const modelOf = (family: string) => findModel(family === 'gpt-image-2' ? family : `${family}-sunburst`);

test('the published rules allow 29,146 sizes', () => expect(SIZES).toHaveLength(29_146));

test.each(FAMILIES)(
  '$family $quality equals the published script on every valid size',
  ({ family, quality, factor }) => {
    const model = modelOf(family);
    const wrong = SIZES.filter(([width, height]) =>
      [1, 2, 10].some(
        (n) =>
          outputTokens(model, { width, height }, quality as Quality, n) !==
          publishedTokens(width, height, factor, n),
      ),
    );
    expect(wrong).toEqual([]);
  },
);

const evenTokens = (width: number, height: number, factor: number): number => {
  const exact = (factor * Math.min(width, height)) / Math.max(width, height);
  return Math.ceil((factor * 2 * Math.round(exact / 2) * (2_000_000 + width * height)) / 4_000_000);
};

// factor ÷ (long ÷ short) in doubles lands a hair beside some exact ties: there the script's doubles decide, as here.
test.each(FAMILIES)(
  '$family $quality rounds an exact tie to even unless its doubles miss the tie',
  ({ factor }) => {
    const ties = SIZES.filter(([width, height]) => isExactTie(width, height, factor));
    const missed = ties.filter(([w, h]) => publishedTokens(w, h, factor, 1) !== evenTokens(w, h, factor));
    expect(ties.length).toBeGreaterThan(0);
    expect(missed.length).toBeLessThan(ties.length / 4);
    for (const [width, height] of missed) {
      const quotient = factor / (Math.max(width, height) / Math.min(width, height));
      expect(quotient % 1).not.toBe(0.5);
    }
  },
);
