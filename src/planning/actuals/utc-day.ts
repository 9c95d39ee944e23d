import { visible } from '../../pricing/plain-name';
import { isIsoDate } from '../../rates/schema';
import { type ClockTime, clockTime, HALVES } from './clock-time';
import { monthOf } from './month-names';

const DAY_MS = 86_400_000;

/** In which order a file writes day, month and year. */
export type DayOrder = 'mdy' | 'dmy' | 'ymd';

/** The UTC day that a text is, by the order that it is read in; one and the same where the text leaves no choice. */
export type DayReadings = Readonly<Partial<Record<DayOrder, string>>>;

/** Longer than any time is written. */
const LONGEST = 80;

/** Days of bills: before and after these, a number is no time. */
const [FIRST, LAST] = ['2000-01-01', '2100-01-01'];

const inEvery = (day: string | undefined): DayReadings => (day ? { mdy: day, dmy: day, ymd: day } : {});

/**
 * The UTC day of a time: seconds or milliseconds since 1970, an ISO time with or without offset (without: UTC), a day
 * such as `2026-08-14`, `2026年8月14日`, `2026년 8월 14일`, `民國115年8月14日`, `115/08/14`, `14 Aug 2026`, or the number
 * that a spreadsheet keeps. `8/14/2026`, `14.08.2026` and `8/7/26` by the order that they can be read in.
 */
export function dayReadings(time: string): DayReadings {
  const trimmed = time.trim();
  if (trimmed.length > LONGEST) return {};
  const text = visible(trimmed).normalize('NFKC').trim().replace(/\s+/g, ' ');
  if (/^\d+(?:[.,]\d+)?(?:e[+-]?\d{1,3})?$/i.test(text)) return inEvery(dayOfNumber(text));
  const { date, clock } = partsOf(text);
  const at = clock === '' ? { minutes: 0 } : clockTime(clock);
  if (!at) return {};
  const readings = numericDay(date) ?? inEvery(namedDay(date));
  return Object.fromEntries(
    Object.entries(readings).map(([order, day]) => [order, shifted(day, at)]),
  ) as DayReadings;
}

/** The day that a time is, read in this order; undefined where it is none or, without an order, one of several. */
export function utcDay(time: string, order?: DayOrder): string | undefined {
  const readings = dayReadings(time);
  const [day, ...others] = new Set(Object.values(readings));
  return others.length === 0 ? day : order && readings[order];
}

/** Whether a spreadsheet program has rounded a time, as `1.76E+09`, so that its day is lost. */
export function isRoundedTime(time: string): boolean {
  const digits = /^1[.,](\d{0,12})e\+?0?9$/i.exec(time.trim().slice(0, LONGEST))?.[1];
  return digits !== undefined && dayOfNumber(time.trim()) === undefined;
}

/** `(五)`, `星期五`: what day of the week it is. */
const WEEKDAY = / ?(?:\([^()]{1,9}\)|(?:星期|週|周|禮拜)[一二三四五六日天])$/;

/** What stands before a time of day, which begins with hours. */
const BEFORE_TIME = new RegExp(`[T ,]+(?=(?:${HALVES})? ?\\d{1,2}(?::|\\.\\d\\d(?:\\.\\d\\d)?$))`, 'i');

/** Apart: the date, and what follows it after a `T` or a blank that begins with hours. */
function partsOf(text: string): { date: string; clock: string } {
  const at = BEFORE_TIME.exec(text);
  const [date, clock] = at ? [text.slice(0, at.index), text.slice(at.index + at[0].length)] : [text, ''];
  return { date: date.replace(WEEKDAY, ''), clock };
}

function shifted(day: string, { offset = 0, minutes }: ClockTime): string {
  return dayOf(Date.parse(day) + (minutes - offset) * 60_000);
}

/** Seconds, milliseconds, a spreadsheet's days or 20260814. */
function dayOfNumber(text: string): string | undefined {
  const [mantissa = '', exponent] = text.replace(',', '.').split(/e/i);
  const [whole = ''] = mantissa.split('.');
  if (exponent !== undefined) return scientific(mantissa, Number(exponent));
  if (whole.length === 9 || whole.length === 10) return plausible(dayOf(Number(whole) * 1000));
  if (whole.length === 13) return plausible(dayOf(Number(whole)));
  if (/^[45]\d{4}$/.test(whole)) return dayOfSerial(Number(whole));
  if (whole !== text) return undefined;
  if (/^1\d{6}$/.test(whole)) return rocDay(whole.slice(0, 3), whole.slice(3, 5), whole.slice(5));
  return whole.length === 8 ? calendarDay(whole.slice(0, 4), whole.slice(4, 6), whole.slice(6)) : undefined;
}

