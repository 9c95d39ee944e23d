import { problem } from '../../messages/problem';
import { knownModel } from '../../pricing/models';
import { isBeforeOffered, rateAt } from '../../rates/rate-at';
import { defaultRate, findRate, officialRate, type RateTable } from '../../rates/rate-table';
import type { Rate } from '../../rates/schema';

import { bareModel, type ReportedUsage } from './reported-usage';
import { responseDay } from './response-day';

/** The rate that a response is priced at, as of its own day, and what there is to say of that choice. */
export interface UsageRate {
  readonly rate: Rate;
  readonly remarks: readonly UsageRateRemark[];
}

export type UsageRateRemark =
  | 'rate of the model named'
  | 'model not known'
  | 'before offered'
  | 'day unreadable';

/**
 * The rate that was asked for, where the response names its model or none; the named model's official rate where it names
 * another. The name of nobody's model (a deployment) is priced at the rate that was asked for. Prices are those of the
 * response's day, where it tells one; one that cannot be read is remarked.
 * @throws Problem `usage/unknown-model` for the name of nobody's model where no rate was asked for
 */
export function usageRate(reported: ReportedUsage, asked: Rate | undefined, table: RateTable): UsageRate {
  const { rate, remarks } = chosen(reported.about.model, asked, table);
  const { time } = reported.about;
  if (time === undefined) return { rate, remarks };
  const day = responseDay(time);
  if (day === undefined) return { rate, remarks: [...remarks, 'day unreadable'] };
  return {
    rate: rateAt(rate, day),
    remarks: isBeforeOffered(rate, day) ? [...remarks, 'before offered'] : remarks,
  };
}

function chosen(name: string | undefined, asked: Rate | undefined, table: RateTable): UsageRate {
  if (name === undefined || name.trim() === '') return { rate: asked ?? defaultRate(table), remarks: [] };
  const named = knownModel(bareModel(name));
  const rate = asked ?? defaultRate(table);
  if (idOf(rate.model) === (named?.id ?? bareModel(name))) return { rate, remarks: [] };
  if (named)
    return {
      rate: officialRate(table, named.id) ?? findRate(table, named.id),
      remarks: ['rate of the model named'],
    };
  if (!asked) throw problem('usage/unknown-model', { model: name.slice(0, 60) });
  return { rate, remarks: ['model not known'] };
}

const idOf = (model: string): string => knownModel(bareModel(model))?.id ?? bareModel(model);
