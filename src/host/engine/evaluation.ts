import { CellErrorType, EvaluationError, registries } from '@odoo/o-spreadsheet';
import { sheetsError } from './sheets-error';

interface CellPosition {
  sheetId: string;
  col: number;
  row: number;
}

interface CellResult {
  value?: unknown;
  format?: string;
}

type Result = CellResult | CellResult[][];
type Execute = (...args: unknown[]) => Result;
type SymbolReader = (name: string, isRange: boolean) => unknown;

interface FormulaCell {
  format?: string;
  compiledFormula: { execute: Execute };
}

/** What the engine's evaluation has that its types do not say. */
interface Internals {
  getters: { isDeadName?(name: string): boolean };
  evaluator: {
    buildSafeGetSymbolValue(contextual?: unknown): SymbolReader;
    computeFormulaCell(position: object, cell: FormulaCell): object;
    evaluatedCells: { set(position: CellPosition, cell: object): void };
    getEvaluatedCell(position: CellPosition): object;
    spreadValues(position: CellPosition, columns: CellResult[][]): (column: number, row: number) => void;
  };
}

const isBlank = (result: CellResult | undefined) => result?.value === null || result?.value === undefined;

/** A name that stands for nothing is `#NAME?`, and `#REF!` when its cells have been deleted. */
function nameUnknownNames({ evaluator, getters }: Internals): void {
  const build = evaluator.buildSafeGetSymbolValue.bind(evaluator);
  evaluator.buildSafeGetSymbolValue = (contextual) => {
    const read = build(contextual);
    return (name, isRange) => {
      const result = read(name, isRange);
      if (!(result instanceof EvaluationError) || result.value !== CellErrorType.BadExpression) return result;
      return getters.isDeadName?.(name)
        ? sheetsError('#REF!', `Name ${name} refers to cells that were deleted.`)
        : sheetsError('#NAME?', `Unknown range name: '${name.toUpperCase()}'.`);
    };
  };
}

/** In Sheets a formula that refers to an empty cell is empty too; the engine makes it 0. */
function keepBlanks({ evaluator }: Internals): void {
  const compute = evaluator.computeFormulaCell.bind(evaluator);
  evaluator.computeFormulaCell = (position, cell) => {
    let first: CellResult | undefined;
    const { compiledFormula } = cell;
    const execute: Execute = (...args) => {
      const result = compiledFormula.execute(...args);
      first = Array.isArray(result) ? result[0]?.[0] : result;
      return result;
    };
    const watched = Object.create(compiledFormula, { execute: { value: execute } });
    const computed = compute(position, { ...cell, compiledFormula: watched });
    if (!isBlank(first) || (computed as CellResult).value !== 0) return computed;
    return { ...computed, value: null, type: 'empty', formattedValue: '', format: cell.format };
  };
  const spread = evaluator.spreadValues.bind(evaluator);
  evaluator.spreadValues = (position, columns) => {
    const put = spread(position, columns);
    return (column, row) => {
      put(column, row);
      if (!isBlank(columns[column]?.[row])) return;
      const { sheetId, col, row: top } = position;
      const cell = { sheetId, col: col + column, row: top + row };
      // Not of type empty: what is typed into it has to collide with the array.
      const blank = { ...evaluator.getEvaluatedCell(cell), value: null, type: 'text', formattedValue: '' };
      evaluator.evaluatedCells.set(cell, blank);
    };
  };
}

/** Makes every later model calculate names and blanks as Sheets does. */
export function calculateAsSheets(): void {
  const views = registries.coreViewsPluginRegistry;
  const Evaluation = views.get('evaluation');
  class SheetsEvaluation extends Evaluation {
    constructor(config: ConstructorParameters<typeof Evaluation>[0]) {
      super(config);
      nameUnknownNames(this as unknown as Internals);
      keepBlanks(this as unknown as Internals);
    }
  }
  views.replace('evaluation', SheetsEvaluation as never);
}
