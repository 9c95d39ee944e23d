import { problem } from '../messages/problem';
import type { ImageModel } from '../pricing/models';
import { formulaTokens, type MeasuredTokens, outputTokens, requireQuality } from '../pricing/output-tokens';
import type { Quality } from '../pricing/quality';
import { type Size, sizeText } from '../pricing/size';
import { isValidSize, knownSize, SIZE_LIMITS } from '../pricing/size-rules';
import { cheapestOf, type OfferedSizes, type SizeCost, type SizeWish } from './cheapest-of-sizes';
import { ratioText } from './ratio';

/**
 * The size with the fewest output tokens at a model and quality among those that keep to the wish; of equal ones the
 * larger. With a tolerance of 0 it is one of exactly this ratio, or where there is none one of the nearest to it.
 * @throws Problem `size/none-measured`, `size/edge-too-long`, `size/none-near`, and those of `requireQuality`
 */
export function cheapestSize(
  model: ImageModel,
  asked: Quality | 'auto',
  wish: SizeWish,
  measured: MeasuredTokens = {},
): Size {
  const quality = requireQuality(model, asked);
  const sizes = offeredSizes(model, quality, measured);
  if (sizes.length === 0)
    throw problem('size/none-measured', {
      model: model.id,
      quality,
      measured: Object.keys(measured),
    });
  const cost = tokenCost(model, quality, wish, measured);
  const cheapest = cheapestOf(sizes, wish, cost);
  if (cheapest) return cheapest;
  const nearest = cheapestOf(sizes, { ...wish, tolerance: 0 }, cost);
  throw nearest
    ? problem('size/none-near', {
        ratio: ratioText(wish.ratio),
        tolerance: wish.tolerance,
        minEdgePx: wish.minEdgePx,
        nearest: sizeText(nearest),
        away: Math.abs((nearest.width * wish.ratio.down) / (nearest.height * wish.ratio.across) - 1),
      })
    : problem('size/edge-too-long', {
        model: model.id,
        minEdgePx: wish.minEdgePx,
        mostPx: longestShortEdge(sizes),
      });
}

/** The sizes that a model offers at a quality; for a model without formula or table, those that were measured. */
export function offeredSizes(
  model: ImageModel,
  quality: Quality | 'auto',
  measured: MeasuredTokens = {},
): OfferedSizes {
  if (model.output.kind === 'formula') return 'flexible';
  if (model.output.kind === 'table') return (model.sizes as readonly string[]).map(knownSize);
  return Object.keys(measured)
    .filter((key) => key.endsWith(`/${quality}`))
    .map((key) => knownSize(key.slice(0, key.indexOf('/'))))
    .filter((size) => model.sizes === 'any' || isValidSize(size));
}

function tokenCost(model: ImageModel, quality: Quality, wish: SizeWish, measured: MeasuredTokens): SizeCost {
  if (model.output.kind !== 'formula')
    return { of: (size) => outputTokens(model, size, quality, 1, measured) };
  const factor = model.output.factors[quality] as number;
  const shape = wish.ratio.across / wish.ratio.down;
  const slimmest = Math.min(shape * (1 - wish.tolerance), 1 / (shape * (1 + wish.tolerance)));
  const fewestUnits = Math.max(
    1,
    Math.floor(factor * Math.max(slimmest, 1 / SIZE_LIMITS.longToShort) * 0.999_999),
  );
  return {
    of: (size) => formulaTokens(factor, size, 1),
    // The formula of `formulaTokens` solved for width × height, at the fewest units that a shape within reach has.
    mostPixels: (tokens) => (4_000_000 * tokens) / (factor * fewestUnits) - 2_000_000,
  };
}

const longestShortEdge = (sizes: OfferedSizes): number =>
  sizes === 'flexible'
    ? Math.sqrt(SIZE_LIMITS.mostPixels)
    : Math.max(...sizes.map(({ width, height }) => Math.min(width, height)));
