import type { Language } from '../i18n/language';
import { problemText } from '../i18n/problem-text';
import { isProblem, type Problem, problem } from '../messages/problem';
import type { RateTable } from '../rates/rate-table';
import { argumentColumns, type Values } from './argument-columns';
import type { Result } from './cell';
import type { Call, FormulaDocument } from './document';
import { splitMarker } from './marker-argument';
import type { Parameters } from './parameter';

/** A custom function: its parameters by the names that Sheets shows, and its value. */
export interface Formula {
  readonly parameters: readonly string[];
  /** @throws Error whose message says what is wrong, in the document's language */
  evaluate(args: readonly unknown[], document: FormulaDocument): Result | Result[][];
}

/** One formula's rows: reads each cell's arguments and maps them; a problem goes to `onProblem` where there is one. */
type MapCells<P extends Parameters> = (
  each: (values: Values<P>) => Result,
  onProblem?: (problem: Problem) => Result,
) => Result[][];

/** A formula that gives one value a cell, in the shape of its arguments. A blank first argument gives a blank. */
export const cellFormula = <P extends Parameters>(
  parameters: P,
  value: (values: Values<P>, call: Call) => Result,
): Formula => formula(parameters, (mapCells, call) => mapCells((values) => value(values, call)));

/** A cell formula that words each cell's problem instead of failing. */
export const checkFormula = <P extends Parameters>(
  parameters: P,
  value: (values: Values<P>, call: Call) => Result,
): Formula =>
  formula(parameters, (mapCells, call) =>
    mapCells(
      (values) => value(values, call),
      (problem) => problemText(problem, call.language()),
    ),
  );

/**
 * A formula that takes all its cells together; those with a blank first argument are left out. Where an argument runs
 * to the right beside others that run down, the cells are also given column by column.
 */
export const wholeFormula = <P extends Parameters>(
  parameters: P,
  whole: (
    rows: readonly Values<P>[],
    call: Call,
    columns: readonly (readonly Values<P>[])[],
  ) => Result | Result[][],
): Formula =>
  formula(parameters, (mapCells, call) => {
    const rows: Values<P>[] = [];
    const places = mapCells((values) => rows.push({ ...values }) - 1);
    const rowsAt = (column: number): Values<P>[] =>
      places.flatMap(({ [column]: index }) => (typeof index === 'number' ? [rows[index] as Values<P>] : []));
    const [across = []] = places;
    const columns = across.length === 1 ? [rows] : across.map((_, column) => rowsAt(column));
    return rows.length === 0 ? '' : whole(rows, call, columns);
  });

/** A formula that takes one row and gives a table. */
export const tableFormula = <P extends Parameters>(
  parameters: P,
  table: (values: Values<P>, call: Call) => Result | Result[][],
): Formula =>
  formula(parameters, (mapCells, call) => {
    const rows: Values<P>[] = [];
    const cells = mapCells((values) => rows.push({ ...values })).flat().length;
    if (cells > 1) throw problem('formula/one-row', { cells });
    return rows[0] ? table(rows[0], call) : '';
  });

function formula<P extends Parameters>(
  parameters: P,
  evaluate: (mapCells: MapCells<P>, call: Call) => Result | Result[][],
): Formula {
  const names = Object.keys(parameters);
  return {
    parameters: names,
    evaluate(args, document) {
      let call = callOf(document, undefined);
      try {
        const { given, marker } = splitMarker(args, names);
        call = callOf(document, marker);
        if (given.length > names.length)
          throw problem('formula/too-many-arguments', { given: given.length, most: names.length });
        const columns = argumentColumns(parameters, given, call);
        return single(evaluate(columns.map, call));
      } catch (error) {
        if (isProblem(error)) throw new Error(problemText(error, call.language()));
        throw error;
      }
    },
  };
}

/** A grid of one cell is that cell. */
function single(result: Result | Result[][]): Result | Result[][] {
  const only =
    Array.isArray(result) && result.length === 1 && result[0]?.length === 1 ? result[0][0] : undefined;
  return only === undefined ? result : only;
}

/** Prompts of one call together. Google ends a custom function after 30 seconds; so many take about five. */
const MOST_PROMPT_CHARACTERS = 8_000_000;

function callOf(document: FormulaDocument, marker: string | undefined): Call {
  let table: RateTable | undefined;
  let language: Language | undefined;
  let characters = 0;
  return {
    table: () => {
      table ??= document.rateTable(marker);
      return table;
    },
    language: () => {
      language ??= document.language(marker);
      return language;
    },
    wallClock: (time) => document.wallClock(time),
    decimalComma: () => document.decimalComma?.() ?? false,
    countPrompt: (length) => {
      characters += length;
      if (characters > MOST_PROMPT_CHARACTERS)
        throw problem('prompt/too-much', { most: MOST_PROMPT_CHARACTERS });
    },
  };
}
