import fc from 'fast-check';
import {
  addDecimals,
  decimalNumber,
  decimalText,
  parseDecimal,
  ZERO,
} from '../../../src/planning/actuals/decimal';

test.each([
  ['a long amount as OpenAI exports it', '0.003835980000000000000000000000', '0.00383598'],
  ['a count that prints as a decimal', '10.0', '10'],
  ['a refund', '-3.50', '-3.5'],
  ['what JSON makes of a small number', '1e-7', '0.0000001'],
  ['a power of ten', '1.5E3', '1500'],
  ['no digit before the point', '.5', '0.5'],
  ['nothing after the point', '5.', '5'],
  ['zero', '0.000', '0'],
])('%s is read as it is', (_, text, expected) => {
  const decimal = parseDecimal(text);
  expect(decimal && decimalText(decimal)).toBe(expected);
});

test.each(['', ' ', '.', '-', 'abc', '1,5', '0x10', '1e9999', 'NaN', 'Infinity', '1 2', '9'.repeat(101)])(
  '%j is no decimal',
  (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  },
);

test('sums lose nothing that doubles would', () => {
  const tenth = parseDecimal('0.1');
  if (!tenth) throw new Error('0.1 is a decimal.');
  const sum = Array.from({ length: 10 }).reduce((before: typeof ZERO) => addDecimals(before, tenth), ZERO);
  // Ten times 0.1 in doubles is 0.9999999999999999.
  expect(decimalText(sum)).toBe('1');
});

test('the sum of cents is that of whole numbers, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e12, max: 1e12 })), (cents) => {
      const texts = cents.map((value) => `${value}e-2`);
      const sum = texts.reduce((before, text) => addDecimals(before, parseDecimal(text) ?? ZERO), ZERO);
      const whole = cents.reduce((before, value) => before + BigInt(value), 0n);
      expect(sum.digits * 100n).toBe(whole * 10n ** BigInt(sum.places));
    }),
  );
});

test('a decimal in a cell is the nearest double', () => {
  expect(decimalNumber(parseDecimal('0.022835000000000000000000000000') ?? ZERO)).toBe(0.022835);
});
