import { generationsNeeded } from './generations-needed';

/**
 * The buffer, as a fraction on top of finals × retries, that reaches all finals with this confidence; never below 0.
 * Worked example: 5 finals at 3 retries need 22 generations to be 90% sure; 22 ÷ 15 − 1 is 0.4667.
 * Throws `odds/above-limit`.
 */
export function bufferNeeded(finals: number, retries: number, confidence: number): number {
  if (finals === 0) return 0;
  return Math.max(0, generationsNeeded(finals, retries, confidence) / (finals * retries) - 1);
}
