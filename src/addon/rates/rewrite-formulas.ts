import { formulas } from '../../functions';
import type { Formula } from '../../functions/formula';
import { type MarkerWords, withMarker } from '../../functions/marker-in-formula';
import type { Notice } from '../../messages/notice';
import { quotedSheet } from '../../worksheet/places';
import { gridSheets } from '../grid-sheets';
import type { ReadyMirror } from './put-mirror';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How many arguments each of our functions takes whose value depends on the rates. */
const argumentCounts = (): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(formulas as Readonly<Record<string, Formula>>)
      .filter(([, { parameters }]) => parameters.includes('rates'))
      .map(([name, { parameters }]) => [name, parameters.length]),
  );

/** Finds a call of one of these functions. */
const callOf = (names: Iterable<string>): RegExp => new RegExp(`\\b(?:${[...names].join('|')})\\s*\\(`, 'i');

/** Where the marker stands, as far as formulas can name it. */
export type MarkerPlace = Pick<ReadyMirror, 'sheet' | 'row' | 'column' | 'name'>;

/** A formula with a call of ours. */
interface Found {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The document's formulas with calls of ours, as far as time allowed. */
export interface OwnFormulas {
  readonly found: readonly Found[];
  readonly isCutShort: boolean;
}

/** What a cell takes. */
const MOST_CHARACTERS = 50_000;

/** A person waits for a count; what is written goes on for longer, but Google ends every script after six minutes. */
const [COUNTING_MS, WRITING_MS] = [20_000, 200_000];

/** The number of formulas that do not follow the rates, as far as they were counted. */
export function countNotFollowing(place: MarkerPlace): { formulas: number; isCutShort: boolean } {
  const { found, isCutShort } = ownFormulas(COUNTING_MS);
  return { formulas: changes(found, wordsFor(place, true, false)).length, isCutShort };
}

/** Makes each formula of ours end in the marker; those that cannot be changed are named. */
export function appendMarkers(place: MarkerPlace): Notice[] {
  const { formulas: changed, ...rest } = rewrite(ownFormulas(), wordsFor(place, true, false));
  return [{ kind: 'followed', formulas: changed }, ...notFollowed(rest)];
}

/**
 * Puts the live name wherever a formula of ours passes a dead one, or `#REF!` where the mirror was gone. The formulas are
 * those from before the name was set: once it is, those that pass it are calculating, and reading waits for them.
 */
export function replaceDeadMarkers(own: OwnFormulas, place: MarkerPlace, mirrorWasGone: boolean): Notice[] {
  const { formulas: changed, ...rest } = rewrite(own, wordsFor(place, false, mirrorWasGone));
  const replaced: Notice[] =
    changed > 0 ? [{ kind: 'name-replaced', name: place.name, formulas: changed }] : [];
  return [...replaced, ...notFollowed(rest)];
}

/** A list that nobody reads to its end says how long it is. */
const MOST_NAMED = 30;

function notFollowed({ left, isCutShort }: Pick<Rewritten, 'left' | 'isCutShort'>): Notice[] {
  const more = left.length - MOST_NAMED;
  const cells = more > 0 ? [...left.slice(0, MOST_NAMED), `… (+${more})`] : left;
  return [
    ...(cells.length > 0 ? [{ kind: 'not-followed', cells } as const] : []),
    ...(isCutShort ? [{ kind: 'follow-cut-short' } as const] : []),
  ];
}

function wordsFor(
  { sheet, row, column, name }: MarkerPlace,
  append: boolean,
  mirrorWasGone: boolean,
): MarkerWords {
  const a1 = sheet.getRange(row, column).getA1Notation();
  const tab = sheet.getName();
  const own = [name, `${quotedSheet(tab)}!${a1}`, `${tab}!${a1}`].map((text) => text.toUpperCase());
  const counts = argumentCounts();
  return {
    marker: name,
    append,
    argumentsOf: (functionName) => counts.get(functionName),
    isMarker: (argument) => own.includes(argument.replace(/\$/g, '').toUpperCase()),
    isDeadMarker: (argument, place) =>
      /^IMG_?RATES(?:_\d+)?$/i.test(argument) || (mirrorWasGone && place > 0 && /#REF!/i.test(argument)),
  };
}

/** What was changed, which cells were left as they are, and whether time ran out before all were looked at. */
interface Rewritten {
  readonly formulas: number;
  readonly left: readonly string[];
  readonly isCutShort: boolean;
}

/** One `setFormula` a cell: no formula is ever in a broken state, and what time did not allow another run goes on with. */
function rewrite({ found, isCutShort }: OwnFormulas, words: MarkerWords): Rewritten {
  const until = Date.now() + WRITING_MS / 2;
  const left: string[] = [];
  let changed = 0;
  for (const { sheet, row, column, wanted } of changes(found, words)) {
    if (Date.now() > until) return { formulas: changed, left, isCutShort: true };
    const cell = sheet.getRange(row, column);
    if (wanted !== undefined && cell.canEdit()) {
      cell.setFormula(wanted);
      changed++;
    } else left.push(`${sheet.getName()}!${cell.getA1Notation()}`);
  }
  return { formulas: changed, left, isCutShort };
}

/** The formulas that are not as they should be, with how that is: undefined when one cannot be read or would not fit. */
const changes = (found: readonly Found[], words: MarkerWords) =>
  found.flatMap((each) => {
    const wanted = withMarker(each.formula, words);
    return wanted === each.formula ? [] : [{ ...each, wanted: fitting(wanted) }];
  });

/** Reads every formula of the document, up to the moment at which time is up. */
export function ownFormulas(forMs = WRITING_MS / 2): OwnFormulas {
  const until = Date.now() + forMs;
  const found: Found[] = [];
  const ours = callOf(argumentCounts().keys());
  for (const sheet of gridSheets()) {
    if (Date.now() > until) return { found, isCutShort: true };
    for (const [row, line] of sheet.getDataRange().getFormulas().entries()) {
      if (Date.now() > until) return { found, isCutShort: true };
      for (const [column, formula] of line.entries())
        if (ours.test(formula)) found.push({ sheet, row: row + 1, column: column + 1, formula });
    }
  }
  return { found, isCutShort: false };
}

const fitting = (formula: string | undefined): string | undefined =>
  formula !== undefined && formula.length > MOST_CHARACTERS ? undefined : formula;
