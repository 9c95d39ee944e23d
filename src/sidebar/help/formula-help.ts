import type { FormulaHelp } from '../../functions/formula-help';
import type { Language } from '../../i18n/language';
import { writesDecimalComma } from '../../i18n/number-text';

/** JSON, put in by the build. */
declare const FORMULA_HELP: string;

/** The formulas that there are, in the order of their names. */
export const formulaHelp = (): readonly FormulaHelp[] => JSON.parse(FORMULA_HELP) as readonly FormulaHelp[];

/** What stands between arguments: Sheets takes `,` or `;`, by the spreadsheet's locale. */
export type Separator = ',' | ';';

/** What a spreadsheet of this locale shows between arguments. */
export const separatorOf = (locale: string): Separator => (writesDecimalComma(locale) ? ';' : ',');

/** `IMGCOST(size, quality, [rate])`. */
export const signature = ({ name, parameters }: FormulaHelp, separator: Separator): string =>
  `${name}(${parameters.map((each) => (each.optional ? `[${each.name}]` : each.name)).join(`${separator} `)})`;

/** What a formula does, in one line. */
export const oneLine = ({ summary }: FormulaHelp, language: Language): string =>
  (summary[language].split(/\s*Examples?:/)[0] ?? '').trim();

/** A formula with this separator between its arguments; what stands in quotes stays. */
export const withSeparator = (formula: string, separator: Separator): string =>
  formula.replace(/"[^"]*"|[;,]/g, (part) => (part === ';' || part === ',' ? separator : part));
