import { isProblem } from '../../messages/problem';
import type { ImageModel } from '../../pricing/models';
import { type MeasuredTokens, MOST_IMAGES_PER_CALL, outputTokens } from '../../pricing/output-tokens';
import { QUALITIES, type Quality } from '../../pricing/quality';
import { parseEdges, type Size, sizeText } from '../../pricing/size';
import type { ReportedUsage } from './reported-usage';

/** Billed image output that the response's own size, quality and number of pictures do not give. */
export interface UnexpectedOutput {
  readonly tokens: number;
  readonly expected: number;
  readonly size: string;
  readonly quality: Quality;
  readonly images: number;
  /** Qualities of the model that do give it at that size and number. */
  readonly gives: readonly Quality[];
}

/** Tokens of a picture under way in a stream, and the most of them. */
const PARTIAL = { tokens: 100, most: 3 };

/** Undefined where the output is as the response says, or it does not say enough to tell. */
export function unexpectedOutput(
  { about, output, imageOut, textOut }: ReportedUsage,
  model: ImageModel,
  measured: MeasuredTokens | undefined,
): UnexpectedOutput | undefined {
  const size = parseEdges(about.size ?? '');
  const quality = QUALITIES.find((each) => each === about.quality?.toLowerCase());
  const { images = 0 } = about;
  if (!size || !quality || images < 1 || images > MOST_IMAGES_PER_CALL) return undefined;
  if (imageOut === undefined && textOut === undefined && model.writesText) return undefined;
  const tokens = imageOut ?? output - (textOut ?? 0);
  const of = (each: Quality) => tokensOf(model, size, each, images, measured);
  const expected = of(quality);
  if (expected === undefined || tokens === expected) return undefined;
  const partials = (tokens - expected) / PARTIAL.tokens;
  if (about.isStreamed && Number.isInteger(partials) && partials > 0 && partials <= PARTIAL.most)
    return undefined;
  const gives = model.qualities.filter((each) => of(each) === tokens);
  return { tokens, expected, size: sizeText(size), quality, images, gives };
}

function tokensOf(
  model: ImageModel,
  size: Size,
  quality: Quality,
  images: number,
  measured: MeasuredTokens | undefined,
): number | undefined {
  try {
    return outputTokens(model, size, quality, images, measured);
  } catch (error) {
    if (!isProblem(error)) throw error;
    return undefined;
  }
}
