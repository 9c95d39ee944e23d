import { problemData } from '../messages/problem';
import type { ProblemData } from '../messages/problem-data';
import { problemOf, requireUi } from './asked';

/**
 * Answers a sidebar, as JSON, with what a call gives or with its problem. Cells have no user interface, so nothing is
 * done for them.
 */
export function answer<Reply>(
  call: () => Reply | { readonly kind: 'problem'; readonly problem: ProblemData },
): string {
  try {
    requireUi();
    return JSON.stringify(call());
  } catch (error) {
    return JSON.stringify({ kind: 'problem', problem: problemData(problemOf(error)) });
  }
}
