import * as formulas from '../../functions';
import type { Formula } from '../../functions/formula';
import { type MarkerWords, withMarker } from '../../functions/marker-in-formula';
import type { Notice } from '../../messages/notice';
import { gridSheets } from '../grid-sheets';
import type { ReadyMirror } from './put-mirror';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How many arguments each of our functions takes whose value depends on the rates. */
const ARGUMENTS = new Map(
  Object.entries(formulas as Readonly<Record<string, Formula>>)
    .filter(([, { parameters }]) => parameters.includes('rates'))
    .map(([name, { parameters }]) => [name, parameters.length]),
);
const ANY_CALL = new RegExp(`\\b(?:${[...ARGUMENTS.keys()].join('|')})\\s*\\(`, 'i');

/** Where the marker stands, as far as formulas can name it. */
export type MarkerPlace = Pick<ReadyMirror, 'sheet' | 'row' | 'column' | 'name'>;

/** A formula with a call of ours, and how it should be; undefined when it cannot be read. */
interface Found {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly wanted: string | undefined;
}

/** The number of formulas that do not follow the rates. */
export const countNotFollowing = (place: MarkerPlace): number =>
  formulasToChange(wordsFor(place, true, false)).length;

/** Makes each formula of ours end in the marker; those that cannot be changed are named. */
export function appendMarkers(place: MarkerPlace): Notice[] {
  const { formulas: changed, left } = rewrite(wordsFor(place, true, false));
  return [{ kind: 'followed', formulas: changed }, ...notFollowed(left)];
}

/** Puts the live name wherever a formula of ours passes a dead one, or `#REF!` where the mirror was gone. */
export function replaceDeadMarkers(place: MarkerPlace, mirrorWasGone: boolean): Notice[] {
  const { formulas: changed, left } = rewrite(wordsFor(place, false, mirrorWasGone));
  const replaced: Notice[] =
    changed > 0 ? [{ kind: 'name-replaced', name: place.name, formulas: changed }] : [];
  return [...replaced, ...notFollowed(left)];
}

const notFollowed = (cells: readonly string[]): Notice[] =>
  cells.length > 0 ? [{ kind: 'not-followed', cells }] : [];

function wordsFor(
  { sheet, row, column, name }: MarkerPlace,
  append: boolean,
  mirrorWasGone: boolean,
): MarkerWords {
  const a1 = sheet.getRange(row, column).getA1Notation();
  const tab = sheet.getName();
  const own = [name, `'${tab.replace(/'/g, "''")}'!${a1}`, `${tab}!${a1}`].map((text) => text.toUpperCase());
  return {
    marker: name,
    append,
    argumentsOf: (functionName) => ARGUMENTS.get(functionName),
    isMarker: (argument) => own.includes(argument.replace(/\$/g, '').toUpperCase()),
    isDeadMarker: (argument, place) =>
      /^IMG_RATES(?:_\d+)?$/i.test(argument) || (mirrorWasGone && place > 0 && /#REF!/i.test(argument)),
  };
}

/** One `setFormula` a cell: no formula is ever in a broken state. */
function rewrite(words: MarkerWords): { formulas: number; left: string[] } {
  const left: string[] = [];
  let changed = 0;
  for (const { sheet, row, column, wanted } of formulasToChange(words)) {
    const cell = sheet.getRange(row, column);
    if (wanted !== undefined && cell.canEdit()) {
      cell.setFormula(wanted);
      changed++;
    } else left.push(`${sheet.getName()}!${cell.getA1Notation()}`);
  }
  return { formulas: changed, left };
}

function formulasToChange(words: MarkerWords): Found[] {
  return gridSheets().flatMap((sheet) =>
    sheet
      .getDataRange()
      .getFormulas()
      .flatMap((line, row) =>
        line.flatMap((formula, column) => {
          if (!ANY_CALL.test(formula)) return [];
          const wanted = withMarker(formula, words);
          return wanted === formula ? [] : [{ sheet, row: row + 1, column: column + 1, formula, wanted }];
        }),
      ),
  );
}
