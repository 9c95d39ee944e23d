import type { Run, ServiceObject } from '../script/run';
import { areaOf } from './area';
import { range, rectangle } from './range';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The last row and column (from 1) with content, 0 when there is none. */
function lastCell(run: Run, sheetId: string): { row: number; column: number } {
  const { getters } = run.workspace.model;
  const cells = getters.getEvaluatedCellsPositions(sheetId).filter((position) => {
    const { value } = getters.getEvaluatedCell(position);
    return value !== null && (value !== '' || getters.getCell(position)?.isFormula);
  });
  return {
    row: cells.reduce((last, { row }) => Math.max(last, row + 1), 0),
    column: cells.reduce((last, { col }) => Math.max(last, col + 1), 0),
  };
}

function lookups(run: Run, sheetId: string): ServiceObject {
  const { model } = run.workspace;
  return {
    reads: {
      getName: () => model.getters.getSheetName(sheetId),
      getSheetId: () => run.workspace.sheetNumber(sheetId),
      getSheetName: () => model.getters.getSheetName(sheetId),
      getIndex: () => model.getters.getSheetIds().indexOf(sheetId) + 1,
      getRange: (first: string | number, ...rest: number[]) =>
        range(
          run,
          typeof first === 'string'
            ? areaOf(model, sheetId, first)
            : rectangle(run, sheetId, first, ...(rest as [number, number?, number?])),
        ),
      getDataRange() {
        const { row, column } = lastCell(run, sheetId);
        return range(run, rectangle(run, sheetId, 1, 1, Math.max(1, row), Math.max(1, column)));
      },
      getLastRow: () => lastCell(run, sheetId).row,
      getLastColumn: () => lastCell(run, sheetId).column,
      getMaxRows: () => model.getters.getNumberRows(sheetId),
      getMaxColumns: () => model.getters.getNumberCols(sheetId),
      isSheetHidden: () => !model.getters.isSheetVisible(sheetId),
    },
  };
}

/** A `Sheet`. Any use after it was deleted is an error. */
export function sheet(run: Run, sheetId: string): GoogleSheet {
  return run.expose<GoogleSheet>('Sheet', lookups(run, sheetId), { sheetId });
}
