import type { MirrorRow } from '../messages/notice';
import type { Language } from './language';
import { MIRROR_WORDS } from './words';

/** What differs in one row of the mirror sheet, a line each. */
export function mirrorRowLines({ kind, fields }: MirrorRow, language: Language): string[] {
  const { columns, rows } = MIRROR_WORDS[language];
  return kind === 'changed'
    ? fields.map(({ column, kept, sheet }) =>
        rows.changed(columns[column], shortened(kept), shortened(sheet)),
      )
    : [rows[kind]];
}

const MOST_ROWS = 12;

/** Rows of the mirror sheet as plain text, a line each; the first of many. */
export function mirrorRowsText(rows: readonly MirrorRow[], language: Language): string {
  const lines = rows
    .slice(0, MOST_ROWS)
    .map((row) => `• ${row.name || row.id}: ${mirrorRowLines(row, language).join('; ')}`);
  const more = rows.length - MOST_ROWS;
  return [...lines, ...(more > 0 ? [MIRROR_WORDS[language].rows.more(more)] : [])].join('\n');
}

const LONGEST = 60;

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
