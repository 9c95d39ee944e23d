import type { LineItem } from '../pricing/cost';
import type { Generation } from '../pricing/usage';
import { inUsd, priceGeneration } from '../rates/price-generation';
import type { Rate } from '../rates/schema';

/** One part of a plan's cost. Tokens and price per million are undefined where it is sold per image. */
export interface CostPart {
  readonly part: 'textIn' | 'imageIn' | 'imageOut' | 'rounding';
  readonly tokens: number | undefined;
  readonly usdPerMillion: number | undefined;
  readonly usd: number;
}

/** A generation at a rate, and how many of it a plan makes. */
export interface WeightedGeneration {
  readonly rate: Rate;
  readonly generation: Generation;
  readonly generations: number;
}

const ALWAYS_SHOWN = ['textIn', 'imageIn', 'imageOut'] as const;

/** Sums plans by part. USD per 1M is what was paid for a part's tokens, whatever rates they came from. */
export function breakdown(rows: readonly WeightedGeneration[]): CostPart[] {
  const lines = rows.flatMap(({ rate, generation, generations }) =>
    priceGeneration(rate, generation).items.map((item) => ({
      part: item.part,
      tokens: item.tokens === undefined ? undefined : item.tokens * generations,
      usd: inUsd(rate, item.amount) * generations,
    })),
  );
  const areTokensCounted = rows.some(({ rate }) => rate.price.per !== 'image');
  const sumOf = (part: CostPart['part']): CostPart =>
    sumPart(
      part,
      lines.filter((line) => line.part === part),
      areTokensCounted && part !== 'rounding',
    );
  const parts = ALWAYS_SHOWN.map(sumOf);
  const rounding = sumOf('rounding');
  return rounding.usd === 0 ? parts : [...parts, rounding];
}

type Line = Pick<LineItem, 'tokens'> & { usd: number };

function sumPart(part: CostPart['part'], lines: readonly Line[], areTokensCounted: boolean): CostPart {
  const usd = lines.reduce((sum, line) => sum + line.usd, 0);
  const isCounted = areTokensCounted && lines.every(({ tokens }) => tokens !== undefined);
  const tokens = isCounted ? lines.reduce((sum, line) => sum + (line.tokens ?? 0), 0) : undefined;
  return { part, tokens, usdPerMillion: tokens ? (usd * 1_000_000) / tokens : undefined, usd };
}
