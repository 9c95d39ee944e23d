import type { DocumentData } from '../../host/contract';
import { newModel } from '../../host/engine/models';
import type { Revision } from '../server/documents';

/** A document as far as it can be opened. */
export interface GoodState {
  readonly data: DocumentData;
  /** How many of its last changes are not in it. */
  readonly leftOut: number;
}

/**
 * The newest state of a document that cannot be opened whole: as many of its changes as can be replayed, found by
 * halving. Throws what the cells themselves throw where not even they can be opened.
 */
export function lastGoodState(data: DocumentData, revisions: readonly Revision[]): GoodState {
  const stateAfter = (count: number): DocumentData =>
    newModel(structuredClone(data), {}, revisions.slice(0, count) as never).exportData();
  let good = stateAfter(0);
  let [kept, tooMany] = [0, revisions.length];
  while (tooMany - kept > 1) {
    const middle = Math.floor((kept + tooMany) / 2);
    try {
      good = stateAfter(middle);
      kept = middle;
    } catch {
      tooMany = middle;
    }
  }
  return { data: good, leftOut: revisions.length - kept };
}
