/**
 * Something a person can put right: a code that names what is wrong, and the values to say it with.
 * Pure code throws problems; `i18n` words them in the reader's language.
 */
export class Problem<Code extends string = string> extends Error {
  readonly code: Code;
  readonly values: object;

  constructor(code: Code, values: object) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = 'Problem';
    this.code = code;
    this.values = values;
  }
}

/** A constructor of problems that knows one folder's codes and the values that each code needs. */
export function problemsOf<Codes extends object>() {
  return <Code extends keyof Codes & string>(code: Code, values: Codes[Code] & object) =>
    new Problem<Code>(code, values);
}
