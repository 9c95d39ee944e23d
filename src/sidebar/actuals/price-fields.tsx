import { QUALITIES, type Quality } from '../../pricing/quality';
import type { Rate } from '../../rates/schema';
import { Field } from '../parts/field';
import { SelectField } from '../parts/select-field';
import { useActualsWords } from './actuals-words';

interface RateChoiceProps {
  readonly rates: readonly Rate[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** The choice of a rate to measure. */
export function RateChoice({ rates, value, onChange }: RateChoiceProps) {
  const { price } = useActualsWords().texts;
  const options = rates.map(({ id, name }): [string, string] => [id, name]);
  return (
    <SelectField id="price-rate" label={price.rate} value={value} options={options} onChange={onChange} />
  );
}

/** What the images were: their size and quality. */
export interface Look {
  readonly size: string;
  readonly quality: Quality;
}

interface LookFieldsProps {
  readonly look: Look;
  readonly onChange: (look: Look) => void;
}

/** Size and quality of the images. */
export function LookFields({ look, onChange }: LookFieldsProps) {
  const { price } = useActualsWords().texts;
  return (
    <>
      <Field id="price-size" {...price.size}>
        {(ties) => (
          <input
            {...ties}
            type="text"
            value={look.size}
            spellcheck={false}
            autocomplete="off"
            onInput={({ currentTarget }) => onChange({ ...look, size: currentTarget.value })}
          />
        )}
      </Field>
      <SelectField
        id="price-quality"
        label={price.quality}
        value={look.quality}
        options={QUALITIES.map((quality): [Quality, string] => [quality, quality])}
        onChange={(quality) => onChange({ ...look, quality })}
      />
    </>
  );
}
