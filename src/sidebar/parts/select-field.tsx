import { Field } from './field';

interface SelectFieldProps<Value extends string | number> {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly value: Value;
  /** Each value and how it is called; a value that is not among them is shown as it is. */
  readonly options: readonly (readonly [Value, string])[];
  readonly isDisabled?: boolean;
  readonly onChange: (value: Value) => void;
}

/** A choice out of a list. */
export function SelectField<Value extends string | number>(props: SelectFieldProps<Value>) {
  const { id, label, hint, fault, value, options, isDisabled, onChange } = props;
  const isKnown = options.some(([known]) => known === value);
  const choose = (typed: string) => onChange((typeof value === 'number' ? Number(typed) : typed) as Value);
  return (
    <Field id={id} label={label} hint={hint} fault={fault}>
      {(ties) => (
        <select
          {...ties}
          value={value}
          disabled={isDisabled}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {isKnown || <option value={value}>{value}</option>}
          {options.map(([known, text]) => (
            <option key={known} value={known}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
