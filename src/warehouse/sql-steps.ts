import { indented } from './sql-text';

/** A name for an expression, which later steps use. */
export type SqlColumn = readonly [name: string, sql: string];

/**
 * An expression whose parts have names, step by step: subqueries that read no table. A part that is used several times
 * is so worked out once.
 */
export const inSteps = (steps: readonly (readonly SqlColumn[])[], result: string): string =>
  `(\n${indented(selected(indented(result), steps))}\n)`;

function selected(what: string, steps: readonly (readonly SqlColumn[])[]): string {
  const [last, ...before] = [...steps].reverse();
  if (!last) return `SELECT\n${what}`;
  const columns = last.map(([name, sql]) => indented(`${sql} AS ${name}`));
  const all = [...(before.length > 0 ? ['  *'] : []), ...columns].join(',\n');
  return `SELECT\n${what}\nFROM (\n${indented(selected(all, before.reverse()))}\n)`;
}
