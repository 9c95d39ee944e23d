/** A decimal as it was written: `digits` ÷ 10 to the power of `places`. Sums of these lose nothing. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

export const ZERO: Decimal = { digits: BigInt(0), places: 0 };

/** More than any bill writes; a text such as 1e9999 must not become a number with ten thousand digits. */
const MOST_PLACES = 100;

/** Reads `0.003835980000000000000000000000`, `10.0`, `-3` or `1e-7`; undefined for anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,12}))?$/i.exec(text.trim());
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match ?? [];
  if (!match || whole + fraction === '' || whole.length > MOST_PLACES) return undefined;
  if (/^0*$/.test(whole + fraction)) return ZERO;
  const places = fraction.length - Number(exponent);
  if (Math.abs(places) > MOST_PLACES) return undefined;
  const digits = BigInt(`${whole}${fraction}${'0'.repeat(Math.max(0, -places))}`);
  return { digits: sign === '-' ? -digits : digits, places: Math.max(0, places) };
}

/** A count as a decimal. */
export const wholeDecimal = (count: number): Decimal => ({ digits: BigInt(count), places: 0 });

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  return { digits: raised(a, places) + raised(b, places), places };
}

const raised = ({ digits, places }: Decimal, to: number): bigint =>
  places === to ? digits : digits * BigInt(`1${'0'.repeat(to - places)}`);

export const negated = ({ digits, places }: Decimal): Decimal => ({ digits: -digits, places });

export const isZero = ({ digits }: Decimal): boolean => digits === BigInt(0);

/** The decimal in full, without zeros at its end: `1.714375`. */
export function decimalText({ digits, places }: Decimal): string {
  const text = String(digits)
    .replace('-', '')
    .padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places);
  const fraction = text.slice(text.length - places).replace(/0+$/, '');
  return `${digits < BigInt(0) ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

/** The nearest double, for a cell or a ratio. */
export const decimalNumber = (decimal: Decimal): number => Number(decimalText(decimal));
