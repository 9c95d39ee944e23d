import { Problem, problem } from '../messages/problem';

/** An error as a problem: what Google throws is quoted as it is, in the person's language. */
export const problemOf = (error: unknown): Problem =>
  error instanceof Problem
    ? error
    : problem('store/service', { reason: String((error as Error)?.message ?? error) });

/** @throws Problem `store/from-cell` */
export function requireUi(): GoogleAppsScript.Base.Ui {
  try {
    return SpreadsheetApp.getUi();
  } catch {
    throw problem('store/from-cell', {});
  }
}
