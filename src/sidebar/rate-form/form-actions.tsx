import { useWords } from '../words';

interface FormActionsProps {
  readonly isBusy: boolean;
  readonly onDuplicate: (() => void) | undefined;
  readonly onReset: (() => void) | undefined;
  readonly onDelete: (() => void) | undefined;
}

/** What can be done with a rate besides editing it. */
export function FormActions({ isBusy, onDuplicate, onReset, onDelete }: FormActionsProps) {
  const { form } = useWords();
  const actions = [
    [form.duplicate, onDuplicate],
    [form.reset, onReset],
    [form.remove, onDelete],
  ] as const;
  return (
    <div class="actions more">
      {actions.map(
        ([label, act]) =>
          act && (
            <button key={label} type="button" aria-disabled={isBusy} onClick={act}>
              {label}
            </button>
          ),
      )}
    </div>
  );
}
