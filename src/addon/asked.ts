import { problemText } from '../i18n/problem-text';
import { Problem, problem } from '../messages/problem';
import { sheetDocument } from './rates/sheet-document';

/** An error as a problem: what Google throws is quoted as it is, in the person's language. */
export const problemOf = (error: unknown): Problem =>
  error instanceof Problem
    ? error
    : problem('store/service', { reason: String((error as Error)?.message ?? error) });

/**
 * The user interface that a menu or a sidebar stands in. A cell has none.
 * @throws Error that says in the document's language where this works, for the cell to show
 */
export function requireUi(): GoogleAppsScript.Base.Ui {
  try {
    return SpreadsheetApp.getUi();
  } catch {
    throw new Error(problemText(problem('store/from-cell', {}), sheetDocument().language(undefined)));
  }
}
