/** `before` − `after`, 0 where they differ by no more than what doubles add in the last places. */
export const usdSaved = (before: number, after: number): number =>
  Math.abs(before - after) <= 1e-12 * before ? 0 : before - after;
