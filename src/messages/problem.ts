import type { ProblemCodes } from './problem-codes';
import type { ProblemData } from './problem-data';

/**
 * Something a person can put right: a code that names what is wrong, and the values to say it with.
 * Pure code throws problems; `i18n` words them in the reader's language.
 */
export interface Problem<Code extends string = string> extends Error, ProblemData {
  readonly code: Code;
}

/**
 * A problem of this code, with the values that its sentence needs. No class of its own: each load of Code.js, one an
 * execution, would make it anew. An error without a stack, whose making takes twenty times as long: a column of wrong
 * cells makes one a cell.
 */
export const problem = <Code extends keyof ProblemCodes>(
  code: Code,
  values: ProblemCodes[Code] & object,
): Problem<Code> =>
  Object.assign(Object.create(Error.prototype) as Error, {
    name: 'Problem',
    message: `${code} ${JSON.stringify(values)}`,
    code,
    values,
  });

export const isProblem = (error: unknown): error is Problem =>
  error instanceof Error && error.name === 'Problem';

/** What crosses from sheet to sidebar of a problem. */
export const problemData = ({ code, values }: ProblemData): ProblemData => ({ code, values });
