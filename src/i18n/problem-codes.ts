import type { PlanProblems } from '../addon/plan-problems';
import type { StoreProblems } from '../addon/problems';
import type { FormulaProblems } from '../functions/problems';
import type { BilledProblems } from '../planning/billed/problems';
import type { OddsProblems } from '../planning/odds/problems';
import type { PlanningProblems } from '../planning/problems';
import type { Problem } from '../pricing/problem';
import type { PricingProblems } from '../pricing/problems';
import type { RatesProblems } from '../rates/problems';

/** Every problem that there is a sentence for. */
export type Problems = PricingProblems &
  RatesProblems &
  PlanningProblems &
  OddsProblems &
  FormulaProblems &
  StoreProblems &
  PlanProblems &
  BilledProblems;

/** One sentence a problem: what is wrong, the value, what would be right. */
export type ProblemMessages = {
  readonly [Code in keyof Problems]: (values: Problems[Code], word: (problem: Problem) => string) => string;
};
