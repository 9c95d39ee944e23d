import type { RowRemark, SkipReason } from './charge';
import type { FileReadings } from './file-readings';
import { isRoundedTime } from './utc-day';

/** A row's day, '' where it is known to be lost; a reason where there is none that can be read. */
export interface RowDay {
  readonly day: string;
  readonly remarks: readonly RowRemark[];
}

/**
 * Reads a row's day of the cells that may tell it: the first one of a month or a period. A time that a spreadsheet
 * program has rounded leaves the day open.
 */
export function rowDay(cells: readonly string[], { day, periodStart }: FileReadings): RowDay | SkipReason {
  const read = day(cells);
  if (read !== undefined) return { day: read, remarks: [] };
  const start = periodStart(cells);
  if (start !== undefined) return { day: start, remarks: ['first day'] };
  return cells.some(isRoundedTime) ? { day: '', remarks: ['rounded time'] } : 'time unreadable';
}