/** Of a rounded time the day is known only where all that it may have been is one day or one midnight. */
function scientific(mantissa: string, exponent: number): string | undefined {
  const places = mantissa.split('.')[1]?.length ?? 0;
  const unit = 10 ** (exponent - places);
  const seconds = Number(`${mantissa}e${exponent}`);
  if (exponent !== 9 || unit > DAY_MS / 1000 / 2) return undefined;
  const [early, late] = [(seconds - unit / 2) * 1000, (seconds + unit / 2) * 1000];
  return seconds % 86_400 === 0 || dayOf(early) === dayOf(late)
    ? plausible(dayOf(seconds * 1000))
    : undefined;
}

const plausible = (day: string): string | undefined => (day >= FIRST && day < LAST ? day : undefined);

const calendarDay = (year: string, month: string, day: string): string | undefined => {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? plausible(date) : undefined;
};

/** The year 1 of the Republic of China is 1912. */
const fromRoc = (year: string): string => String(Number(year) + 1911);

/** Three numbers with marks between them; undefined for what is not such a text. */
function numericDay(date: string): DayReadings | undefined {
  const reiwa = /^令和 ?(\d{1,2}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日$/.exec(date);
  // The first year of Reiwa is 2019.
  if (reiwa) return inEvery(calendarDay(String(Number(reiwa[1]) + 2018), reiwa[2] ?? '', reiwa[3] ?? ''));
  const chinese = /^(?:中華)?(民國)? ?(\d{2,4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]?$/.exec(date);
  if (chinese) {
    const [, isRoc, year = '', month = '', day = ''] = chinese;
    return inEvery(isRoc || year.length === 3 ? rocDay(year, month, day) : calendarDay(year, month, day));
  }
  const match = /^(民國 ?)?(\d{1,4})([-/.]) ?(\d{1,2})\3 ?(\d{1,4})\.?$/.exec(date);
  if (!match) return undefined;
  const [, isRoc, a = '', mark = '', b = '', c = ''] = match;
  if (isRoc || a.length === 3) return inEvery(rocDay(a, b, c));
  if (a.length === 4) return inEvery(c.length <= 2 ? calendarDay(a, b, c) : undefined);
  if (c.length === 4) return byOrder(mark, { dmy: calendarDay(c, b, a), mdy: calendarDay(c, a, b) });
  if (c.length !== 2) return {};
  const short = {
    dmy: shortDay(c, b, a),
    mdy: shortDay(c, a, b),
    ymd: a.length === 2 ? shortDay(a, b, c) : undefined,
  };
  return byOrder(mark, short);
}

const rocDay = (year: string, month: string, day: string): string | undefined =>
  day.length <= 2 && year.length <= 3 ? calendarDay(fromRoc(year), month, day) : undefined;

/** `26` is 2026; images have had bills only for some years. */
const shortDay = (year: string, month: string, day: string): string | undefined =>
  Number(year) >= 15 && day.length <= 2 ? calendarDay(`20${year}`, month, day) : undefined;

/** Points stand between day, month and year only. */
const byOrder = (mark: string, days: Readonly<Record<string, string | undefined>>): DayReadings =>
  Object.fromEntries(
    Object.entries(days).filter(([order, day]) => day !== undefined && (mark !== '.' || order === 'dmy')),
  ) as DayReadings;

/** `14 Aug 2026`, `August 14, 2026`, `Fri, 14. Aug. 2026`, `14 de ago. de 2026`: the month by its name. */
function namedDay(date: string): string | undefined {
  const words = date
    .split(/(?: de |[ ,./-])+/)
    .filter((word) => word !== '' && !/^(?:st|nd|rd|th)$/i.test(word));
  const numbers = words
    .filter((word) => /^\d{1,4}(?:st|nd|rd|th)?$/i.test(word))
    .map((word) => word.replace(/\D/g, ''));
  const names = words.filter((word) => !/^\d/.test(word));
  const months = names.map(monthOf).filter((month) => month !== undefined);
  const [first = '', second = '', ...more] = numbers;
  if (
    months.length !== 1 ||
    names.length > 2 ||
    more.length > 0 ||
    numbers.length + names.length !== words.length
  )
    return undefined;
  const [year, day] = first.length === 4 ? [first, second] : [second, first];
  if (day.length > 2 || day === '') return undefined;
  const month = months[0] ?? '';
  return year.length === 2 ? shortDay(year, month, day) : calendarDay(year, month, day);
}

const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

const SERIAL_ZERO = Date.UTC(1899, 11, 30);

/** A day as the number that a spreadsheet keeps for it: days since 1899-12-30. */
export const daySerial = (day: string): number => (Date.parse(day) - SERIAL_ZERO) / DAY_MS;

const dayOfSerial = (serial: number): string => dayOf(SERIAL_ZERO + serial * DAY_MS);
