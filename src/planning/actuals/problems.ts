import { problemsOf } from '../../pricing/problem';

/** Why a file or a text cannot be imported at all. Lines are counted from 1, as an editor shows them. */
export interface ActualsProblems {
  'actuals/empty-text': object;
  'actuals/too-large': { megabytes: number; most: number };
  'actuals/foreign': { found: readonly string[] };
  'actuals/foreign-json': { found: readonly string[] };
  'actuals/truncated': { line: number };
  'actuals/columns': { line: number; found: number; expected: number };
  'actuals/nothing-to-import': { rows: number };
  'actuals/too-many-rows': { rows: number; most: number };
  'actuals/not-measured': { field: 'usd' | 'credits' | 'creditsUsed' | 'images'; value: string };
  'actuals/not-for-rate': { rate: string };
  'actuals/free-rate': { rate: string };
}

export const actualsProblem = problemsOf<ActualsProblems>();
