/** Headings of a plan's columns as tests name them: the retries, and the figures of a row. */
export const RETRIES = 'made per image kept';

export const FIGURES = [
  '② × ③',
  'To pay',
  'USD each',
  'Expected USD',
  'Budget USD',
  'Chance of all finals',
  'Forecast USD',
];
