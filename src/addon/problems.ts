import { problemsOf } from '../pricing/problem';

/** What can be wrong with keeping the rate table in a document. */
export interface StoreProblems {
  'store/busy': { seconds: number };
  'store/quota': object;
  'store/value-too-long': object;
  'store/none': object;
  'store/no-permission': object;
  'store/protected': { sheet: string };
  'store/name-refused': { names: readonly string[] };
  'store/damaged': { keys: readonly string[] };
  'store/not-in-file': { revision: number };
  'store/nothing-to-restore': object;
  'store/mirror-changed': { revision: number };
  'store/request': object;
  'store/from-cell': object;
  'store/service': { reason: string };
}

export const storeProblem = problemsOf<StoreProblems>();
