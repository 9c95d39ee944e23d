import { parseDecimal } from '../../planning/actuals/decimal';

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly fault?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A number that is typed: its label, hint and error are read out with it. */
export function NumberField({ id, label, hint, value, fault, onChange }: NumberFieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        class="number"
        autocomplete="off"
        spellcheck={false}
        value={value}
        aria-describedby={fault ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={fault !== undefined}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      {fault && (
        <p class="error" id={`${id}-error`}>
          <span aria-hidden="true">⚠ </span>
          {fault}
        </p>
      )}
    </div>
  );
}

/** What was typed: undefined for a blank, NaN for anything that is no number of 0 or more. */
export function typedNumber(text: string): number | undefined {
  if (text.trim() === '') return undefined;
  const isNumber = parseDecimal(text) !== undefined && Number(text) >= 0;
  return isNumber ? Number(text) : Number.NaN;
}
