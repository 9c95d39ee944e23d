import { generationsToPay } from '../../src/planning/generations';
import { usdSaved } from '../../src/planning/usd-saved';

test.each([
  [20, 2, 0, 40],
  [5, 3, 0.2, 18],
  [7, 1.5, 0, 11],
  [1, 1.001, 0, 2],
  [3, 1, 0.5, 5],
  [10, 1, 0.1, 11],
  [3, 2.5, 0.2, 9],
  [100, 1.1, 0, 110],
  [1e6, 1.000001, 0, 1_000_001],
  [0, 3, 0.5, 0],
])('%d finals at %d retries and %d on top are %d generations', (finals, retries, buffer, generations) => {
  expect(generationsToPay(finals, retries, buffer)).toBe(generations);
});

test.each([
  ['less to pay', 10, 4, 6],
  ['more to pay', 4, 10, -6],
  ['nothing either way', 5, 5, 0],
  ['from nothing to nothing', 0, 0, 0],
  ['nothing to pay any more', 5, 0, 5],
  ['three dimes instead of a dime and two', 0.1 + 0.2, 0.3, 0],
  ['a dime and two instead of three dimes', 0.3, 0.1 + 0.2, 0],
  ['as little as a part in a million million', 1e6, 1e6 * (1 - 9e-13), 0],
])('saved is %s', (_, before, after, saved) => expect(usdSaved(before, after)).toBe(saved));

test('a part in a hundred thousand million is saved, however little it is', () => {
  expect(usdSaved(1, 1 - 1e-11)).toBeCloseTo(1e-11, 14);
  expect(usdSaved(1e-9, 2e-9)).toBe(-1e-9);
});
