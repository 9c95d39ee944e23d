import { languageOf } from '../../i18n/language';
import { MIRROR_WORDS } from '../../i18n/words';
import type { MirrorColumn, MirrorRow } from '../../messages/notice';
import { isStillToCome } from '../../rates/dated-overrides';
import { fingerprint } from '../../rates/stored/fingerprint';
import type { StoredTable } from '../../rates/stored/stored-table';
import type { Mirror } from './find-mirror';
import { MIRROR_HEAD_ROWS, MIRROR_WIDTH, mirrorCells, mirrorColumn, PRICES, readState } from './mirror-cells';

type Cells = readonly (readonly unknown[])[];
type Line = readonly unknown[];

/** What is charged, and by which source. The other columns follow from these, or are worded by us. */
const TOLD: readonly MirrorColumn[] = [
  'name',
  'model',
  'unit',
  ...PRICES,
  'perImage',
  'checked',
  'until',
  'source',
  'note',
];

/** Where the mirror's columns do not stand as they were written, as after a column was put between them, nothing is compared. */
const isInPlace = ({ content, column }: Mirror): boolean =>
  content !== undefined && content.column + 2 - MIRROR_WIDTH === column;

/** The rows of the mirror sheet that do not say what a table says, each with what is kept and what the sheet shows. */
export const mirrorRows = (table: StoredTable, mirror: Mirror): MirrorRow[] =>
  isInPlace(mirror) ? differences(mirrorCells(table), mirror.cells) : [];

/** The rows of a table that are not as this version of the add-on ships them. */
export function rowsUnlikeShipped(table: StoredTable): MirrorRow[] {
  const { removed } = MIRROR_WORDS[languageOf(table.language)].states;
  const after = mirrorCells(table);
  const gone = new Set(
    [...rowsById(after)].filter(([, line]) => textAt(line, 'state') === removed).map(([id]) => id),
  );
  return differences(mirrorCells({ ...table, overrides: [] }), after)
    .filter(({ kind }) => kind !== 'hidden')
    .map((row): MirrorRow => (gone.has(row.id) ? { ...row, kind: 'missing', fields: [] } : row));
}

/** Tells one set of rows from another, so that what is done is done to the rows that a person saw. */
export const seenRows = (rows: readonly MirrorRow[]): string => fingerprint(JSON.stringify(rows));

/** Days on which rows were edited, as the cells of a copied file say: none is still to come. */
export const withPastEdits = (table: StoredTable, today: string): StoredTable => ({
  ...table,
  overrides: table.overrides.map((override) => {
    const { edited } = Object(override) as { edited?: unknown };
    return typeof edited === 'string' && isStillToCome(edited, today)
      ? { ...Object(override), edited: today }
      : override;
  }),
});

function differences(before: Cells, after: Cells): MirrorRow[] {
  const [kept, found] = [rowsById(before), rowsById(after)];
  const known = [...kept].flatMap(([id, line]): MirrorRow[] => {
    const name = textAt(line, 'name');
    const now = found.get(id);
    if (!now) return [{ id, name, kind: 'missing', fields: [] }];
    const fields = TOLD.map((column) => ({
      column,
      kept: textAt(line, column),
      sheet: textAt(now, column),
    })).filter((field) => field.kept !== field.sheet);
    if (fields.length > 0) return [{ id, name, kind: 'changed', fields }];
    return textAt(line, 'stored') === textAt(now, 'stored') ? [] : [{ id, name, kind: 'hidden', fields: [] }];
  });
  const added = [...found]
    .filter(([id]) => !kept.has(id))
    .map(([id, line]): MirrorRow => ({ id, name: textAt(line, 'name'), kind: 'added', fields: [] }));
  return [...known, ...added];
}

/** A rate that prices nothing is named beside its state; up to 1.0 it was in the columns of the others. */
function withName(line: Line): Line {
  const { state, name, id } = readState(textAt(line, 'state'));
  if (id === undefined) return line;
  const named = [...line];
  named[mirrorColumn('state')] = state;
  named[mirrorColumn('name')] = name;
  named[mirrorColumn('id')] = id;
  return named;
}

/** Rows by the id that they show; of two with the same, the first. */
function rowsById(cells: Cells): Map<string, Line> {
  const rows = new Map<string, Line>();
  for (const line of cells.slice(MIRROR_HEAD_ROWS)) {
    const named = withName(line);
    const id = textAt(named, 'id');
    if (id !== '' && !rows.has(id)) rows.set(id, named);
  }
  return rows;
}

/** What a cell shows; the apostrophe that keeps a text a text is no part of it. */
export const textAt = (line: Line, column: MirrorColumn | 'id' | 'state' | 'stored'): string =>
  String(line[mirrorColumn(column)] ?? '').replace(/^'/, '');
