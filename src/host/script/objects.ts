import type { Zone } from '@odoo/o-spreadsheet';

/** A rectangle of cells on one sheet, counted from 0. */
export interface Area {
  sheetId: string;
  zone: Zone;
}

/** Makes the objects that all others lead to: they ask their run for them, so that no file imports itself in a circle. */
export interface Objects {
  range(area: Area): GoogleAppsScript.Spreadsheet.Range;
  sheet(sheetId: string): GoogleAppsScript.Spreadsheet.Sheet;
  spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet;
}
