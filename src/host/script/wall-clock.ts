const DAY_MS = 86_400_000;
/** Day 0 of a spreadsheet. */
const EPOCH_MS = Date.UTC(1899, 11, 30);

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    era: 'short',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}

/** What a clock on the wall shows in a time zone at an instant, as if it were UTC (milliseconds). */
export function wallClock(instant: number, zone: string): number {
  if (zone === 'UTC' || zone === 'Etc/UTC' || zone === 'Etc/GMT') return instant;
  const field: Record<string, string> = {};
  for (const { type, value } of formatIn(zone).formatToParts(instant)) field[type] = value;
  const n = (name: string) => Number(field[name]);
  const year = field.era === 'BC' ? 1 - n('year') : n('year');
  const wall = new Date(0);
  wall.setUTCFullYear(year, n('month') - 1, n('day'));
  wall.setUTCHours(n('hour'), n('minute'), n('second'), ((instant % 1000) + 1000) % 1000);
  return wall.getTime();
}

/** The instant at which a clock on the wall shows this (milliseconds, as if it were UTC) in a time zone. */
export function instantAt(wall: number, zone: string): number {
  // Twice, since the offset at the first guess may belong to the other side of a change of clocks.
  let instant = wall - (wallClock(wall, zone) - wall);
  instant -= wallClock(instant, zone) - wall;
  return instant;
}

/** A spreadsheet's day number → the instant at which a clock in the zone shows that day and time. */
export const instantOfSerial = (serial: number, zone: string): number =>
  instantAt(EPOCH_MS + Math.round(serial * DAY_MS), zone);

/** The day number that a spreadsheet in this zone shows for an instant. */
export const serialOfInstant = (instant: number, zone: string): number =>
  (wallClock(instant, zone) - EPOCH_MS) / DAY_MS;
