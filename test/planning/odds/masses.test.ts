import { chanceUpTo, convolve, type Masses, quantile } from '../../../src/planning/odds/masses';

const masses = (first: number, ...chances: number[]): Masses => ({
  first,
  chances: Float64Array.from(chances),
});

describe('the chance of at most a number', () => {
  test.each([
    ['below the first', 1, 0],
    ['far below the first', -50, 0],
    ['the first', 2, 0.25],
    ['one before the last', 3, 0.75],
    ['the last', 4, 1],
    ['beyond the last', 9, 1],
  ])('%s', (_, most, chance) => expect(chanceUpTo(masses(2, 0.25, 0.5, 0.25), most)).toBe(chance));

  test('the last is certain even where doubles add up to less', () => {
    expect(chanceUpTo(masses(0, 0.3, 0.3, 0.3), 2)).toBe(1);
  });

  test('it is never above 1 where doubles add up to more', () => {
    expect(chanceUpTo(masses(0, 0.75, 0.25 + 2 ** -52, 1e-17), 1)).toBe(1);
  });
});

describe('the number that is not exceeded with a confidence', () => {
  test.each([
    [0.05, 10],
    [0.1, 10],
    [0.11, 11],
    [0.3, 11],
    [0.31, 12],
    [0.5, 12],
    [0.6, 12],
    [0.61, 13],
    [0.999, 13],
  ])('chances of 0.1, 0.2, 0.3 and 0.4 from 10 on: %d sure of %d at most', (confidence, number) => {
    expect(quantile(masses(10, 0.1, 0.2, 0.3, 0.4), confidence)).toBe(number);
  });

  test.each([0.01, 0.5, 0.99])('a single number is not exceeded at any confidence: %d', (confidence) => {
    expect(quantile(masses(7, 1), confidence)).toBe(7);
  });

  test('near-certainty is told from certainty: 1 − 10⁻¹⁵ lies between ends of 10⁻¹⁴ and 10⁻¹⁶', () => {
    expect(quantile(masses(0, 1 - 1e-14, 1e-14, 1e-16), 1 - 1e-15)).toBe(1);
  });

  test('the surest that can be asked, 1 − 2⁻⁵³, does not leave out a chance of twice that', () => {
    const tenths = new Array<number>(10).fill(0.1);
    expect(quantile(masses(0, ...tenths, 2 ** -52), 1 - 2 ** -53)).toBe(10);
  });

  test('chances that doubles cut short still end at the last number', () => {
    expect(quantile(masses(0, 0.2, 0.2), 0.45)).toBe(1);
  });
});

describe('the sum of two independent numbers', () => {
  test('each pair of outcomes: halves at 1 and 2, a quarter and three quarters at 2 and 3', () => {
    expect(convolve(masses(1, 0.5, 0.5), masses(2, 0.25, 0.75))).toEqual(masses(3, 0.125, 0.5, 0.375));
  });

  test('numbers that cannot be stay impossible', () => {
    expect(convolve(masses(0, 0.5, 0.5), masses(0, 0.5, 0, 0, 0.5))).toEqual(
      masses(0, 0.25, 0.25, 0, 0.25, 0.25),
    );
  });

  test('what is 10¹⁸ times less likely than the likeliest is cut off at either end, but not within', () => {
    const { first, chances } = convolve(masses(3, 1e-10, 1, 1e-10), masses(4, 1e-10, 1, 1e-10));
    expect(first).toBe(8);
    expect([...chances]).toEqual([2e-10, 1, 2e-10]);
    expect(convolve(masses(0, 0, 1, 0, 1, 0), masses(0, 1))).toEqual(masses(1, 1, 0, 1));
  });

  test('what is exactly 10¹⁸ times less likely is not below that, and stays', () => {
    expect(convolve(masses(5, 1e-18, 1, 1e-18), masses(0, 1))).toEqual(masses(5, 1e-18, 1, 1e-18));
  });
});
