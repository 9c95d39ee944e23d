export const check = {
  title: 'Image cost: check of this document',
  ok: 'OK    ',
  failed: 'FAILED',
  expected: 'expected',
  summary: (count: number, failed: number): string => `${count} checks, ${failed} failed.`,
  places: (spreadsheet: string, script: string, user: string): string =>
    `Spreadsheet: ${spreadsheet}. Script: ${script}. User: ${user}.`,
  rates: (store: string, mirror: string, names: string): string =>
    `Rates: store ${store}, sheet ${mirror}, marker ${names}.`,
  none: 'none',
  formulas: 'Formulas',
  deadName: 'A name set again after its cells were deleted, or the next one',
  byHand: [
    'By hand:',
    '1. Type =describeArguments() into a free cell, note its time and reload. Another time: results are not kept.',
    '2. Save rates, File › Make a copy, check the copy: "store none", sheet and marker as in the original.',
    '3. Save another price: formulas that end in IMG_RATES follow at once.',
  ],
};
