import { SHIPPED_RATES } from './shipped-rates';
import { fingerprint } from './stored/fingerprint';

/** Names the shipped table: the newest day checked and a fingerprint, so that any change of a row shows. */
export function shippedVersion(rates: readonly { readonly checked: string }[] = SHIPPED_RATES): string {
  const newest = rates.map(({ checked }) => checked).sort()[rates.length - 1] ?? '0000-00-00';
  return `${newest}-${fingerprint(JSON.stringify(rates))}`;
}
