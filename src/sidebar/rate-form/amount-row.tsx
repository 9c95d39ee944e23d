import { useWords } from '../words';
import { amountText, withAmount } from './amounts';
import { ANY_TIER, type Draft, NO_PRICE, type QualityDraft } from './draft';
import { amountField } from './draft-rate';
import { useForm } from './form-context';
import { FormFault } from './form-fault';
import { GridInput } from './grid-input';

interface AmountRowProps {
  readonly row: QualityDraft;
  /** The grid's columns: key of the tier, and its name. */
  readonly columns: readonly (readonly [tier: string, name: string])[];
}

/** The prices of one quality; below them what is wrong, and what ships where that differs. */
export function AmountRow({ row, columns }: AmountRowProps) {
  const { form, common } = useWords();
  const { draft, shipped, faultText, change } = useForm();
  const names: Readonly<Record<string, string>> = form.qualities;
  const quality = Object.hasOwn(names, row.quality) ? String(names[row.quality]) : row.quality;
  const faults = columns.flatMap(([tier, name]) => {
    const fault = faultText(amountField(row, tier));
    return fault ? [{ field: amountField(row, tier), name, fault }] : [];
  });
  const differs = columns.flatMap(([tier, name]) => {
    const before = shipped && shippedText(shipped, row.quality, tier, name);
    const isSame = before === undefined || before === amountText(row.prices[tier] ?? NO_PRICE);
    return isSame ? [] : [`${name} ${before || form.notShipped}`];
  });
  return (
    <>
      <tr>
        <th scope="row">{quality}</th>
        {columns.map(([tier, name]) => (
          <td key={tier}>
            <GridInput
              id={amountField(row, tier)}
              label={form.priceOf(quality, name)}
              value={amountText(row.prices[tier] ?? NO_PRICE)}
              isNumber
              onChange={(typed) => change(withAmount(draft, row, tier, typed))}
            />
          </td>
        ))}
      </tr>
      {(faults.length > 0 || differs.length > 0 || faultText(`quality-${row.key}`)) && (
        <tr>
          <td colSpan={columns.length + 1}>
            <FormFault field={`quality-${row.key}`} />
            {faults.map(({ field, name, fault }) => (
              <p key={field} class="error" id={`${field}-error`}>
                <span aria-hidden="true">⚠ </span>
                {name}: {fault}
              </p>
            ))}
            {differs.length > 0 && <p class="shipped-value">{form.shippedValue(common.list(differs))}</p>}
          </td>
        </tr>
      )}
    </>
  );
}

/** What ships in a cell of the grid; undefined where the shipped rate has no grid. */
function shippedText(shipped: Draft, quality: string, tier: string, name: string): string | undefined {
  if (shipped.per !== 'image') return undefined;
  const row = shipped.qualities.find((other) => other.quality === quality);
  const key = tier === ANY_TIER ? ANY_TIER : shipped.tiers.find((other) => other.name === name)?.key;
  return amountText(row?.prices[String(key)] ?? NO_PRICE);
}
