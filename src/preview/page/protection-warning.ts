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
      ({ warningOnly, range, unprotected }) =>
        warningOnly &&
        range.sheetId === sheetId &&
        zones.some((zone) => overlapsOutside(zone, range.zone, unprotected.map(helpers.toZone))),
    );
}

/** Whether a cell of these is in the protected zone and in none of those that all may edit. */
function overlapsOutside(zone: Zone, guarded: Zone, free: readonly Zone[]): boolean {
  if (!helpers.overlap(zone, guarded)) return false;
  let left: Zone[] = [intersection(zone, guarded)];
  for (const open of free) left = left.flatMap((part) => without(part, open));
  return left.length > 0;
}

const intersection = (one: Zone, other: Zone): Zone => ({
  left: Math.max(one.left, other.left),
  right: Math.min(one.right, other.right),
  top: Math.max(one.top, other.top),
  bottom: Math.min(one.bottom, other.bottom),
});

/** What of a zone is not in a hole: the rows above and below it, and the cells left and right of it. */
function without(zone: Zone, hole: Zone): Zone[] {
  if (!helpers.overlap(zone, hole)) return [zone];
  const cut = intersection(zone, hole);
  const parts = [
    { ...zone, bottom: cut.top - 1 },
    { ...zone, top: cut.bottom + 1 },
    { ...cut, left: zone.left, right: cut.left - 1 },
    { ...cut, left: cut.right + 1, right: zone.right },
  ];
  return parts.filter(({ left, right, top, bottom }) => left <= right && top <= bottom);
}

function editedZones(model: Model, type: string, { sheetId, col, row, target }: Edit): Zone[] {
  if (target) return target;
  if (WHOLE_SHEET.test(type))
    return [model.getters.getSheetZone(sheetId ?? model.getters.getActiveSheetId())];
  if (type !== 'UPDATE_CELL' || col === undefined || row === undefined) return [];
  return [{ left: col, right: col, top: row, bottom: row }];
}
