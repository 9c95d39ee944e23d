import type { EarlierPrice, Rate } from './schema';

/** From when a new price holds, and whether the old one was never charged. */
export interface PriceChange {
  /** The first day of the new price, `2026-11-26`. */
  readonly validFrom: string;
  readonly correctsMistake: boolean;
}

/**
 * The edited row, its old price kept until the day before the new one holds. Nothing is kept of a mistake, of a price
 * that was unknown, or of one that held on no whole day because another ended the day before.
 */
export function changedPrice(before: Rate, after: Rate, { validFrom, correctsMistake }: PriceChange): Rate {
  const { earlier = [] } = after;
  const until = dayBefore(validFrom);
  if (correctsMistake || !replacesPrice(before, after) || earlier[earlier.length - 1]?.until === until)
    return after;
  return { ...after, earlier: [...earlier, periodOf(before, until)] };
}

/** Whether an edit replaces a figure that was known: what was unknown or missing is no price to keep. */
export function replacesPrice(before: Rate, after: Rate): boolean {
  const now = figures(after);
  return [...figures(before)].some(([path, value]) => value !== 'unknown' && now.get(path) !== value);
}

/** The price of a row as a period that ends on a day. */
export const periodOf = ({ price, usdPerCredit, source, checked }: Rate, until: string): EarlierPrice => ({
  until,
  price,
  ...(usdPerCredit !== undefined && { usdPerCredit }),
  source,
  checked,
});

const DAY_MS = 86_400_000;

/** `2026-02-28` of `2026-03-01`; a text that is no day stays as it is, for the schema to tell. */
export function dayBefore(day: string): string {
  const time = Date.parse(day);
  return Number.isNaN(time) ? day : new Date(time - DAY_MS).toISOString().slice(0, 10);
}

const figures = ({ price, usdPerCredit }: Rate): Map<string, unknown> =>
  new Map([...leaves('price', price), ...leaves('usdPerCredit', usdPerCredit ?? 'unknown')]);

const leaves = (path: string, value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => leaves(`${path}.${key}`, part))
    : [[path, value]];
