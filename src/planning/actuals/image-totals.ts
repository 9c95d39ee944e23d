import type { Charge } from './charge';
import { addDecimals, type Decimal, decimalNumber, ZERO } from './decimal';
import { matchLineItem, tokensPerUnit } from './line-item-match';

/** What an import says of one model, or of a line item that names none: enough to calibrate with. */
export interface ImageTotals {
  /** The model's id, or the line item's own words. */
  readonly name: string;
  readonly imageOutputTokens: number | undefined;
  readonly images: number | undefined;
  readonly kept: number | undefined;
  /** Everything billed for it in USD. */
  readonly usd: number | undefined;
}

interface Sums {
  tokens?: Decimal;
  images?: Decimal;
  kept?: Decimal;
  usd?: Decimal;
}

/** Totals by model, largest bill first. Lines that count neither images nor a known model's tokens are not among them. */
export function imageTotals(charges: readonly Charge[]): ImageTotals[] {
  const totals = new Map<string, Sums>();
  const plus = (sum: Decimal | undefined, amount: Decimal): Decimal => addDecimals(sum ?? ZERO, amount);
  for (const { lineItem, quantity, unit, billed, currency, kept } of charges) {
    const match = matchLineItem(lineItem);
    const countsImages = /^images?$/i.test(unit);
    if (!match && !countsImages) continue;
    const name = match?.model.id ?? lineItem;
    const sums = totals.get(name) ?? {};
    totals.set(name, sums);
    const perUnit = tokensPerUnit(unit);
    const isImageOutput = match?.kinds.length === 1 && match.kinds[0] === 'imageOut';
    if (quantity && perUnit && isImageOutput)
      sums.tokens = plus(sums.tokens, { ...quantity, digits: quantity.digits * BigInt(perUnit) });
    if (quantity && countsImages) sums.images = plus(sums.images, quantity);
    if (kept) sums.kept = plus(sums.kept, kept);
    if (billed && currency === 'USD') sums.usd = plus(sums.usd, billed);
  }
  const plain = (sum: Decimal | undefined) => sum && decimalNumber(sum);
  return [...totals]
    .map(([name, { tokens, images, kept, usd }]) => ({
      name,
      imageOutputTokens: plain(tokens),
      images: plain(images),
      kept: plain(kept),
      usd: plain(usd),
    }))
    .sort((a, b) => (b.usd ?? 0) - (a.usd ?? 0));
}
