import { TOKEN_KINDS } from '../../pricing/usage';
import { LineInput } from '../parts/line-input';
import { useWords } from '../words';
import { amountText, tokenPriceDraft } from './amounts';
import { useForm } from './form-context';
import { FormField } from './form-field';

/** The six prices of tokens, one column of cells: a blank one is not offered. */
export function TokenPrices() {
  const { form } = useWords();
  const { draft, shipped, isNew, change } = useForm();
  const before = shipped?.per === 'million tokens' ? shipped.tokenPrices : undefined;
  const shippedText = (kind: (typeof TOKEN_KINDS)[number]) => {
    const price = before?.[kind];
    if (!price || amountText(price) === amountText(draft.tokenPrices[kind])) return undefined;
    return price.kind === 'number' ? price.amount : form.priceKinds[price.kind];
  };
  return (
    <fieldset class="token-prices">
      <legend>
        {form.sections.price}
        <span class="unit">
          {draft.billing === 'credits' ? form.units.creditsPerMillion : form.units.usdPerMillion}
        </span>
      </legend>
      <p class="hint">{form.tokensHint}</p>
      {TOKEN_KINDS.map((kind) => (
        <FormField key={kind} id={kind} {...form.fields[kind]} shipped={shippedText(kind)}>
          {(ties) => (
            <LineInput
              {...ties}
              isNumber
              value={amountText(draft.tokenPrices[kind])}
              onChange={(typed) => {
                const isNeeded = isNew && kind === 'imageOut';
                const price = tokenPriceDraft(typed, isNeeded);
                change({ tokenPrices: { ...draft.tokenPrices, [kind]: price } });
              }}
            />
          )}
        </FormField>
      ))}
    </fieldset>
  );
}
