/** Width to height as whole numbers without a common divisor. */
export interface Ratio {
  readonly across: number;
  readonly down: number;
}

/** `16:9`. */
export const ratioText = ({ across, down }: Ratio): string => `${across}:${down}`;

/** Two sizes that can be made differ by more than a part in 100,000. */
const SAME = 1e-9;

/**
 * The simplest ratio that is `value` to nine digits, by its continued fraction: 1.91 is 191:100, and what a cell makes
 * of 16 ÷ 9 is 16:9.
 */
export function ratioOf(value: number): Ratio {
  let [before, last] = [
    { across: 0, down: 1 },
    { across: 1, down: 0 },
  ];
  for (let rest = value; ; rest = 1 / (rest - Math.floor(rest))) {
    const whole = Math.floor(rest);
    const next = { across: whole * last.across + before.across, down: whole * last.down + before.down };
    if (Math.abs(next.across / next.down / value - 1) <= SAME) return next;
    [before, last] = [last, next];
  }
}
