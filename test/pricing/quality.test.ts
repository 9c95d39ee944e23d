import { parseQuality } from '../../src/pricing/quality';

test.each([
  ['low', 'low'],
  [' HIGH ', 'high'],
  ['ｍｅｄｉｕｍ', 'medium'],
  ['低', 'low'],
  ['中', 'medium'],
  ['高', 'high'],
  ['xhigh', 'xhigh'],
  ['Max', 'max'],
  ['auto', 'auto'],
])('"%s" is read as %s', (text, quality) => expect(parseQuality(text)).toBe(quality));

test('another word is refused with the words there are', () => {
  expect(() => parseQuality('ultra')).toThrow(
    expect.objectContaining({
      code: 'quality/unknown',
      values: { quality: 'ultra', known: ['low', 'medium', 'high', 'xhigh', 'max'] },
    }),
  );
});

test('a letter that only looks Latin is named; in a word that is no quality either way it is not', () => {
  expect(() => parseQuality('hіgh')).toThrow(
    expect.objectContaining({
      code: 'text/look-alike',
      values: { name: 'quality', value: 'hіgh', letter: 'і', latin: 'i' },
    }),
  );
  expect(() => parseQuality('ultrа')).toThrow('quality/unknown');
});
