import { MODELS } from '../../pricing/models';
import { useWords } from '../words';
import { AmountGrid } from './amount-grid';
import { CreditValue } from './credit-value';
import { useForm } from './form-context';
import { Choice, NoteInput, TextInput } from './inputs';
import { MeasuredTokens } from './measured-tokens';
import { ReferencePrices } from './reference-prices';
import { TokenPrices } from './token-prices';

const SUGGESTED_MODELS = MODELS.map(({ id }) => id);

/** All fields of a rate. Prices come first, as they are what changes; of a new rate its name does. */
export function RateFields({ today }: { readonly today: string }) {
  const { form: texts } = useWords();
  const { draft, shipped, isNew, change } = useForm();
  const { sections, fields } = texts;
  const billings = (['api', 'credits', 'wrapper'] as const).map(
    (billing) => [billing, texts.billings[billing]] as const,
  );
  const pers = (['million tokens', 'image'] as const).map((per) => [per, texts.pers[per]] as const);
  const identity = (
    <fieldset>
      <legend>{sections.rate}</legend>
      <TextInput field="name" />
      {isNew ? <TextInput field="id" /> : <FixedId id={draft.id} />}
      <Choice
        id="billing"
        {...fields.billing}
        value={draft.billing}
        shipped={shipped?.billing}
        options={billings as readonly (readonly [string, string])[]}
        onChange={(billing) => change({ billing })}
      />
      <TextInput field="model" list={SUGGESTED_MODELS} />
      <Choice
        id="per"
        {...fields.per}
        value={draft.per}
        shipped={shipped?.per}
        options={pers}
        onChange={(per) => change({ per })}
      />
    </fieldset>
  );
  return (
    <>
      {isNew && identity}
      {draft.billing === 'credits' && <CreditValue />}
      {draft.per === 'image' ? (
        <>
          <AmountGrid />
          <ReferencePrices />
        </>
      ) : (
        <TokenPrices />
      )}
      <fieldset>
        <legend>{sections.rounding}</legend>
        <TextInput
          field="roundUpTo"
          unit={draft.billing === 'credits' ? texts.units.credits : texts.units.usd}
          isOptional
          isNumber
        />
      </fieldset>
      {draft.per === 'million tokens' && <MeasuredTokens />}
      {isNew || identity}
      <fieldset>
        <legend>{sections.source}</legend>
        <TextInput field="source" type="url" />
        <TextInput field="checked" type="date" />
        <button type="button" onClick={() => change({ checked: today })}>
          {texts.checkedToday}
        </button>
        <TextInput field="from" type="date" isOptional />
        <TextInput field="until" type="date" isOptional />
        <NoteInput />
      </fieldset>
    </>
  );
}

/** The id of a rate that exists: formulas name it, so it stays. */
function FixedId({ id }: { readonly id: string }) {
  const { form } = useWords();
  return (
    <p class="fixed-id">
      {form.fields.id.label}: <code>{id}</code>
    </p>
  );
}
