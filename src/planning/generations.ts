/**
 * Generations to pay for: finals × retries × (1 + buffer), rounded up once, at the end. What doubles add in the last
 * places is taken off first: 10 × 1 × 1.1 is 11, not 12, and 3 × 2.5 × 1.2 is 9.
 */
export const generationsToPay = (finals: number, retries: number, buffer: number): number =>
  Math.ceil(Number((finals * retries * (1 + buffer)).toPrecision(12)));
