import { DispatchResult, helpers, type Model } from '@odoo/o-spreadsheet';
import type { Protection, RecordsPlugin } from '../../host/engine/records-plugin';

type Zone = Protection['range']['zone'];

/** The fields of commands that say which cells they change. */
interface Edit {
  sheetId?: string;
  col?: number;
  row?: number;
  target?: Zone[];
}

/** Commands that carry a position or target, or change a whole sheet, and yet are no edit of its cells. */
const HARMLESS =
  /^(ACTIVATE|START|STOP|SELECT|COPY|SET_VIEWPORT|FOCUS|SHOW_SHEET|HIDE_SHEET|MOVE_SHEET|EVALUATE)/;
const WHOLE_SHEET = /^(DELETE_SHEET|REMOVE_COLUMNS_ROWS|ADD_COLUMNS_ROWS|MOVE_COLUMNS_ROWS)$/;

const WARNING =
  "You're trying to edit part of this sheet that shouldn't be changed accidentally.\n\nEdit anyway?";

/**
 * The model as a person at the page may use it: edits of cells that are protected with a warning ask first.
 * Scripts use the model itself and are not asked, as in Sheets.
 */
export function warnBeforeProtectedEdits(model: Model): Model {
  const dispatch = (type: string, edit: Edit = {}) => {
    if (touchesProtection(model, type, edit) && !window.confirm(WARNING))
      return new DispatchResult('Readonly' as never);
    return model.dispatch(type as never, edit as never);
  };
  return new Proxy(model, {
    get: (target, name) => (name === 'dispatch' ? dispatch : Reflect.get(target, name)),
  });
}

function touchesProtection(model: Model, type: string, edit: Edit): boolean {
  if (HARMLESS.test(type)) return false;
  const zones = editedZones(model, type, edit);
  const sheetId = edit.sheetId ?? model.getters.getActiveSheetId();
  return (model.getters as unknown as RecordsPlugin)
    .getProtections()
    .some(
      ({ warningOnly, range }) =>
        warningOnly && range.sheetId === sheetId && zones.some((zone) => helpers.overlap(zone, range.zone)),
    );
}

function editedZones(model: Model, type: string, { sheetId, col, row, target }: Edit): Zone[] {
  if (target) return target;
  if (WHOLE_SHEET.test(type))
    return [model.getters.getSheetZone(sheetId ?? model.getters.getActiveSheetId())];
  if (type !== 'UPDATE_CELL' || col === undefined || row === undefined) return [];
  return [{ left: col, right: col, top: row, bottom: row }];
}
