import type { Generation } from '../pricing/usage';
import type { RateTable } from '../rates/rate-table';
import type { Rate } from '../rates/schema';
import { priceOrProblem } from './compare-rates';
import { generationsToPay } from './generations';

/** A plan whose cost is to fall, and the rates that there are. */
export interface LeverPlan {
  readonly table: RateTable;
  readonly rate: Rate;
  readonly generation: Generation;
  readonly finals: number;
  readonly retries: number;
  /** Sizes with a shorter edge below this are not proposed. */
  readonly minEdgePx: number;
}

/** What each lever's sentence says. Sizes and qualities as they are typed, retries are generations per final. */
export interface LeverFacts {
  /** `pixels`: those of the new size ÷ those of the old. */
  exactSize: { from: string; to: string; pixels: number };
  nearSize: { from: string; to: string; pixels: number; away: number };
  lowerQuality: { from: string; to: string };
  /** `isMeasured`: what the new model uses is known by one measurement, not by a rule. */
  newerModel: { rate: string; quality: string; share: number; isMeasured: boolean };
  batch: { rate: string };
  fewerRetries: { from: number; to: number };
  /** Figured with as many drafts as generations before, and `to` generations a final. */
  explore: { draft: string; final: string; retries: number; to: number; paysUpTo: number };
  shorterPrompt: { from: number; to: number };
  fewerReferences: { from: number };
  baseline: { from: number; to: number; paysUpTo: number };
}

/** What kind of lever each is: the four that a plan has in its own hands, or another rate. */
export type LeverKind = 'size' | 'quality' | 'images' | 'prompt' | 'rate';

export const LEVER_KINDS: Readonly<Record<keyof LeverFacts, LeverKind>> = {
  exactSize: 'size',
  nearSize: 'size',
  lowerQuality: 'quality',
  explore: 'quality',
  baseline: 'images',
  fewerRetries: 'prompt',
  shorterPrompt: 'prompt',
  fewerReferences: 'prompt',
  newerModel: 'rate',
  batch: 'rate',
};

/** A change of the plan and its new total in USD; undefined where the rate table does not offer it. */
export type Proposal = {
  [Name in keyof LeverFacts]: {
    readonly name: Name;
    readonly facts: LeverFacts[Name];
    readonly usd: number | undefined;
  };
}[keyof LeverFacts];

/** The plan's total in USD after a change, without a buffer; undefined where the rate cannot price it. */
export function totalUsd(plan: LeverPlan, change: Partial<LeverPlan> = {}): number | undefined {
  const { rate, generation, finals, retries } = { ...plan, ...change };
  const { usd } = priceOrProblem(rate, generation);
  return usd === undefined ? undefined : generationsToPay(finals, retries, 0) * usd;
}

/** The plan's total in USD when each generation is another one. */
export const totalUsdWith = (plan: LeverPlan, change: Partial<Generation>): number | undefined =>
  totalUsd(plan, { generation: { ...plan.generation, ...change } });
