import { CellErrorType, EvaluationError, helpers, type Locale, registries } from '@odoo/o-spreadsheet';

/** The shape that the engine hands to functions for one cell. */
interface CellResult {
  value?: unknown;
  format?: string;
  message?: string;
}

type Compute = (this: unknown, ...args: (CellResult | undefined)[]) => unknown;

/** An error value in Sheets' words, with the text that Sheets shows when one hovers over it. */
export const sheetsError = (code: string, message: string): EvaluationError =>
  new EvaluationError(message, code as never);

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
  for (const code of [...Object.values(CellErrorType), '#ERROR!']) known.add(code);
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

/** `FIXED(number; places; without separators)`, in the document's own signs. The engine lacks it. */
function addFixed(): void {
  interface Context {
    readonly locale: Locale;
  }
  const compute = function (this: Context, number?: CellResult, places?: CellResult, plain?: CellResult): unknown {
    const value = Number(number?.value ?? 0);
    if (!Number.isFinite(value)) return sheetsError('#VALUE!', 'Function FIXED expects number values.');
    const decimals = Math.trunc(Number(places?.value ?? 2));
    const pattern = `${plain?.value === true ? '0' : '#,##0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
    return { value: helpers.formatValue(value, { format: pattern, locale: this.locale }) };
  };
  registries.functionRegistry.replace('FIXED', {
    description: 'Formats a number with a fixed number of decimal places.',
    args: [
      helpers.arg('number (number)', 'The number to format.'),
      helpers.arg('places (number, default=2)', 'How many decimal places.'),
      helpers.arg('without_separators (boolean, default=FALSE)', 'Whether to leave out the separators of thousands.'),
    ],
    compute: compute as never,
    isExported: true,
  });
}

type SymbolReader = (name: string, isRange: boolean) => unknown;

/** What `evaluation`, the engine's own plugin, has that its types do not say. */
interface EvaluationInternals {
  getters: { isDeadName?(name: string): boolean };
  evaluator: { buildSafeGetSymbolValue(contextual?: unknown): SymbolReader };
}

/** A name that stands for nothing is `#NAME?`, and `#REF!` when its cells have been deleted. */
function nameUnknownNames(): void {
  const views = registries.coreViewsPluginRegistry;
  const Evaluation = views.get('evaluation');
  class SheetsEvaluation extends Evaluation {
    constructor(config: ConstructorParameters<typeof Evaluation>[0]) {
      super(config);
      const { evaluator, getters } = this as unknown as EvaluationInternals;
      const build = evaluator.buildSafeGetSymbolValue.bind(evaluator);
      evaluator.buildSafeGetSymbolValue = (contextual) => {
        const read = build(contextual);
        return (name, isRange) => {
          const result = read(name, isRange);
          if (!(result instanceof EvaluationError) || result.value !== CellErrorType.BadExpression)
            return result;
          return getters.isDeadName?.(name)
            ? sheetsError('#REF!', `Name ${name} refers to cells that were deleted.`)
            : sheetsError('#NAME?', `Unknown range name: '${name.toUpperCase()}'.`);
        };
      };
    }
  }
  views.replace('evaluation', SheetsEvaluation as never);
}

let spoken = false;

/** Teaches the engine where Sheets differs; once for all models, before the first is made. */
export function speakSheets(): void {
  if (spoken) return;
  spoken = true;
  nameErrorsAsSheets();
  refuseTextInArithmetic();
  addArrayFormula();
  addFixed();
  nameUnknownNames();
}
