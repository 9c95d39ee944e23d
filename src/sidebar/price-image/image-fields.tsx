import { PRICE_IMAGE_TEXTS } from '../../i18n/words';
import { QUALITIES } from '../../pricing/quality';
import { RATIO_PRESETS } from '../../pricing/size';
import { modelOf } from '../../rates/price-generation';
import { Field } from '../parts/field';
import { LineInput } from '../parts/line-input';
import { SelectField } from '../parts/select-field';
import { useWords } from '../words';
import type { ImageField } from './image-cells';
import { RateField } from './rate-field';
import { SizeHint } from './size-hint';
import { type ImageFieldsProps, useFaultText } from './use-fault-text';

/** What an image is: its size, quality, rate, prompt and references. */
export function ImageFields(props: ImageFieldsProps) {
  const { draft, priced, onChange } = props;
  const { language } = useWords();
  const texts = PRICE_IMAGE_TEXTS[language];
  const qualities = priced.rate ? modelOf(priced.rate).qualities : QUALITIES;
  const tokens = priced.generation?.prompt;
  return (
    <>
      <div class="pair">
        <TextField {...props} name="size" list={Object.keys(RATIO_PRESETS)} />
        <SelectField
          id="image-quality"
          label={texts.fields.quality.label}
          value={draft.quality}
          fault={useFaultText(priced)('quality')}
          options={qualities.map((quality): [string, string] => [quality, quality])}
          onChange={(quality) => onChange({ quality })}
        />
      </div>
      <SizeHint {...props} />
      <RateField {...props} />
      <TextField
        {...props}
        name="prompt"
        isLong
        hint={tokens?.fromText ? texts.promptTokens(tokens.textTokens) : undefined}
      />
      <TextField {...props} name="references" />
    </>
  );
}

/** What a plan needs on top: how many finals, how many generations each takes, and the buffer. */
export function PlanFields(props: ImageFieldsProps) {
  const { language } = useWords();
  return (
    <fieldset>
      <legend>{PRICE_IMAGE_TEXTS[language].plan}</legend>
      <div class="pair">
        <TextField {...props} name="finals" isNumber />
        <TextField {...props} name="buffer" isNumber />
      </div>
      <TextField {...props} name="retries" isNumber />
    </fieldset>
  );
}

interface TextFieldProps extends ImageFieldsProps {
  readonly name: Exclude<ImageField, 'rate' | 'quality'>;
  readonly isLong?: boolean;
  readonly isNumber?: boolean;
  /** Stands in place of the field's own hint. */
  readonly hint?: string | undefined;
  readonly list?: readonly string[];
}

function TextField({ name, draft, priced, onChange, isLong, isNumber, hint, list }: TextFieldProps) {
  const field = PRICE_IMAGE_TEXTS[useWords().language].fields[name];
  const fault = useFaultText(priced)(name);
  const change = (value: string) => onChange({ [name]: value });
  return (
    <Field id={`image-${name}`} label={field.label} hint={hint ?? field.hint} fault={fault}>
      {(ties) =>
        isLong ? (
          <textarea
            {...ties}
            rows={2}
            value={draft[name]}
            onInput={({ currentTarget }) => change(currentTarget.value)}
          />
        ) : (
          <>
            <LineInput
              {...ties}
              isNumber={isNumber}
              list={list && `image-${name}-list`}
              value={draft[name]}
              onChange={change}
            />
            {list && (
              <datalist id={`image-${name}-list`}>
                {list.map((value) => (
                  <option key={value} value={value} />
                ))}
              </datalist>
            )}
          </>
        )
      }
    </Field>
  );
}
