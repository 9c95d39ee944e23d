import { asciiJson, jsonObject } from '../../../src/rates/stored/ascii-json';

test.each([
  ['plain ~', '"plain ~"'],
  ['\u007f', '"\\u007f"'],
  ['é', '"\\u00e9"'],
  ['費', '"\\u8cbb"'],
  ['\uffff', '"\\uffff"'],
  ['🎨', '"\\ud83c\\udfa8"'],
])('%j is stored in ASCII, as %s', (text, stored) => {
  expect(asciiJson(text)).toBe(stored);
});

test('an object is read out of its text', () => {
  expect(jsonObject('{"a":{"b":[1]}}')).toEqual({ a: { b: [1] } });
});

test.each([[undefined], [null], [7], [{ a: 1 }], [['{}']], [''], ['[]'], ['7'], ['null'], [' {}'], ['{']])(
  '%j is not the text of an object',
  (value) => expect(jsonObject(value)).toBeUndefined(),
);

test('an object of 100 levels is read, and a deeper one is not, whatever stands beside', () => {
  const nested = (levels: number) => `${'{"a":0,"b":'.repeat(levels)}{}${'}'.repeat(levels)}`;
  expect(jsonObject(nested(99))).toMatchObject({ a: 0 });
  expect(jsonObject(nested(100))).toBeUndefined();
  expect(jsonObject(nested(300))).toBeUndefined();
});
