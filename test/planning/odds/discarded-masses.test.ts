import { discardedMasses } from '../../../src/planning/odds/discarded-masses';
import type { Masses } from '../../../src/planning/odds/masses';

const chanceOf = ({ first, chances }: Masses, discarded: number) => chances[discarded - first] ?? 0;

test.each([
  ['no finals', 0, 3],
  ['every image kept', 9, 1],
])('%s: nothing is discarded for certain', (_, finals, retries) => {
  expect(discardedMasses(finals, retries)).toEqual({ first: 0, chances: Float64Array.of(1) });
});

describe('small numbers, by hand', () => {
  test.each([
    ['one final by a fair coin, at once', 1, 2, 0, 1 / 2],
    ['one final by a fair coin, after 3 discarded', 1, 2, 3, 1 / 16],
    ['2 finals at one in 4, none discarded: 1/16', 2, 4, 0, 1 / 16],
    ['2 finals at one in 4, 2 discarded: 3 × 1/16 × 9/16', 2, 4, 2, 27 / 256],
    ['3 finals at 2 in 3, 1 discarded: 3 × 8/27 × 1/3', 3, 1.5, 1, 24 / 81],
    ['3 finals at 2 in 3, 2 discarded: 6 × 8/27 × 1/9', 3, 1.5, 2, 48 / 243],
  ])('%s', (_, finals, retries, discarded, chance) => {
    expect(chanceOf(discardedMasses(finals, retries), discarded)).toBeCloseTo(chance, 14);
  });
});

describe('whatever the plan, mean and variance are those of the distribution', () => {
  test.each([
    [1, 2],
    [2, 1.25],
    [5, 3],
    [40, 1.01],
    [300, 100],
    [2000, 1.5],
  ])('%d finals at %d retries', (finals, retries) => {
    const { first, chances } = discardedMasses(finals, retries);
    const sumOf = (value: (discarded: number) => number) =>
      chances.reduce((sum, chance, i) => sum + chance * value(first + i), 0);
    const mean = finals * (retries - 1);
    expect(sumOf(() => 1)).toBeCloseTo(1, 12);
    expect(sumOf((discarded) => discarded / mean)).toBeCloseTo(1, 10);
    expect(sumOf((discarded) => (discarded - mean) ** 2 / (mean * retries))).toBeCloseTo(1, 9);
  });
});

describe('chances below 10⁻¹⁸ of the largest are left out', () => {
  test('one final by a fair coin: 2⁻⁵⁹ is above that, 2⁻⁶⁰ is not', () => {
    expect(discardedMasses(1, 2)).toMatchObject({ first: 0, chances: { length: 60 } });
  });

  test('many finals: both ends lie just about there', () => {
    const { first, chances } = discardedMasses(2000, 1.5);
    const largest = chances.reduce((a, b) => Math.max(a, b));
    const [start, second] = [...chances.slice(0, 2)].map((chance) => chance / largest);
    expect(first).toBeGreaterThan(0);
    expect(start).toBeLessThanOrEqual(1e-18);
    expect(second).toBeGreaterThan(1e-18);
    const end = (chances[chances.length - 1] as number) / largest;
    expect(end).toBeGreaterThan(1e-18);
    expect(end).toBeLessThan(1.6e-18);
  });
});
