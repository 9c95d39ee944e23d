import { isProblem, type Problem } from '../messages/problem';
import type { Generation } from '../pricing/usage';
import { inUsd, modelOf, priceGeneration } from '../rates/price-generation';
import { officialRate, type RateTable } from '../rates/rate-table';
import type { Rate } from '../rates/schema';

/** Generations of one kind, and how many of them. */
export interface Order {
  readonly generation: Generation;
  /** 0 or more; need not be whole. */
  readonly generations: number;
}

/** What orders cost at one rate; the problem says why there is no figure. */
export interface RateComparison {
  readonly rate: Rate;
  /** USD of all orders; undefined where the rate cannot price each of them. */
  readonly usd: number | undefined;
  /** How many of the orders the rate can price. */
  readonly priced: number;
  /** Price ÷ the API price of the same model for the same orders − 1. */
  readonly againstOfficial: number | undefined;
  /** Price ÷ the price at the document's default rate − 1. */
  readonly againstDefault: number | undefined;
  readonly problem: Problem | undefined;
  /** The model also writes text output tokens, which are not in the figure. */
  readonly textOutputVaries: boolean;
}

/** The same orders at every rate of the table, in the table's order. */
export function compareRates(table: RateTable, orders: readonly Order[]): RateComparison[] {
  const totals = new Map(table.rates.map((rate) => [rate, totalOf(rate, orders)]));
  const byDefault = table.rates.find(({ id }) => id === table.defaultRateId);
  const usdAt = (rate: Rate | undefined) => rate && totals.get(rate)?.usd;
  const against = (usd: number | undefined, other: number | undefined) =>
    usd !== undefined && other ? (usd - other) / other : undefined;
  return table.rates.map((rate) => {
    const { usd, priced, problem } = totals.get(rate) as Total;
    return {
      rate,
      usd,
      priced,
      againstOfficial: against(usd, usdAt(officialRate(table, rate.model))),
      againstDefault: against(usd, usdAt(byDefault)),
      problem,
      textOutputVaries: rate.price.per === 'million tokens' && modelOf(rate).writesText === true,
    };
  });
}

type Total = Pick<RateComparison, 'usd' | 'priced' | 'problem'>;

function totalOf(rate: Rate, orders: readonly Order[]): Total {
  const prices = orders.map(({ generation }) => priceOrProblem(rate, generation));
  const problem = prices.find((price) => price.problem)?.problem;
  const usd = orders.reduce((sum, { generations }, at) => sum + generations * (prices[at]?.usd ?? 0), 0);
  return {
    usd: problem ? undefined : usd,
    priced: prices.filter((price) => !price.problem).length,
    problem,
  };
}

/** USD of one generation at a rate, or why the rate cannot price it. */
export function priceOrProblem(
  rate: Rate,
  generation: Generation,
): { usd?: number; problem: Problem | undefined } {
  try {
    return { usd: inUsd(rate, priceGeneration(rate, generation).amount), problem: undefined };
  } catch (error) {
    if (isProblem(error)) return { problem: error };
    throw error;
  }
}
