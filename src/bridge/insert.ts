import * as v from 'valibot';
import type { ProblemData } from '../messages/problem-data';
import { ownFormulaPieces } from './formula-text';
import { parseRequest, shortText, whole } from './request';

/** A cell that holds something, as a person sees it. */
export interface FilledCell {
  readonly sheetId: number;
  readonly sheet: string;
  /** `B2`. */
  readonly cell: string;
  /** The formula or value that stands there. */
  readonly holds: string;
}

/** What the sidebar sends to put a formula into the active cell. */
export interface InsertRequest {
  /** A call of our formulas with `;` between its arguments: see `ownFormulaPieces`. */
  readonly formula: string;
  /** What may be written over: the cell as the person was shown it. */
  readonly over: FilledCell | null;
}

/** What came of it. `filled`: nothing was written, the person is to be asked first. */
export type InsertReply =
  | { readonly kind: 'inserted'; readonly sheet: string; readonly cell: string }
  | { readonly kind: 'filled'; readonly filled: FilledCell }
  | { readonly kind: 'problem'; readonly problem: ProblemData };

/** The endpoint by the name that `google.script.run` calls. */
export interface InsertEndpoint {
  /** Takes an `InsertRequest`, answers an `InsertReply`. */
  insertFormula(request: string): string;
}

/** The longest formula that is inserted: Google refuses more than 50,000 characters in a cell. */
export const LONGEST_FORMULA = 40_000;
const MOST_CHARACTERS = 200_000;

/** The longest that is told of what a cell holds. */
export const LONGEST_HELD = 200;

const insertRequest = () =>
  v.object({
    formula: v.pipe(
      shortText(LONGEST_FORMULA),
      v.check((formula) => ownFormulaPieces(formula) !== undefined),
    ),
    over: v.nullable(
      v.object({
        sheetId: whole(),
        sheet: v.string(),
        cell: shortText(20),
        holds: shortText(LONGEST_HELD),
      }),
    ),
  });

/**
 * Reads what a sidebar sends to insert a formula.
 * @throws Problem `store/request`
 */
export const parseInsertRequest = (request: unknown): InsertRequest =>
  parseRequest(request, insertRequest, MOST_CHARACTERS);
