import { knownModel } from '../../pricing/models';
import type { TokenKind } from '../../pricing/usage';
import { inUsd } from '../../rates/price-generation';
import { isBeforeOffered, periodAt, rateAt } from '../../rates/rate-at';
import { isBatch, isStale, officialRate, type RateTable } from '../../rates/rate-table';
import type { Rate } from '../../rates/schema';
import type { Charge } from './charge';
import { addDecimals, type Decimal, decimalNumber, isZero } from './decimal';
import { type LineMatch, matchLineItem, tokensPerUnit } from './line-item-match';
import { remembered } from './remembered';

/** What the comparison of a line's rate with the table came to. Differences as a share: 0.2 is a fifth dearer. */
export type Verdict =
  | { readonly kind: 'agrees' }
  | { readonly kind: 'differs'; readonly difference: number }
  /** It differs, and the table's rate has not been checked for long: the bill is probably right. */
  | { readonly kind: 'stale rate'; readonly difference: number; readonly checked: string }
  | { readonly kind: NoComparison };

/** Why a line could not be compared. */
export type NoComparison =
  | 'no quantity'
  | 'no amount'
  | 'no price'
  | 'other currency'
  | 'not by tokens'
  | 'not matched';

/** The table's price of a kind of token on a day, in USD per 1M tokens. */
export interface TablePrice {
  /** The rate as it was charged then. */
  readonly rate: Rate;
  readonly kind: TokenKind;
  readonly usdPerMillion: number;
  /** Charged before the price that stands in the table now. */
  readonly isEarlier: boolean;
  /** The day lies before the rate was first offered: its oldest price is taken. */
  readonly isBeforeOffered: boolean;
}

/** A line item over all its days of one price: what was billed for what quantity, and what the table says. */
export interface BilledLine {
  readonly lineItem: string;
  readonly unit: string;
  readonly currency: string;
  readonly billed: Decimal | undefined;
  readonly quantity: Decimal | undefined;
  readonly rows: number;
  /** First and last day; undefined where the bill tells none. */
  readonly days: readonly [string, string] | undefined;
  /** Billed ÷ quantity: per 1M tokens, or per unit where it is not tokens. */
  readonly implied: { readonly amount: number; readonly per: 'million tokens' | 'unit' } | undefined;
  /** The table's price that it was compared with. */
  readonly table: TablePrice | undefined;
  readonly verdict: Verdict;
}

/** Bills round their amounts, and published rates differ by more than this. */
const TOLERANCE = 0.005;

/**
 * Compares rates, not totals, since the windows of a bill and of a plan differ: what each line item was billed at,
 * against the table's price of that day. A line item whose price changed on the way is one line for each price. Every
 * line is listed, whether it could be matched or not.
 */
export function billedRates(charges: readonly Charge[], table: RateTable, today: string): BilledLine[] {
  const pricesFor = pricesIn(table);
  const match = remembered((lineItem) => matchLineItem(lineItem) ?? null);
  return linesOf(charges, pricesFor).map((line) =>
    compared(line, match(line.lineItem), pricesFor(line.lineItem, line.days?.[0] ?? ''), today),
  );
}

type Line = Pick<BilledLine, 'lineItem' | 'unit' | 'currency' | 'billed' | 'quantity' | 'rows' | 'days'>;

/** What a table asks for a line item on a day. */
export type PricesFor = (lineItem: string, day: string) => readonly TablePrice[];

function linesOf(charges: readonly Charge[], pricesFor: PricesFor): Line[] {
  const lines = new Map<string, Sums>();
  const numbers = new Map<readonly TablePrice[], number>();
  for (const { day, lineItem, unit, currency, billed, quantity } of charges) {
    const prices = pricesFor(lineItem, day);
    const number = numbers.get(prices) ?? numbers.size;
    numbers.set(prices, number);
    const known = `${number}\n${unit}\n${currency}\n${quantity ? 1 : 0}${billed ? 1 : 0}\n${lineItem}`;
    const line = lines.get(known);
    if (line === undefined) {
      const days = day === '' ? undefined : ([day, day] as const);
      lines.set(known, { lineItem, unit, currency, billed, quantity, rows: 1, days });
      continue;
    }
    if (line.billed && billed) line.billed = addDecimals(line.billed, billed);
    if (line.quantity && quantity) line.quantity = addDecimals(line.quantity, quantity);
    line.rows++;
    line.days = daysWith(line.days, day);
  }
  return [...lines.values()];
}

type Sums = { -readonly [Key in keyof Line]: Line[Key] };

function daysWith(days: Line['days'], day: string): Line['days'] {
  if (day === '') return days;
  const [first, last] = days ?? [day, day];
  if (days && first <= day && day <= last) return days;
  return [day < first ? day : first, day > last ? day : last];
}

function compared(
  line: Line,
  match: LineMatch | null,
  prices: readonly TablePrice[],
  today: string,
): BilledLine {
  const implied = impliedRate(line);
  const nearest = nearestTo(implied?.amount, prices);
  const verdict = (kind: NoComparison): BilledLine => ({
    ...line,
    implied,
    table: nearest,
    verdict: { kind },
  });
  if (match && implied?.per === 'unit') return verdict('not by tokens');
  if (!match || match.kinds.length === 0) return verdict('not matched');
  if (!line.billed) return verdict('no amount');
  if (!line.quantity || isZero(line.quantity)) return verdict('no quantity');
  if (implied === undefined) return verdict('not matched');
  if (line.currency !== 'USD') return verdict('other currency');
  if (!nearest || nearest.usdPerMillion === 0) return verdict('no price');
  const difference = implied.amount / nearest.usdPerMillion - 1;
  return { ...line, implied, table: nearest, verdict: verdictOn(difference, nearest, today) };
}

