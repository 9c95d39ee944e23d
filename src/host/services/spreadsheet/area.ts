import type { Model, Zone } from '@odoo/o-spreadsheet';
import type { Change } from '../../engine/batch-plugin';
import type { Area } from '../../script/objects';
import type { Run } from '../../script/run';
import type { CellPosition, Workspace } from '../../script/workspace';

export type { Area };

export const heightOf = ({ zone }: Area): number => zone.bottom - zone.top + 1;
export const widthOf = ({ zone }: Area): number => zone.right - zone.left + 1;

/** Something for each cell, in rows as Google gives them. */
export function mapCells<T>(
  area: Area,
  map: (position: CellPosition, row: number, column: number) => T,
): T[][] {
  const { sheetId, zone } = area;
  return Array.from({ length: heightOf(area) }, (_, row) =>
    Array.from({ length: widthOf(area) }, (__, column) =>
      map({ sheetId, col: zone.left + column, row: zone.top + row }, row, column),
    ),
  );
}

/** `A1`, `A1:B2`, `A:A` … on this sheet or on the sheet that it names → the cells. Throws `Range not found`. */
export function areaOf(model: Model, sheetId: string, a1: string): Area {
  const range = model.getters.getRangeFromSheetXC(sheetId, a1);
  const { zone } = range;
  const size =
    range.invalidXc || range.invalidSheetName ? undefined : model.getters.getSheetZone(range.sheetId);
  if (
    !size ||
    zone.right > size.right ||
    zone.bottom > size.bottom ||
    zone.left > zone.right ||
    zone.top > zone.bottom
  )
    throw new Error('Range not found');
  return { sheetId: range.sheetId, zone };
}

/** The cells as text without the sheet's name: `A1:B2`. */
export const a1Of = (model: Model, { sheetId, zone }: Area): string => model.getters.zoneToXC(sheetId, zone);

/** What data validation, conditional formats and names need to know a range by. */
export const rangeData = ({ sheetId, zone }: Area) => ({ _sheetId: sheetId, _zone: zone });

/** Google's check of a table of values against the range that it goes to. */
export function requireSameShape(area: Area, table: unknown, caller: string): asserts table is unknown[][] {
  const isTable = Array.isArray(table) && table.every((row) => Array.isArray(row));
  if (!isTable)
    throw new Error(`The parameters (${typeof table}) don't match the method signature for ${caller}.`);
  if (table.length !== heightOf(area))
    throw new Error(
      `The number of rows in the data does not match the number of rows in the range. The data has ${table.length} but the range has ${heightOf(area)}.`,
    );
  const wrong = table.find((row) => row.length !== widthOf(area));
  if (wrong)
    throw new Error(
      `The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${widthOf(area)}.`,
    );
}

const overlap = (a: Zone, b: Zone) =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

/** Whether the person may change these cells: not when a protection forbids it and does not name them. */
export function mayEdit({ getters, settings }: Workspace, { sheetId, zone }: Area): boolean {
  if (settings.user === settings.owner) return true;
  const isFree = (a1: string) => overlap(getters.getRangeFromSheetXC(sheetId, a1).zone, zone);
  return getters
    .getProtections()
    .every(
      ({ range, warningOnly, editors, unprotected }) =>
        warningOnly ||
        range.sheetId !== sheetId ||
        !overlap(range.zone, zone) ||
        editors.includes(settings.user) ||
        unprotected.some(isFree),
    );
}

/** Throws Google's words when a protection forbids the person to change these cells. */
export function requireEditable(workspace: Workspace, area: Area): void {
  if (!mayEdit(workspace, area))
    throw new Error(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
}

const MOST_CELLS = 10_000_000;

/** Throws Google's words when a document would get more cells than it can have. */
export function requireRoomForCells({ getters }: Workspace, more: number): void {
  const cells = getters
    .getSheetIds()
    .reduce((sum, id) => sum + getters.getNumberRows(id) * getters.getNumberCols(id), more);
  if (cells > MOST_CELLS)
    throw new Error(
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
}

/** Throws when the sheet is gone. */
export function requireSheet(run: Run, sheetId: string): void {
  if (!run.workspace.getters.tryGetSheet(sheetId)) throw new Error(`Sheet ${sheetId} not found`);
}

/** Changes cells in one step, if no protection forbids it. */
export function edit(run: Run, area: Area, commands: readonly Change[]): void {
  requireEditable(run.workspace, area);
  run.workspace.change(commands);
}
