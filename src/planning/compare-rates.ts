import { Problem } from '../messages/problem';
import type { Generation } from '../pricing/usage';
import { inUsd, modelOf, priceGeneration } from '../rates/price-generation';
import { officialRate, type RateTable } from '../rates/rate-table';
import type { Rate } from '../rates/schema';

/** What one generation costs at one rate; the problem says why there is no figure. */
export interface RateComparison {
  readonly rate: Rate;
  readonly usd: number | undefined;
  /** Price ÷ the API price of the same model, size and inputs − 1. */
  readonly againstOfficial: number | undefined;
  readonly problem: Problem | undefined;
  /** The model also writes text output tokens, which are not in the figure. */
  readonly textOutputVaries: boolean;
}

/** One generation at every rate of the table, in the table's order. */
export function compareRates(table: RateTable, generation: Generation): RateComparison[] {
  return table.rates.map((rate) => {
    const { usd, problem } = priceOrProblem(rate, generation);
    const official = officialRate(table, rate.model);
    const officialUsd = official && priceOrProblem(official, generation).usd;
    return {
      rate,
      usd,
      againstOfficial: usd !== undefined && officialUsd ? (usd - officialUsd) / officialUsd : undefined,
      problem,
      textOutputVaries: rate.price.per === 'million tokens' && modelOf(rate).writesText === true,
    };
  });
}

/** USD of one generation at a rate, or why the rate cannot price it. */
export function priceOrProblem(
  rate: Rate,
  generation: Generation,
): { usd?: number; problem: Problem | undefined } {
  try {
    return { usd: inUsd(rate, priceGeneration(rate, generation).amount), problem: undefined };
  } catch (error) {
    if (error instanceof Problem) return { problem: error };
    throw error;
  }
}
