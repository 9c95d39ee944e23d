/** Dollars for a glance: cents from a dollar up, else four places, and two figures where these would show 0. */
export function dollarText(usd: number): string {
  if (usd === 0 || usd >= 0.00005) return `$${usd.toFixed(usd >= 1 ? 2 : 4)}`;
  return `$${Number(usd.toPrecision(2))}`;
}

/** A plain number for a glance: at most four places. */
export const numberText = (value: number): string => String(Number(value.toFixed(value >= 0.0001 ? 4 : 9)));

/** A difference as a percentage with its sign: `+20%`, `−3.1%`, `0%`. */
export function percentText(share: number): string {
  const percent = Number((share * 100).toFixed(Math.abs(share) < 0.1 ? 1 : 0));
  if (percent === 0) return '0%';
  return percent > 0 ? `+${percent}%` : `−${-percent}%`;
}
