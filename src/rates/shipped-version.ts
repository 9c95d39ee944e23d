import { SHIPPED_RATES } from './shipped-rates';
import { fingerprint } from './stored/fingerprint';

interface Checked {
  readonly checked: string;
}

/** The newest day on which a row was checked. */
export const newestCheck = (rates: readonly Checked[] = SHIPPED_RATES): string =>
  rates.map(({ checked }) => checked).sort()[rates.length - 1] ?? '0000-00-00';

const versionOf = (rates: readonly Checked[]): string =>
  `${newestCheck(rates)}-${fingerprint(JSON.stringify(rates))}`;

let shipped: string | undefined;

/**
 * Names a table, the shipped one unless given: the newest day checked and a fingerprint, so that any change of a row
 * shows. That of the shipped table is worked out once an execution.
 */
export function shippedVersion(rates?: readonly Checked[]): string {
  if (rates) return versionOf(rates);
  shipped ??= versionOf(SHIPPED_RATES);
  return shipped;
}
