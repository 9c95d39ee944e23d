import { dollarText } from '../parts/amount-text';
import { useWords } from '../words';
import type { Draft } from './draft';
import { useForm } from './form-context';
import { Choice, TextInput } from './inputs';

/** What a credit costs: in dollars, by the pack that was bought, or unknown. */
export function CreditValue() {
  const { form } = useWords();
  const { draft, shipped, change } = useForm();
  const { creditKinds, fields, units } = form;
  const perCredit = Number(draft.packUsd) / Number(draft.packCredits);
  return (
    <fieldset>
      <legend>{form.sections.credits}</legend>
      <Choice
        id="creditKind"
        {...fields.creditKind}
        value={draft.creditKind}
        shipped={shipped?.creditKind}
        options={(['dollars', 'pack', 'unknown'] as const).map((kind) => [kind, creditKinds[kind]])}
        onChange={(creditKind: Draft['creditKind']) => change({ creditKind })}
      />
      {draft.creditKind === 'dollars' && <TextInput field="usdPerCredit" unit={units.usd} isNumber />}
      {draft.creditKind === 'pack' && (
        <>
          <TextInput field="packUsd" unit={units.usd} isNumber />
          <TextInput field="packCredits" unit={units.credits} isNumber />
          {perCredit > 0 && Number.isFinite(perCredit) && (
            <p class="hint">{form.packGives(dollarText(perCredit))}</p>
          )}
        </>
      )}
    </fieldset>
  );
}
