import type { WorksheetWords } from '../i18n/words';

/** What stands in a deliverable's retries and the note on it. */
export interface PlannedRetries {
  readonly retries: number | undefined;
  /** The formula that gives them, or ''. */
  readonly formula: string;
  readonly note: string;
}

/** What was measured, as it is put into a plan. */
export interface MeasuredRetries {
  readonly day: string;
  readonly retries: number;
  readonly low: number;
  readonly high: number;
  readonly generated: number;
  readonly kept: number;
}

/** The longest note that is written. */
const LONGEST_NOTE = 2_000;

const FIRST = /^(?:Planned at first: |最初計畫：)(\d+(?:\.\d+)?)?/;
const MEASURED = /^(?:Measured \d{4}|\d{4}-\d\d-\d\d 實測)/;
/** As version 1.0 wrote it: the newest above. */
const OLD = /^(?:Before \d{4}-\d\d-\d\d: |\d{4}-\d\d-\d\d 之前：)(\d+(?:\.\d+)?)/;

const linesOf = (note: string): string[] => note.split('\n').filter(Boolean);

/** The retries that were planned before any measurement was put into the plan; undefined where none was. */
export function firstPlanned(note: string): number | undefined {
  const lines = linesOf(note);
  const first = lines.map((line) => FIRST.exec(line)).find(Boolean);
  const old = lines.map((line) => OLD.exec(line)).filter((found) => found !== null);
  const text = first ? first[1] : old[old.length - 1]?.[1];
  return text === undefined ? undefined : Number(text);
}

/** The note on measured retries: what was planned at first, what was measured last, and what a person noted. */
export function calibrationNote(
  { retries, formula, note }: PlannedRetries,
  measured: MeasuredRetries,
  words: WorksheetWords['calibration'],
): string {
  const lines = linesOf(note);
  const planned = firstPlanned(note) ?? retries;
  const first =
    lines.find((line) => FIRST.test(line)) ??
    words.planned(`${planned === undefined ? words.blank : planned}${formula && ` (${formula})`}`);
  const own = lines.filter((line) => !FIRST.test(line) && !MEASURED.test(line));
  return [first, words.measured(measured), ...own].join('\n').slice(0, LONGEST_NOTE);
}
