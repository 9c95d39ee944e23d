import type { InputTies } from './field';

interface LineInputProps extends Partial<InputTies> {
  readonly 'aria-label'?: string | undefined;
  readonly type?: 'text' | 'date' | 'url' | undefined;
  /** The list that it offers, by its id. */
  readonly list?: string | undefined;
  readonly value: string;
  readonly isNumber?: boolean | undefined;
  readonly onChange: (value: string) => void;
}

/** One line to type in: a text, or a number at the right, with the keys for it. */
export const LineInput = ({ type = 'text', isNumber = false, onChange, ...others }: LineInputProps) => (
  <input
    {...others}
    type={type}
    class={isNumber ? 'number' : undefined}
    inputMode={isNumber ? 'decimal' : undefined}
    autocomplete="off"
    spellcheck={false}
    onInput={({ currentTarget }) => onChange(currentTarget.value)}
  />
);
