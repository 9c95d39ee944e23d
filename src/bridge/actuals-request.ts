import * as v from 'valibot';
import { ACTUALS_COLUMNS, type ActualsCell } from '../planning/actuals/sheet-columns';
import { type ActualsRequest, MOST_ROWS } from './actuals';
import { parseRequest, shortText, whole } from './request';

/** How many columns the sheet of actuals has. */
export const ACTUALS_WIDTH = ACTUALS_COLUMNS.length;

const MOST_ROWS_AT_ONCE = 5_000;
/** More currencies than a bill has. */
const MOST_TOTALS = 20;

const MOST_CHARACTERS = 4_000_000;

const LONGEST_TEXT = 1_000;

const text = () => shortText(LONGEST_TEXT);
/** A row, looked at by hand: a schema for each of 500,000 cells would take as long as writing them. */
const row = () => v.pipe(v.unknown(), v.check(isRow)) as v.GenericSchema<unknown, ActualsCell[]>;

const isRow = (cells: unknown): boolean =>
  Array.isArray(cells) && cells.length === ACTUALS_WIDTH && cells.every(isCell);

const isCell = (cell: unknown): boolean =>
  typeof cell === 'string' ? cell.length <= LONGEST_TEXT : Number.isFinite(cell);

/** How an import proves that a sheet is its own. */
export const IMPORT_TOKEN = /^[a-z0-9]{16,64}$/;

const token = () => v.pipe(v.string(), v.regex(IMPORT_TOKEN));
const sheetId = () => whole();
/** It stands in a formula's condition, where `*` or `>` would mean something else. */
const currency = () => v.pipe(v.string(), v.regex(/^(?:[A-Z]{3})?$/));

/** What each step must carry. */
const actualsRequest = () =>
  v.variant('step', [
    v.object({
      step: v.literal('start'),
      token: token(),
      rows: v.pipe(whole(MOST_ROWS), v.minValue(1)),
      headings: v.pipe(
        v.array(text()),
        v.check(({ length }) => length === ACTUALS_WIDTH),
      ),
      intro: text(),
    }),
    v.object({
      step: v.literal('rows'),
      token: token(),
      sheetId: sheetId(),
      from: whole(MOST_ROWS),
      cells: v.pipe(v.array(row()), v.minLength(1), v.maxLength(MOST_ROWS_AT_ONCE)),
    }),
    v.object({
      step: v.literal('finish'),
      token: token(),
      sheetId: sheetId(),
      intro: text(),
      rows: v.optional(v.pipe(whole(MOST_ROWS), v.minValue(1))),
      totals: v.optional(
        v.pipe(v.array(v.object({ label: text(), currency: currency() })), v.maxLength(MOST_TOTALS)),
      ),
    }),
    v.object({ step: v.literal('drop'), token: token(), sheetId: sheetId() }),
    v.object({ step: v.literal('find'), token: token() }),
  ]);

/**
 * Reads what a sidebar sends to write actuals.
 * @throws Problem `store/request`
 */
export const parseActualsRequest = (request: unknown): ActualsRequest =>
  parseRequest(request, actualsRequest, MOST_CHARACTERS);
