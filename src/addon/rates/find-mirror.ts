import { type Marker, parseMarker } from '../../rates/stored/marker';
import { type MirrorContent, readMirror } from '../../rates/stored/mirror';
import { gridSheets, isGridSheet } from '../grid-sheets';
import { MIRROR_WIDTH } from './mirror-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export const MIRROR_NAME = 'Image rates';
/** Those that `nameMarker` sets: a document may hold thousands that only look like them. */
const MARKER_NAME = /^IMG_RATES(?:_[2-9])?$/;

/** The sheet that mirrors the rate table, and what it holds; nothing when it is new. */
export interface Mirror {
  readonly sheet: Sheet;
  /** The name that led to the marker's cell, if one did. */
  readonly name?: string;
  /** The marker's cell, from 1. */
  readonly row: number;
  readonly column: number;
  readonly content: MirrorContent | undefined;
  /** What the sheet shows from the marker's cell on, row by row. */
  readonly cells: readonly (readonly unknown[])[];
  /** What stands in the marker's cell. */
  readonly marker: Marker | undefined;
}

/** The range of a name; nothing when the name is dead. */
export function rangeNamed(name: string): Range | undefined {
  try {
    return (SpreadsheetApp.getActive().getRangeByName(name) as Range | null) ?? undefined;
  } catch {
    // Google does not say whether a name whose cells are gone gives null or throws; a mirror is found without it.
    return undefined;
  }
}

/** The names that can be the marker's, as they are set now, with their cells. */
export function markerNames(): { name: string; range: Range }[] {
  const names = SpreadsheetApp.getActive()
    .getNamedRanges()
    .map((each) => each.getName());
  return names
    .filter((name) => MARKER_NAME.test(name))
    .flatMap((name) => {
      const range = rangeNamed(name);
      return range ? [{ name, range }] : [];
    });
}

/** Where a mirror is looked for beside its name: under its usual name, in sheets called alike, or in any sheet. */
export type Search = 'usual name' | 'similar names' | 'everywhere';

/**
 * The mirror sheet, known by what it holds: first where the marker's name points, then in the sheets to search. A sheet
 * of its name that holds no mirror is somebody else's.
 */
export function findMirror(search: Search): Mirror | undefined {
  for (const { name, range } of markerNames()) {
    const mirror = mirrorAt(range);
    if (mirror) return { ...mirror, name };
  }
  for (const sheet of sheetsFor(search)) {
    const values = hasMirror(sheet) ? valuesOf(sheet) : [];
    const content = readMirror(values);
    if (content?.marker) return mirrorOf(sheet, content, values, undefined);
  }
  return undefined;
}

function sheetsFor(search: Search): Sheet[] {
  if (search === 'everywhere') return gridSheets();
  const document = SpreadsheetApp.getActive();
  if (search === 'similar names')
    return document
      .getSheets()
      .filter((sheet) => sheet.getName().includes(MIRROR_NAME) && isGridSheet(sheet));
  const usual = document.getSheetByName(MIRROR_NAME) as Sheet | null;
  return usual && isGridSheet(usual) ? [usual] : [];
}

/** A blank sheet under the marker's name is a mirror that a save could not finish. */
function mirrorAt(range: Range): Mirror | undefined {
  const sheet = range.getSheet();
  // A sheet that is not the mirror may hold formulas that wait for this very answer: it is not read.
  if (range.getValue() === '' && sheet.getLastRow() > 0 && !startsMirror(range)) return undefined;
  const values = valuesOf(sheet);
  const content = readMirror(values);
  if (content) return mirrorOf(sheet, content, values, range);
  if (sheet.getLastRow() > 0) return undefined;
  return { sheet, row: range.getRow(), column: range.getColumn(), content, cells: [], marker: undefined };
}

/** Whether the row that begins with this cell is the first of a mirror. */
function startsMirror(range: Range): boolean {
  const sheet = range.getSheet();
  const width = Math.min(MIRROR_WIDTH, sheet.getMaxColumns() - range.getColumn() + 1);
  return sheet.getRange(range.getRow(), range.getColumn(), 1, width).getValues().flat().some(isMirrorHead);
}

function mirrorOf(
  sheet: Sheet,
  content: MirrorContent,
  values: unknown[][],
  named: Range | undefined,
): Mirror {
  const row = named?.getRow() ?? content.row + 1;
  const column = named?.getColumn() ?? Math.max(1, content.column + 2 - MIRROR_WIDTH);
  const cells = values
    .slice(row - 1, content.lines)
    .map((line) => line.slice(column - 1, column - 1 + MIRROR_WIDTH));
  return { sheet, row, column, content, cells, marker: parseMarker(sheet.getRange(row, column).getValue()) };
}

const valuesOf = (sheet: Sheet): unknown[][] => sheet.getDataRange().getValues();

/** Looks at the top of a sheet only: it may hold many thousand rows. */
const hasMirror = (sheet: Sheet): boolean => {
  const top = sheet.getRange(1, 1, Math.min(20, sheet.getMaxRows()), Math.min(60, sheet.getMaxColumns()));
  return top.getValues().flat().some(isMirrorHead);
};

const isMirrorHead = (value: unknown): boolean => String(value).startsWith('{"mirror":');
