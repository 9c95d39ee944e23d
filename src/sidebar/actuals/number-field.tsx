import { parseDecimal } from '../../planning/actuals/decimal';
import { Field } from '../parts/field';
import { LineInput } from '../parts/line-input';

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly fault?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A number that is typed. */
export const NumberField = ({ value, onChange, ...field }: NumberFieldProps) => (
  <Field {...field}>{(ties) => <LineInput {...ties} isNumber value={value} onChange={onChange} />}</Field>
);

/** What was typed: undefined for a blank, NaN for anything that is no number of 0 or more. */
export function typedNumber(text: string): number | undefined {
  if (text.trim() === '') return undefined;
  const isNumber = parseDecimal(text) !== undefined && Number(text) >= 0;
  return isNumber ? Number(text) : Number.NaN;
}
