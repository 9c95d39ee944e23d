import { MOST_ROWS } from '../../bridge/actuals';
import { problem } from '../../messages/problem';
import type { Choices } from '../../planning/actuals/file-readings';
import { type Actuals, ActualsReader } from '../../planning/actuals/summed-charges';
import { readSource } from './read-source';

/** Long work that can be watched and cancelled. */
export interface Work {
  /** Called with the share that is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly isCancelled: () => boolean;
}

const ROWS_AT_ONCE = 1_000;

/** Lets the page draw and take clicks. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Reads a file's text, slice by slice. Undefined where it was cancelled. `choices` answer what was asked before.
 * @throws Problem of the actuals
 */
export async function loadActuals(
  text: string,
  model: string,
  work: Work,
  choices: Choices = {},
): Promise<Actuals | undefined> {
  await pause();
  const reader = new ActualsReader(readSource(text, model, choices));
  let isMore = true;
  while (isMore) {
    if (work.isCancelled()) return undefined;
    isMore = reader.read(ROWS_AT_ONCE);
    work.onProgress(reader.progress);
    await pause();
  }
  const actuals = reader.result();
  if (actuals.charges.length === 0)
    throw problem('actuals/nothing-to-import', { rows: actuals.rowsRead, skipped: actuals.skipped });
  if (actuals.charges.length > MOST_ROWS)
    throw problem('actuals/too-many-rows', { rows: actuals.charges.length, most: MOST_ROWS });
  return work.isCancelled() ? undefined : actuals;
}
