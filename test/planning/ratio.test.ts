import { ratioOf, ratioText } from '../../src/planning/ratio';

test.each([
  [{ across: 16, down: 9 }, '16:9'],
  [{ across: 1, down: 1 }, '1:1'],
])('%j is written %s', (ratio, text) => expect(ratioText(ratio)).toBe(text));

test.each([
  [1, 1, 1],
  [3, 3, 1],
  [1 / 3, 1, 3],
  [1.5, 3, 2],
  [0.5625, 9, 16],
  [2.39, 239, 100],
  [1.9099999999, 191, 100],
  [(16 / 9) * (1 + 5e-10), 16, 9],
  [(16 / 9) * (1 - 5e-10), 16, 9],
  [1.000001, 1_000_001, 1_000_000],
])('%d is the ratio %d to %d', (value, across, down) => expect(ratioOf(value)).toEqual({ across, down }));

test('a number 2 parts in 10⁹ from 16:9 is a ratio of its own', () => {
  expect(ratioOf((16 / 9) * (1 + 2e-9))).not.toEqual({ across: 16, down: 9 });
});