/** A price that has ended does not grow stale. */
function verdictOn(difference: number, { rate, isEarlier }: TablePrice, today: string): Verdict {
  if (Math.abs(difference) <= TOLERANCE) return { kind: 'agrees' };
  if (!isEarlier && isStale(rate, today)) return { kind: 'stale rate', difference, checked: rate.checked };
  return { kind: 'differs', difference };
}

/** $0.022835 for 4,567 tokens is $5 per 1M. */
function impliedRate({
  billed,
  quantity,
  unit,
}: Pick<Line, 'billed' | 'quantity' | 'unit'>): BilledLine['implied'] {
  if (!billed || !quantity || isZero(quantity)) return undefined;
  const tokens = tokensPerUnit(unit);
  const perUnit = decimalNumber(billed) / decimalNumber(quantity);
  // 0.0016895999 and the like: a quotient of doubles adds noise in the 16th digit.
  const amount = Number((tokens ? (perUnit / tokens) * 1_000_000 : perUnit).toPrecision(15));
  return { amount, per: tokens ? 'million tokens' : 'unit' };
}

/**
 * The table's prices for a line item on a day; '' is the price as it stands. The same list for all days of one price, so
 * that it can tell them from others.
 */
export function pricesIn(table: RateTable): PricesFor {
  const sold = new Map<string, PricesOn>();
  const about = remembered((lineItem) => {
    const match = matchLineItem(lineItem);
    const model = match?.model.id ?? '';
    const rate = match && (match.isBatch ? batchRate(table, model) : officialRate(table, model));
    if (!rate) return NEVER;
    const key = JSON.stringify([rate.id, match.kinds]);
    const prices = sold.get(key) ?? pricesOf(rate, match.kinds);
    sold.set(key, prices);
    return prices;
  });
  return (lineItem, day) => about(lineItem)(day);
}

type PricesOn = (day: string) => readonly TablePrice[];

/** The prices of a rate for some kinds of tokens, by day. */
function pricesOf(rate: Rate, kinds: readonly TokenKind[]): PricesOn {
  const ofPeriods = new Map<string, readonly TablePrice[]>();
  return remembered((day) => {
    const period = periodOf(rate, day);
    const key = JSON.stringify(period);
    const prices = ofPeriods.get(key) ?? pricesOn(rate, day, kinds, period);
    ofPeriods.set(key, prices);
    return prices;
  });
}

const NO_PRICES: readonly TablePrice[] = [];
const NEVER: PricesOn = () => NO_PRICES;

/** The last day of the price that was charged on a day, and whether that day lies before the rate was offered. */
function periodOf(rate: Rate, day: string) {
  const until = day === '' ? undefined : periodAt(rate, day)?.until;
  return { until, isBefore: day !== '' && isBeforeOffered(rate, day) };
}

function pricesOn(
  rate: Rate,
  day: string,
  kinds: readonly TokenKind[],
  { until, isBefore }: ReturnType<typeof periodOf>,
): readonly TablePrice[] {
  const charged = day === '' ? rate : rateAt(rate, day);
  const { price } = charged;
  if (price.per === 'image') return [];
  return kinds.flatMap((kind) => {
    const amount = price[kind];
    if (typeof amount !== 'number') return [];
    const usdPerMillion = inUsd(charged, amount);
    return [
      { rate: charged, kind, usdPerMillion, isEarlier: until !== undefined, isBeforeOffered: isBefore },
    ];
  });
}

const batchRate = ({ rates }: RateTable, model: string): Rate | undefined =>
  rates.find((rate) => rate.billing === 'api' && knownModel(rate.model)?.id === model && isBatch(rate));

/** Where a line's words leave two kinds open, the price nearest to what was billed; without that, none. */
function nearestTo(implied: number | undefined, prices: readonly TablePrice[]): TablePrice | undefined {
  if (prices.length < 2) return prices[0];
  if (implied === undefined) return undefined;
  const away = ({ usdPerMillion }: TablePrice) =>
    Math.abs(Math.log((implied || 1e-12) / (usdPerMillion || 1e-12)));
  return [...prices].sort((a, b) => away(a) - away(b))[0];
}

/** The table's price of a charge on its day; undefined where it has none, or its words leave several open. */
export function listPrice(charge: Charge, pricesFor: PricesFor): TablePrice | undefined {
  if (!charge.quantity || tokensPerUnit(charge.unit) === undefined) return undefined;
  const prices = pricesFor(charge.lineItem, charge.day);
  return prices.length < 2 ? prices[0] : nearestTo(impliedRate(charge)?.amount, prices);
}

/**
 * What the table would have charged on its day for a charge's quantity, in USD; undefined where it has no price for it.
 */
export function listCost(charge: Charge, pricesFor: PricesFor): number | undefined {
  const tokens = tokensPerUnit(charge.unit);
  if (!charge.quantity || tokens === undefined) return undefined;
  const price = listPrice(charge, pricesFor);
  return (
    price &&
    Number(((decimalNumber(charge.quantity) * tokens * price.usdPerMillion) / 1_000_000).toPrecision(15))
  );
}
