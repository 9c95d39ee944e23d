import { problem } from '../messages/problem';
import type { ImageModel } from '../pricing/models';
import { formulaTokens, type MeasuredTokens, outputTokens, requireQuality } from '../pricing/output-tokens';
import type { Quality } from '../pricing/quality';
import { type Size, sizeText } from '../pricing/size';
import { isValidSize, knownSize, SIZE_LIMITS } from '../pricing/size-rules';
import { cheapestOf, type OfferedSizes, type SizeCost, type SizeWish } from './cheapest-of-sizes';
import { type Ratio, ratioText } from './ratio';

/** A size that is asked for by its shape; without a tolerance, what is usual: see `usualSize`. */
export type AskedSize = Omit<SizeWish, 'tolerance'> & {
  readonly tolerance: number | undefined;
};

/**
 * The size with the fewest output tokens at a model and quality among those that keep to the wish; of equal ones the
 * larger. With a tolerance of 0 it is of exactly this ratio.
 * @throws Problem `size/none-measured`, `size/edge-too-long`, `size/none-near`, and those of `requireQuality`
 */
export function cheapestSize(
  model: ImageModel,
  asked: Quality | 'auto',
  wish: AskedSize,
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
  const choose: Choose = (tolerance, of = sizes) => {
    const within = { ...wish, tolerance };
    return cheapestOf(of, within, tokenCost(model, quality, within, measured));
  };
  const nearest = choose(0);
  if (!nearest)
    throw problem('size/edge-too-long', {
      model: model.id,
      minEdgePx: wish.minEdgePx,
      mostPx: longestShortEdge(sizes),
    });
  const { ratio, minEdgePx, tolerance = USUAL_TOLERANCE } = wish;
  const exact = awayFrom(ratio, nearest) === 0 ? nearest : undefined;
  const tokens = (size: Size) => outputTokens(model, size, quality, 1, measured);
  const chosen =
    wish.tolerance === undefined
      ? usualSize({ exact, sizes, ratio, choose, tokens })
      : tolerance === 0
        ? exact
        : choose(tolerance);
  if (chosen) return chosen;
  throw problem('size/none-near', {
    ratio: ratioText(ratio),
    tolerance,
    minEdgePx,
    nearest: sizeText(nearest),
    away: awayFrom(ratio, nearest),
  });
}

/** The cheapest size within a tolerance, or with 0 the nearest, of the sizes that a model offers or of these. */
type Choose = (tolerance: number, of?: OfferedSizes) => Size | undefined;

/** What a size may be off a ratio where nobody says: to crop or pad as little as nobody notices. */
const USUAL_TOLERANCE = 0.01;
/** What a size of exactly the ratio may cost beside the cheapest within the usual tolerance. */
const MOST_FOR_EXACT = 1.15;
/** Of a model with a few fixed sizes one has to be taken and cropped; a quarter off is another picture. */
const ANOTHER_PICTURE = 0.25;

/**
 * The size of exactly the ratio, unless the cheapest within 1% of it costs much less: 1.91:1 is exact at 3056x1600
 * first, at twice the price of what is within 1%. Of fixed sizes also the nearest of the same orientation.
 */
function usualSize(asked: {
  exact: Size | undefined;
  sizes: OfferedSizes;
  ratio: Ratio;
  choose: Choose;
  tokens: (size: Size) => number;
}): Size | undefined {
  const { exact, sizes, ratio, choose, tokens } = asked;
  const near = choose(USUAL_TOLERANCE);
  if (exact && (!near || tokens(exact) <= MOST_FOR_EXACT * tokens(near))) return exact;
  if (near || sizes === 'flexible') return near;
  const nearest = choose(
    0,
    sizes.filter((size) => isSameWay(size, ratio)),
  );
  return nearest && awayFrom(ratio, nearest) < ANOTHER_PICTURE ? nearest : undefined;
}

/** How far a size is off a ratio, as a share of it; 0 where it is exactly of it. */
const awayFrom = ({ across, down }: Ratio, { width, height }: Size): number =>
  Math.abs(width * down - height * across) / (height * across);

/** No landscape for a portrait, and no portrait for a landscape. */
const isSameWay = ({ width, height }: Size, { across, down }: Ratio): boolean =>
  (width - height) * (across - down) >= 0;

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
