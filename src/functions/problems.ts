import { type Problem, problemsOf } from '../pricing/problem';

/** What can be wrong with the arguments of a formula. */
export interface FormulaProblems {
  'formula/one-row': { cells: number };
  'formula/too-many-arguments': { given: number; most: number };
  'formula/shapes': { name: string; shape: string; expected: string };
  'formula/cells': { places: readonly string[]; count: number; first: Problem };
  'argument/error-value': { name: string; value: string };
  'argument/missing': { name: string };
  'argument/not-a-number': { name: string; value: string };
  'argument/not-whole': { name: string; value: string; least: number };
  'argument/below': { name: string; value: string; least: number };
  'argument/above': { name: string; value: string; most: number };
  'argument/not-a-share': { name: string; value: string };
  'argument/not-a-choice': { name: string; value: string; choices: readonly string[] };
  'argument/not-one-value': { name: string; values: readonly string[] };
  'argument/ratio': { value: string };
  'argument/retries': { name: string; value: string };
  'argument/time': { value: string; presets: readonly string[] };
  'rates/not-a-marker': { value: string };
}

/** Makes a problem of this folder. */
export const formulaProblem = problemsOf<FormulaProblems>();
