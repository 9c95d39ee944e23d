import { chosenNumbers } from '../../../src/addon/plan/chosen-numbers';

test.each([
  ['', [1, 2, 3, 4]],
  ['  ', [1, 2, 3, 4]],
  ['3 1', [3, 1]],
  ['3,1', [3, 1]],
  ['１、３', [1, 3]],
  ['2 + 4 & 1', [2, 4, 1]],
])('“%s” chooses %j of four', (text, numbers) => {
  expect(chosenNumbers(text, 4, 10)).toEqual(numbers);
});

test.each(['1', '1 1', '1 5', '0 1', 'one two', '1-3', '-1 2', 'Image cost plan'])(
  '“%s” chooses nothing',
  (text) => {
    expect(chosenNumbers(text, 4, 10)).toBeUndefined();
  },
);

test('no more than there may be', () => {
  expect(chosenNumbers('', 14, 3)).toEqual([1, 2, 3]);
  expect(chosenNumbers('1 2 3 4', 14, 3)).toBeUndefined();
});
