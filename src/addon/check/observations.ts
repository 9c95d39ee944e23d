import type { CheckWords } from '../../i18n/words';
import { isGridSheet } from '../grid-sheets';
import { rangeNamed } from '../rates/find-mirror';
import { insist } from './sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A free column of the scratch sheet, right of the formulas. */
const COLUMN = 5;
const NEEDLE = 'IMG_CHECK_NEEDLE';

/** What nobody could look up: how a live sheet behaves. No answer is wrong. */
export const OBSERVATIONS: readonly (readonly [
  what: Exclude<keyof CheckWords['observed'], 'copiedTab'>,
  look: (sheet: Sheet) => unknown,
])[] = [
  [
    'finder',
    (sheet) => {
      sheet.getRange(1, COLUMN).setValue(NEEDLE);
      sheet.hideColumns(COLUMN);
      return sheet.createTextFinder(NEEDLE).findNext() !== null;
    },
  ],
  [
    'apostrophe',
    (sheet) => {
      const cell = sheet.getRange(2, COLUMN).setNumberFormat('@').setValue("'=1+1");
      return `${JSON.stringify(cell.getValue())}, ${JSON.stringify(cell.getFormula())}`;
    },
  ],
  [
    'list',
    (sheet) => {
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList(['20%'], true)
        .setAllowInvalid(false)
        .build();
      const cell = sheet.getRange(3, COLUMN).setNumberFormat('0%').setDataValidation(rule).setValue(0.2);
      SpreadsheetApp.flush();
      return cell.getValue();
    },
  ],
  [
    'spill',
    (sheet) => {
      sheet.getRange(4, COLUMN).setFormula('=IF(A4:A5>0;1;2)');
      SpreadsheetApp.flush();
      return JSON.stringify(sheet.getRange(4, COLUMN, 2, 1).getValues());
    },
  ],
  [
    'warning',
    (sheet) => {
      const start = Date.now();
      const protection = sheet.getRange(6, COLUMN).protect().setWarningOnly(true);
      SpreadsheetApp.flush();
      const spent = Date.now() - start;
      const mayEdit = sheet.getRange(6, COLUMN).canEdit();
      protection.remove();
      return `${mayEdit}, ${spent}`;
    },
  ],
  [
    'calculating',
    (sheet) => {
      const start = Date.now();
      const cell = sheet.getRange(7, COLUMN).setFormula('=describeArguments(1)');
      const shown = JSON.stringify(cell.getDisplayValue());
      return `${shown}, ${Date.now() - start}`;
    },
  ],
  [
    'chartSheet',
    () => {
      const sheets = SpreadsheetApp.getActive().getSheets();
      const other = sheets.find((each) => !isGridSheet(each));
      return other ? other.getDataRange().getNumRows() : '–';
    },
  ],
];

/** The names once a tab with one is copied, each with the tab that it leads to: formulas on both pass it. */
export function namesOnceCopied(sheet: Sheet): string {
  const document = SpreadsheetApp.getActive();
  const copy = sheet.copyTo(document);
  try {
    const names = document.getNamedRanges().map((each) => each.getName());
    return names.map((name) => `${name}: ${rangeNamed(name)?.getSheet().getName()}`).join(', ');
  } finally {
    insist(() => document.deleteSheet(copy));
  }
}
