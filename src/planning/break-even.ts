/** `usdSaved` takes two amounts for the same that differ by no more than this share of the dearer. */
const SAME = 1e-12;

/** The most whole generations at this price that still cost less than the money. */
export const mostBelow = (usd: number, usdEach: number): number =>
  Math.ceil((usd * (1 - SAME)) / usdEach) - 1;

/** The most whole generations at this price that do not yet cost more than the money. */
export const mostWithin = (usd: number, usdEach: number): number => Math.floor(usd / (1 - SAME) / usdEach);
