import { isIsoDate } from '../../rates/schema';

/** Seconds or milliseconds since 1970, in years that have bills. */
const EPOCH = /^(\d{9,10}|\d{13})(?:\.\d{1,12})?$/;

const ISO =
  /^(\d{4}-\d\d-\d\d)(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,12})?)?) ?(?:z|utc|([+-]\d\d):?(\d\d)?)?)?$/i;

/**
 * The UTC day of the time that a response tells: seconds or milliseconds since 1970, or ISO 8601, without an offset as
 * UTC. Undefined for anything else.
 */
export function responseDay(time: string): string | undefined {
  const text = time.trim();
  const [, count = ''] = EPOCH.exec(text) ?? [];
  if (count !== '') return dayOf(Number(text) * (count.length === 13 ? 1 : 1000));
  const [, date = '', clock = '00:00', hours = '+00', minutes = '00'] = ISO.exec(text) ?? [];
  return isIsoDate(date) ? dayOf(Date.parse(`${date}T${clock}${hours}:${minutes}`)) : undefined;
}

const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);
