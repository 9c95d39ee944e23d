import type { ComponentChildren } from 'preact';
import { useWords } from '../words';

/** What ties an input to its label, hint and error. */
export interface InputTies {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
  readonly onBlur: (() => void) | undefined;
}

/** What a field says beside its input. */
export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly unit?: string | undefined;
  readonly isOptional?: boolean | undefined;
  /** The shipped value in words, where what stands here differs from it. */
  readonly shipped?: string | undefined;
  /** What is wrong with what stands in it. */
  readonly fault?: string | undefined;
  /** Called when the focus leaves the input. */
  readonly onLeave?: (() => void) | undefined;
  readonly children: (ties: InputTies) => ComponentChildren;
}

/** One field: label, input, unit, hint, the shipped value and its own error, all read out with the input. */
export function Field(props: FieldProps) {
  const { id, label, hint, unit, isOptional, shipped, fault, onLeave, children } = props;
  const { form } = useWords();
  const described = [
    unit && `${id}-unit`,
    hint && `${id}-hint`,
    shipped !== undefined && `${id}-shipped`,
    fault && `${id}-error`,
  ].filter(Boolean);
  return (
    <div class="field">
      <div class="head">
        <label for={id}>
          {label} {isOptional && <span class="optional">({form.optional})</span>}
        </label>
        {unit && (
          <span class="unit" id={`${id}-unit`}>
            {unit}
          </span>
        )}
      </div>
      <div class="input">
        {children({
          id,
          'aria-describedby': described.join(' ') || undefined,
          'aria-invalid': fault !== undefined,
          onBlur: onLeave,
        })}
      </div>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {shipped !== undefined && (
        <p class="shipped-value" id={`${id}-shipped`}>
          {form.shippedValue(shipped)}
        </p>
      )}
      {fault && (
        <p class="error" id={`${id}-error`}>
          <span aria-hidden="true">⚠ </span>
          {fault}
        </p>
      )}
    </div>
  );
}
