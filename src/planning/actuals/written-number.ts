import { type Decimal, parseDecimal } from './decimal';

/** The mark before a fraction. */
export type DecimalMark = '.' | ',';

/** What a text of digits is with either decimal mark; undefined where it is no number with that one. */
export type NumberReadings = Readonly<Partial<Record<DecimalMark, Decimal>>>;

const MARKS = ['.', ','] as const satisfies readonly DecimalMark[];

/** More than any number takes. */
const LONGEST = 80;

/**
 * The readings of a number without sign or currency: `1.200` is 1,200 or 1.2, `0,042` only 0.042, `1 234,5` only 1,234.5.
 * None for a text that is no number.
 */
export function numberReadings(text: string): NumberReadings {
  if (text.length > LONGEST) return {};
  if (/^(?:0|[1-9]\d*)$/.test(text)) {
    const value = parseDecimal(text);
    return value ? { '.': value, ',': value } : {};
  }
  const readings: Partial<Record<DecimalMark, Decimal>> = {};
  for (const mark of MARKS) {
    const value = readWith(mark, text);
    if (value) readings[mark] = value;
  }
  return readings;
}

function readWith(mark: DecimalMark, text: string): Decimal | undefined {
  const [mantissa = '', exponent, ...more] = text.split(/e/i);
  if (more.length > 0 || (exponent !== undefined && !/^[+-]?\d{1,12}$/.test(exponent))) return undefined;
  const [whole = '', fraction, ...rest] = mantissa.split(mark);
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  const digits = exponent === undefined ? ungrouped(whole) : whole;
  // A number that starts with a zero has lost its decimal mark: 092 was 0.92.
  if (digits === undefined || !/^(?:0|[1-9]\d*)?$/.test(digits)) return undefined;
  return parseDecimal(`${digits}.${fraction ?? ''}${exponent === undefined ? '' : `e${exponent}`}`);
}

/** Thousands: `1,234`, `1.234`, `1 234`, `1'234`, and `12,34,567` as India writes. The mark is one and the same. */
function ungrouped(whole: string): string | undefined {
  const [mark, ...others] = new Set(whole.replace(/\d/g, ''));
  if (mark === undefined) return whole;
  if (others.length > 0 || !"., '’".includes(mark)) return undefined;
  const [first = '', ...groups] = whole.split(mark);
  const last = groups[groups.length - 1] ?? '';
  const isWestern = first.length <= 3 && groups.every((group) => group.length === 3);
  const isIndian =
    first.length <= 2 && last.length === 3 && groups.slice(0, -1).every((group) => group.length === 2);
  return first !== '' && (isWestern || isIndian) ? first + groups.join('') : undefined;
}
