import { useState } from 'preact/hooks';
import type { SidebarState } from '../../bridge/rates';
import type { SidebarTexts } from '../../i18n/words';
import { implausiblePrices } from '../../rates/implausible-price';
import { shippedRate } from '../../rates/overrides';
import type { Rate } from '../../rates/schema';
import { doubtText } from '../parts/doubt-text';
import { Shell, type ShellProps } from '../parts/shell';
import { referenceFor } from '../table/reference-rate';
import type { Message } from '../table/use-rates';
import { useWords } from '../words';
import { asksValidFrom, datedRate } from './dated-rate';
import { type Draft, draftOf } from './draft';
import type { FormFault as FormFaultKind } from './draft-rate';
import { FormActions } from './form-actions';
import { type Form, FormContext } from './form-context';
import { FormFault } from './form-fault';
import { FormHead } from './form-head';
import { numberLike } from './number-like';
import { isUnsaved, type OpenDraft } from './open-draft';
import { PriceStripTable } from './price-strip-table';
import { priceableRate } from './priceable-rate';
import { RateFields } from './rate-fields';
import { ValidFrom, ValueBefore } from './valid-from';

interface RateFormProps extends Pick<ShellProps, 'message' | 'onUndo' | 'onCloseMessage'> {
  readonly state: SidebarState;
  readonly isBusy: boolean;
  readonly form: OpenDraft;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly onBack: () => void;
  readonly onSave: (rate: Rate) => void;
  readonly onDiscard: () => void;
  readonly onDuplicate: (() => void) | undefined;
  readonly onReset: (() => void) | undefined;
  readonly onDelete: (() => void) | undefined;
  readonly say: (message: Message) => void;
}

/** The form of one rate, whatever way it is billed. */
export function RateForm(props: RateFormProps) {
  const { state, form: open, onChange, onBack, say, isBusy } = props;
  const words = useWords();
  const { form: texts, common } = words;
  const { draft } = open;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [wasTried, setTried] = useState(open.kind === 'mend');
  const [confirmed, setConfirmed] = useState('');
  const { rate, faults } = datedRate(open, state);
  const shipped = shippedRate(draft.id);
  const form: Form = {
    draft,
    shipped: shipped && draftOf(shipped),
    isNew: open.kind === 'new',
    isEditable: state.canEdit,
    faultText: (field) => {
      const fault = wasTried || left.has(field) ? faults?.get(field) : undefined;
      return fault && faultText(field, fault, texts);
    },
    change: onChange,
    leave: (field) => setLeft((before) => new Set([...before, field])),
  };
  const save = () => {
    const doubt = rate && doubtOf(rate, referenceFor(state, rate.id, rate.model)?.rate, words);
    if (doubt && doubt !== confirmed) {
      setConfirmed(doubt);
      return say({ kind: 'error', text: doubt, detail: undefined });
    }
    if (rate) return props.onSave(rate);
    setTried(true);
    say({ kind: 'error', text: texts.notSaved(faults.size), detail: undefined });
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('[aria-invalid="true"], [data-faulty]')?.focus(),
    );
  };
  const title = titleOf(open, state.canEdit, texts);
  const reference = referenceFor(state, draft.id, draft.model);
  const footer = (
    <>
      <PriceStripTable
        rate={priceableRate(draft)}
        reference={reference?.rate}
        referenceName={
          reference
            ? reference.isShipped
              ? words.strip.shipped
              : words.strip.official(reference.rate.name)
            : ''
        }
      />
      {state.canEdit && (
        <div class="actions">
          <button type="submit" form="rate" class="primary" aria-disabled={isBusy}>
            {isBusy ? common.saving : common.save}
          </button>
          {isUnsaved(open) && (
            <button type="button" onClick={props.onDiscard} aria-disabled={isBusy}>
              {texts.discard}
            </button>
          )}
        </div>
      )}
    </>
  );
  return (
    <FormContext.Provider value={form}>
      <Shell {...props} title={title} onBack={onBack} footer={footer}>
        <form
          id="rate"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <FormHead state={state} form={open} />
          <fieldset class="bare" disabled={!state.canEdit}>
            <FormFault field="form" />
            {open.kind === 'edit' && (
              <ValueBefore override={state.overrides.find(({ id }) => id === draft.id)} />
            )}
            <RateFields today={state.today} />
            {asksValidFrom(open, state) && <ValidFrom />}
            {state.canEdit && <FormActions {...props} />}
          </fieldset>
        </form>
      </Shell>
    </FormContext.Provider>
  );
}

/** A price that is far from the official one, as a question; undefined where all are near. */
function doubtOf(
  rate: Rate,
  official: Rate | undefined,
  { form, common }: ReturnType<typeof useWords>,
): string | undefined {
  const [far] = implausiblePrices(rate, official);
  return far && common.sentences([doubtText(far, form), form.saveAgain]);
}

function faultText(field: string, fault: FormFaultKind, texts: SidebarTexts['form']): string {
  if (typeof fault === 'object') return texts.sameName(fault.sameName);
  return fault === 'number' ? texts.notANumber(numberLike(field)) : texts.faults[fault];
}

function titleOf({ kind, from, draft }: OpenDraft, canEdit: boolean, texts: SidebarTexts['form']): string {
  if (kind === 'new') return texts.newTitle;
  if (kind === 'mend') return texts.mendTitle(draft.id);
  const name = from?.name ?? draft.name;
  return canEdit ? texts.editTitle(name) : name;
}
