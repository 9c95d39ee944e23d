import { EvaluationError } from '@odoo/o-spreadsheet';

/** What stands in a cell whose formula is still being calculated. Google writes it in the person's language. */
export const LOADING = '正在載入...';

/** An error value in Sheets' words, with the text that Sheets shows when one hovers over it. */
export const sheetsError = (code: string, message: string): EvaluationError =>
  new EvaluationError(message, code as never);
