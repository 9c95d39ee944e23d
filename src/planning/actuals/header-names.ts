import { plainText } from './plain-text';
import { dayReadings } from './utc-day';
import { writtenAmount } from './written-amount';

const MOST_SHOWN = 6;
const LONGEST_NAME = 40;

/**
 * The names in a header that is not known, to show them. None where the line looks like data: a file without a header
 * begins with somebody's figures, days or addresses, which are nobody else's business.
 */
export function headerNames(row: readonly string[]): string[] {
  const names = row.slice(0, 100).map((cell) => plainText(cell));
  const isData = (name: string) =>
    name.length > LONGEST_NAME ||
    /[@＠•]/.test(name) ||
    writtenAmount(name) !== undefined ||
    Object.keys(dayReadings(name)).length > 0;
  return names.some(isData) ? [] : names.filter(Boolean).slice(0, MOST_SHOWN);
}
