import { daySerial, utcDay } from '../../../src/planning/actuals/utc-day';

test.each([
  ['seconds since 1970', '1786665600', '2026-08-14'],
  ['seconds that print as a decimal', '1786665600.0', '2026-08-14'],
  ['milliseconds', '1786665600000', '2026-08-14'],
  ['milliseconds with a long decimal', '1786665600000.25', '2026-08-14'],
  ['blanks around a day', ' 2026-08-14 ', '2026-08-14'],
  ['full-width digits', '２０２６－０８－１４', '2026-08-14'],
  ['hours and minutes', '2026-08-14T23:59', '2026-08-14'],
  ['a time with milliseconds', '2026-08-14T23:59:59.123Z', '2026-08-14'],
  ['a time in UTC by name', '2026-08-14 23:59:59 utc', '2026-08-14'],
  ['an offset in one digit, the day before in UTC', '2026-08-15 07:59 GMT+8', '2026-08-14'],
  ['an offset in brackets', '2026-08-15 07:59 (UTC+08:00)', '2026-08-14'],
  ['an offset with its zone’s name', '2026-08-15 07:59:59.000001 +0800 CST', '2026-08-14'],
  ['a zone by its name', '2026-08-14 23:00:00 PDT', '2026-08-15'],
  ['Japan by its name', '2026/8/15 8:59 JST', '2026-08-14'],
  ['the end of its day', '2026-08-14 24:00', '2026-08-14'],
  ['the end of its day in another zone', '2026-08-14T24:00:00-05:00', '2026-08-15'],
  ['a time in German words', '14.08.2026 10:00 Uhr', '2026-08-14'],
  ['a time with points', '14.08.2026 10.30.00', '2026-08-14'],
  ['an afternoon in Japanese', '2026/8/14 午後 7:59', '2026-08-14'],
  ['an afternoon in Korean', '2026-08-14 오후 7:59', '2026-08-14'],
  ['an offset of hours alone, the day before in UTC', '2026-08-15T07:59:59+08', '2026-08-14'],
  ['an offset of half an hour', '2026-08-14T00:00:00-00:30', '2026-08-14'],
  ['an offset that reaches the next day', '2026-08-14T23:45:00-00:30', '2026-08-15'],
  ['an ISO time with Z', '2026-08-14T23:59:59Z', '2026-08-14'],
  ['an ISO time with offset zero', '2026-08-14T00:00:00+00:00', '2026-08-14'],
  ['an ISO time without offset, which is UTC', '2026-08-14T00:00:00', '2026-08-14'],
  ['a time after a blank', '2026-08-14 00:00:00', '2026-08-14'],
  ['Taipei at eight in the morning, midnight in UTC', '2026-08-15T08:00:00+08:00', '2026-08-15'],
  ['Taipei before eight, the day before in UTC', '2026-08-15T07:59:59+0800', '2026-08-14'],
  ['a day', '2026-08-14', '2026-08-14'],
  ['a day with slashes', '2026/8/14', '2026-08-14'],
  ['a Chinese day', '2026年8月14日', '2026-08-14'],
  ['a Chinese day with its weekday', '2026年8月14日 星期五', '2026-08-14'],
  ['a Japanese day', '令和8年8月14日', '2026-08-14'],
  ['a Korean day', '2026년 8월 14일', '2026-08-14'],
  ['a Portuguese day', '14 de ago. de 2026', '2026-08-14'],
  ['a Brazilian day with its weekday', 'sexta, 11 de setembro de 2026', '2026-09-11'],
  ['an Italian day', '14 lug 2026', '2026-07-14'],
  ['a day of the Republic of China in seven digits', '1150814', '2026-08-14'],
  ['a spreadsheet’s number with its time', '46248.75', '2026-08-14'],
  [
    'a browser’s own words, the day after in UTC',
    'Fri Aug 14 2026 23:00:00 GMT-0300 (Brasilia Standard Time)',
    '2026-08-15',
  ],
])('%s is a day', (_, text, day) => {
  expect(utcDay(text)).toBe(day);
});

test.each([
  '',
  '14',
  'August 14',
  '2026-02-30',
  '2026-13-01',
  '26-Aug-14',
  '17866656000',
  '2150814',
  '1151314',
  '令和8年13月14日',
  '202608140000',
  '2026-08-14T25:00:00Z',
  '2026-08-14Tnoon',
  '2026-08-14 24:01',
  '2026-08-14 24:00 PM',
  '2026-08-14 10:00 CST',
  '2026-08-14 10:00 GMT+80',
  '2026-08-14 10:00 est-5',
  '2026-08-14 at 12:00',
  '2026-08-14T12:00:00Zulu',
  '2026-08-14T112:00',
  'on 2026-08-14',
  '2026-08-14th',
  '1786665600 s',
  'at 1786665600',
])('%j is no day', (text) => {
  expect(utcDay(text)).toBeUndefined();
});

test('a spreadsheet counts days from 1899-12-30', () => {
  expect(daySerial('1899-12-31')).toBe(1);
  // 1970-01-01 is 25569 in every spreadsheet (the Unix epoch).
  expect(daySerial('1970-01-01')).toBe(25569);
});
