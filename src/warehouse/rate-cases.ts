import { knownModel } from '../pricing/models';
import { modelOf, usdPerCredit } from '../rates/price-generation';
import { rateAt } from '../rates/rate-at';
import type { RateTable } from '../rates/rate-table';
import type { Rate } from '../rates/schema';
import type { SqlFunction } from './sql-function';
import {
  atRuntime,
  type SqlBranch,
  sqlCase,
  sqlDay,
  sqlError,
  sqlNumber,
  sqlSentence,
  sqlText,
  sqlTexts,
} from './sql-text';

/** The rates that functions price by: those in force, and those that no longer ship and are still named. */
export function pricedRates({ rates, withdrawn = [] }: RateTable): readonly Rate[] {
  const all = [...rates, ...withdrawn.filter(({ id }) => !rates.some((rate) => rate.id === id))];
  // A rate of one's own that is called as a model's dated snapshot comes before the model's rate, which answers to it too.
  const isSnapshot = ({ id }: Rate): boolean => (knownModel(id)?.id ?? id) !== id;
  return [...all.filter(isSnapshot), ...all.filter((rate) => !isSnapshot(rate))];
}

const UNKNOWN = { rate: atRuntime("COALESCE(rate, 'NULL')"), known: [] };
const NO_RATE = sqlError('rate/unknown', UNKNOWN);

/** A rate's id, and for a model's own rate the model's dated snapshots. */
const namesOf = (rates: readonly Rate[]): string[] =>
  rates.flatMap(({ id }) => [id, ...(knownModel(id)?.id === id ? (knownModel(id)?.snapshots ?? []) : [])]);

const isRate = (rates: readonly Rate[]): string => {
  const names = namesOf(rates);
  return names.length === 1 ? `rate = ${sqlTexts(names)}` : `rate IN (${sqlTexts(names)})`;
};

/** A CASE with a branch a rate, its name and source above it. */
export const byRate = (rates: readonly Rate[], sqlOf: (rate: Rate) => string, otherwise: string): string =>
  sqlCase(
    rates.map((rate): SqlBranch => {
      const { name, source, checked } = rate;
      return [isRate([rate]), sqlOf(rate), `${name}: ${source}, read ${checked}`];
    }),
    otherwise,
  );

/** A CASE with a branch for all rates of which the same is to be said. */
export function byGroup(rates: readonly Rate[], sqlOf: (rate: Rate) => string, otherwise = NO_RATE): string {
  const groups = new Map<string, Rate[]>();
  for (const rate of rates) groups.set(sqlOf(rate), [...(groups.get(sqlOf(rate)) ?? []), rate]);
  return sqlCase(
    [...groups].map(([sql, alike]): SqlBranch => [isRate(alike), sql]),
    otherwise,
  );
}

/** What holds of a rate on `day`: by its earlier prices, oldest first, else as it is now. */
export function byPeriod(rate: Rate, sqlOf: (period: Rate) => string): string {
  const days = (rate.earlier ?? []).map(({ until }) => until).sort();
  const { earlier, ...now } = rate;
  const past = days.map((until): SqlBranch => [`day <= ${sqlDay(until)}`, sqlOf(rateAt(rate, until))]);
  return past.every(([, sql]) => sql === sqlOf(now)) ? sqlOf(now) : sqlCase(past, sqlOf(now));
}

/** The functions that say of a rate what others price with. */
export const rateFunctions = (rates: readonly Rate[]): SqlFunction[] => [
  {
    name: '_rate_refusal',
    description: 'Why a rate has no price on a day, in a sentence; NULL where it has one.',
    parameters: RATE_AND_DAY,
    returns: 'STRING',
    body: byGroup(rates, beforeOffered, sqlSentence('rate/unknown', UNKNOWN)),
  },
  {
    name: '_model_of',
    description: 'The model that a rate sells.',
    parameters: [['rate', 'STRING']],
    returns: 'STRING',
    body: byGroup(rates, (rate) => sqlText(modelOf(rate).id)),
  },
  {
    name: '_is_per_image',
    description: 'Whether a rate is charged per image on a day (UTC), not by tokens.',
    parameters: RATE_AND_DAY,
    returns: 'BOOL',
    body: byGroup(rates, (rate) => byPeriod(rate, ({ price }) => (price.per === 'image' ? 'TRUE' : 'FALSE'))),
  },
  {
    name: '_usd_per_credit',
    description: 'Dollars per credit on a day (UTC); NULL for a rate in dollars.',
    parameters: RATE_AND_DAY,
    returns: 'FLOAT64',
    body: byGroup(rates, (rate) => byPeriod(rate, creditValue)),
  },
  {
    name: '_round_up_step',
    description: 'What a rate rounds each generation or request up to, in its own unit; NULL for none.',
    parameters: [['rate', 'STRING']],
    returns: 'FLOAT64',
    body: byGroup(rates, ({ roundUpTo }) => numberOrNull(roundUpTo)),
  },
];

/** The parameters of what holds of a rate on a day. */
export const RATE_AND_DAY = [
  ['rate', 'STRING'],
  ['day', 'DATE'],
] as const;

function beforeOffered({ from }: Rate): string {
  if (from === undefined) return 'CAST(NULL AS STRING)';
  const values = { rate: atRuntime('rate'), day: atRuntime('CAST(day AS STRING)'), from };
  return `IF(day < ${sqlDay(from)}, ${sqlSentence('rate/before-from', values)}, NULL)`;
}

const numberOrNull = (value: number | undefined): string =>
  value === undefined ? 'CAST(NULL AS FLOAT64)' : sqlNumber(value);

function creditValue(rate: Rate): string {
  if (rate.unit === 'USD') return numberOrNull(undefined);
  if (rate.usdPerCredit === 'unknown') return sqlError('rate/credit-value-unknown', { rate: rate.id });
  return sqlNumber(usdPerCredit(rate));
}
