import { SHIPPED_RATES } from './shipped-rates';
import { fingerprint } from './stored/fingerprint';

interface Checked {
  readonly checked: string;
}

/** The newest day on which a row was checked. */
export const newestCheck = (rates: readonly Checked[] = SHIPPED_RATES): string =>
  rates.map(({ checked }) => checked).sort()[rates.length - 1] ?? '0000-00-00';

/** Names the shipped table: the newest day checked and a fingerprint, so that any change of a row shows. */
export function shippedVersion(rates: readonly Checked[] = SHIPPED_RATES): string {
  return `${newestCheck(rates)}-${fingerprint(JSON.stringify(rates))}`;
}
