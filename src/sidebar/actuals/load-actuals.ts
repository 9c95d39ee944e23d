import { MOST_ROWS } from '../../bridge/actuals';
import { problem } from '../../messages/problem';
import type { Choices } from '../../planning/actuals/file-readings';
import { asPart, type InSteps } from '../../planning/actuals/in-steps';
import { type Actuals, ActualsReader } from '../../planning/actuals/summed-charges';
import { fileText } from './file-text';
import { readSource } from './read-source';

/** The bytes of a file, or a text that was pasted. */
export type BillFile = Uint8Array | string;

/** Long work that can be watched and cancelled. */
export interface Work {
  /** Called with the share that is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly isCancelled: () => boolean;
}

const ROWS_AT_ONCE = 1_000;

/** The share of the work that is done once a file is recognised. */
const RECOGNISED = 0.5;

function* reading(reader: ActualsReader): InSteps<true> {
  while (reader.read(ROWS_AT_ONCE)) yield reader.progress;
  yield 1;
  return true;
}

/** What the work gives; undefined where it was cancelled. */
async function watched<Result>(work: InSteps<Result>, { onProgress, isCancelled }: Work) {
  let shown = performance.now();
  for (;;) {
    if (isCancelled()) return undefined;
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - shown < WITHOUT_PAUSE_MS) continue;
    onProgress(step.value);
    await pause();
    shown = performance.now();
  }
}

/** Lets the page draw and take clicks. */
const pause = (milliseconds = 0): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Longer than a frame: that it works is on the screen before a long file is parsed in one piece. */
const FRAME_MS = 30;

/** A click is answered within a tenth of a second; each pause has the page drawn. */
const WITHOUT_PAUSE_MS = 60;

/** Characters or bytes from which on a file takes a while. */
const LONG = 1_000_000;

/**
 * Reads a file, or a text that was pasted, slice by slice. Undefined where it was cancelled. `choices` answer what was
 * asked before.
 * @throws Problem of the actuals
 */
export async function loadActuals(
  file: BillFile,
  model: string,
  work: Work,
  choices: Choices = {},
): Promise<Actuals | undefined> {
  await pause(file.length > LONG ? FRAME_MS : 0);
  const { text, remarks } =
    typeof file === 'string' ? { text: file, remarks: [] } : fileText(file, choices.encoding);
  const source = await watched(asPart(readSource(text, model, choices), 0, RECOGNISED), work);
  const reader = source && new ActualsReader(source);
  const isRead = reader && (await watched(asPart(reading(reader), RECOGNISED, 1), work));
  if (!isRead) return undefined;
  const result = reader.result();
  const actuals = { ...result, remarks: [...remarks, ...result.remarks] };
  if (actuals.charges.length === 0)
    throw problem('actuals/nothing-to-import', { rows: actuals.rowsRead, skipped: actuals.skipped });
  if (actuals.charges.length > MOST_ROWS)
    throw problem('actuals/too-many-rows', { rows: actuals.charges.length, most: MOST_ROWS });
  return work.isCancelled() ? undefined : actuals;
}
