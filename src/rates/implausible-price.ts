import { TOKEN_KINDS, type TokenKind } from '../pricing/usage';
import { usdPerCredit } from './price-generation';
import type { Rate } from './schema';

/** A price per 1M tokens that is far from the official one; both in USD. */
export interface ImplausiblePrice {
  readonly part: TokenKind;
  readonly usd: number;
  readonly officialUsd: number;
  /** How many times above or below, 100 or more. */
  readonly times: number;
  readonly isBelow: boolean;
}

const FAR = 100;

/** The prices per 1M tokens that are 100 times above or below those of the model's official rate. */
export function implausiblePrices(rate: Rate, official: Rate | undefined): ImplausiblePrice[] {
  if (rate.price.per === 'image' || official?.price.per !== 'million tokens') return [];
  if (official.unit !== 'USD' || rate.usdPerCredit === 'unknown') return [];
  const usdPerUnit = rate.unit === 'credit' ? usdPerCredit(rate) : 1;
  const [prices, officialPrices] = [rate.price, official.price];
  return TOKEN_KINDS.flatMap((part) => {
    const [amount, officialUsd] = [prices[part], officialPrices[part]];
    if (typeof amount !== 'number' || typeof officialUsd !== 'number') return [];
    const usd = amount * usdPerUnit;
    if (usd <= 0 || officialUsd <= 0) return [];
    const times = usd < officialUsd ? officialUsd / usd : usd / officialUsd;
    return times * (1 + 1e-9) < FAR ? [] : [{ part, usd, officialUsd, times, isBelow: usd < officialUsd }];
  });
}
