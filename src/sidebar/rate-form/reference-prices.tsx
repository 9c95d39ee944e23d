import { useWords } from '../words';
import { useForm } from './form-context';
import { TextInput } from './inputs';
import { PriceInput } from './price-input';

/** What reference images add to a price per image. */
export function ReferencePrices() {
  const { form } = useWords();
  const { draft, shipped, change } = useForm();
  return (
    <fieldset>
      <legend>{form.sections.references}</legend>
      <PriceInput
        id="perExtraReference"
        {...form.fields.perExtraReference}
        unit={draft.billing === 'credits' ? form.units.creditsPerImage : form.units.usdPerImage}
        price={draft.perExtraReference}
        shipped={shipped?.perExtraReference}
        none={form.noFee}
        onChange={(perExtraReference) => change({ perExtraReference })}
      />
      <TextInput field="freeReferences" unit={form.units.images} isOptional isNumber />
    </fieldset>
  );
}
