import type { Run, ServiceObject } from '../../script/run';
import { type Area, a1Of, edit, heightOf, mayEdit, requireSheet, widthOf } from './area';
import { rangeValidations } from './data-validation';
import { rangeGroups } from './header-groups';
import { protect } from './protection';
import { rangeBorders } from './range-borders';
import { rangeCopies } from './range-copies';
import { formatReads, formatWrites } from './range-formats';
import { rangeNotes } from './range-notes';
import { emptying, valueReads, valueWrites } from './range-values';
import { textFinder } from './text-finder';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

/** The rectangle that starts at a row and column (from 1), if the sheet has it. */
export function rectangle(
  run: Run,
  sheetId: string,
  row: number,
  column: number,
  rows = 1,
  columns = 1,
): Area {
  if (![row, column, rows, columns].every(Number.isInteger) || row < 1 || column < 1)
    throw new Error(OUTSIDE);
  if (rows < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new Error('The number of columns in the range must be at least 1.');
  const zone = { top: row - 1, bottom: row + rows - 2, left: column - 1, right: column + columns - 2 };
  const size = run.workspace.model.getters.getSheetZone(sheetId);
  if (zone.bottom > size.bottom || zone.right > size.right) throw new Error(OUTSIDE);
  return { sheetId, zone };
}

function geometry(run: Run, area: Area): ServiceObject {
  const { model } = run.workspace;
  const { sheetId, zone } = area;
  const part = (row: number, column: number, rows?: number, columns?: number) =>
    range(run, rectangle(run, sheetId, zone.top + row, zone.left + column, rows, columns));
  return {
    reads: {
      getA1Notation: () => a1Of(model, area),
      getRow: () => zone.top + 1,
      getColumn: () => zone.left + 1,
      getRowIndex: () => zone.top + 1,
      getLastRow: () => zone.bottom + 1,
      getLastColumn: () => zone.right + 1,
      getNumRows: () => heightOf(area),
      getNumColumns: () => widthOf(area),
      getHeight: () => heightOf(area),
      getWidth: () => widthOf(area),
      getSheet: () => run.objects.sheet(sheetId),
      getGridId: () => sheetId,
      getCell: (row: number, column: number) => part(row, column),
      offset: (down: number, right: number, rows = heightOf(area), columns = widthOf(area)) =>
        part(down + 1, right + 1, rows, columns),
      createTextFinder: (text: string) => textFinder(run, [area], text),
      canEdit: () => run.mayWrite && mayEdit(run.workspace, area),
    },
    writes: {
      activate: () => run.workspace.activate(area),
      protect: () => protect(run, area, 'RANGE'),
      clear: () =>
        edit(run, area, [
          ...emptying(run.workspace, area),
          { type: 'CLEAR_FORMATTING', sheetId, target: [zone] },
        ]),
    },
  };
}

/** A `Range`. Any use after its sheet was deleted is an error. */
export function range(run: Run, area: Area): GoogleRange {
  const parts = [
    () => geometry(run, area),
    () => ({ reads: valueReads(run, area), writes: valueWrites(run, area) }),
    () => rangeNotes(run, area),
    () => rangeValidations(run, area),
    () => rangeBorders(run, area),
    () => rangeCopies(run, area),
    () => rangeGroups(run, area),
    () => ({ reads: formatReads(run, area), writes: formatWrites(run, area) }),
  ];
  return run.expose<GoogleRange>('Range', { parts, alive: () => requireSheet(run, area.sheetId) }, area);
}
