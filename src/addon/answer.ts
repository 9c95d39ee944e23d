import { problemData } from '../messages/problem';
import type { ProblemData } from '../messages/problem-data';
import { problemOf, requireUi } from './asked';
import { dropCopiedApprovals } from './plan/copied-approvals';

/**
 * Answers a sidebar, as JSON, with what a call gives or with its problem. Cells have no user interface, so nothing is
 * done for them.
 * @throws Error for a cell to show
 */
export function answer<Reply>(
  call: () => Reply | { readonly kind: 'problem'; readonly problem: ProblemData },
): string {
  requireUi();
  dropCopiedApprovals();
  try {
    return JSON.stringify(call());
  } catch (error) {
    return JSON.stringify({ kind: 'problem', problem: problemData(problemOf(error)) });
  }
}
