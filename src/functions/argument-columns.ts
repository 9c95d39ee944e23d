import { Problem } from '../pricing/problem';
import { type Cell, type Cells, isBlank, isErrorValue, type Result, toCells } from './cell';
import type { Call } from './formula';
import type { Parameter, Parameters } from './parameters';
import { formulaProblem } from './problems';

/** The values that a table of parameters reads. */
export type Values<P extends Parameters> = {
  [Name in keyof P]: P[Name] extends Parameter<infer Value> ? Value : never;
};

/** One argument over all cells of the result: a single row or column stretches. */
interface Column {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  cell(row: number, column: number): Cell;
  value(row: number, column: number): unknown;
}

/**
 * The arguments of a call side by side, in one shape.
 * @throws Problem `formula/shapes` when a range fits neither the others nor a single row or column
 */
export function argumentColumns<P extends Parameters>(parameters: P, given: readonly unknown[], call: Call) {
  const columns = Object.entries(parameters).map(([name, parameter], index) =>
    columnOf(name, parameter, toCells(given[index]), call),
  );
  const rows = Math.max(...columns.map((column) => column.rows));
  const width = Math.max(...columns.map((column) => column.columns));
  for (const column of columns)
    if (![1, rows].includes(column.rows) || ![1, width].includes(column.columns))
      throw formulaProblem('formula/shapes', {
        name: column.name,
        shape: `${column.rows}×${column.columns}`,
        expected: `${rows}×${width}`,
      });
  const [first] = columns;
  const noArguments = given.length === 0;
  const isLeftOut = (row: number, column: number) => !noArguments && isBlank(first?.cell(row, column));

  const valuesAt = (row: number, column: number): Values<P> => {
    const values: Record<string, unknown> = {};
    for (const argument of columns) values[argument.name] = argument.value(row, column);
    return values as Values<P>;
  };

  const map = (each: (values: Values<P>) => Result, onProblem?: (problem: Problem) => Result): Result[][] => {
    const found: { place: string; problem: Problem }[] = [];
    const results = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: width }, (_, column): Result => {
        if (isLeftOut(row, column)) return '';
        try {
          return each(valuesAt(row, column));
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          if (onProblem) return onProblem(error);
          found.push({ place: width === 1 ? `${row + 1}` : `${row + 1}/${column + 1}`, problem: error });
          return '';
        }
      }),
    );
    if (found[0]) throw rows * width === 1 ? found[0].problem : cellsProblem(found);
    return results;
  };
  return { map };
}

const MOST_PLACES_NAMED = 5;

const cellsProblem = (found: readonly { place: string; problem: Problem }[]) =>
  formulaProblem('formula/cells', {
    places: found.slice(0, MOST_PLACES_NAMED).map(({ place }) => place),
    count: found.length,
    first: (found[0] as { problem: Problem }).problem,
  });

function columnOf(name: string, parameter: Parameter<unknown>, cells: Cells, call: Call): Column {
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  const cell = (row: number, column: number) => cells[rows === 1 ? 0 : row]?.[columns === 1 ? 0 : column];
  const known = new Map<Cell, unknown>();
  return {
    name,
    rows,
    columns,
    cell,
    value(row, column) {
      const raw = cell(row, column);
      if (known.has(raw)) return known.get(raw);
      const value = readCell(name, parameter, raw, call);
      known.set(raw, value);
      return value;
    },
  };
}

function readCell(name: string, parameter: Parameter<unknown>, cell: Cell, call: Call): unknown {
  if (isBlank(cell)) return parameter.missing(name, call);
  if (isErrorValue(cell)) throw formulaProblem('argument/error-value', { name, value: cell });
  return parameter.read(cell, name, call);
}
