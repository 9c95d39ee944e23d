import { helpers } from '@odoo/o-spreadsheet';
import { sheetsError } from '../engine/sheets-error';
import { instantOfSerial, serialOfInstant } from './wall-clock';
import type { CellResult, Workspace } from './workspace';

type Zones = Pick<Workspace, 'ScriptDate' | 'settings'>;

/** A cell's value as a script gets it: '' when blank, a Date when it is formatted as date or time, an error's code. */
export function scriptValue({ value, format }: CellResult, { ScriptDate, settings }: Zones): unknown {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' && format && helpers.isDateTimeFormat(format))
    return new ScriptDate(instantOfSerial(value, settings.spreadsheetTimeZone));
  return value;
}

/** The text that puts a script's value into a cell, and the format that comes with it. */
export function cellContent(value: unknown, { settings }: Zones): { content: string; format?: string } {
  if (value === null || value === '') return { content: '' };
  if (value instanceof Date) {
    const serial = serialOfInstant(value.getTime(), settings.spreadsheetTimeZone);
    return { content: String(serial), format: serial % 1 === 0 ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss' };
  }
  if (typeof value === 'boolean') return { content: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'number' || typeof value === 'string') return { content: String(value) };
  throw new Error(`Cannot convert ${Array.isArray(value) ? 'Array' : typeof value} to a cell value.`);
}

type Result = { value: string | number | boolean; format?: string; message?: string };

/** What a custom function returned → one cell; throws (as an error value) what Sheets refuses. */
export function cellResult(value: unknown, zones: Zones): Result {
  if (value === null) return { value: '' };
  if (value instanceof Date) {
    const { content, format } = cellContent(value, zones);
    return { value: Number(content), ...(format && { format }) };
  }
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return { value };
    throw sheetsError('#NUM!', 'Result was not a number.');
  }
  if (typeof value === 'string' || typeof value === 'boolean') return { value };
  throw sheetsError('#ERROR!', `The custom function returned ${typeof value}, which no cell can hold.`);
}

/** What a custom function returned → one cell, or columns of cells as the engine spreads them. */
export function spreadResult(value: unknown, zones: Zones): Result | Result[][] {
  if (!Array.isArray(value)) return cellResult(value, zones);
  const rows = value as unknown[][];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (width === 0 || rows.some((row) => !Array.isArray(row) || row.length !== width))
    throw sheetsError('#ERROR!', 'The custom function returned an array that is not a table of equal rows.');
  return Array.from({ length: width }, (_, column) => rows.map((row) => cellResult(row[column], zones)));
}
