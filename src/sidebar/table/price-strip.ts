import { isProblem, type Problem } from '../../messages/problem';
import type { Quality } from '../../pricing/quality';
import { parseSize } from '../../pricing/size';
import { NO_PROMPT } from '../../pricing/usage';
import { inUsd, modelOf, priceGeneration } from '../../rates/price-generation';
import type { Rate } from '../../rates/schema';

/** The sizes whose price is shown while a rate is edited. */
export const STRIP_SIZES = ['1024x1024', '1024x1536', '1024x1280', '1536x864'] as const;

/** One image of a size and quality: in the rate's unit, in USD where that is known, and against another rate. */
export interface StripCell {
  readonly size: string;
  readonly amount: number | undefined;
  readonly usd: number | undefined;
  /** Price ÷ reference price − 1. */
  readonly against: number | undefined;
  /** Why there is no figure, or no figure in USD. */
  readonly problem: Problem | undefined;
}

/** The standard sizes at one quality. */
export interface StripRow {
  readonly quality: Quality;
  readonly cells: readonly StripCell[];
}

/** What each standard size costs at each quality of the rate's model, without prompt or references. */
export const priceStrip = (rate: Rate, reference: Rate | undefined): StripRow[] =>
  modelOf(rate).qualities.map((quality) => ({
    quality,
    cells: STRIP_SIZES.map((size) => stripCell(rate, reference, size, quality)),
  }));

/** One image of a rate, and how it compares. */
export function stripCell(
  rate: Rate,
  reference: Rate | undefined,
  size: string,
  quality: Quality,
): StripCell {
  const { amount, usd, problem } = priced(rate, size, quality);
  const other = reference && priced(reference, size, quality).usd;
  return { size, amount, usd, against: usd !== undefined && other ? usd / other - 1 : undefined, problem };
}

interface Priced {
  readonly amount?: number;
  readonly usd?: number;
  readonly problem?: Problem;
}

function priced(rate: Rate, size: string, quality: Quality): Priced {
  let amount: number | undefined;
  try {
    amount = priceGeneration(rate, {
      size: parseSize(size),
      quality,
      prompt: NO_PROMPT,
      references: [],
    }).amount;
    return { amount, usd: inUsd(rate, amount) };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return amount === undefined ? { problem: error } : { amount, problem: error };
  }
}
