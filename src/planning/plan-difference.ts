/** One priced deliverable of a plan: what its budget is made of, in USD where it is money. */
export interface PlannedDeliverable {
  readonly name: string;
  readonly finals: number;
  readonly retries: number;
  readonly usdEach: number;
  readonly budgetUsd: number;
}

/** What makes two plans' budgets differ, in USD; the parts add up to the difference. */
export interface PlanDifference {
  readonly finals: number;
  readonly retries: number;
  readonly usdEach: number;
  /** Buffer and rounding up to whole generations. */
  readonly rest: number;
  /** Deliverables that only one of the plans has, or that cost nothing in one of them. */
  readonly addedOrRemoved: number;
}

const FACTORS = ['finals', 'retries', 'usdEach'] as const;

/**
 * The difference between two plans' budgets, split by the logarithmic mean (LMDI): a deliverable's budget is finals ×
 * retries × price of an image × the rest, and each factor's part is L × ln(x₁ ÷ x₀) with L = (B₁ − B₀) ÷ ln(B₁ ÷ B₀).
 * It does not depend on an order of the factors, and exchanging the plans changes every sign. Deliverables are matched by
 * name, those of one name in their order. The rest is what remains, so that the parts add up to the last digit.
 * Source: B. W. Ang, The LMDI approach to decomposition analysis: a practical guide (2005).
 */
export function planDifference(
  from: readonly PlannedDeliverable[],
  to: readonly PlannedDeliverable[],
): PlanDifference {
  const parts = { finals: 0, retries: 0, usdEach: 0, rest: 0, addedOrRemoved: 0 };
  for (const [before, after] of matched(from, to)) {
    const difference = (after?.budgetUsd ?? 0) - (before?.budgetUsd ?? 0);
    if (!before || !after || before.budgetUsd <= 0 || after.budgetUsd <= 0) {
      parts.addedOrRemoved += difference;
      continue;
    }
    const mean = logarithmicMean(before.budgetUsd, after.budgetUsd);
    let rest = difference;
    for (const factor of FACTORS) {
      const part = mean * Math.log(after[factor] / before[factor]);
      parts[factor] += part;
      rest -= part;
    }
    parts.rest += rest;
  }
  return parts;
}

/** (b − a) ÷ ln(b ÷ a), and a where they are equal: between the geometric and the arithmetic mean. */
export function logarithmicMean(a: number, b: number): number {
  const logarithm = Math.log(b / a);
  return logarithm === 0 ? a : (b - a) / logarithm;
}

type Pair = readonly [PlannedDeliverable | undefined, PlannedDeliverable | undefined];

/** Deliverables of both plans side by side, by name and by how many of that name stand before. */
function matched(from: readonly PlannedDeliverable[], to: readonly PlannedDeliverable[]): readonly Pair[] {
  const [before, after] = [keyed(from), keyed(to)];
  return [...new Set([...before.keys(), ...after.keys()])].map((key) => [before.get(key), after.get(key)]);
}

function keyed(deliverables: readonly PlannedDeliverable[]): ReadonlyMap<string, PlannedDeliverable> {
  const counts = new Map<string, number>();
  return new Map(
    deliverables.map((deliverable) => {
      const name = deliverable.name.trim().replace(/ +/g, ' ').toLowerCase();
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [`${count} ${name}`, deliverable];
    }),
  );
}
