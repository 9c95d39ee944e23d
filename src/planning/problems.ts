import { problemsOf } from '../pricing/problem';

/** What a plan can ask for that cannot be. */
export interface PlanningProblems {
  /** A generation costs nothing, so money sets no limit. */
  'afford/free': object;
  /** More finals than a plan can have. */
  'afford/too-many': { usd: number; most: number };
  /** Nobody has measured any size at this quality. */
  'size/none-measured': { model: string; quality: string; measured: readonly string[] };
  /** No size of the model is as large as asked. */
  'size/edge-too-long': { model: string; minEdgePx: number; mostPx: number };
  /** No size is near enough to the ratio. */
  'size/none-near': { ratio: string; tolerance: number; minEdgePx: number; nearest: string; away: number };
}

/** Makes a problem of this folder. */
export const planningProblem = problemsOf<PlanningProblems>();
