import type { Language } from '../i18n/language';

/** A sentence in each language. */
export type Sentences = Readonly<Record<Language, string>>;

/** What Sheets and the sidebar show of one parameter. */
export interface ParameterHelp {
  readonly name: string;
  readonly optional: boolean;
  readonly text: Sentences;
}

/** What Sheets and the sidebar show of one formula. The build reads it from the formula's JSDoc. */
export interface FormulaHelp {
  readonly name: string;
  readonly summary: Sentences;
  readonly parameters: readonly ParameterHelp[];
}
