import { problemsOf } from '../../pricing/problem';

/** What cannot be answered about chances, and the values that its words need. */
export interface OddsProblems {
  /** More than the sums are worked out for. */
  oddsAboveLimit: { what: LimitedQuantity; value: number; limit: number };
  /** Rows whose costs and retries all differ have too many outcomes together to go through. */
  planAboveLimit: { rows: number };
  /** More images kept than generated: probably swapped. */
  keptAboveGenerated: { kept: number; generated: number };
  /** No image was generated, so nothing is measured. */
  noneGenerated: { kept: number; generated: number };
  /** No image was kept, so retries have a low bound only. */
  noneKept: { kept: number; generated: number };
  /** No image of the pilot was kept, so it promises nothing. */
  noneKeptInPilot: { kept: number; generated: number };
  /** The pilot is too small to be as sure as asked with any number of generations that can be counted. */
  pilotTooSmall: { kept: number; generated: number; confidence: number };
}

/** Quantities that have a limit here, as the arguments are called. */
export type LimitedQuantity = 'finals' | 'retries' | 'generated' | 'costEachUsd';

/** Makes a problem of this folder. */
export const oddsProblem = problemsOf<OddsProblems>();
