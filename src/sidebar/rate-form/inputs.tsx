import { LineInput } from '../parts/line-input';
import { useWords } from '../words';
import type { Draft } from './draft';
import { useForm } from './form-context';
import { FormField } from './form-field';

/** The fields of a draft that hold a text. */
export type TextName = {
  [Name in keyof Draft]: Draft[Name] extends string ? (string extends Draft[Name] ? Name : never) : never;
}[keyof Draft] &
  string;

interface TextInputProps {
  readonly field: TextName & keyof ReturnType<typeof useWords>['form']['fields'];
  readonly unit?: string;
  readonly isOptional?: boolean;
  readonly type?: 'text' | 'date' | 'url';
  readonly isNumber?: boolean;
  readonly list?: readonly string[];
}

/** A field of the draft that is typed on one line. */
export function TextInput({ field, unit, isOptional, type = 'text', isNumber, list }: TextInputProps) {
  const { form } = useWords();
  const { draft, shipped, change } = useForm();
  const before = shipped && shipped[field] !== draft[field] ? shipped[field] || form.notShipped : undefined;
  return (
    <FormField id={field} {...form.fields[field]} unit={unit} isOptional={isOptional} shipped={before}>
      {(ties) => (
        <>
          <LineInput
            {...ties}
            type={type}
            isNumber={isNumber}
            list={list && `${field}-list`}
            value={draft[field]}
            onChange={(typed) => change({ [field]: typed })}
          />
          {list && (
            <datalist id={`${field}-list`}>
              {list.map((value) => (
                <option key={value} value={value} />
              ))}
            </datalist>
          )}
        </>
      )}
    </FormField>
  );
}

/** The note: several lines of text. */
export function NoteInput() {
  const { form } = useWords();
  const { draft, shipped, change } = useForm();
  const before = shipped && shipped.note !== draft.note ? shipped.note || form.notShipped : undefined;
  return (
    <FormField id="note" {...form.fields.note} isOptional shipped={before}>
      {(ties) => (
        <textarea
          {...ties}
          rows={3}
          value={draft.note}
          onInput={({ currentTarget }) => change({ note: currentTarget.value })}
        />
      )}
    </FormField>
  );
}

interface PlainInputProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly unit?: string;
  readonly value: string;
  readonly isNumber?: boolean;
  readonly onChange: (value: string) => void;
}

/** A line of a list in the draft. */
export const PlainInput = ({ id, label, hint, unit, value, isNumber, onChange }: PlainInputProps) => (
  <FormField id={id} label={label} hint={hint} unit={unit}>
    {(ties) => <LineInput {...ties} isNumber={isNumber} value={value} onChange={onChange} />}
  </FormField>
);

interface ChoiceProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: Value;
  readonly shipped?: Value | undefined;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

/** A choice out of a few. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { id, label, hint, value, shipped, options, onChange } = props;
  const before = shipped === undefined || shipped === value ? undefined : optionText(options, shipped);
  return (
    <FormField id={id} label={label} hint={hint} shipped={before}>
      {(ties) => (
        <select
          {...ties}
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value as Value)}
        >
          {options.some(([known]) => known === value) || <option value={value}>{value}</option>}
          {options.map(([known, text]) => (
            <option key={known} value={known}>
              {text}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}

const optionText = <Value extends string>(
  options: readonly (readonly [Value, string])[],
  value: Value,
): string => options.find(([known]) => known === value)?.[1] ?? value;
