import { problem } from '../../messages/problem';
import { asciiJson, jsonObject } from './ascii-json';
import { fingerprint } from './fingerprint';
import { type Marker, markerText, parseMarker } from './marker';
import { type StoredTable, tableOfFields } from './stored-table';

/** A cell takes 50,000 characters; short of that, so that a row stays editable by hand. */
const MOST_CHARACTERS = 40_000;

/** What the hidden cells of the mirror sheet hold: the table's own fields, and one text for each override. */
export interface MirrorTexts {
  readonly head: string;
  /** By place in the table's overrides. */
  readonly overrides: readonly string[];
}

/**
 * A table as the hidden cells of its mirror sheet. The checksum does not depend on the order of the rows.
 * @throws Problem `store/rate-too-long`
 */
export function mirrorTexts({ marker, overrides, ...rest }: StoredTable): MirrorTexts {
  const texts = overrides.map((override, at) => asciiJson({ id: idOf(override), at, override }));
  const long = texts.findIndex((text) => text.length > MOST_CHARACTERS);
  if (long >= 0)
    throw problem('store/rate-too-long', {
      rate: idOf(overrides[long]),
      characters: texts[long]?.length ?? 0,
      most: MOST_CHARACTERS,
    });
  const fields = { mirror: 1, marker: markerText(marker), ...rest };
  return { head: asciiJson({ ...fields, checksum: checksum(asciiJson(fields), texts) }), overrides: texts };
}

/** The hidden cell of a shipped row that nobody has changed. */
export const untouchedText = (id: string): string => asciiJson({ id });

/** The id that a stored override gives itself, readable or not. */
export const idOf = (override: unknown): string => {
  const { id } = Object(override) as { id?: unknown };
  return typeof id === 'string' ? id : '';
};

const checksum = (fields: string, texts: readonly string[]): string =>
  fingerprint([fields, ...[...texts].sort()].join('\n'));

/** What a mirror sheet holds. */
export interface MirrorContent {
  /** Where the head stands, or the first row where the head is gone; from 0. */
  readonly row: number;
  readonly column: number;
  /** The number of rows down to the last that is the mirror's. */
  readonly lines: number;
  /** The edition that its head says it mirrors. */
  readonly marker: Marker | undefined;
  /** The table; undefined when the cells are no longer as they were written. */
  readonly table: StoredTable | undefined;
}

/** More rows than a mirror ever has are not read: its checksum does not hold then. */
const MOST_ROWS = 3000;

const startsWith = (value: unknown, start: string): value is string =>
  typeof value === 'string' && value.startsWith(start);
const isHead = (value: unknown): boolean =>
  startsWith(value, '{"mirror":') && parseMarker(jsonObject(value)?.marker) !== undefined;
const isRowText = (value: unknown): value is string => startsWith(value, '{"id":');

/** Reads a mirror out of the cells of a sheet, wherever its rows have been moved to; undefined when there is none. */
export function readMirror(cells: readonly (readonly unknown[])[]): MirrorContent | undefined {
  const place = placeOf(cells, isHead) ?? placeOf(cells, isRowText);
  if (!place) return undefined;
  const inColumn = cells.map((line) => line[place.column]);
  const isOurs = inColumn.map((value, row) => row === place.row || isRowText(value));
  const head = jsonObject(inColumn[place.row]) ?? {};
  return {
    ...place,
    lines: isOurs.lastIndexOf(true) + 1,
    marker: parseMarker(head.marker),
    table: mirroredTable(head, inColumn.filter(isRowText).slice(0, MOST_ROWS)),
  };
}

function placeOf(cells: readonly (readonly unknown[])[], is: (value: unknown) => boolean) {
  const row = cells.findIndex((line) => line.some(is));
  return row < 0 ? undefined : { row, column: (cells[row] ?? []).findIndex(is) };
}

function mirroredTable(
  { checksum: expected, ...fields }: Readonly<Record<string, unknown>>,
  texts: readonly string[],
): StoredTable | undefined {
  const rows = texts
    .flatMap((text) => {
      const { at, override } = jsonObject(text) ?? {};
      return typeof at === 'number' ? [{ text, at, override }] : [];
    })
    .sort((one, other) => one.at - other.at);
  const found = checksum(
    asciiJson(fields),
    rows.map(({ text }) => text),
  );
  const overrides = rows.map(({ override }) => override);
  return found === expected ? tableOfFields(fields, overrides) : undefined;
}
