import { isProblem, problem } from '../../messages/problem';
import type { Quality } from '../../pricing/quality';
import type { Size } from '../../pricing/size';
import { type Generation, NO_PROMPT, TOKEN_KINDS, type TokenKind } from '../../pricing/usage';
import { priceGeneration, tierOf } from '../../rates/price-generation';
import type { Rate, TokenPrice } from '../../rates/schema';

/** What was really spent on images of one size and quality. */
export interface Spent {
  /** Dollars paid: for the images, or for the credits of a credits rate. */
  readonly usd: number;
  /** Credits that the dollars bought, and those that the images took; for a credits rate. */
  readonly credits: number | undefined;
  readonly creditsUsed: number | undefined;
  readonly images: number;
  readonly size: Size;
  readonly quality: Quality;
}

/** A rate's row as measured, and the figures before and after in the rate's unit. */
export interface MeasuredRate {
  readonly rate: Rate;
  readonly usdPerCredit: number | undefined;
  /** Credits or USD per image. */
  readonly perImage: number;
  /** What the row said before; undefined where it had no such price. */
  readonly perImageBefore: number | undefined;
}

/**
 * A credits or wrapper rate with measured prices in place of stated ones: dollars per credit, and the price of an image
 * of this size and quality. A rate by tokens keeps the proportions of its token prices and is scaled as a whole, so that
 * the measured image costs what was paid.
 * @throws Problem `actuals/not-measured`, `actuals/not-for-rate`, `actuals/free-rate`, or what pricing such an image by tokens throws
 */
export function measuredRate(rate: Rate, spent: Spent, today: string): MeasuredRate {
  if (rate.billing === 'api') throw problem('actuals/not-for-rate', { rate: rate.id });
  requireAmounts(rate, spent);
  const { usd, credits = 0, creditsUsed = 0, images } = spent;
  const perImage = clean((rate.unit === 'credit' ? creditsUsed : usd) / images);
  const perImageBefore = priceBefore(rate, spent);
  return {
    rate: {
      ...rate,
      ...(rate.unit === 'credit' && { usdPerCredit: { packUsd: usd, packCredits: credits } }),
      price: rate.price.per === 'image' ? imagePrice(rate, spent, perImage) : scaled(rate, spent, perImage),
      checked: today,
    },
    usdPerCredit: rate.unit === 'credit' ? clean(usd / credits) : undefined,
    perImage,
    perImageBefore,
  };
}

/** Takes off what a quotient of doubles adds in the 16th digit. */
const clean = (value: number): number => Number(value.toPrecision(15));

function requireAmounts({ unit }: Rate, { usd, credits, creditsUsed, images }: Spent): void {
  const wanted = { usd, images, ...(unit === 'credit' && { credits, creditsUsed }) };
  for (const [field, value] of Object.entries(wanted))
    if (!(Number(value) > 0) || !Number.isFinite(value) || (field === 'images' && !Number.isInteger(value)))
      throw problem('actuals/not-measured', {
        field: field as 'usd' | 'credits' | 'creditsUsed' | 'images',
        value: String(value ?? ''),
      });
}

const generationOf = ({ size, quality }: Spent): Generation => ({
  size,
  quality,
  prompt: NO_PROMPT,
  references: [],
});

function priceBefore(rate: Rate, spent: Spent): number | undefined {
  try {
    return priceGeneration(rate, generationOf(spent)).amount;
  } catch (error) {
    if (!isProblem(error)) throw error;
    return undefined;
  }
}

function imagePrice(rate: Rate, { size, quality }: Spent, perImage: number): Rate['price'] {
  const price = rate.price as Extract<Rate['price'], { per: 'image' }>;
  const row = price.amounts[quality] ? quality : price.amounts.any ? 'any' : quality;
  const tier = tierOf(rate, price, size) ?? 'any';
  const amounts = price.amounts[row] ?? {};
  return { ...price, amounts: { ...price.amounts, [row]: { ...amounts, [tier]: perImage } } };
}

function scaled(rate: Rate, spent: Spent, perImage: number): TokenPrice {
  const price = rate.price as TokenPrice;
  const { roundUpTo, ...unrounded } = rate;
  const { amount } = priceGeneration(unrounded, generationOf(spent));
  if (amount === 0) throw problem('actuals/free-rate', { rate: rate.id });
  const factor = perImage / amount;
  const prices = TOKEN_KINDS.map((kind: TokenKind) => {
    const value = price[kind];
    return [kind, typeof value === 'number' ? clean(value * factor) : value] as const;
  });
  return { ...price, ...(Object.fromEntries(prices) as Record<TokenKind, TokenPrice[TokenKind]>) };
}
