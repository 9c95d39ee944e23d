import { problem } from '../../messages/problem';
import { parseMarker } from '../../rates/stored/marker';
import { type Mirror, markerNames, rangeNamed } from './find-mirror';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** The name that documents and examples speak of. */
export const FIRST_MARKER_NAME = 'IMG_RATES';

const NAMES = [
  FIRST_MARKER_NAME,
  ...[2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${FIRST_MARKER_NAME}_${number}`),
];

/**
 * The name of the marker's cell, set where it is not. A dead name may refuse to be set again, even without a word,
 * so it is looked up afterwards; the next free one is taken instead. A name that a person uses is left alone.
 * @throws Problem `store/name-refused`
 */
export function nameMarker(cell: Range): { name: string; named: boolean } {
  const known = nameOf(cell);
  if (known) return { name: known, named: false };
  // Twice, since Google also fails now and then where nothing is refused.
  const isSet = (name: string) => setsName(name, cell) || setsName(name, cell);
  for (const name of NAMES) if (isFree(name) && isSet(name)) return { name, named: true };
  throw problem('store/name-refused', { names: NAMES });
}

const isSameCell = (one: Range, other: Range): boolean =>
  one.getSheet().getSheetId() === other.getSheet().getSheetId() &&
  one.getRow() === other.getRow() &&
  one.getColumn() === other.getColumn();

function isFree(name: string): boolean {
  const range = rangeNamed(name);
  return !range || range.isBlank() || parseMarker(range.getValue()) !== undefined;
}

function setsName(name: string, cell: Range): boolean {
  try {
    SpreadsheetApp.getActive().setNamedRange(name, cell);
  } catch {
    // Refused: the next name is tried, and when none is left the caller says so.
    return false;
  }
  const range = rangeNamed(name);
  return range !== undefined && isSameCell(range, cell);
}

/** The name that leads to the marker's cell, if one does. */
export const markerNameAt = ({ name, sheet, row, column }: Mirror): string | undefined =>
  name ?? nameOf(sheet.getRange(row, column));

const nameOf = (cell: Range): string | undefined =>
  markerNames().find(({ range }) => isSameCell(range, cell))?.name;
