import { MOST_IMAGES_PER_CALL } from '../pricing/output-tokens';
import { generationsToPay } from './generations';

/** What asking several images in one call wastes when one of them is wanted. */
export interface AskingAtOnce {
  /** Images in one call: as many as it takes on average to get a keeper. */
  readonly n: number;
  readonly images: number;
  /** Images more than when they are made one at a time, until one is kept. */
  readonly wasted: number;
}

/**
 * A call of n gives a keeper with a chance of 1 − (1 − 1 ÷ retries)^n and is paid for in full, so that finals take
 * n ÷ that chance images each. 20 finals at 2: 27 calls of 2, 54 images instead of 40. Undefined where nothing is
 * wasted, as when every first image is kept.
 */
export function askingAtOnce(finals: number, retries: number): AskingAtOnce | undefined {
  if (retries === 1) return undefined;
  const n = Math.min(Math.ceil(retries), MOST_IMAGES_PER_CALL);
  const callsPerFinal = 1 / -Math.expm1(n * Math.log1p(-1 / retries));
  const images = n * generationsToPay(finals, callsPerFinal, 0);
  const wasted = images - generationsToPay(finals, retries, 0);
  return wasted > 0 ? { n, images, wasted } : undefined;
}
