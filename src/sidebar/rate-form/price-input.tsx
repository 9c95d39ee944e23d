import { LineInput } from '../parts/line-input';
import { useWords } from '../words';
import type { PriceDraft, PriceKind } from './draft';
import { FormField } from './form-field';

interface PriceInputProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly unit: string;
  readonly price: PriceDraft;
  readonly shipped?: PriceDraft | undefined;
  /** How "the rate leaves it out" is called, where it may be left out. */
  readonly none?: string;
  readonly onChange: (price: PriceDraft) => void;
}

/** A price: a number, or why there is none. */
export function PriceInput({ id, label, hint, unit, price, shipped, none, onChange }: PriceInputProps) {
  const { form } = useWords();
  const kinds: readonly PriceKind[] = [
    'number',
    'not offered',
    'unknown',
    ...(none ? (['none'] as const) : []),
  ];
  const kindText = (kind: PriceKind) => (kind === 'none' && none ? none : form.priceKinds[kind]);
  const text = (of: PriceDraft) => (of.kind === 'number' ? `${of.amount} ${unit}` : kindText(of.kind));
  const before = shipped && text(shipped) !== text(price) ? text(shipped) : undefined;
  const isNumber = price.kind === 'number';
  return (
    <FormField
      id={isNumber ? id : `${id}-kind`}
      label={label}
      hint={hint}
      shipped={before}
      unit={isNumber ? unit : undefined}
    >
      {(ties) => (
        <>
          {isNumber && (
            <LineInput
              {...ties}
              isNumber
              value={price.amount}
              onChange={(amount) => onChange({ kind: 'number', amount })}
            />
          )}
          <select
            {...(isNumber ? { id: `${id}-kind`, 'aria-label': form.priceKindOf(label) } : ties)}
            class="kind"
            value={price.kind}
            onChange={({ currentTarget }) => onChange({ ...price, kind: currentTarget.value as PriceKind })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindText(kind)}
              </option>
            ))}
          </select>
        </>
      )}
    </FormField>
  );
}
