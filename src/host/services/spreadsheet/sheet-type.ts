import type { Run } from '../../script/run';

export const SHEET_TYPES = { GRID: 'GRID', OBJECT: 'OBJECT', DATASOURCE: 'DATASOURCE' };

/** Scripts call these on any sheet before they know whether it has cells. */
const OF_ANY_SHEET = new Set([
  'getName',
  'getSheetName',
  'getSheetId',
  'getIndex',
  'getParent',
  'getType',
  'activate',
  'setName',
]);

/** Whether a sheet has cells, is a chart or is connected to a data source: a `SheetType`. */
export const sheetType = (run: Run, sheetId: string): string =>
  run.workspace.settings.sheetTypes[run.workspace.getters.getSheetName(sheetId)] ?? SHEET_TYPES.GRID;

/** Google's refusal of what is only for sheets with cells. */
export function requireCells(run: Run, sheetId: string, method: string): void {
  const type = sheetType(run, sheetId);
  if (type === SHEET_TYPES.GRID || OF_ANY_SHEET.has(method)) return;
  throw new Error(`The action is not supported for ${type} sheet.`);
}
