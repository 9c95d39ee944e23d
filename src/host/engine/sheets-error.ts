import { EvaluationError } from '@odoo/o-spreadsheet';

/** An error value in Sheets' words, with the text that Sheets shows when one hovers over it. */
export const sheetsError = (code: string, message: string): EvaluationError =>
  new EvaluationError(message, code as never);
