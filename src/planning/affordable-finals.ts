import { problem } from '../messages/problem';
import { generationsToPay } from './generations';

/** What the money is for: USD of one generation, generations per final, the extra share on top. */
export interface Spending {
  readonly costEachUsd: number;
  readonly retries: number;
  readonly buffer: number;
}

const MOST_FINALS = 1_000_000_000;

/**
 * The most finals whose total (`generationsToPay` × cost) is within the money. A total that only the last places of a
 * double put above it is within it: 48 × $0.18357 is $8.81136.
 * @throws Problem `afford/free`, `afford/too-many`
 */
export function affordableFinals(usd: number, { costEachUsd, retries, buffer }: Spending): number {
  if (costEachUsd === 0) throw problem('afford/free', {});
  const isWithin = (finals: number) => {
    const total = generationsToPay(finals, retries, buffer) * costEachUsd;
    return total <= usd || Number(total.toPrecision(15)) <= usd;
  };
  let finals = Math.floor(usd / (costEachUsd * retries * (1 + buffer)));
  if (finals >= MOST_FINALS) throw problem('afford/too-many', { usd, most: MOST_FINALS });
  // Rounding up to whole generations takes off at most a generation, and doubles may err by one either way.
  while (finals > 0 && !isWithin(finals)) finals -= 1;
  while (isWithin(finals + 1)) finals += 1;
  return finals;
}
