import type { ImageModel } from '../../pricing/models';
import { type MeasuredTokens, MOST_IMAGES_PER_CALL, outputTokens } from '../../pricing/output-tokens';
import type { Quality } from '../../pricing/quality';
import type { Size } from '../../pricing/size';

/** How many images some output tokens are. `isWhole`: a whole number of such images gives exactly these tokens. */
export interface ImagesGenerated {
  readonly images: number;
  readonly isWhole: boolean;
  readonly tokensPerImage: number;
}

/**
 * Images generated, from the image output tokens billed for them, where all were of one size and quality.
 *
 * Several images in one call are rounded up together, so that an image takes a fraction of a token less than one alone:
 * the number lies between the tokens ÷ the most and ÷ the least that an image takes.
 * @throws Problem when the model's tokens for this size and quality are not known
 */
export function imagesGenerated(
  tokens: number,
  model: ImageModel,
  size: Size,
  quality: Quality | 'auto',
  measured?: MeasuredTokens,
): ImagesGenerated {
  const inCallsOf = Array.from(
    { length: MOST_IMAGES_PER_CALL },
    (_, index) => outputTokens(model, size, quality, index + 1, measured) / (index + 1),
  );
  const [tokensPerImage = 1] = inCallsOf;
  const fewest = Math.ceil(tokens / tokensPerImage);
  const most = Math.floor(tokens / Math.min(...inCallsOf));
  const isWhole = fewest <= most;
  return { images: isWhole ? fewest : Math.round(tokens / tokensPerImage), isWhole, tokensPerImage };
}
