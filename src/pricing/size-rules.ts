import { problem } from '../messages/problem';
import type { SizeBreach } from '../messages/problem-codes';
import type { ImageModel } from './models';
import { parseEdges, type Size, sizeText } from './size';

/**
 * What gpt-image-2 and 2.5 accept (2.6 is assumed to be alike).
 * Source: OpenAI SDK 7.57.0 resources/images.d.ts, checked 2026-11-22.
 */
export const SIZE_LIMITS = {
  edgeStepPx: 16,
  longestEdgePx: 3840,
  longToShort: 3,
  fewestPixels: 655_360,
  mostPixels: 8_294_400,
} as const;

/** Every rule of the flexible sizes that a size breaks; empty when it is valid. */
export function sizeBreaches({ width, height }: Size): SizeBreach[] {
  const { edgeStepPx, longestEdgePx, longToShort, fewestPixels, mostPixels } = SIZE_LIMITS;
  if (width === 0 || height === 0) return [{ rule: 'edge-zero' }];
  const [long, short, pixels] = [Math.max(width, height), Math.min(width, height), width * height];
  const breaches: SizeBreach[] = [];
  for (const edge of new Set([width, height]))
    if (edge % edgeStepPx !== 0) breaches.push({ rule: 'edge-step', edge });
  if (long > longestEdgePx) breaches.push({ rule: 'longest-edge', edge: long });
  if (long > short * longToShort) breaches.push({ rule: 'long-to-short', ratio: long / short });
  if (pixels < fewestPixels) breaches.push({ rule: 'fewest-pixels', pixels });
  if (pixels > mostPixels) breaches.push({ rule: 'most-pixels', pixels });
  return breaches;
}

/** Whether a size keeps every rule of the flexible sizes. Same rules as `sizeBreaches`, without the list. */
export function isValidSize({ width, height }: Size): boolean {
  const { edgeStepPx, longestEdgePx, longToShort, fewestPixels, mostPixels } = SIZE_LIMITS;
  const [long, short, pixels] = [Math.max(width, height), Math.min(width, height), width * height];
  return (
    width % edgeStepPx === 0 &&
    height % edgeStepPx === 0 &&
    long <= longestEdgePx &&
    long <= short * longToShort &&
    pixels >= fewestPixels &&
    pixels <= mostPixels
  );
}

/** How far a size may be off a ratio and still be of its shape. */
const SAME_SHAPE = 0.01;

/**
 * The valid size to take instead of one that is none: the nearest of the same shape, exactly where the edges asked for
 * are whole steps already, else within 1% of their ratio; where there is none, the nearest of any shape.
 */
export function nearestValidSize(asked: Size): Size {
  const { edgeStepPx } = SIZE_LIMITS;
  const isOnSteps = asked.width % edgeStepPx === 0 && asked.height % edgeStepPx === 0;
  return (
    (isOnSteps && nearestOfShape(asked, 0)) || nearestOfShape(asked, SAME_SHAPE) || nearestOfAnyShape(asked)
  );
}

/** The nearest valid size whose ratio is off by no more than this share; of two as near, the larger. */
function nearestOfShape(asked: Size, share: number): Size | undefined {
  const { edgeStepPx, longestEdgePx } = SIZE_LIMITS;
  let nearest: Size | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let height = edgeStepPx; height <= longestEdgePx; height += edgeStepPx) {
    const exact = (height * asked.width) / asked.height;
    const last = Math.min(longestEdgePx, exact * (1 + share) * (1 + EXACT));
    const first = Math.ceil((exact * (1 - share) * (1 - EXACT)) / edgeStepPx) * edgeStepPx;
    for (let width = first; width <= last; width += edgeStepPx) {
      const size = { width, height };
      const distance = squaredDistance(asked, size);
      if (distance > least || !isValidSize(size)) continue;
      nearest = size;
      least = distance;
    }
  }
  return nearest;
}

/** What doubles add in the last places must not push out a size of exactly the ratio. */
const EXACT = 1e-12;

/** The valid size with the least distance to the one asked for, in pixels; of two as near, the larger. */
function nearestOfAnyShape(asked: Size): Size {
  const { edgeStepPx, longestEdgePx } = SIZE_LIMITS;
  let nearest: Size = { width: 1024, height: 1024 };
  let least = Number.POSITIVE_INFINITY;
  for (let width = edgeStepPx; width <= longestEdgePx; width += edgeStepPx) {
    const size = { width, height: nearestHeight(width, asked.height) };
    const distance = squaredDistance(asked, size);
    if (distance > least || !isValidSize(size)) continue;
    if (distance === least && width * size.height < nearest.width * nearest.height) continue;
    nearest = size;
    least = distance;
  }
  return nearest;
}

/** The height nearest to `asked` beside this width, the most pixels of all apart; of two as near, the larger. */
function nearestHeight(width: number, asked: number): number {
  const { edgeStepPx, longestEdgePx, longToShort, fewestPixels } = SIZE_LIMITS;
  const least = Math.max(width / longToShort, fewestPixels / width) / edgeStepPx;
  const most = Math.min(longestEdgePx, width * longToShort) / edgeStepPx;
  const steps = Math.max(Math.ceil(least), Math.min(Math.floor(most), Math.round(asked / edgeStepPx)));
  return steps * edgeStepPx;
}

/**
 * Passes a size that the model offers.
 * @throws Problem `size/invalid` with every broken rule and the nearest valid size, or `size/not-offered`
 */
export function requireOffered(size: Size, model: ImageModel): void {
  if (model.sizes === 'any') return;
  if (model.sizes === 'flexible') {
    if (isValidSize(size)) return;
    throw problem('size/invalid', {
      size: sizeText(size),
      breaches: sizeBreaches(size),
      nearest: sizeText(nearestValidSize(size)),
    });
  }
  const text = sizeText(size);
  if (!model.sizes.includes(text))
    throw problem('size/not-offered', { size: text, model: model.id, offered: model.sizes });
}

/** Each valid flexible size, smallest width first: 29,146 of them. */
export function* validSizes(): Generator<Size> {
  const { edgeStepPx, longestEdgePx } = SIZE_LIMITS;
  for (let width = edgeStepPx; width <= longestEdgePx; width += edgeStepPx)
    for (let height = edgeStepPx; height <= longestEdgePx; height += edgeStepPx)
      if (isValidSize({ width, height })) yield { width, height };
}

const squaredDistance = (a: Size, b: Size): number => (a.width - b.width) ** 2 + (a.height - b.height) ** 2;

/** The edges of a size literal of our own tables. */
export function knownSize(text: string): Size {
  const size = parseEdges(text);
  if (!size) throw problem('size/unreadable', { size: text });
  return size;
}
