import { EvaluationError, helpers } from '@odoo/o-spreadsheet';
import { LOADING, sheetsError } from '../engine/sheets-error';
import type { ScriptFunction } from './code';
import {
  type Calculator,
  type EngineArgument,
  type EvaluationContext,
  unknownFunction,
} from './custom-functions';
import type { DocumentWorkspace } from './document-workspace';
import { scriptValue, spreadResult } from './values';
import type { CellResult } from './workspace';

type Execute = (name: string, use: (call: ScriptFunction) => unknown) => unknown;

const isError = (cell: CellResult | undefined) =>
  cell !== undefined && helpers.isEvaluationError(cell.value as string);

/** Calculates custom functions as Sheets does: once for each function with the same arguments, then from memory. */
export class FormulaCalculator implements Calculator {
  private readonly results = new Map<string, unknown>();
  private readonly names: Map<string, string>;

  constructor(
    private readonly workspace: DocumentWorkspace,
    private readonly execute: Execute,
  ) {
    this.names = new Map(workspace.functionNames.map((name) => [name.toUpperCase(), name]));
  }

  /** Forgets all results, so that every formula runs again. */
  forget(): void {
    this.results.clear();
  }

  calculate(upperName: string, args: EngineArgument[], context: EvaluationContext): unknown {
    const name = this.names.get(upperName);
    if (name === undefined) return unknownFunction(upperName);
    const broken = args.map(singleCell).find(isError);
    if (broken && this.workspace.settings.errorArguments === 'short-circuit') return broken;
    const values = args.map((arg) => this.argument(arg));
    const key = `${name} ${JSON.stringify(values.map(keyOf))}`;
    if (!this.results.has(key) && (this.workspace.loading.isOn || key.includes(LOADING)))
      return this.later(context);
    if (!this.results.has(key))
      this.results.set(
        key,
        this.workspace.calculating(context, () => this.call(name, values)),
      );
    return this.results.get(key);
  }

  /** Leaves the formula for later; what depends on it waits as well. */
  private later({ __originCellPosition: position }: EvaluationContext): EvaluationError {
    const cell = position && this.workspace.getters.getCell(position);
    if (cell) this.workspace.loading.add(cell.id);
    return sheetsError(LOADING, 'Loading data...');
  }

  private argument(arg: EngineArgument): unknown {
    if (arg === undefined) return undefined;
    const cell = singleCell(arg);
    if (cell || !Array.isArray(arg)) return scriptValue(cell ?? {}, this.workspace);
    const rows = arg[0]?.length ?? 0;
    if (rows === 0) return '';
    return Array.from({ length: rows }, (_, row) =>
      arg.map((column) => scriptValue(column[row] ?? {}, this.workspace)),
    );
  }

  private call(name: string, values: unknown[]): unknown {
    try {
      return spreadResult(
        this.execute(name, (call) => call(...values)),
        this.workspace,
      );
    } catch (error) {
      if (error instanceof EvaluationError) return error;
      return sheetsError('#ERROR!', error instanceof Error ? error.message : String(error));
    }
  }
}

/** The cell that an argument is, when it is one: a value, or a reference to one cell. */
function singleCell(arg: EngineArgument): CellResult | undefined {
  if (!Array.isArray(arg)) return arg;
  return arg.length === 1 && arg[0]?.length === 1 ? arg[0][0] : undefined;
}

const keyOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(keyOf);
  if (value instanceof Date) return { date: value.getTime() };
  return value === undefined ? { omitted: true } : value;
};
