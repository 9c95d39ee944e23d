import type { Quality } from '../pricing/quality';
import type { Generation } from '../pricing/usage';
import { inUsd, priceGeneration } from '../rates/price-generation';
import type { Rate } from '../rates/schema';
import { generationsToPay } from './generations';
import { usdSaved } from './usd-saved';

/** Two ways to the same finals. Retries are generations per final; the generation's own quality does not count. */
export interface ExplorePlan {
  readonly rate: Rate;
  readonly generation: Omit<Generation, 'quality'>;
  readonly draftQuality: Quality | 'auto';
  readonly finalQuality: Quality | 'auto';
  readonly finals: number;
  readonly draftRetries: number;
  readonly finalRetries: number;
  readonly directRetries: number;
}

/** Generations of one kind and what they cost. */
export interface Stage {
  readonly generations: number;
  readonly usdEach: number;
  readonly usd: number;
}

/** What exploring cheap and then finishing costs, beside going straight. */
export interface Exploration {
  readonly drafts: Stage;
  readonly finals: Stage;
  readonly direct: Stage;
  /** Below 0 where going straight costs less. */
  readonly usdSaved: number;
  /** Retries going straight above which exploring pays; undefined where nothing is made or it costs nothing. */
  readonly paysAbove: number | undefined;
}

/**
 * Drafts at the draft quality, then finals that take the chosen draft as one more reference image of the same size,
 * against making the finals at once.
 * @throws Problem when the rate cannot price one of the three, one reference more than 16 included
 */
export function explore(plan: ExplorePlan): Exploration {
  const { generation, finals, draftQuality, finalQuality } = plan;
  const stage = (quality: Quality | 'auto', retries: number, references = generation.references): Stage => {
    const generations = generationsToPay(finals, retries, 0);
    const usdEach = inUsd(
      plan.rate,
      priceGeneration(plan.rate, { ...generation, quality, references }).amount,
    );
    return { generations, usdEach, usd: generations * usdEach };
  };
  const drafts = stage(draftQuality, plan.draftRetries);
  const made = stage(finalQuality, plan.finalRetries, [...generation.references, generation.size]);
  const direct = stage(finalQuality, plan.directRetries);
  const usd = drafts.usd + made.usd;
  const usdPerRetry = finals * direct.usdEach;
  return {
    drafts,
    finals: made,
    direct,
    usdSaved: usdSaved(direct.usd, usd),
    paysAbove: usdPerRetry > 0 ? usd / usdPerRetry : undefined,
  };
}
