import { problem } from '../messages/problem';
import type { EarlierPrice, Rate } from './schema';

/** The earlier price that was charged on a day: the one with the smallest `until` on or after it, if any. */
export const periodAt = ({ earlier = [] }: Rate, day: string): EarlierPrice | undefined =>
  earlier
    .filter(({ until }) => until >= day)
    .reduce<EarlierPrice | undefined>(
      (first, each) => (first && first.until <= each.until ? first : each),
      undefined,
    );

/**
 * The rate as it was charged on a day (`2026-08-22`, UTC): the period with the smallest `until` on or after it, else
 * the row as it is. A day before the rate was first offered takes its oldest price. The answer has no periods.
 */
export function rateAt(rate: Rate, day: string): Rate {
  const { earlier: _, ...now } = rate;
  const period = periodAt(rate, day);
  return period ? { ...now, ...chargedIn(period) } : now;
}

function chargedIn({ price, usdPerCredit, source, checked }: EarlierPrice): Partial<Rate> {
  return {
    price,
    ...(usdPerCredit !== undefined && { usdPerCredit }),
    ...(source !== undefined && { source }),
    ...(checked !== undefined && { checked }),
  };
}

/** Whether a day lies before the rate was first offered. */
export const isBeforeOffered = ({ from }: Rate, day: string): boolean => from !== undefined && day < from;

/**
 * The rate as of a day on which it was offered.
 * @throws Problem `rate/before-from`
 */
export function offeredAt(rate: Rate, day: string): Rate {
  if (isBeforeOffered(rate, day))
    throw problem('rate/before-from', { rate: rate.id, day, from: rate.from ?? '' });
  return rateAt(rate, day);
}
