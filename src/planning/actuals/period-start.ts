import { visible } from '../../pricing/plain-name';
import { monthOf } from './month-names';
import { type DayReadings, dayReadings, utcDay } from './utc-day';

/** Longer than any month or period is written. */
const LONGEST = 80;

/** What stands between the two days of a period. */
const BETWEEN = / (?:-|to|bis|au|al|a|até) | ?[–—~〜至到] ?/i;

/** The first day of a month or of a period that a text is, by the order that it is read in; none for anything else. */
export function periodStart(text: string): DayReadings {
  const plain = visible(text.trim().slice(0, LONGEST + 1))
    .normalize('NFKC')
    .trim()
    .replace(/\s+/g, ' ');
  if (plain.length > LONGEST) return {};
  const month = monthStart(plain);
  if (month !== undefined) return { mdy: month, dmy: month, ymd: month };
  const [from = '', to = '', ...more] = plain.split(BETWEEN);
  if (more.length > 0 || to === '') return {};
  // `2026/8/1~8/31` tells the year of both at its first day, `Aug 1 – Aug 31, 2026` at its last.
  const isShort = /^\d{1,2}[-/.]\d{1,2}$/.test(to);
  const ends = dayReadings(isShort ? from.slice(0, 5) + to : to);
  const year = /20\d{2}$/.exec(to)?.[0] ?? '';
  const starts = /^\p{L}+\.? \d{1,2}$/u.test(from) ? dayReadings(`${from}, ${year}`) : dayReadings(from);
  const isInOrder = ([order, start]: [string, string]) => start <= (ends[order as keyof DayReadings] ?? '');
  return Object.fromEntries(Object.entries(starts).filter(isInOrder)) as DayReadings;
}

/** `2026-08`, `08/2026`, `202608`, `2026年8月`, `115年8月`, `Aug 2026`: a month of a year. */
function monthStart(text: string): string | undefined {
  const numbers =
    /^(20\d{2})[-/.]?(\d{2})$/.exec(text) ??
    /^(20\d{2})[-/.](\d)$/.exec(text) ??
    /^(?:民國 ?)?(1\d{2}|20\d{2}) ?[年년] ?(\d{1,2}) ?(?:月份?|월)$/.exec(text);
  if (numbers) return firstOf(numbers[1], numbers[2]);
  const [, first = '', second = ''] = /^([\p{L}\d]+\.?)(?: de |[ /.-])+([\p{L}\d]+)$/u.exec(text) ?? [];
  const name = first.replace('.', '');
  if (/^20\d{2}$/.test(second)) return firstOf(second, /^\d{1,2}$/.test(first) ? first : monthOf(name));
  return /^20\d{2}$/.test(first) ? firstOf(first, monthOf(second)) : undefined;
}

function firstOf(year = '', month = ''): string | undefined {
  const western = year.length === 3 ? String(Number(year) + 1911) : year;
  return utcDay(`${western}-${month}-1`);
}
