/**
 * Whether a chance of `short` to fall short leaves at least the confidence asked for, ties included.
 *
 * Exact ties occur: 24 finals at 2 retries have a chance of exactly ½ with 47 generations. The chances here are right
 * to about 1e-13, so a part in 10^12 decides for "reached": wide enough for every true tie, and far narrower than the
 * distance between the chances of neighbouring numbers of generations.
 * A confidence such as 0.9 is itself only known to EPSILON ÷ 4.
 */
export function reachesConfidence(short: number, confidence: number): boolean {
  const allowed = 1 - confidence;
  return short <= allowed + 1e-12 * Math.min(confidence, allowed) + Number.EPSILON / 4;
}
