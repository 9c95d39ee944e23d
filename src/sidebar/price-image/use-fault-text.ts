import type { Rate } from '../../rates/schema';
import { useWords } from '../words';
import type { ImageDraft, ImageField } from './image-cells';
import type { PricedImage } from './priced-image';

/** The page's fields: what was typed, what it gives, and what to do when it changes. */
export interface ImageFieldsProps {
  readonly draft: ImageDraft;
  readonly priced: PricedImage;
  readonly rates: readonly Rate[];
  readonly defaultRateId: string;
  readonly onChange: (part: Partial<ImageDraft>) => void;
}

/** What is wrong with a field, worded. */
export function useFaultText({ faults }: PricedImage): (name: ImageField) => string | undefined {
  const { problem: word } = useWords();
  return (name) => {
    const fault = faults.get(name);
    return fault && word(fault);
  };
}
