import type { ProblemCodes } from './problem-codes';
import type { ProblemData } from './problem-data';

/**
 * Something a person can put right: a code that names what is wrong, and the values to say it with.
 * Pure code throws problems; `i18n` words them in the reader's language.
 */
export class Problem<Code extends string = string> extends Error implements ProblemData {
  readonly code: Code;
  readonly values: object;

  constructor(code: Code, values: object) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = 'Problem';
    this.code = code;
    this.values = values;
  }
}

/** A problem of this code, with the values that its sentence needs. */
export const problem = <Code extends keyof ProblemCodes>(code: Code, values: ProblemCodes[Code] & object) =>
  new Problem<Code>(code, values);

/** What crosses from sheet to sidebar of a problem. */
export const problemData = ({ code, values }: ProblemData): ProblemData => ({ code, values });
