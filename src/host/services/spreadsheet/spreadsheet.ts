import { localeOf } from '../../engine/locales';
import type { Run, ServiceObject } from '../../script/run';
import { type Area, areaOf, requireRoomForCells } from './area';
import { namedRange, removeName, setName } from './named-range';
import { protectionsOf } from './protection';
import { range } from './range';
import { dataArea, sheet } from './sheet';
import { copyName, requireFreeName, sheetIdNamed } from './sheet-names';
import { textFinder } from './text-finder';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const NEW_SHEET = { cols: 26, rows: 1000 };

function lookups(run: Run): ServiceObject {
  const { model, getters, settings } = run.workspace;
  return {
    reads: {
      getId: () => settings.documentId,
      getName: () => settings.documentName,
      getUrl: () => `https://docs.google.com/spreadsheets/d/${settings.documentId}/edit`,
      getSpreadsheetLocale: () => getters.getLocale().code,
      getSpreadsheetTimeZone: () => settings.spreadsheetTimeZone,
      getSheets: () => getters.getSheetIds().map((id) => sheet(run, id)),
      getNumSheets: () => getters.getSheetIds().length,
      getSheetByName(name: string) {
        const id = sheetIdNamed(run, name);
        return id === undefined ? null : sheet(run, id);
      },
      getSheetById(number: number) {
        const id = getters.getSheetIds().find((each) => run.workspace.sheetNumber(each) === number);
        return id === undefined ? null : sheet(run, id);
      },
      getActiveSheet: () => sheet(run, getters.getActiveSheetId()),
      getCurrentCell() {
        const { sheetId, col, row } = getters.getActivePosition();
        return range(run, { sheetId, zone: { left: col, right: col, top: row, bottom: row } });
      },
      getActiveRange: () =>
        range(run, { sheetId: getters.getActiveSheetId(), zone: getters.getSelectedZone() }),
      getRange: (a1: string) => range(run, areaOf(model, getters.getActiveSheetId(), a1)),
      getNamedRanges: () => getters.getNamedRanges().map(({ name }) => namedRange(run, name)),
      getRangeByName(name: string) {
        const found = getters.getNamedRange(name)?.range;
        return found ? range(run, { sheetId: found.sheetId, zone: found.zone }) : null;
      },
      getProtections: (kind: string) => protectionsOf(run, kind),
      createTextFinder: (text: string) =>
        textFinder(
          run,
          getters.getSheetIds().map((id) => dataArea(run, id)),
          text,
        ),
    },
  };
}

/** `insertSheet()`, `(name)`, `(index)` or `(name, index)`; the new sheet becomes the active one. */
function insertSheet(run: Run, ...args: (string | number | undefined)[]) {
  const { getters } = run.workspace;
  const given = args.find((arg) => typeof arg === 'string');
  const name = given === undefined ? getters.getNextSheetName('Sheet') : String(given);
  const index = args.find((arg) => typeof arg === 'number');
  const active = getters.getSheetIds().indexOf(getters.getActiveSheetId());
  requireFreeName(run, name);
  requireRoomForCells(run.workspace, NEW_SHEET.cols * NEW_SHEET.rows);
  const sheetId = run.workspace.newId();
  const position = Math.min(Number(index ?? active + 1), getters.getSheetIds().length);
  run.workspace.change([{ type: 'CREATE_SHEET', sheetId, name, position, ...NEW_SHEET }]);
  run.workspace.activate({ sheetId });
  return sheet(run, sheetId);
}

function changes(run: Run): ServiceObject {
  const { getters, settings, ui } = run.workspace;
  const idOf = (object: object, method: string) =>
    run.internalsOf<{ sheetId: string }>(object, `SpreadsheetApp.Spreadsheet.${method}`).sheetId;
  const moveTo = (sheetId: string, position: number) => {
    const delta = position - getters.getSheetIds().indexOf(sheetId);
    if (delta !== 0) run.workspace.change([{ type: 'MOVE_SHEET', sheetId, delta }]);
  };
  return {
    writes: {
      insertSheet: (...args: (string | number)[]) => insertSheet(run, ...args),
      deleteSheet(object: object) {
        const sheetId = idOf(object, 'deleteSheet');
        if (getters.getSheetIds().length < 2)
          throw new Error("You can't remove all the sheets in a document.");
        run.workspace.change([{ type: 'DELETE_SHEET', sheetId, sheetName: getters.getSheetName(sheetId) }]);
      },
      setActiveSheet(object: object) {
        run.workspace.activate({ sheetId: idOf(object, 'setActiveSheet') });
        return object;
      },
      setActiveRange(cells: object) {
        run.workspace.activate(run.internalsOf<Area>(cells, 'SpreadsheetApp.Spreadsheet.setActiveRange'));
        return cells;
      },
      duplicateActiveSheet() {
        const sheetId = getters.getActiveSheetId();
        const sheetIdTo = run.workspace.newId();
        run.workspace.change([
          { type: 'DUPLICATE_SHEET', sheetId, sheetIdTo, sheetNameTo: copyName(run, sheetId) },
        ]);
        run.workspace.activate({ sheetId: sheetIdTo });
        return sheet(run, sheetIdTo);
      },
      moveActiveSheet: (position: number) => moveTo(getters.getActiveSheetId(), position - 1),
      setNamedRange: (name: string, cells: object) =>
        setName(run, name, run.internalsOf<Area>(cells, 'SpreadsheetApp.Spreadsheet.setNamedRange')),
      removeNamedRange: (name: string) => removeName(run, name),
      rename(name: string) {
        settings.documentName = name;
      },
      setSpreadsheetLocale: (code: string) =>
        run.workspace.change([{ type: 'UPDATE_LOCALE', locale: localeOf(code) }]),
      toast: (message: string, title = '', seconds = 5) => ui.toast(message, title, seconds),
    },
  };
}

/** The `Spreadsheet` in which the script runs. */
export function spreadsheet(run: Run): GoogleSpreadsheet {
  const parts = [() => lookups(run), () => changes(run)];
  return run.expose<GoogleSpreadsheet>('Spreadsheet', { parts }, run.workspace);
}
