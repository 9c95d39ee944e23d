import { problem } from '../messages/problem';
import { ACTUALS_COLUMNS, type ActualsCell } from '../planning/actuals/sheet-columns';
import { jsonObject } from '../rates/stored/ascii-json';
import type { ActualsRequest } from './actuals';

/** How many columns the sheet of actuals has. */
export const ACTUALS_WIDTH = ACTUALS_COLUMNS.length;

const MOST_ROWS = 50_000;
const MOST_ROWS_AT_ONCE = 5_000;
const MOST_CHARACTERS = 4_000_000;
const LONGEST_TEXT = 1_000;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_TEXT;
const isWhole = (value: unknown, most: number): boolean =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most;
const isCell = (value: unknown): value is ActualsCell => isText(value) || Number.isFinite(value);
const isRow = (value: unknown): boolean =>
  Array.isArray(value) && value.length === ACTUALS_WIDTH && value.every(isCell);

/** What each step must carry. */
const CHECKS: Readonly<
  Record<ActualsRequest['step'], (fields: Readonly<Record<string, unknown>>) => boolean>
> = {
  start: ({ rows, headings, intro }) =>
    isWhole(rows, MOST_ROWS) &&
    rows !== 0 &&
    isText(intro) &&
    isRow(headings) &&
    (headings as unknown[]).every(isText),
  rows: ({ sheetId, from, cells }) =>
    isWhole(sheetId, Number.MAX_SAFE_INTEGER) &&
    isWhole(from, MOST_ROWS) &&
    Array.isArray(cells) &&
    cells.length > 0 &&
    cells.length <= MOST_ROWS_AT_ONCE &&
    cells.every(isRow),
  finish: ({ sheetId, intro }) => isWhole(sheetId, Number.MAX_SAFE_INTEGER) && isText(intro),
  drop: ({ sheetId }) => isWhole(sheetId, Number.MAX_SAFE_INTEGER),
};

/**
 * Reads what a sidebar sends to write actuals; anybody could call in its place.
 * @throws Problem `store/request`
 */
export function parseActualsRequest(text: unknown): ActualsRequest {
  const fields = typeof text === 'string' && text.length <= MOST_CHARACTERS ? jsonObject(text) : undefined;
  const { step, token } = fields ?? {};
  const check = isText(step) ? new Map(Object.entries(CHECKS)).get(step) : undefined;
  if (!fields || !check?.(fields) || !isText(token) || !/^[a-z0-9]{16,64}$/.test(token))
    throw problem('store/request', {});
  return fields as unknown as ActualsRequest;
}
