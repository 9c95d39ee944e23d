import { problem } from '../messages/problem';
import type { ImageModel } from './models';
import type { Quality } from './quality';
import { type Size, sizeText } from './size';
import { requireOffered } from './size-rules';

/** Measured output tokens by `size/quality`, for models without a formula. */
export type MeasuredTokens = Readonly<Record<string, number>>;

/** Images that one call can make. Source: OpenAI SDK 7.57.0, parameter `n`. */
export const MOST_IMAGES_PER_CALL = 10;

/**
 * Image output tokens of `images` pictures made in one call.
 * @throws Problem when the model does not offer the size or quality, or nobody has measured it
 */
export function outputTokens(
  model: ImageModel,
  size: Size,
  quality: Quality | 'auto',
  images = 1,
  measured: MeasuredTokens = {},
): number {
  requireOffered(size, model);
  const offered = requireQuality(model, quality);
  if (!Number.isInteger(images) || images < 1 || images > MOST_IMAGES_PER_CALL)
    throw problem('images/count', { images, most: MOST_IMAGES_PER_CALL });
  const { output } = model;
  if (output.kind === 'formula') return formulaTokens(output.factors[offered] as number, size, images);
  if (output.kind === 'table') return (output.tokens[offered]?.[sizeText(size)] as number) * images;
  return measuredTokens(model, size, offered, measured) * images;
}

/**
 * The quality, where the model offers it.
 * @throws Problem `quality/auto` or `quality/not-offered`
 */
export function requireQuality(model: ImageModel, quality: Quality | 'auto'): Quality {
  const { id, qualities: offered } = model;
  if (quality === 'auto') throw problem('quality/auto', { model: id, offered });
  if (!offered.includes(quality)) throw problem('quality/not-offered', { quality, model: id, offered });
  return quality;
}

/** The figures of `formulaTokens`, beside the factor of model and quality. */
export const FORMULA_RULE = { addedPixels: 2_000_000, pixelsPerUnit: 4_000_000 } as const;

/**
 * The published script's own steps, in doubles and in its order. Ties go to even: 1024x672 low has
 * 16 ÷ (1024 ÷ 672) = 10.5, so 10 and 108 tokens, where rounding up would bill 119.
 */
export function formulaTokens(factor: number, { width, height }: Size, images: number): number {
  const { addedPixels, pixelsPerUnit } = FORMULA_RULE;
  const long = Math.max(width, height);
  const short = Math.min(width, height);
  const units = roundHalfToEven(factor / (long / short));
  return Math.ceil((images * factor * units * (addedPixels + width * height)) / pixelsPerUnit);
}

function roundHalfToEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest !== 0.5) return rest < 0.5 ? below : below + 1;
  return below % 2 === 0 ? below : below + 1;
}

function measuredTokens(model: ImageModel, size: Size, quality: Quality, measured: MeasuredTokens): number {
  const known = new Map(Object.entries(measured));
  const tokens = known.get(`${sizeText(size)}/${quality}`);
  if (tokens === undefined)
    throw problem('tokens/not-measured', {
      model: model.id,
      size: sizeText(size),
      quality,
      measured: [...known.keys()],
    });
  return tokens;
}
