import type { UncertainCost } from './plan-rows';

/** What discarded images may cost together, and how likely that is. */
export interface Outcome {
  readonly usd: number;
  readonly chance: number;
}

/**
 * Outcomes with those of one more row: each with each, the ones beyond `mostUsd` and the negligible left out, equal
 * amounts put together. Undefined where there would be more than `most`.
 */
export function outcomesWith(
  outcomes: readonly Outcome[],
  { costEachUsd, discarded: { first, chances } }: UncertainCost,
  mostUsd: number,
  most: number,
): readonly Outcome[] | undefined {
  const sums = new Map<number, { usd: number; chance: number }>();
  const unitUsd = mostUsd / PLACES || 1;
  for (const { usd, chance } of outcomes) {
    for (let i = 0; i < chances.length; i++) {
      const sum = { usd: usd + (first + i) * costEachUsd, chance: chance * (chances[i] as number) };
      if (sum.usd > mostUsd) break;
      if (sum.chance < NEGLIGIBLE) continue;
      const place = Math.round(sum.usd / unitUsd);
      const same = sums.get(place);
      if (same) same.chance += sum.chance;
      else if (sums.size === most) return undefined;
      else sums.set(place, sum);
    }
  }
  return [...sums.values()];
}

/** A chance that many of its like do not add up to anything. */
const NEGLIGIBLE = 1e-17;
/** Amounts that differ by less than a part in so many are one: sums of doubles come no nearer. */
const PLACES = 1e12;
