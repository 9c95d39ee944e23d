import { lookAlikeIn, plainName, visible } from '../../src/pricing/plain-name';

test('what nobody sees is left out, and so is what is too long to be a name', () => {
  expect(visible('me\u00addi\u200bum\ufeff')).toBe('medium');
  expect(visible('x'.repeat(401))).toBe('x'.repeat(400));
});

test('names are compared in one width and case, without spaces around them', () => {
  expect(plainName(' ＨＩＧＨ\u3000')).toBe('high');
});

test.each([
  ['lоw', 'о', 'o', 'low'],
  ['МΑХ', 'м', 'm', 'max'],
])(
  '%s has letters that only look Latin: the first, and all of them made Latin',
  (text, letter, one, latin) => {
    expect(lookAlikeIn(text)).toEqual({ found: { letter, latin: one }, latin });
  },
);

test('a text without such letters has none', () => {
  expect(lookAlikeIn('high')).toBeUndefined();
  expect(lookAlikeIn('')).toBeUndefined();
});
