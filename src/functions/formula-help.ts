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

/** The formula that the help gives as its example, to the bracket that closes it; blank where there is none. */
export function exampleOf({ summary }: FormulaHelp): string {
  const formula = /Examples?:\s*(=.*)$/s.exec(summary.en)?.[1] ?? '';
  let depth = 0;
  for (const { 0: part, index } of formula.matchAll(/"[^"]*"|[()]/g)) {
    if (part === '(') depth++;
    if (part === ')' && --depth === 0) return formula.slice(0, index + 1);
  }
  return '';
}

/** What the help says that its example is, where that is a figure or a size; else blank. */
export function exampleFigure(help: FormulaHelp): string {
  const [, after = ''] = help.summary.en.split(exampleOf(help));
  return /^ is (\d[\dx.]*\d|\d)(?![\dx])/.exec(after)?.[1] ?? '';
}
