import { helpers, registries } from '@odoo/o-spreadsheet';
import { sheetsError } from '../engine/sheets-error';
import { topLevelFunctions } from './code';
import { forLastText } from './for-last-text';
import { formulaHelp } from './formula-help';
import type { CellPosition, CellResult } from './workspace';

/** An argument as the engine passes it: nothing, one cell, or columns of cells. */
export type EngineArgument = CellResult | CellResult[][] | undefined;

/** What the engine gives a function to calculate with. */
export interface EvaluationContext {
  getters: object;
  getFormulaResult(position: CellPosition): CellResult;
  /** The cell whose formula is calculated. */
  __originCellPosition?: CellPosition;
}

/** Calculates the custom functions of one document. */
export interface Calculator {
  calculate(name: string, args: EngineArgument[], context: EvaluationContext): unknown;
}

const calculators = new WeakMap<object, Calculator>();
const listed = new Set<string>();

/** From now on this model's custom functions are calculated here. */
export const calculateWith = (getters: object, calculator: Calculator): void => {
  calculators.set(getters, calculator);
};

interface Listing {
  name: string;
  description: string;
  parameters: { name: string; description: string }[];
  hidden: boolean;
  category: string;
}

function list({ name, description, parameters, hidden, category }: Listing): void {
  const upper = name.toUpperCase();
  if (registries.functionRegistry.contains(upper) && !listed.has(upper)) return;
  listed.add(upper);
  const compute = function (this: EvaluationContext, ...args: EngineArgument[]): unknown {
    // Before the host is there, a cell says what Sheets says while it waits for the script.
    const calculator = calculators.get(this.getters);
    return calculator ? calculator.calculate(upper, args, this) : { value: 'Loading...' };
  };
  const args = parameters.map((parameter) => ({
    ...helpers.arg(`${parameter.name} (any, range<any>)`, parameter.description),
    acceptMatrix: true,
    acceptErrors: true,
  }));
  registries.functionRegistry.replace(upper, {
    description,
    args,
    hidden,
    compute: compute as never,
    category,
  });
  // Sheets lets any argument be left out.
  Object.assign(registries.functionRegistry.get(upper), { minArgRequired: 0 });
}

const parametersOf = (code: string, name: string) => {
  const [, signature = ''] = new RegExp(`\\bfunction\\s+${name}\\s*\\(([^)]*)\\)`).exec(code) ?? [];
  const names = signature.split(',').map((parameter) => parameter.trim().replace(/\W.*$/, ''));
  return names
    .filter((parameter) => parameter !== '')
    .map((parameter) => ({ name: parameter, description: '' }));
};

/**
 * Lists the functions of Code.js in the engine: those marked `@customfunction` with their help, the other top-level
 * functions callable but unlisted. A name that the spreadsheet itself has stays the spreadsheet's.
 * Must come before a model is made. They stand under the add-on's name in the list of all functions.
 */
export function listCustomFunctions(code: string, addonName: string): void {
  for (const listing of listingsOf(code)) list({ ...listing, category: addonName });
}

const listingsOf = forLastText((code): readonly Omit<Listing, 'category'>[] => {
  const helped = new Map(formulaHelp(code).map((help) => [help.name, help]));
  const names = topLevelFunctions(code).filter((name) => /^[A-Za-z]\w*$/.test(name) && !name.endsWith('_'));
  return names.map((name) => ({
    name,
    description: '',
    parameters: parametersOf(code, name),
    ...helped.get(name),
    hidden: !helped.has(name),
  }));
});

/** An error value for a cell whose formula names a function that this document's script lacks. */
export const unknownFunction = (name: string) => sheetsError('#NAME?', `Unknown function: '${name}'.`);
