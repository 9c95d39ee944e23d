import { knownModel } from '../pricing/models';
import { modelOf } from '../rates/price-generation';
import { isBatch, officialRate } from '../rates/rate-table';
import type { Rate } from '../rates/schema';
import { type LeverPlan, type Proposal, totalUsd } from './lever-plan';

/** Other API rates: the same quality on a newer model, and the model's own Batch rate. Like is compared with like. */
export function rateLevers(plan: LeverPlan): Proposal[] {
  const { table, rate } = plan;
  if (rate.billing !== 'api') return [];
  const others = table.rates.filter(({ billing }) => billing === 'api');
  const since = ({ model }: Rate) => officialRate(table, model)?.from ?? '';
  // OpenAI's models without a day are its first ones; of a model of one's own nobody can say which others are newer.
  const isNewer = (other: Rate) => knownModel(rate.model) !== undefined && since(other) > since(rate);
  const isSameModel = (other: Rate) => modelOf(other).id === modelOf(rate).id;

  const newer = cheapest(
    plan,
    others.filter(
      (other) => !isSameModel(other) && !other.until && isNewer(other) && isBatch(other) === isBatch(rate),
    ),
  );
  const batch = cheapest(
    plan,
    others.filter((other) => isSameModel(other) && !other.until && isBatch(other) && !isBatch(rate)),
  );
  const now = totalUsd(plan) ?? 0;
  const { quality } = plan.generation;
  return [
    ...newer.map(({ rate: other, usd }): Proposal => {
      const isMeasured = other.price.per === 'million tokens' && modelOf(other).output.kind === 'measured';
      return { name: 'newerModel', facts: { rate: other.name, quality, share: usd / now, isMeasured }, usd };
    }),
    ...batch.map(({ rate: { name }, usd }): Proposal => ({ name: 'batch', facts: { rate: name }, usd })),
  ];
}

/** The rate with the lowest total, of equal ones the first; none where no rate can price the plan. */
function cheapest(plan: LeverPlan, rates: readonly Rate[]): { rate: Rate; usd: number }[] {
  const priced = rates.flatMap((rate) => {
    const usd = totalUsd(plan, { rate });
    return usd === undefined ? [] : [{ rate, usd }];
  });
  return priced.sort((a, b) => a.usd - b.usd).slice(0, 1);
}
