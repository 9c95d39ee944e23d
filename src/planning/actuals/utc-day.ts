import { isIsoDate } from '../../rates/schema';

const DAY_MS = 86_400_000;

/**
 * The UTC day of a time: seconds or milliseconds since 1970, an ISO time with or without offset (without: UTC), or a day
 * such as `2026-08-14`, `2026/8/14` or `2026年8月14日`. Undefined for anything else.
 */
export function utcDay(time: string): string | undefined {
  const text = time.normalize('NFKC').trim();
  if (/^\d{9,13}(\.\d+)?$/.test(text)) {
    const [whole = ''] = text.split('.');
    return dayOf(Number(whole) * (whole.length > 11 ? 1 : 1000));
  }
  const plain = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ](.+))?$/.exec(text);
  if (!plain) return undefined;
  const [, year, month = '', day = '', clock] = plain;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isIsoDate(date)) return undefined;
  return clock === undefined ? date : dayAt(date, clock);
}

function dayAt(date: string, clock: string): string | undefined {
  const match = /^(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(?:(Z|UTC)|([+-]\d{2}):?(\d{2})?)?$/i.exec(clock);
  if (!match) return undefined;
  const [, time, , hours, minutes = '00'] = match;
  const at = Date.parse(`${date}T${time}${hours ? `${hours}:${minutes}` : 'Z'}`);
  return Number.isNaN(at) ? undefined : dayOf(at);
}

const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** The day after, `2026-08-15`: a charge period's exclusive end. */
export const dayAfter = (day: string): string => dayOf(Date.parse(day) + DAY_MS);

/** A day as the number that a spreadsheet keeps for it: days since 1899-12-30. */
export const daySerial = (day: string): number => (Date.parse(day) - Date.UTC(1899, 11, 30)) / DAY_MS;
