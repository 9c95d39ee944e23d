import { indented, type SqlBranch, sqlText } from './sql-text';

/** A function in the dataset. Names that start with `_` are the others' helpers. */
export interface SqlFunction {
  readonly name: string;
  /** What it gives and takes, for a person who calls it. */
  readonly description: string;
  readonly parameters: readonly (readonly [name: string, type: string])[];
  readonly returns: string;
  readonly body: string;
}

/** The names of functions in a dataset, for other functions to call. */
export type Named = (name: string) => string;

/** The statement that creates a function. */
export const createFunction = (
  named: Named,
  { name, description, parameters, returns, body }: SqlFunction,
): string => `CREATE OR REPLACE FUNCTION ${named(name)}(
  ${parameters.map((parameter) => parameter.join(' ')).join(', ')}
) RETURNS ${returns} AS (
${indented(body)}
) OPTIONS (description = ${sqlText(description)});`;

/** The branch of a CASE that refuses arguments that are missing. */
export function refuseNull(name: string, parameters: SqlFunction['parameters']): SqlBranch {
  const names = parameters.map(([parameter]) => parameter);
  return [
    names.map((each) => `${each} IS NULL`).join(' OR '),
    `ERROR(${sqlText(`${name}: no argument may be NULL (${names.join(', ')}).`)})`,
  ];
}
