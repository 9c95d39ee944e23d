import { QUALITIES, type Quality } from '../../pricing/quality';
import type { Rate } from '../../rates/schema';
import { useActualsWords } from './actuals-words';

interface RateChoiceProps {
  readonly rates: readonly Rate[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** The choice of a rate to measure. */
export function RateChoice({ rates, value, onChange }: RateChoiceProps) {
  const { price } = useActualsWords().texts;
  return (
    <div class="field">
      <label for="price-rate">{price.rate}</label>
      <select id="price-rate" value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {rates.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What the images were: their size and quality. */
export interface Look {
  readonly size: string;
  readonly quality: Quality;
}

/** Size and quality of the images. */
export function LookFields({
  look,
  onChange,
}: {
  readonly look: Look;
  readonly onChange: (look: Look) => void;
}) {
  const { price } = useActualsWords().texts;
  return (
    <>
      <div class="field">
        <label for="price-size">{price.size.label}</label>
        <input
          id="price-size"
          type="text"
          value={look.size}
          spellcheck={false}
          autocomplete="off"
          aria-describedby="price-size-hint"
          onInput={({ currentTarget }) => onChange({ ...look, size: currentTarget.value })}
        />
        <p class="hint" id="price-size-hint">
          {price.size.hint}
        </p>
      </div>
      <div class="field">
        <label for="price-quality">{price.quality}</label>
        <select
          id="price-quality"
          value={look.quality}
          onChange={({ currentTarget }) => onChange({ ...look, quality: currentTarget.value as Quality })}
        >
          {QUALITIES.map((quality) => (
            <option key={quality} value={quality}>
              {quality}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
