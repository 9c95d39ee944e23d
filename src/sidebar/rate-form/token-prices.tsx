import { TOKEN_KINDS } from '../../pricing/usage';
import { useWords } from '../words';
import { useForm } from './form-context';
import { PriceInput } from './price-input';

/** The six prices of tokens. */
export function TokenPrices() {
  const { form } = useWords();
  const { draft, shipped, change } = useForm();
  const unit = draft.billing === 'credits' ? form.units.creditsPerMillion : form.units.usdPerMillion;
  return (
    <>
      {TOKEN_KINDS.map((kind) => (
        <PriceInput
          key={kind}
          id={kind}
          {...form.fields[kind]}
          unit={unit}
          price={draft.tokenPrices[kind]}
          shipped={shipped?.per === 'million tokens' ? shipped.tokenPrices[kind] : undefined}
          onChange={(price) => change({ tokenPrices: { ...draft.tokenPrices, [kind]: price } })}
        />
      ))}
    </>
  );
}
