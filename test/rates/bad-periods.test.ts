import type { Language } from '../../src/i18n/language';
import { problemText } from '../../src/i18n/problem-text';
import { isProblem, problem } from '../../src/messages/problem';
import { shippedRate } from '../../src/rates/overrides';
import { parseRate, type Rate } from '../../src/rates/schema';

/** Offered from 2026-04-21. */
const RATE = shippedRate('gpt-image-2') as Rate;
const periods = (...days: unknown[]) => ({
  ...RATE,
  earlier: days.map((until) => ({ until, price: RATE.price })),
});

function told(row: unknown, language: Language): string {
  try {
    parseRate(row);
  } catch (error) {
    if (isProblem(error)) return problemText(error, language);
    throw error;
  }
  return 'no problem';
}

test.each<[says: string, row: unknown, en: string, zh: string]>([
  [
    'a period that ends before the rate starts',
    periods('2026-04-20'),
    'Rate gpt-image-2: earlier.0.until "2026-04-20" should be a day that is not before "from".',
    '費率 gpt-image-2：earlier.0.until「2026-04-20」應為不早於「from」的日期。',
  ],
  [
    'a rate that ends before it starts',
    { ...RATE, until: '2026-04-20' },
    'Rate gpt-image-2: until "2026-04-20" should be a day that is not before "from".',
    '費率 gpt-image-2：until「2026-04-20」應為不早於「from」的日期。',
  ],
  [
    'two periods of one day',
    periods('2026-06-30', '2026-06-30'),
    'Rate gpt-image-2: earlier.1.until "2026-06-30" should be a day after the earlier price above it: oldest first, each day once.',
    '費率 gpt-image-2：earlier.1.until「2026-06-30」應為晚於上一筆先前價格的日期：由舊到新，每一天只出現一次。',
  ],
  [
    'periods out of order',
    periods('2026-06-30', '2026-05-31'),
    'Rate gpt-image-2: earlier.1.until "2026-05-31" should be a day after the earlier price above it: oldest first, each day once.',
    '費率 gpt-image-2：earlier.1.until「2026-05-31」應為晚於上一筆先前價格的日期：由舊到新，每一天只出現一次。',
  ],
  [
    'a period that ends with the rate',
    { ...periods('2026-12-01'), until: '2026-12-01' },
    'Rate gpt-image-2: earlier.0.until "2026-12-01" should be a day before "until", the last day of the rate.',
    '費率 gpt-image-2：earlier.0.until「2026-12-01」應為早於「until」（費率最後一天）的日期。',
  ],
  [
    'a day that is none',
    periods('2026-02-30'),
    'Rate gpt-image-2: earlier.0.until "2026-02-30" should be a day such as 2026-11-22.',
    '費率 gpt-image-2：earlier.0.until「2026-02-30」應為日期，例如 2026-11-22。',
  ],
  [
    'a serial number for a day',
    periods(46_347),
    'Rate gpt-image-2: earlier.0.until "46347" should be a day such as 2026-11-22.',
    '費率 gpt-image-2：earlier.0.until「46347」應為日期，例如 2026-11-22。',
  ],
])('%s', (_, row, en, zh) => {
  expect([told(row, 'en'), told(row, 'zh-TW')]).toEqual([en, zh]);
});

test('an id that is taken', () => {
  const taken = problem('rate/duplicate-id', { rate: 'ours' });
  expect(problemText(taken, 'en')).toBe('Rate ours: this id is used twice. Give each rate its own.');
  expect(problemText(taken, 'zh-TW')).toBe('費率 ours：代號重複。每個費率請用不同代號。');
});
