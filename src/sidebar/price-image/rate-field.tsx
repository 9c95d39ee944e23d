import { PRICE_IMAGE_TEXTS } from '../../i18n/words';
import { Field } from '../parts/field';
import { useWords } from '../words';
import { type ImageFieldsProps, useFaultText } from './use-fault-text';

/** The rates by how they are billed; the default rate stands for itself, so that formulas follow a new choice. */
export function RateField({ draft, priced, rates, defaultRateId, onChange }: ImageFieldsProps) {
  const { language, list } = useWords();
  const texts = PRICE_IMAGE_TEXTS[language];
  const nameOf = (id: string) => rates.find((rate) => rate.id === id)?.name ?? id;
  const isGone = draft.rate !== '' && !rates.some(({ id }) => id === draft.rate);
  return (
    <Field id="image-rate" label={texts.fields.rate.label} fault={useFaultText(priced)('rate')}>
      {(ties) => (
        <select
          {...ties}
          value={draft.rate}
          onChange={({ currentTarget }) => onChange({ rate: currentTarget.value })}
        >
          <option value="">{texts.defaultRate(nameOf(defaultRateId))}</option>
          {isGone && <option value={draft.rate}>{draft.rate}</option>}
          {(['api', 'credits', 'wrapper'] as const).map((billing) => (
            <optgroup key={billing} label={list.groups[billing]}>
              {rates
                .filter((rate) => rate.billing === billing)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
