import { ALL_MODES, type Run } from '../script/run';
import { wallClock } from '../script/wall-clock';

const pad = (value: number, length: number) => String(value).padStart(length, '0');
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Letters of Java's `SimpleDateFormat`. */
const FIELDS: Record<string, (wall: Date, length: number) => string> = {
  y: (d, n) => (n === 2 ? pad(d.getUTCFullYear() % 100, 2) : pad(d.getUTCFullYear(), n)),
  M: (d, n) => {
    const name = MONTHS[d.getUTCMonth()] ?? '';
    return n > 3 ? name : n === 3 ? name.slice(0, 3) : pad(d.getUTCMonth() + 1, n);
  },
  d: (d, n) => pad(d.getUTCDate(), n),
  H: (d, n) => pad(d.getUTCHours(), n),
  h: (d, n) => pad(d.getUTCHours() % 12 || 12, n),
  m: (d, n) => pad(d.getUTCMinutes(), n),
  s: (d, n) => pad(d.getUTCSeconds(), n),
  S: (d, n) => pad(d.getUTCMilliseconds(), n),
  E: (d, n) => (DAYS[d.getUTCDay()] ?? '').slice(0, n > 3 ? undefined : 3),
  a: (d) => (d.getUTCHours() < 12 ? 'AM' : 'PM'),
};

function formatDate(date: Date, timeZone: string, format: string): string {
  const wall = new Date(wallClock(date.getTime(), timeZone));
  return format.replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (found, quoted: string | undefined, letter: string) => {
      if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
      const field = FIELDS[letter];
      if (!field) throw new Error(`The local host does not model the date pattern ${found}.`);
      return field(wall, found.length);
    },
  );
}

function uuid(): string {
  const digits = Array.from({ length: 36 }, () => Math.floor(Math.random() * 16).toString(16));
  for (const index of [8, 13, 18, 23]) digits[index] = '-';
  digits[14] = '4';
  digits[19] = '89ab'[Math.floor(Math.random() * 4)] ?? '8';
  return digits.join('');
}

/** `Utilities`. */
export const utilities = (run: Run) =>
  run.expose<object>('Utilities', {
    modes: ALL_MODES,
    reads: {
      formatDate,
      getUuid: uuid,
      sleep: () => run.workspace.catchUp(),
    },
  });
