import { problem } from '../messages/problem';
import type { ImageModel } from './models';
import type { Size } from './size';

/** Input images that one call takes. Source: OpenAI SDK 7.57.0, parameter `image`. */
export const MOST_REFERENCES = 16;

/**
 * Image input tokens of the reference images, each counted on its own; a mask is not counted.
 * @throws Problem `references/too-many`, or `references/not-known` for a model nobody has measured
 */
export function referenceTokens(model: ImageModel, references: readonly Size[]): number {
  if (references.length > MOST_REFERENCES)
    throw problem('references/too-many', { references: references.length, most: MOST_REFERENCES });
  if (references.length === 0) return 0;
  if (model.references === 'unknown') throw problem('references/not-known', { model: model.id });
  const tokens = model.references === 'patch' ? patchTokens : tileTokens;
  return references.reduce((sum, reference) => sum + tokens(reference), 0);
}

/** The figures of `patchTokens`. */
export const PATCH_RULE = {
  px: 16,
  most: 1536,
  longEdgePx: 512,
  leastScale: 0.5,
  longToShort: 3,
} as const;

/**
 * gpt-image-2 and 2.5: patches of 16 px after padding to 3:1 and scaling the longer edge down to 512, at most by
 * half. Fits every public measurement with an official key (2026-06 to -09); OpenAI does not document it.
 * 1024x1024 → 1024, 1280x720 → 920, never above 1536. In doubles, step for step as measured: no tolerance is added.
 */
export function patchTokens(size: Size): number {
  const { px, most, longEdgePx, leastScale, longToShort } = PATCH_RULE;
  const long = Math.max(size.width, size.height);
  const short = Math.max(Math.min(size.width, size.height), long / longToShort);
  const scale = Math.min(Math.max(longEdgePx / long, leastScale), 1);
  const [w, h] = [long * scale, short * scale];
  const [across, down] = [Math.ceil(w / px), Math.ceil(h / px)];
  if (across * down <= most) return across * down;
  const shrink = Math.sqrt((most * px * px) / (w * h));
  return Math.floor((w * shrink) / px) * Math.floor((h * shrink) / px);
}

/** The figures of `tileTokens`. */
export const TILE_RULE = { px: 512, tokens: 65, tokensPerTile: 129 } as const;

/**
 * gpt-image-1, 1-mini and 1.5 at low input fidelity: the shortest side becomes one tile of 512 px, then 65 + 129 a tile.
 * Whole pixels: 1024x1025 was billed 194, one tile. Source: OpenAI's images and vision guide (2026-07) for
 * gpt-image-1, whose fitting into 2048 first comes to the same; assumed alike for 1-mini and 1.5.
 */
export function tileTokens({ width, height }: Size): number {
  const { px, tokens, tokensPerTile } = TILE_RULE;
  const short = Math.min(width, height);
  const long = Math.floor((Math.max(width, height) / short) * px);
  return tokens + tokensPerTile * Math.ceil(long / px);
}
