import { freeSheetName } from '../free-sheet-name';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A name that no person uses; dead ones may refuse to be set again, so there is a second. */
export const SCRATCH_NAMES = ['IMG_CHECK_SCRATCH', 'IMG_CHECK_SCRATCH_2'];

const SHEET_NAME = 'Image cost check';

/** Runs with a sheet of its own at the end of the document, which is gone afterwards, whatever happens. */
export function withScratchSheet<T>(run: (sheet: Sheet) => T): T {
  const document = SpreadsheetApp.getActive();
  const shown = document.getActiveSheet();
  const sheets = document.getSheets();
  const names = sheets.map((each) => each.getName());
  const sheet = document.insertSheet(freeSheetName(SHEET_NAME, names), sheets.length);
  try {
    return run(sheet);
  } finally {
    insist(() => document.deleteSheet(sheet));
    insist(() => document.setActiveSheet(shown));
  }
}

/** Takes the scratch names away, those that are dead and can be seen included. */
export function removeScratchNames(): void {
  insist(() => {
    const names = SpreadsheetApp.getActive().getNamedRanges();
    for (const each of names) if (SCRATCH_NAMES.includes(each.getName())) each.remove();
  });
}

/** Google fails now and then where nothing is wrong: what must be done is tried twice. */
export function insist(call: () => unknown): void {
  try {
    call();
  } catch {
    call();
  }
}
