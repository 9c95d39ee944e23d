import { scriptDate } from '../../../src/host/script/script-date';
import { instantAt, instantOfSerial, serialOfInstant, wallClock } from '../../../src/host/script/wall-clock';

describe('a clock on the wall', () => {
  test.each([
    ['Etc/UTC', '2026-11-22T05:06:07.008Z', '2026-11-22T05:06:07.008Z'],
    ['Asia/Taipei', '2026-11-22T05:06:07.008Z', '2026-11-22T13:06:07.008Z'],
    ['America/New_York', '2026-07-01T00:00:00.000Z', '2026-06-30T20:00:00.000Z'],
    ['Asia/Kathmandu', '2026-01-01T00:00:00.000Z', '2026-01-01T05:45:00.000Z'],
    // tz database: Shanghai kept local mean time, +8:05:43, until 1901.
    ['Asia/Shanghai', '1899-12-29T19:59:17.000Z', '1899-12-30T04:05:00.000Z'],
  ])('in %s at %s shows %s, and back', (zone, instant, wall) => {
    expect(new Date(wallClock(Date.parse(instant), zone)).toISOString()).toBe(wall);
    expect(new Date(instantAt(Date.parse(wall), zone)).toISOString()).toBe(instant);
  });

  test('day 0 of a spreadsheet is 1899-12-30, and 46348 is 2026-11-22', () => {
    expect(new Date(instantOfSerial(0, 'Etc/UTC')).toISOString()).toBe('1899-12-30T00:00:00.000Z');
    expect(serialOfInstant(Date.parse('2026-11-21T16:00:00Z'), 'Asia/Taipei')).toBe(46348);
  });
});

describe('the Date of a script', () => {
  const TaipeiDate = scriptDate('Asia/Taipei', () => Date.parse('2026-11-22T20:00:00Z'));

  test('now is the host’s clock', () => {
    expect([TaipeiDate.now(), new TaipeiDate().getTime()]).toEqual([1795377600000, 1795377600000]);
  });

  test('its parts are those of the script’s zone', () => {
    const date = new TaipeiDate();
    expect([date.getFullYear(), date.getMonth(), date.getDate(), date.getDay(), date.getHours()]).toEqual([
      2026, 10, 23, 1, 4,
    ]);
    expect(date.getTimezoneOffset()).toBe(-480);
  });

  test.each([
    ['parts', () => new TaipeiDate(2026, 10, 22, 5), '2026-11-21T21:00:00.000Z'],
    ['a text without a zone', () => new TaipeiDate('2026-11-22T05:00:00'), '2026-11-21T21:00:00.000Z'],
    ['a bare ISO day, which is UTC', () => new TaipeiDate('2026-11-22'), '2026-11-22T00:00:00.000Z'],
    ['a text with a zone', () => new TaipeiDate('2026-11-22T05:00:00Z'), '2026-11-22T05:00:00.000Z'],
    ['another date', () => new TaipeiDate(new Date(0)), '1970-01-01T00:00:00.000Z'],
  ])('is made from %s', (_, make, expected) => {
    expect(make().toISOString()).toBe(expected);
    expect(make()).toBeInstanceOf(Date);
  });

  test('setting its hours sets those of the zone', () => {
    const date = new TaipeiDate('2026-11-22T05:00:00Z');
    date.setHours(0, 30);
    expect(date.toISOString()).toBe('2026-11-21T16:30:00.000Z');
  });
});
