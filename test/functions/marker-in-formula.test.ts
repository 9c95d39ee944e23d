import { type MarkerWords, withMarker } from '../../src/functions/marker-in-formula';

const ARGUMENTS: Readonly<Record<string, number>> = { IMGCOST: 6, IMGTOTAL: 9, IMGRATE: 3 };

const words: MarkerWords = {
  marker: 'IMG_RATES',
  append: true,
  argumentsOf: (name) => ARGUMENTS[name],
  isMarker: (argument) => ['IMG_RATES', "'Image rates'!A1"].includes(argument.replace(/\$/g, '')),
  isDeadMarker: (argument, place) => argument === 'IMG_RATES_2' || (place > 0 && argument.includes('#REF!')),
};

describe('each call of ours gets the marker as its last argument', () => {
  test.each([
    ['a plain call', '=IMGCOST(A2,B2)', '=IMGCOST(A2,B2,IMG_RATES)'],
    ['the separator that the call uses', '=IMGCOST(A2;B2)', '=IMGCOST(A2;B2;IMG_RATES)'],
    ['its space as well', '=IMGCOST(A2, B2)', '=IMGCOST(A2, B2, IMG_RATES)'],
    ['a semicolon where the call has no separator', '=IMGCOST(A2)', '=IMGCOST(A2;IMG_RATES)'],
    ['no separator where there is no argument', '=IMGCOST()', '=IMGCOST(IMG_RATES)'],
    ['small letters', '=imgcost(A2,B2)*2', '=imgcost(A2,B2,IMG_RATES)*2'],
    ['space before a bracket', '=IMGCOST (A2,B2 )', '=IMGCOST (A2,B2,IMG_RATES )'],
    ['line breaks', '=IMGCOST(\n  A2,\n  B2\n)', '=IMGCOST(\n  A2,\n  B2,IMG_RATES\n)'],
    ['arguments left out at the end', '=IMGCOST(A2,,)', '=IMGCOST(A2,,,IMG_RATES)'],
    ['a call within a call', '=ROUND(IMGCOST(A2,B2),2)', '=ROUND(IMGCOST(A2,B2,IMG_RATES),2)'],
    [
      'one of ours within one of ours',
      '=IMGCOST(A2,IMGRATE(C2,"q"))',
      '=IMGCOST(A2,IMGRATE(C2,"q",IMG_RATES),IMG_RATES)',
    ],
    [
      'two calls with two separators',
      '=IMGCOST(A2;B2)+IMGCOST(A3,B3)',
      '=IMGCOST(A2;B2;IMG_RATES)+IMGCOST(A3,B3,IMG_RATES)',
    ],
    ['a text that holds a call', '=IMGCOST("IMGCOST(",B2)', '=IMGCOST("IMGCOST(",B2,IMG_RATES)'],
    ['a text with a quote', '=IMGCOST("a"",(b",B2)', '=IMGCOST("a"",(b",B2,IMG_RATES)'],
    [
      'a quoted sheet name',
      "=IMGCOST('It''s (1), IMGCOST(;'!A2,B2)",
      "=IMGCOST('It''s (1), IMGCOST(;'!A2,B2,IMG_RATES)",
    ],
    [
      'an array formula',
      '=ARRAYFORMULA(IMGCOST(A2:A9,B2:B9))',
      '=ARRAYFORMULA(IMGCOST(A2:A9,B2:B9,IMG_RATES))',
    ],
    ['a call inside an array', '={IMGCOST(A2,B2);1}', '={IMGCOST(A2,B2,IMG_RATES);1}'],
    ['an array as argument', '=IMGCOST({"a";"b"},B2)', '=IMGCOST({"a";"b"},B2,IMG_RATES)'],
    ['decimal commas beside semicolons', '=IMGTOTAL(A2;B2;10;1,5)', '=IMGTOTAL(A2;B2;10;1,5;IMG_RATES)'],
    ['what may be one decimal comma', '=IMGTOTAL(1,5)', '=IMGTOTAL(1,5;IMG_RATES)'],
    ['a name that ends like ours', '=MYIMGCOST(A2)+IMGCOST.X(A2)', '=MYIMGCOST(A2)+IMGCOST.X(A2)'],
    ['a text alone', '="IMGCOST(A2)"', '="IMGCOST(A2)"'],
    ['a function that does not depend on rates', '=IMGGENERATIONS(2,3)', '=IMGGENERATIONS(2,3)'],
    ['zh text and names', '=IMGCOST(尺寸,"高")', '=IMGCOST(尺寸,"高",IMG_RATES)'],
  ])('%s', (_, formula, expected) => {
    expect(withMarker(formula, words)).toBe(expected);
  });
});

describe('a formula that follows already stays as it is', () => {
  test.each([
    '=IMGCOST(A2,B2,IMG_RATES)',
    '=IMGCOST(A2,B2, IMG_RATES )',
    '=IMGCOST(A2,B2,IMG_RATES,,)',
    "=IMGCOST(A2,B2,'Image rates'!$A$1)",
    '=IMGCOST(A2,B2,C2,D2,E2,F2)',
    '=SUM(IMGCOST(A2,B2,IMG_RATES),IMGCOST(A3,B3,IMG_RATES))',
  ])('%s', (formula) => {
    expect(withMarker(formula, words)).toBe(formula);
  });
});

test('a dead marker and #REF! are replaced, but a first argument never is', () => {
  expect(withMarker('=IMGCOST(A2,B2,IMG_RATES_2)', words)).toBe('=IMGCOST(A2,B2,IMG_RATES)');
  expect(withMarker('=IMGCOST(A2;B2; #REF! )', words)).toBe('=IMGCOST(A2;B2; IMG_RATES )');
  expect(withMarker('=IMGCOST(#REF!)', words)).toBe('=IMGCOST(#REF!;IMG_RATES)');
});

test('without appending, only dead markers change', () => {
  const replace = { ...words, append: false };
  expect(withMarker('=IMGCOST(A2,B2)+IMGCOST(A3,B3,IMG_RATES_2)', replace)).toBe(
    '=IMGCOST(A2,B2)+IMGCOST(A3,B3,IMG_RATES)',
  );
});

test.each([
  '=IMGCOST(A2',
  '=IMGCOST(A2))',
  '=IMGCOST("A2)',
  "=IMGCOST('A2)",
  '={IMGCOST(A2,B2)',
  '=IMGCOST(A2}',
])('a formula that cannot be read is left alone: %s', (formula) => {
  expect(withMarker(formula, words)).toBeUndefined();
});
