import { visible } from '../../pricing/plain-name';
import { agreedCurrency, currencyOf, isOpenCurrency, plainestCurrency } from './currency';
import { type NumberReadings, numberReadings } from './written-number';

/** An amount or a count as a cell writes it. */
export interface WrittenAmount {
  readonly readings: NumberReadings;
  readonly isNegative: boolean;
  /** An ISO code, or a sign that countries share; undefined where the cell names none. */
  readonly currency: string | undefined;
}

const LONGEST = 80;
/** Footnote marks and the like, which would become digits of the number. */
const RAISED = /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209c\u2150-\u218b\u2460-\u24ff\u2776-\u2793]/;
const MINUS = /[-\u2010-\u2015\u2212]/g;

/**
 * Takes an amount apart: `0.50`, `-$0.50`, `$-0.50`, `($0.50)`, `0.50-`, `−0,50 €`, `NT$ 28`, `28 TWD`. Undefined for
 * what is no amount.
 */
export function writtenAmount(cell: string): WrittenAmount | undefined {
  const trimmed = cell.trim();
  if (trimmed.length > LONGEST || RAISED.test(trimmed)) return undefined;
  const text = visible(trimmed).normalize('NFKC').replace(MINUS, '-').replace(/\s+/g, ' ');
  const span = numberSpan(text);
  if (!span) return undefined;
  const readings = numberReadings(text.slice(...span));
  if (Object.keys(readings).length === 0) return undefined;
  const around = aroundNumber(text.slice(0, span[0]), text.slice(span[1]));
  return around && { readings, ...around };
}

/** From the first digit, or the mark before it, to the last. The point of `Rs.500` is the word's. */
function numberSpan(text: string): [from: number, to: number] | undefined {
  const first = text.search(/\d/);
  if (first < 0) return undefined;
  const hasMark = /[.,]/.test(text[first - 1] ?? '') && !/\p{L}/u.test(text[first - 2] ?? '');
  let to = text.length;
  while (!/\d/.test(text[to - 1] ?? '')) to--;
  return [hasMark ? first - 1 : first, to];
}

/** What stands before and after the digits: at most one sign or pair of brackets, and at most one currency. */
function aroundNumber(before: string, after: string): Omit<WrittenAmount, 'readings'> | undefined {
  const isBracketed = before.includes('(');
  const signs = [before, after].join('').replace(/[^-+()]/g, '');
  if (!['', '-', '+', '()'].includes(signs) || (isBracketed && !after.includes(')'))) return undefined;
  const said = [before, after].map((part) => part.replace(/[-+() ]/g, '')).filter((part) => part !== '');
  const currencies = said.map(currencyOf).filter((each) => each !== undefined);
  const agreed = agreedCurrency(...currencies);
  if (currencies.length < said.length || agreed === undefined) return undefined;
  const plainest = plainestCurrency(currencies);
  // `¥5元` is the yuan's, though neither tells it alone.
  const currency = plainest !== undefined && isOpenCurrency(plainest) ? agreed : plainest;
  return { isNegative: signs === '-' || isBracketed, currency };
}
