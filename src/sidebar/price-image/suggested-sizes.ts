import { isProblem } from '../../messages/problem';
import { cheapestSize } from '../../planning/cheapest-size';
import { ratioOf } from '../../planning/ratio';
import { parseQuality } from '../../pricing/quality';
import { sizeText } from '../../pricing/size';
import { modelOf } from '../../rates/price-generation';
import type { ImageDraft } from './image-cells';
import type { PricedImage } from './priced-image';

/** Sizes to take in place of what was typed: the nearest valid one, those on offer, or the cheapest of a ratio. */
export function suggestedSizes(draft: ImageDraft, priced: PricedImage): readonly string[] {
  const fault = priced.faults.get('size');
  const { nearest, offered, ratio } = (fault?.values ?? {}) as SizeValues;
  if (fault?.code === 'size/ratio-without-preset' && ratio) return sizesOf(ratio, draft, priced);
  return [...(nearest ? [nearest] : []), ...(offered ?? [])];
}

interface SizeValues {
  readonly nearest?: string;
  readonly offered?: readonly string[];
  readonly ratio?: string;
}

function sizesOf(ratio: string, { quality }: ImageDraft, { rate }: PricedImage): readonly string[] {
  const [across = 0, down = 0] = ratio.split(/[:∶]/).map(Number);
  if (!rate || !(across > 0 && down > 0)) return [];
  const wish = { ratio: ratioOf(across / down), minEdgePx: 0, tolerance: undefined };
  try {
    return [sizeText(cheapestSize(modelOf(rate), parseQuality(quality), wish, rate.measuredTokens))];
  } catch (error) {
    // The field's own message says what is wrong; there is just nothing to suggest.
    if (isProblem(error)) return [];
    throw error;
  }
}
