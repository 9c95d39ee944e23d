import type { Run, ServiceObject } from '../../script/run';
import { type Area, areaOf, edit, requireSheet } from './area';
import { sheetCharts } from './chart';
import { sheetConditionalFormats } from './conditional-format';
import { sheetGroups } from './header-groups';
import { protect, protectionsOf } from './protection';
import { range, rectangle } from './range';
import { rangeList } from './range-list';
import { emptying } from './range-values';
import { sheetLayout } from './sheet-layout';
import { copyName, requireFreeName } from './sheet-names';
import { requireCells, sheetType } from './sheet-type';
import { textFinder } from './text-finder';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The last row and column (from 1) with content, 0 when there is none. */
function lastCell(run: Run, sheetId: string): { row: number; column: number } {
  const { getters } = run.workspace;
  run.workspace.apply();
  // While a document is being calculated, what stands in its cells is known but not yet evaluated.
  const written = getters.getCells(sheetId).filter((cell) => cell.isFormula || cell.content !== '');
  const spilled = getters.getEvaluatedCellsPositions(sheetId).filter((position) => {
    const { value } = getters.getEvaluatedCell(position);
    return value !== null && value !== '';
  });
  const cells = [...written.map(({ id }) => getters.getCellPosition(id)), ...spilled];
  return {
    row: cells.reduce((last, { row }) => Math.max(last, row + 1), 0),
    column: cells.reduce((last, { col }) => Math.max(last, col + 1), 0),
  };
}

/** All cells down to the last row and column with content. */
export function dataArea(run: Run, sheetId: string): Area {
  const { row, column } = lastCell(run, sheetId);
  return rectangle(run, sheetId, 1, 1, Math.max(1, row), Math.max(1, column));
}

function lookups(run: Run, sheetId: string): ServiceObject {
  const { model, getters } = run.workspace;
  return {
    reads: {
      getName: () => getters.getSheetName(sheetId),
      getType: () => sheetType(run, sheetId),
      getParent: () => run.objects.spreadsheet(),
      getSheetName: () => getters.getSheetName(sheetId),
      getSheetId: () => run.workspace.sheetNumber(sheetId),
      getIndex: () => getters.getSheetIds().indexOf(sheetId) + 1,
      getRange: (first: string | number, ...rest: number[]) =>
        range(
          run,
          typeof first === 'string'
            ? areaOf(model, sheetId, first)
            : rectangle(run, sheetId, first, ...(rest as [number, number?, number?])),
        ),
      getRangeList: (a1s: readonly string[]) =>
        rangeList(
          run,
          a1s.map((a1) => areaOf(model, sheetId, a1)),
        ),
      getDataRange: () => range(run, dataArea(run, sheetId)),
      getLastRow: () => lastCell(run, sheetId).row,
      getLastColumn: () => lastCell(run, sheetId).column,
      getMaxRows: () => getters.getNumberRows(sheetId),
      getMaxColumns: () => getters.getNumberCols(sheetId),
      createTextFinder: (text: string) => textFinder(run, [dataArea(run, sheetId)], text),
      getProtections: (kind: string) => protectionsOf(run, kind, sheetId),
    },
  };
}

function changes(run: Run, sheetId: string): ServiceObject {
  const { getters } = run.workspace;
  const whole = (): Area => ({ sheetId, zone: getters.getSheetZone(sheetId) });
  const content = () => emptying(run.workspace, whole());
  const formats = () => ({ type: 'CLEAR_FORMATTING', sheetId, target: [whole().zone] });
  const notes = () =>
    getters
      .getCellNotes(sheetId)
      .map(({ col, row }) => ({ type: 'SET_CELL_NOTE', sheetId, col, row, text: '' }));
  return {
    writes: {
      setName(newName: string) {
        requireFreeName(run, newName, sheetId);
        run.workspace.change([
          { type: 'RENAME_SHEET', sheetId, oldName: getters.getSheetName(sheetId), newName },
        ]);
      },
      activate: () => run.workspace.activate({ sheetId }),
      setActiveSelection: (a1: string) => run.workspace.activate(areaOf(run.workspace.model, sheetId, a1)),
      protect: () => protect(run, whole(), 'SHEET'),
      clear: () => edit(run, whole(), [...content(), formats()]),
      clearContents: () => edit(run, whole(), content()),
      clearFormats: () => edit(run, whole(), [formats()]),
      clearNotes: () => edit(run, whole(), notes()),
      appendRow(values: unknown[]) {
        const row = lastCell(run, sheetId).row + 1;
        range(run, rectangle(run, sheetId, row, 1, 1, values.length)).setValues([values]);
      },
      copyTo(target: object) {
        run.internalsOf(target, 'SpreadsheetApp.Sheet.copyTo');
        const sheetIdTo = run.workspace.newId();
        run.workspace.change([
          { type: 'DUPLICATE_SHEET', sheetId, sheetIdTo, sheetNameTo: copyName(run, sheetId) },
        ]);
        return sheet(run, sheetIdTo);
      },
    },
  };
}

/** A `Sheet`. Any use after it was deleted is an error. */
export function sheet(run: Run, sheetId: string): GoogleSheet {
  const parts = [lookups, changes, sheetLayout, sheetGroups, sheetConditionalFormats, sheetCharts];
  return run.expose<GoogleSheet>(
    'Sheet',
    {
      parts: parts.map((part) => () => part(run, sheetId)),
      alive(method) {
        requireSheet(run, sheetId);
        requireCells(run, sheetId, method);
      },
    },
    { sheetId },
  );
}
