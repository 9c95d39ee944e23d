import { readFileSync } from 'node:fs';
import { ratesOutOfDate } from '../src/build/release-faults';
import { newestReleaseNotes } from '../src/build/release-notes';
import type { Rate } from '../src/rates/schema';
import { SHIPPED_RATES } from '../src/rates/shipped-rates';

const rates: readonly Rate[] = SHIPPED_RATES;

test('no shipped rate was checked more than 120 days before the newest changelog entry', () => {
  const { date } = newestReleaseNotes(readFileSync('CHANGELOG.md', 'utf8'));
  expect(ratesOutOfDate(rates, date).map(({ id, checked }) => `${id}: ${checked}`)).toEqual([]);
});

// 2026-01-01 + 120 days = 2026-05-01.
test.each([
  ['the day it was checked', '2026-01-01', '2026-01-01', 0],
  ['120 days later', '2026-01-01', '2026-05-01', 0],
  ['121 days later', '2026-01-01', '2026-05-02', 1],
  ['before it was checked', '2026-05-01', '2026-01-01', 0],
  ['when the day checked is no date', 'soon', '2026-05-01', 1],
])('a rate is out of date or not: %s', (_, checked, day, count) => {
  expect(ratesOutOfDate([{ checked }], day)).toHaveLength(count);
});
