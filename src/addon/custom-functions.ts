import type { Result } from '../functions/cell';
import type { Formula } from '../functions/formula';
import { sheetDocument } from './rates/sheet-document';

type CustomFunction = (...args: unknown[]) => Result | Result[][];

/** The formulas as Sheets calls them: each call sees the document it stands in. */
export function customFunctions<Formulas extends Readonly<Record<string, Formula>>>(formulas: Formulas) {
  const bound = Object.entries(formulas).map(([name, formula]) => {
    const call: CustomFunction = (...args) => formula.evaluate(args, sheetDocument());
    return [name, call] as const;
  });
  return Object.fromEntries(bound) as { readonly [Name in keyof Formulas]: CustomFunction };
}
