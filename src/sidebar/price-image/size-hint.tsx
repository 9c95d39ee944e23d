import { PRICE_IMAGE_TEXTS } from '../../i18n/words';
import { sizeText } from '../../pricing/size';
import { useWords } from '../words';
import { suggestedSizes } from './suggested-sizes';
import type { ImageFieldsProps } from './use-fault-text';

/** The pixels that a ratio stands for, or valid sizes to take in place of one that is none. */
export function SizeHint({ draft, priced, onChange }: ImageFieldsProps) {
  const texts = PRICE_IMAGE_TEXTS[useWords().language];
  const { generation } = priced;
  const sizes = suggestedSizes(draft, priced);
  if (sizes.length > 0)
    return (
      <div class="actions suggested">
        {sizes.map((size) => (
          <button
            key={size}
            type="button"
            onClick={() => {
              onChange({ size });
              document.getElementById('image-size')?.focus();
            }}
          >
            {texts.useSize(size)}
          </button>
        ))}
      </div>
    );
  if (!generation || sizeText(generation.size) === draft.size.trim()) return null;
  return <p class="hint pixels">{texts.pixels(sizeText(generation.size))}</p>;
}
