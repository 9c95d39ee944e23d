import { problemText } from '../i18n/problem-text';
import { namesScope } from '../messages/names-scope';
import { isProblem, type Problem, problem } from '../messages/problem';
import { sheetDocument } from './rates/sheet-document';

/**
 * An error as a problem: what Google throws is quoted as it is, in the person's language. Of a permission that was
 * declined it names the scope, whatever the language.
 */
export function problemOf(error: unknown): Problem {
  if (isProblem(error)) return error;
  const reason = String((error as Error)?.message ?? error);
  return namesScope(reason) ? problem('store/scope-declined', {}) : problem('store/service', { reason });
}

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
