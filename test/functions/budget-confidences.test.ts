import type { FormulaDocument } from '../../src/functions/document';
import { IMGBUDGET } from '../../src/functions/IMGBUDGET';
import { IMGSIZE } from '../../src/functions/IMGSIZE';
import { SHIPPED_TABLE } from '../../src/rates/rate-table';

const DOCUMENT: FormulaDocument = {
  rateTable: () => SHIPPED_TABLE,
  language: () => 'en',
  wallClock: () => '',
};

/** Three deliverables of the design: the second row of the range is blank and left out. */
const COST = [[0.18357], [''], [0.05268], [0.12936]];
const FINALS = [[20], [''], [30], [5]];
const RETRIES = [[2], [''], [2.5], [3]];

const budget = (...confidence: unknown[]) =>
  IMGBUDGET.evaluate([COST, FINALS, RETRIES, ...confidence], DOCUMENT);

test('a row of confidences gives the budget for each, as one call for each would', () => {
  expect(budget([[0.5, 0.9, 0.99]])).toEqual([[budget(0.5), budget(0.9), budget(0.99)]]);
});

test('the same confidence in a row is one plan', () => {
  expect(budget([[0.9]])).toBe(budget());
});

test('confidences that differ from row to row are refused', () => {
  expect(() => budget([[0.9], [0.9], [0.9], [0.5]])).toThrow(
    'Confidence 0.9 and 0.5: give one value for all rows.',
  );
});

test.each(['internal-credits', 'Internal credits', 'gpt-image-2', ''])(
  'the model of rate "%s" is the one that it sells',
  (rate) => {
    expect(IMGSIZE.evaluate(['4:5', 'high', 1024, 0, rate], DOCUMENT)).toBe('1024x1280');
  },
);

test('what is neither a model nor a rate is refused', () => {
  expect(() => IMGSIZE.evaluate(['4:5', 'high', 1024, 0, 'gpt-image-9'], DOCUMENT)).toThrow(
    'Model gpt-image-9: not known.',
  );
});
