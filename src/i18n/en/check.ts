export const check = {
  title: 'Image cost: diagnosis',
  ok: 'OK    ',
  failed: 'FAILED',
  seen: 'SEEN  ',
  expected: 'expected',
  summary: (count: number, failed: number): string => `${count} checks, ${failed} failed.`,
  places: (spreadsheet: string, script: string, user: string): string =>
    `Spreadsheet: ${spreadsheet}. Script: ${script}. User: ${user}.`,
  rates: (store: string, mirror: string, names: string): string =>
    `Rates: store ${store}, sheet ${mirror}, marker ${names}.`,
  none: 'none',
  formulas: 'Formulas',
  deadName: 'A name set again after its cells were deleted, or the next one',
  observed: {
    finder: 'TextFinder finds text in a hidden column',
    apostrophe: 'A text cell given an apostrophe and =1+1: value, formula',
    list: '0.2 where a list offers 20%',
    spill: 'IF over two cells',
    warning: 'A range protected with a warning: canEdit, milliseconds',
    calculating: 'A formula just written: what its cell shows, milliseconds',
    chartSheet: 'Cells of a chart sheet or connected sheet in this file',
    copiedTab: 'Names once this tab is copied',
  },
  send: 'Copy all of this. Send it as an issue "Diagnose report" in the repository that you have Image Cost from.',
  byHand: [
    'By hand:',
    '1. Type =describeArguments() into a free cell, note its time and reload. Another time: results are not kept.',
    '2. Save rates, File › Make a copy, check the copy: "store none", sheet and marker as in the original.',
    '3. Save another price: formulas that end in IMG_RATES follow at once.',
  ],
};
