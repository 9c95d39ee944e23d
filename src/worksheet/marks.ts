import { type ColumnKey, columnNumber } from './columns';

/** Texts in hidden cells by which a worksheet and its parts are found again, wherever they have been moved. */
export const MARKS = {
  plan: 'image-cost plan',
  frozen: 'image-cost frozen plan',
  actual: 'image-cost actual',
  actualEnd: 'image-cost actual end',
  /** In place of the id of a row's rate where the document's default rate is meant. */
  defaultRate: '*',
} as const;

/** The column of the marks. */
export const MARK_COLUMN: ColumnKey = 'mark';

/** How many columns lie from the marks to another column. */
export const columnsFromMark = (key: ColumnKey): number => columnNumber(key) - columnNumber(MARK_COLUMN);
