import { LineInput } from '../parts/line-input';
import { useForm } from './form-context';

interface GridInputProps {
  readonly id: string;
  /** What a screen reader says: its column and row. */
  readonly label: string;
  readonly value: string;
  readonly isNumber?: boolean;
  readonly onChange: (value: string) => void;
}

/** A cell of a grid; what is wrong with it stands in `CellFaults` below its row. */
export function GridInput({ id, label, value, isNumber, onChange }: GridInputProps) {
  const { faultText, leave } = useForm();
  const isFaulty = faultText(id) !== undefined;
  return (
    <LineInput
      id={id}
      isNumber={isNumber}
      aria-label={label}
      aria-invalid={isFaulty}
      aria-describedby={isFaulty ? `${id}-error` : undefined}
      value={value}
      onBlur={() => leave(id)}
      onChange={onChange}
    />
  );
}

interface CellFaultsProps {
  /** How many columns the grid has. */
  readonly width: number;
  /** The cells by field and name. */
  readonly cells: readonly (readonly [field: string, name: string])[];
}

/** What is wrong with cells of a grid, each named, in a row of its own. */
export function CellFaults({ width, cells }: CellFaultsProps) {
  const { faultText } = useForm();
  const faults = cells.flatMap(([field, name]) => {
    const fault = faultText(field);
    return fault ? [{ field, name, fault }] : [];
  });
  if (faults.length === 0) return null;
  return (
    <tbody>
      <tr>
        <td colSpan={width}>
          {faults.map(({ field, name, fault }) => (
            <p key={field} class="error" id={`${field}-error`}>
              <span aria-hidden="true">⚠ </span>
              {name}: {fault}
            </p>
          ))}
        </td>
      </tr>
    </tbody>
  );
}
