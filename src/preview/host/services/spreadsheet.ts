import type { Run, ServiceObject } from '../script/run';
import { areaOf } from './area';
import { range } from './range';
import { sheet } from './sheet';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The sheet of exactly this name. */
function sheetIdNamed(run: Run, name: string): string | undefined {
  const { getters } = run.workspace.model;
  return getters.getSheetIds().find((id) => getters.getSheetName(id) === name);
}

function lookups(run: Run): ServiceObject {
  const { model, settings } = run.workspace;
  return {
    reads: {
      getId: () => settings.documentId,
      getName: () => settings.documentName,
      getUrl: () => `https://docs.google.com/spreadsheets/d/${settings.documentId}/edit`,
      getSpreadsheetLocale: () => model.getters.getLocale().code,
      getSpreadsheetTimeZone: () => settings.spreadsheetTimeZone,
      getSheets: () => model.getters.getSheetIds().map((id) => sheet(run, id)),
      getNumSheets: () => model.getters.getSheetIds().length,
      getSheetByName(name: string) {
        const id = sheetIdNamed(run, name);
        return id === undefined ? null : sheet(run, id);
      },
      getActiveSheet: () => sheet(run, model.getters.getActiveSheetId()),
      getActiveRange: () =>
        range(run, { sheetId: model.getters.getActiveSheetId(), zone: model.getters.getSelectedZone() }),
      getRange: (a1: string) => range(run, areaOf(model, model.getters.getActiveSheetId(), a1)),
    },
  };
}

/** The `Spreadsheet` in which the script runs. */
export function spreadsheet(run: Run): GoogleSpreadsheet {
  return run.expose<GoogleSpreadsheet>('Spreadsheet', lookups(run), run.workspace);
}
