import { knownModel } from '../../pricing/models';
import type { TokenKind } from '../../pricing/usage';
import { inUsd } from '../../rates/price-generation';
import { isBatch, isStale, officialRate, type RateTable } from '../../rates/rate-table';
import type { Rate } from '../../rates/schema';
import type { Charge } from './charge';
import { addDecimals, type Decimal, decimalNumber, isZero, ZERO } from './decimal';
import { type LineMatch, matchLineItem, tokensPerUnit } from './line-item-match';

/** What the comparison of a line's rate with the table came to. Differences as a share: 0.2 is a fifth dearer. */
export type Verdict =
  | { readonly kind: 'agrees' }
  | { readonly kind: 'differs'; readonly difference: number }
  /** It differs, and the table's rate has not been checked for long: the bill is probably right. */
  | { readonly kind: 'stale rate'; readonly difference: number; readonly checked: string }
  | { readonly kind: NoComparison };

/** Why a line could not be compared. */
export type NoComparison = 'no quantity' | 'no amount' | 'no price' | 'other currency' | 'not matched';

/** A line item over the whole period: what was billed for what quantity, and what the table says. */
export interface BilledLine {
  readonly lineItem: string;
  readonly unit: string;
  readonly currency: string;
  readonly billed: Decimal | undefined;
  readonly quantity: Decimal | undefined;
  readonly rows: number;
  /** Billed ÷ quantity: per 1M tokens, or per unit where it is not tokens. */
  readonly implied: { readonly amount: number; readonly per: 'million tokens' | 'unit' } | undefined;
  /** The table's price that it was compared with, USD per 1M tokens. */
  readonly table:
    | { readonly rate: Rate; readonly kind: TokenKind; readonly usdPerMillion: number }
    | undefined;
  readonly verdict: Verdict;
}

/** Bills round their amounts, and published rates differ by more than this. */
const TOLERANCE = 0.005;

/**
 * Compares rates, not totals, since the windows of a bill and of a plan differ: what each line item was billed at,
 * against the table. Every line is listed, whether it could be matched or not.
 */
export function billedRates(charges: readonly Charge[], table: RateTable, today: string): BilledLine[] {
  return [...linesOf(charges).values()].map((line) => compared(line, table, today));
}

type Line = Pick<BilledLine, 'lineItem' | 'unit' | 'currency' | 'billed' | 'quantity' | 'rows'>;

function linesOf(charges: readonly Charge[]): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  for (const { lineItem, unit, currency, billed, quantity } of charges) {
    const key = JSON.stringify([lineItem, unit, currency, quantity && 1, billed && 1]);
    const before = lines.get(key);
    lines.set(key, {
      ...{ lineItem, unit, currency },
      billed: billed && addDecimals(before?.billed ?? ZERO, billed),
      quantity: quantity && addDecimals(before?.quantity ?? ZERO, quantity),
      rows: (before?.rows ?? 0) + 1,
    });
  }
  return lines;
}

function compared(line: Line, table: RateTable, today: string): BilledLine {
  const implied = impliedRate(line);
  const match = matchLineItem(line.lineItem);
  const prices = match ? pricesOf(match, table) : [];
  const nearest = nearestTo(implied?.amount, prices);
  const verdict = (kind: NoComparison): BilledLine => ({
    ...line,
    implied,
    table: nearest,
    verdict: { kind },
  });
  if (!match || match.kinds.length === 0) return verdict('not matched');
  if (!line.billed) return verdict('no amount');
  if (!line.quantity || isZero(line.quantity)) return verdict('no quantity');
  if (implied?.per !== 'million tokens') return verdict('not matched');
  if (line.currency !== 'USD') return verdict('other currency');
  if (!nearest || nearest.usdPerMillion === 0) return verdict('no price');
  const difference = implied.amount / nearest.usdPerMillion - 1;
  return { ...line, implied, table: nearest, verdict: verdictOn(difference, nearest.rate, today) };
}

function verdictOn(difference: number, rate: Rate, today: string): Verdict {
  if (Math.abs(difference) <= TOLERANCE) return { kind: 'agrees' };
  if (isStale(rate, today)) return { kind: 'stale rate', difference, checked: rate.checked };
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

type TablePrice = NonNullable<BilledLine['table']>;

function pricesOf({ model, isBatch, kinds }: LineMatch, table: RateTable): TablePrice[] {
  const rate = isBatch ? batchRate(table, model.id) : officialRate(table, model.id);
  if (!rate || rate.price.per === 'image') return [];
  const { price } = rate;
  return kinds.flatMap((kind) => {
    const amount = price[kind];
    return typeof amount === 'number' ? [{ rate, kind, usdPerMillion: inUsd(rate, amount) }] : [];
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

/** What the table would charge for a charge's quantity, in USD; undefined where it has no price for it. */
export function listCost(charge: Charge, table: RateTable): number | undefined {
  const tokens = tokensPerUnit(charge.unit);
  const match = matchLineItem(charge.lineItem);
  if (!charge.quantity || tokens === undefined || !match) return undefined;
  const price = nearestTo(impliedRate(charge)?.amount, pricesOf(match, table));
  return (
    price &&
    Number(((decimalNumber(charge.quantity) * tokens * price.usdPerMillion) / 1_000_000).toPrecision(15))
  );
}
