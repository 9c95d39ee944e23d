import { problem } from '../messages/problem';

/**
 * Generations to pay for: finals × retries × (1 + buffer), rounded up once, at the end. What doubles add in the last
 * places is taken off first: 10 × 1 × 1.1 is 11, not 12, and 3 × 2.5 × 1.2 is 9.
 */
export const generationsToPay = (finals: number, retries: number, buffer: number): number =>
  Math.ceil(Number((finals * retries * (1 + buffer)).toPrecision(12)));

/** Up to here a product of doubles is a whole number to the last digit, whatever its last places add. */
const MOST_GENERATIONS = 1_000_000_000_000;

/**
 * Generations to pay for, exact to the last.
 * @throws Problem `generations/too-many`
 */
export function countedGenerations(finals: number, retries: number, buffer: number): number {
  const generations = generationsToPay(finals, retries, buffer);
  if (generations > MOST_GENERATIONS) throw problem('generations/too-many', { most: MOST_GENERATIONS });
  return generations;
}
