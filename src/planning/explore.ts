import { problem } from '../messages/problem';
import type { Quality } from '../pricing/quality';
import { MOST_REFERENCES } from '../pricing/reference-tokens';
import type { Generation } from '../pricing/usage';
import { inUsd, priceGeneration } from '../rates/price-generation';
import type { Rate } from '../rates/schema';
import { mostWithin } from './break-even';
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
  /**
   * Retries going straight above which exploring pays, by the whole generations that are paid for; undefined where
   * nothing is made or it costs nothing.
   */
  readonly paysAbove: number | undefined;
}

/**
 * Drafts at the draft quality, then finals that take the chosen draft as one more reference image of the same size,
 * against making the finals at once.
 * @throws Problem when the rate cannot price one of the three; `explore/references` where the draft is one too many
 */
export function explore(plan: ExplorePlan): Exploration {
  const { generation, finals, draftQuality, finalQuality } = plan;
  const references = [...generation.references, generation.size];
  if (references.length > MOST_REFERENCES)
    throw problem('explore/references', { references: references.length - 1, most: MOST_REFERENCES });
  const stage = (quality: Quality | 'auto', retries: number, shown = generation.references): Stage => {
    const generations = generationsToPay(finals, retries, 0);
    const usdEach = inUsd(
      plan.rate,
      priceGeneration(plan.rate, { ...generation, quality, references: shown }).amount,
    );
    return { generations, usdEach, usd: generations * usdEach };
  };
  const drafts = stage(draftQuality, plan.draftRetries);
  const made = stage(finalQuality, plan.finalRetries, references);
  const direct = stage(finalQuality, plan.directRetries);
  const usd = drafts.usd + made.usd;
  return {
    drafts,
    finals: made,
    direct,
    usdSaved: usdSaved(direct.usd, usd),
    paysAbove: finals * direct.usdEach > 0 ? mostWithin(usd, direct.usdEach) / finals : undefined,
  };
}
