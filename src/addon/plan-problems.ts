import { problemsOf } from '../pricing/problem';

/** What can keep a plan from being frozen. */
export interface PlanProblems {
  /** The sheet in front is no plan worksheet. */
  'plan/not-a-plan': { sheet: string };
  /** Formulas have no figures yet. */
  'plan/calculating': object;
}

export const planProblem = problemsOf<PlanProblems>();
