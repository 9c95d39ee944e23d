const broken: string[] = [];

/** Holds a figure to the most that it may be; `npm run bench` ends with what is beyond. */
export function hold(what: string, figure: number, most: number): void {
  if (!(figure <= most)) broken.push(`${what}: ${figure} is more than ${most}.`);
}

/** @throws Error with every figure that is beyond its limit */
export function requireLimits(): void {
  if (broken.length > 0) throw new Error(broken.join('\n'));
}
