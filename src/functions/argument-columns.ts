import { isProblem, type Problem, problem } from '../messages/problem';
import { parseMarker } from '../rates/stored/marker';
import {
  type Cell,
  type Cells,
  isBlank,
  isErrorValue,
  type Result,
  shownText,
  shownTime,
  toCells,
} from './cell';
import type { Call } from './document';
import type { Parameter, Parameters } from './parameter';

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
  /** The value, or undefined where it cannot be read. */
  valueIfAny(row: number, column: number): unknown;
}

/** The arguments of a call side by side, in one shape. */
export interface ArgumentColumns<P extends Parameters> {
  /**
   * Reads each cell's arguments and maps them. A blank first argument, or one that leaves a row out,
   * gives a blank, unless none was given at all. All cells are read into one object: copy what is to be kept.
   * @throws Problem of the only cell, or `formula/cells` that names the first cells that failed
   */
  map(each: (values: Values<P>) => Result, onProblem?: (problem: Problem) => Result): Result[][];
}

/** @throws Problem `formula/shapes` when a range fits neither the others nor a single row or column */
export function argumentColumns<P extends Parameters>(
  parameters: P,
  given: readonly unknown[],
  call: Call,
): ArgumentColumns<P> {
  const columns = Object.entries(parameters).map(([name, parameter], index) =>
    columnOf(name, parameter, toCells(given[index]), call),
  );
  const rows = Math.max(...columns.map((column) => column.rows));
  const width = Math.max(...columns.map((column) => column.columns));
  for (const column of columns) requireFitting(column, rows, width);
  const needed = columns.filter(({ name }, index) => index === 0 || parameters[name]?.leavesOut);
  const isLeftOut = (row: number, column: number) =>
    given.length > 0 && needed.some(({ cell }) => isBlank(cell(row, column)));
  const [first] = columns;
  /** @throws Problem `argument/blank-beside` where images would be dropped in silence */
  const requireNothingDropped = (row: number, column: number): void => {
    if (!first || !isBlank(first.cell(row, column))) return;
    for (const { name, cell, rows: height, columns: across } of columns) {
      const beside = height * across > 1 && parameters[name]?.needsFirst ? cell(row, column) : undefined;
      if (!isBlank(beside) && Number(beside) !== 0)
        throw problem('argument/blank-beside', { name: first.name, beside: name, value: shownText(beside) });
    }
  };

  const varying = columns.filter((column) => column.rows * column.columns > 1);
  const values: Record<string, unknown> = {};
  let unread: readonly Column[] = columns;
  const readAt = (argument: Column, row: number, column: number): unknown => {
    try {
      return argument.value(row, column);
    } catch (error) {
      if (!isProblem(error)) throw error;
      const other = (name: string) => columns.find((each) => each.name === name)?.valueIfAny(row, column);
      throw parameters[argument.name]?.explain?.(error, other) ?? error;
    }
  };
  const valuesAt = (row: number, column: number): Values<P> => {
    for (const argument of unread) values[argument.name] = readAt(argument, row, column);
    unread = varying;
    return values as Values<P>;
  };

  return {
    map(each, onProblem) {
      /** What a formula that words problems says of a row that others leave blank: why, where the row has anything. */
      const leftOut = (row: number, column: number): Result => {
        const blank = needed.find(({ cell }) => isBlank(cell(row, column)));
        const beside = varying.find(({ cell }) => !isBlank(cell(row, column)));
        return blank && beside && onProblem
          ? onProblem(
              problem('argument/blank-beside', {
                name: blank.name,
                beside: beside.name,
                value: shownText(beside.cell(row, column)),
              }),
            )
          : '';
      };
      const hasHeading = (): boolean =>
        rows > 1 && varying.every((column) => column.rows === 1 || isHeading(column.cell(0, 0)));
      const found: FoundProblem[] = [];
      const results: Result[][] = [];
      for (let row = 0; row < rows; row++) {
        const line: Result[] = [];
        for (let column = 0; column < width; column++) {
          try {
            if (!isLeftOut(row, column)) line.push(each(valuesAt(row, column)));
            else {
              requireNothingDropped(row, column);
              line.push(onProblem ? leftOut(row, column) : '');
            }
          } catch (error) {
            if (!isProblem(error)) throw error;
            line.push(onProblem ? onProblem(error) : '');
            if (!onProblem) found.push({ row, column, problem: error });
          }
        }
        results.push(line);
      }
      if (found[0]) throw rows * width === 1 ? found[0].problem : cellsProblem(found, width, hasHeading());
      return results;
    },
  };
}

function requireFitting({ name, rows, columns }: Column, height: number, width: number): void {
  if ((rows === 1 || rows === height) && (columns === 1 || columns === width)) return;
  throw problem('formula/shapes', {
    name,
    shape: `${rows}×${columns}`,
    expected: `${height}×${width}`,
  });
}

interface FoundProblem {
  readonly row: number;
  readonly column: number;
  readonly problem: Problem;
}

const MOST_PLACES_NAMED = 5;

/** A word without a figure, as it stands over a column. */
const isHeading = (cell: Cell): boolean =>
  typeof cell === 'string' && /\p{L}/u.test(cell) && !/\p{N}/u.test(cell);

const cellsProblem = (found: readonly FoundProblem[], width: number, hasHeading: boolean) =>
  problem('formula/cells', {
    places: found
      .slice(0, MOST_PLACES_NAMED)
      .map(({ row, column }) => (width === 1 ? `${row + 1}` : `${row + 1}/${column + 1}`)),
    count: found.length,
    first: (found[0] as FoundProblem).problem,
    isHeading: hasHeading && found[0]?.row === 0,
  });

/** Cells repeat or they do not: beyond these, keeping every value costs more than it saves. */
const MOST_REMEMBERED = 1000;

function columnOf(name: string, parameter: Parameter<unknown>, cells: Cells, call: Call): Column {
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  const cell = (row: number, column: number) => cells[rows === 1 ? 0 : row]?.[columns === 1 ? 0 : column];
  const known = new Map<Cell, unknown>();
  const value = (row: number, column: number): unknown => {
    const raw = cell(row, column);
    const remembered = known.get(raw);
    if (remembered !== undefined) return remembered;
    const read = readCell(name, parameter, raw, call);
    if (known.size < MOST_REMEMBERED) known.set(raw, read);
    return read;
  };
  const valueIfAny = (row: number, column: number): unknown => {
    try {
      return value(row, column);
    } catch (error) {
      if (isProblem(error)) return undefined;
      throw error;
    }
  };
  return { name, rows, columns, cell, value, valueIfAny };
}

/**
 * What one argument means to its parameter.
 * @throws Problem that names the argument, its value and what would be right
 */
export function readCell<Value>(name: string, parameter: Parameter<Value>, cell: Cell, call: Call): Value {
  if (isBlank(cell)) return parameter.missing(name, call);
  if (isErrorValue(cell)) throw problem('argument/error-value', errorValue(name, cell));
  if (cell instanceof Date && !parameter.takesTimes)
    throw problem('argument/date', { name, value: shownTime(call.wallClock(cell)) });
  if (parseMarker(cell)) throw problem('argument/marker', { name });
  return parameter.read(cell, name, call);
}

/** An error value in an argument. The marker of the rates has no name before the add-on's first use. */
const errorValue = (name: string, value: string) => ({
  name,
  value,
  mayBeMarker: value === '#NAME?' && name !== 'size' && name !== 'quality',
});
