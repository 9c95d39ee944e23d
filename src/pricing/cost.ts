import { problem } from '../messages/problem';
import { TOKEN_KINDS, type TokenKind, type TokenUsage } from './usage';

/** A published figure, or why there is none. `not offered` and `unknown` are never 0. */
export type Price = number | 'not offered' | 'unknown';

/** Prices per 1M tokens, in the rate's unit (USD or credits). */
export type TokenPrices = Readonly<Record<TokenKind, Price>>;

/**
 * One line of a bill, in the rate's unit: tokens × price per million = amount. What is sold per image has neither
 * tokens nor a price per million.
 */
export interface LineItem {
  readonly part: TokenKind | 'rounding';
  readonly tokens: number | undefined;
  readonly perMillion: number | undefined;
  readonly amount: number;
}

/**
 * A bill's lines for this usage. Tokens that were not used need no price and make no line.
 * @throws Problem `price/not-offered` or `price/unknown` for used tokens without a price
 */
export function lineItems(usage: TokenUsage, prices: TokenPrices, rate: string): LineItem[] {
  const items: LineItem[] = [];
  for (const part of TOKEN_KINDS) {
    const tokens = usage[part];
    if (tokens === 0) continue;
    const perMillion = requirePrice(prices[part], rate, part);
    items.push({ part, tokens, perMillion, amount: (tokens * perMillion) / 1_000_000 });
  }
  return items;
}

/** The sum of a bill's lines, in millionths until the end: 90 + 8,192 + 52,680 of them are $0.060962 to the last digit. */
export const totalOf = (items: readonly LineItem[]): number =>
  items.reduce((sum, item) => sum + millionths(item), 0) / 1_000_000;

const millionths = ({ tokens, perMillion, amount }: LineItem): number =>
  tokens === undefined || perMillion === undefined ? amount * 1_000_000 : tokens * perMillion;

/** @throws Problem `price/not-offered` or `price/unknown` */
export function requirePrice(price: Price, rate: string, part: string): number {
  if (price === 'not offered') throw problem('price/not-offered', { rate, part });
  if (price === 'unknown') throw problem('price/unknown', { rate, part });
  return price;
}
