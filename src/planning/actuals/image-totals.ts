import type { Charge } from './charge';
import { addDecimals, type Decimal, decimalNumber, ZERO } from './decimal';
import { type LineMatch, matchLineItem, tokensPerUnit } from './line-item-match';
import { remembered } from './remembered';

/**
 * What an import says of one model, or of a line item that names none: enough to calibrate with. Tokens, images and
 * money are of the same lines, all charged in one currency.
 */
export interface ImageTotals {
  /** The model's id, or the line item's own words. */
  readonly name: string;
  /** `USD`; '' for lines that count and do not charge. */
  readonly currency: string;
  readonly imageOutputTokens: number | undefined;
  readonly images: number | undefined;
  readonly kept: number | undefined;
  /** Everything billed for it, in its currency. */
  readonly billed: number | undefined;
}

/** What was charged in one currency, to the last digit. */
export interface CurrencyTotal {
  readonly currency: string;
  readonly billed: Decimal;
}

interface Sums {
  readonly name: string;
  readonly currency: string;
  tokens?: Decimal;
  images?: Decimal;
  kept?: Decimal;
  billed?: Decimal;
}

const plus = (sum: Decimal | undefined, amount: Decimal): Decimal => addDecimals(sum ?? ZERO, amount);

/**
 * Totals by model and currency, those in dollars first, largest bill first. Lines that count neither images nor a known
 * model's tokens are not among them. Lines without a quantity have a total of their own: their money is not that of the
 * tokens beside them.
 */
export function imageTotals(charges: readonly Charge[]): ImageTotals[] {
  const totals = new Map<string, Sums>();
  const match = remembered(matchOf);
  for (const charge of charges) {
    const found = match(charge.lineItem);
    if (!isAboutImages(charge, found)) continue;
    const name = found?.model.id ?? charge.lineItem;
    const currency = charge.billed ? charge.currency : '';
    const key = `${currency}\n${charge.quantity ? 1 : 0}\n${name}`;
    const sums = totals.get(key) ?? { name, currency };
    totals.set(key, sums);
    add(sums, charge, found);
  }
  const plain = (sum: Decimal | undefined) => sum && decimalNumber(sum);
  return [...totals.values()]
    .map(({ name, currency, tokens, images, kept, billed }) => ({
      ...{ name, currency },
      imageOutputTokens: plain(tokens),
      images: plain(images),
      kept: plain(kept),
      billed: plain(billed),
    }))
    .sort(dollarsFirst);
}

function add(sums: Sums, { quantity, unit, kept, billed }: Charge, match: LineMatch | null): void {
  const isImageOutput = match?.kinds.length === 1 && match.kinds[0] === 'imageOut';
  const perUnit = isImageOutput ? tokensPerUnit(unit) : undefined;
  if (quantity && perUnit)
    sums.tokens = plus(sums.tokens, { ...quantity, digits: quantity.digits * BigInt(perUnit) });
  else if (quantity && countsImages(unit)) sums.images = plus(sums.images, quantity);
  if (kept) sums.kept = plus(sums.kept, kept);
  if (billed) sums.billed = plus(sums.billed, billed);
}

/** What is billed for image models, and for everything else, each by currency. */
export function billedParts(charges: readonly Charge[]): {
  readonly images: readonly CurrencyTotal[];
  readonly rest: readonly CurrencyTotal[];
} {
  const match = remembered(matchOf);
  const parts = { images: new Map<string, Decimal>(), rest: new Map<string, Decimal>() };
  for (const charge of charges) {
    if (!charge.billed) continue;
    const part = isAboutImages(charge, match(charge.lineItem)) ? parts.images : parts.rest;
    part.set(charge.currency, plus(part.get(charge.currency), charge.billed));
  }
  const list = (sums: ReadonlyMap<string, Decimal>) =>
    [...sums].map(([currency, billed]) => ({ currency, billed }));
  return { images: list(parts.images), rest: list(parts.rest) };
}

/**
 * What a bill charges for images, in USD and in each other currency; everything where nothing in it is told to be about
 * images, as in a table of days and costs.
 */
export function billOfImages(charges: readonly Charge[]): {
  readonly dollars: CurrencyTotal | undefined;
  readonly others: readonly CurrencyTotal[];
} {
  const { images, rest } = billedParts(charges);
  const amounts = images.length > 0 ? images : rest;
  return {
    dollars: amounts.find(({ currency }) => currency === 'USD'),
    others: amounts.filter(({ currency }) => currency !== 'USD' && currency !== ''),
  };
}

const matchOf = (lineItem: string): LineMatch | null => matchLineItem(lineItem) ?? null;

const countsImages = (unit: string): boolean => /^images?$/i.test(unit);

const isAboutImages = ({ unit }: Charge, match: LineMatch | null): boolean =>
  match !== null || countsImages(unit);

const rank = ({ currency }: ImageTotals): number => (currency === 'USD' ? 0 : currency === '' ? 2 : 1);

const dollarsFirst = (a: ImageTotals, b: ImageTotals): number =>
  rank(a) - rank(b) ||
  (a.currency < b.currency ? -1 : a.currency > b.currency ? 1 : 0) ||
  (b.billed ?? 0) - (a.billed ?? 0);
