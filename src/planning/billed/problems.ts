import { problemsOf } from '../../pricing/problem';

/** What can be wrong with a reported usage. */
export interface BilledProblems {
  'usage/not-json': { text: string };
  'usage/none': { text: string };
  'usage/side-missing': { side: 'input' | 'output' };
  'usage/count': { field: string; value: string };
  'usage/per-image': { rate: string };
}

/** Makes a problem of this folder. */
export const billedProblem = problemsOf<BilledProblems>();
