import { jsonObject } from '../../rates/stored/ascii-json';
import { ofCache } from '../document-cache';

/** What stood in a row's retries before they were calibrated, and what was written. */
export interface UndoneRow {
  readonly index: number;
  readonly use: string;
  /** The cell: a formula is written again nowhere else, since it names others by their places. */
  readonly cell: string;
  readonly written: number;
  readonly value: number | null;
  readonly formula: string;
  readonly note: string;
}

/** What takes one calibration back. */
export interface Undo {
  readonly sheetId: number;
  readonly rows: readonly UndoneRow[];
}

const SIX_HOURS = 21_600;
const keyOf = (token: string): string => `calibration ${token}`;

/**
 * Keeps what takes a calibration back, formulas too: they are not sent through the sidebar, which could change them.
 * A cache may lose it; Sheets' own undo is still there then.
 * @returns the token by which it is asked for
 */
export function keepUndo(undo: Undo): string {
  const token = Utilities.getUuid();
  ofCache((cache) => cache.put(keyOf(token), JSON.stringify(undo), SIX_HOURS));
  return token;
}

/** What takes a calibration back; undefined where it is no longer known. */
export const keptUndo = (token: string): Undo | undefined =>
  jsonObject(ofCache((cache) => cache.get(keyOf(token))) ?? '') as Undo | undefined;

/** Forgets what was taken back. */
export function forgetUndo(token: string): void {
  ofCache((cache) => cache.remove(keyOf(token)));
}
