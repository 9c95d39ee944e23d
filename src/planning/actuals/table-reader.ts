import type { Charge, ColumnUse, SkipReason, SourceKind } from './charge';
import type { FileReadings, Survey } from './file-readings';

type Row = readonly string[];

/** A table of one kind, as its header tells: how its rows are surveyed, then read. */
export interface TableReader {
  readonly kind: SourceKind;
  readonly columns: (rows: readonly Row[]) => ColumnUse;
  /** Takes note of a row's numbers and day, so that the whole file is read in one way. */
  readonly survey: (survey: Survey, row: Row, line: number) => void;
  /** A reader of rows, by how the file is read. */
  readonly rows: (
    readings: FileReadings,
    rows: readonly Row[],
  ) => (row: Row) => readonly Charge[] | SkipReason;
}

/** Cells of a row by the names in the header, in small letters; '' for a name that the header lacks. */
export const fieldsOf = (header: readonly string[]) => {
  const at = new Map<string, number>();
  header.forEach((name, index) => {
    if (!at.has(name.toLowerCase())) at.set(name.toLowerCase(), index);
  });
  return {
    at,
    has: (...names: readonly string[]) => names.every((name) => at.has(name)),
    of: (row: Row) => (name: string) => (row[at.get(name) ?? -1] ?? '').trim(),
  };
};
