import { isProblem, type Problem, problem } from '../messages/problem';
import type { RateTable } from './rate-table';
import { briefly, isIsoDate, parseRate, type Rate } from './schema';
import { SHIPPED_RATES } from './shipped-rates';
import { WITHDRAWN_RATES } from './withdrawn-rates';

/** What a user changed: the row as it is now (null: removed), the day, and the row before (null: there was none). */
export interface Override {
  readonly id: string;
  readonly rate: Rate | null;
  readonly edited: string;
  readonly previous: Rate | null;
}

/** An override that was stored and no longer passes the schema: kept, reported, never priced. */
export interface BrokenOverride {
  readonly id: string;
  readonly stored: unknown;
  readonly problem: Problem;
}

/** The most rows that a document keeps as edited or added. */
export const MOST_OVERRIDES = 500;

/**
 * Checks one override, wherever it comes from.
 * @throws Problem `rate/invalid`
 */
export function parseOverride(value: unknown): Override {
  const { id, rate, edited, previous } = Object(value) as Record<string, unknown>;
  const row = rate === null ? null : parseRate(rate);
  const before = previous === null || previous === undefined ? null : parseRate(previous);
  const key = typeof id === 'string' ? id : (row?.id ?? '');
  if (!/^[a-z0-9][a-z0-9._-]{0,63}$/.test(key) || (row && row.id !== key))
    throw problem('rate/invalid', { rate: key, faults: [{ field: 'id', value: key, expected: 'id' }] });
  if (typeof edited !== 'string' || !isIsoDate(edited))
    throw problem('rate/invalid', {
      rate: key,
      faults: [{ field: 'edited', value: briefly(edited ?? ''), expected: 'date' }],
    });
  return { id: key, rate: row, edited, previous: before };
}

/** The shipped rates with the overrides on top: edited rows in place, added rows at the end, removed rows gone. */
export function tableOf(
  overrides: readonly Override[],
  defaultRateId: string,
  broken: readonly BrokenOverride[] = [],
): RateTable {
  const byId = new Map(overrides.map((override) => [override.id, override]));
  const brokenIds = new Map(broken.map(({ id, problem }) => [id, problem]));
  const rows = SHIPPED_RATES.map((rate: Rate) => (byId.has(rate.id) ? byId.get(rate.id)?.rate : rate));
  const added = overrides.filter(({ id }) => !shippedRate(id)).map(({ rate }) => rate);
  const rates = [...rows, ...added].filter(
    (rate): rate is Rate => Boolean(rate) && !brokenIds.has(rate?.id ?? ''),
  );
  const withdrawn = WITHDRAWN_RATES.filter(({ id }) => !byId.has(id) && !brokenIds.has(id));
  return { rates, defaultRateId, broken: brokenIds, withdrawn };
}

/** The shipped row with this id, if it is one of ours. */
export const shippedRate = (id: string): Rate | undefined =>
  SHIPPED_RATES.find((rate: Rate) => rate.id === id);

/** Sets apart what passes the schema from what does not. Two overrides of one id: the later one counts. */
export function parseOverrides(values: readonly unknown[]): {
  overrides: Override[];
  broken: BrokenOverride[];
} {
  const overrides = new Map<string, Override>();
  const broken: BrokenOverride[] = [];
  for (const value of values) {
    try {
      const override = parseOverride(value);
      overrides.set(override.id, override);
    } catch (error) {
      if (!isProblem(error)) throw error;
      broken.push({
        id: briefly((Object(value) as { id?: unknown }).id ?? ''),
        stored: value,
        problem: error,
      });
    }
  }
  return { overrides: [...overrides.values()], broken };
}
