import { type Problem, problem } from '../messages/problem';
import { knownModel } from '../pricing/models';
import { lookAlikeIn, plainName } from '../pricing/plain-name';
import { briefly, type Rate } from './schema';
import { SHIPPED_RATES } from './shipped-rates';
import { WITHDRAWN_RATES } from './withdrawn-rates';

/** The rates in force in a document, and which of them is meant when none is named. */
export interface RateTable {
  readonly rates: readonly Rate[];
  readonly defaultRateId: string;
  /** Rates that no longer ship: found by id or name, since documents name them, but never listed or compared. */
  readonly withdrawn?: readonly Rate[];
  /** Rates that were stored and can no longer be read, with what is wrong: asking for one says so. */
  readonly broken?: ReadonlyMap<string, Problem>;
}

/** The default rate of a document in which nobody chose another. */
export const DEFAULT_RATE_ID = 'gpt-image-2';

/** The table of a document in which nobody has edited anything. */
export const SHIPPED_TABLE: RateTable = {
  rates: SHIPPED_RATES,
  defaultRateId: DEFAULT_RATE_ID,
  withdrawn: WITHDRAWN_RATES,
};

/**
 * The rate with this id or name, in any case. A model's dated snapshot stands for the model's own API rate.
 * @throws Problem `rate/unknown` with the ids there are, `text/look-alike`
 */
export function findRate(table: RateTable, idOrName: string): Rate {
  const { rates, broken } = table;
  const asked = plainName(idOrName);
  const fault = broken?.get(asked);
  if (fault) throw fault;
  const rate = namedRate(table, asked) ?? rates.find(({ id }) => id === knownModel(asked)?.id);
  if (rate) return rate;
  const alike = lookAlikeIn(idOrName);
  if (alike && namedRate(table, alike.latin))
    throw problem('text/look-alike', { name: 'rate', value: briefly(idOrName), ...alike.found });
  throw problem('rate/unknown', { rate: briefly(idOrName), known: rates.map(({ id }) => id) });
}

/** The rate with this id or name, in any case, a withdrawn one last; undefined when there is none. */
export function namedRate({ rates, withdrawn = [] }: RateTable, idOrName: string): Rate | undefined {
  const asked = plainName(idOrName);
  return named(rates, asked) ?? named(withdrawn, asked);
}

const named = (rates: readonly Rate[], asked: string): Rate | undefined =>
  rates.find(({ id }) => id === asked) ?? rates.find(({ name }) => plainName(name) === asked);

/** @throws Problem `rate/default-missing` when the default rate has been removed */
export function defaultRate({ rates, defaultRateId, broken, withdrawn = [] }: RateTable): Rate {
  const fault = broken?.get(defaultRateId);
  if (fault) throw fault;
  const rate = [...rates, ...withdrawn].find(({ id }) => id === defaultRateId);
  if (!rate) throw problem('rate/default-missing', { rate: defaultRateId });
  return rate;
}

/** Whether a rate is a Batch rate: a table has no field for that, so its id or name says it. */
export const isBatch = ({ id, name }: Rate): boolean => /batch/i.test(`${id} ${name}`);

/** The official price to compare with: the model's own API row, else the first API rate of the model. Never a Batch rate. */
export function officialRate({ rates }: RateTable, model: string): Rate | undefined {
  const id = knownModel(model)?.id ?? model;
  const ofModel = rates.filter(
    (rate) => rate.billing === 'api' && !isBatch(rate) && (knownModel(rate.model)?.id ?? rate.model) === id,
  );
  return ofModel.find((rate) => rate.id === id) ?? ofModel[0];
}

const DAY_MS = 86_400_000;
const STALE_AFTER_DAYS = 90;

/** Whether a rate was last checked more than 90 days before `today` (both `2026-11-22`). */
export const isStale = ({ checked }: Rate, today: string): boolean =>
  Date.parse(today) - Date.parse(checked) > STALE_AFTER_DAYS * DAY_MS;
