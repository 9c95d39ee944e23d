import { LANGUAGES, type Language } from '../i18n/language';
import { WORKSHEET_WORDS } from '../i18n/words';
import { SHOWN_COLUMNS, type ShownColumn } from './columns';
import { MARKS } from './marks';

type Cells = readonly (readonly unknown[])[];

/** The deliverables of a plan of this edition, by rows and columns from 0. */
export interface DeliverableTable {
  readonly language: Language;
  /** The row of the headings. Under it stands a hidden row of formulas that fill columns. */
  readonly head: number;
  /** The row of the totals. Above it stands an empty row that is inside the ranges. */
  readonly end: number;
  /** Where a column stands; -1 for one that is gone. */
  readonly place: (column: ShownColumn) => number;
}

/** The headings of what is planned and of what really happened. */
export const WITH_ACTUALS: readonly ShownColumn[] = [
  ...(['use', 'size', 'quality', 'rate', 'finals', 'retries', 'cost'] as const),
  ...(['generated', 'kept', 'billed'] as const),
];

/**
 * Finds the deliverables of a plan by its headings, wherever rows and columns have been inserted; undefined where the
 * headings that are asked for do not stand in one row.
 */
export function deliverableTable(
  cells: Cells,
  known: readonly ShownColumn[],
  languages: readonly Language[] = LANGUAGES,
): DeliverableTable | undefined {
  const end = cells.findIndex((row) => row.includes(MARKS.planEnd));
  for (const language of languages) {
    const words = WORKSHEET_WORDS[language].columns;
    const head = cells.findIndex((row) => known.every((column) => row.includes(words[column])));
    if (head < 0 || end < head) continue;
    const heads = cells[head] ?? [];
    const places = new Map(
      SHOWN_COLUMNS.map(([key]) => [key, heads.findIndex((cell) => isHeading(cell, words[key]))]),
    );
    return { language, head, end, place: (column) => places.get(column) ?? -1 };
  }
  return undefined;
}

/** The heading of the buffers goes on with what a blank takes. */
const isHeading = (cell: unknown, words: string): boolean =>
  cell === words || (words !== '' && typeof cell === 'string' && cell.startsWith(`${words}\n`));
