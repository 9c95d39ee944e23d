import type { FormulaHelp } from '../../functions/formula-help';
import { HELP_TEXTS } from '../../i18n/words';
import { oneLine } from './formula-help';

/** Something that people come for: what it is, the formula that does it, and what it is called in each language. */
export interface Job {
  readonly says: string;
  readonly formula: string;
  /** All that a search may find it by. */
  readonly text: string;
}

/** The jobs in a language, to be found in both. */
export const jobs = (language: keyof typeof HELP_TEXTS): readonly Job[] =>
  HELP_TEXTS[language].recipes.map(({ says, formula }, at) => {
    const called = Object.values(HELP_TEXTS).map(({ recipes }) => recipes[at]?.says);
    return { says, formula, text: [...called, formula].join(' ') };
  });

/** All that a search may find a formula by: its name, its help and its arguments, in both languages. */
export const formulaText = (help: FormulaHelp): string =>
  [
    help.name,
    oneLine(help, 'en'),
    oneLine(help, 'zh-TW'),
    ...help.parameters.flatMap(({ name, text }) => [name, text.en, text['zh-TW']]),
  ].join(' ');

/** Whether a text has each word of a search, in any case and width. */
export function hasWords(text: string, search: string): boolean {
  const plain = (of: string) => of.normalize('NFKC').toLowerCase();
  const searched = plain(text);
  return plain(search)
    .split(/\s+/)
    .every((word) => searched.includes(word));
}
