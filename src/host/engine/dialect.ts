import { CellErrorType, helpers, registries } from '@odoo/o-spreadsheet';
import { LOADING, sheetsError } from './sheets-error';
import { addSheetsFunctions } from './sheets-functions';

/** The shape that the engine hands to functions for one cell. */
interface CellResult {
  value?: unknown;
  format?: string;
  message?: string;
}

type Compute = (this: unknown, ...args: (CellResult | undefined)[]) => unknown;

/** The engine's names of errors → the names in Sheets. What the engine cannot coerce is `#VALUE!` there. */
function nameErrorsAsSheets(): void {
  Object.assign(CellErrorType, {
    InvalidReference: '#REF!',
    CircularDependency: '#REF!',
    SpilledBlocked: '#REF!',
    BadExpression: '#ERROR!',
    GenericError: '#VALUE!',
  });
  const known = registries.errorTypes as Set<string>;
  for (const code of [...Object.values(CellErrorType), '#ERROR!', LOADING]) known.add(code);
}

/** In Sheets an empty *text* in arithmetic is an error (an empty cell counts as 0); the engine takes it as 0. */
function refuseTextInArithmetic(): void {
  for (const name of ['ADD', 'MINUS', 'MULTIPLY', 'DIVIDE', 'POW', 'POWER', 'UMINUS', 'UNARY.PERCENT']) {
    const built = registries.functionRegistry.get(name);
    const compute = built.compute as unknown as Compute;
    const strict: Compute = function (...args) {
      if (args.some((arg) => arg?.value === ''))
        return sheetsError('#VALUE!', `Function ${name} expects number values. But '' is a text.`);
      return compute.apply(this, args);
    };
    registries.functionRegistry.replace(name, { ...built, compute: strict as never });
  }
}

/** In Sheets a branch that is left empty is blank, and IF without a third argument is FALSE; the engine makes both 0. */
function keepEmptyBranches(): void {
  for (const name of ['IF', 'IFERROR', 'IFNA']) {
    const built = registries.functionRegistry.get(name);
    const compute = built.compute as unknown as Compute;
    const blanks: Compute = function (...args) {
      const filled = args.map((arg) => arg ?? { value: null });
      if (args.length === 1) filled.push({ value: null });
      if (name === 'IF' && args.length === 2) filled.push({ value: false });
      return compute.apply(this, filled);
    };
    registries.functionRegistry.replace(name, { ...built, compute: blanks as never });
  }
}

/** The engine spreads arrays by itself, so ARRAYFORMULA has nothing left to do. */
function addArrayFormula(): void {
  const compute: Compute = (array) => array ?? '';
  registries.functionRegistry.replace('ARRAYFORMULA', {
    description:
      'Enables the display of values returned from an array formula into multiple rows and/or columns.',
    args: [helpers.arg('array_formula (any, range<any>)', 'A range, or an expression that gives an array.')],
    compute: compute as never,
    isExported: true,
  });
}

/** Teaches the engine where Sheets differs; once for all models, before the first is made. */
export function speakSheets(): void {
  nameErrorsAsSheets();
  refuseTextInArithmetic();
  keepEmptyBranches();
  addArrayFormula();
  addSheetsFunctions();
}
