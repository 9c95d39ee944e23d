import type { ActualsReply, CalibrateRequest } from '../../bridge/actuals';
import { problem } from '../../messages/problem';
import { jsonObject } from '../../rates/stored/ascii-json';
import { planRows, plans } from './find-plans';

/**
 * Puts measured retries into a deliverable's cell, and what stood there into its note.
 * @throws Problem `store/request`, `store/protected`, `plan/gone` or `plan/changed`
 */
export function calibrated(text: unknown): ActualsReply {
  const { sheetId, index, use, before, retries, note } = parsed(text);
  const sheet = SpreadsheetApp.getActive()
    .getSheets()
    .find((each) => each.getSheetId() === sheetId);
  const found = sheet && planRows(sheet)?.find(({ row }) => row.index === index);
  if (!sheet || !found) throw problem('plan/gone', {});
  if (found.row.use !== use || (found.row.retries ?? null) !== before)
    throw problem('plan/changed', { use: found.row.use });
  const cell = sheet.getRange(found.place.row, found.place.column);
  if (!cell.canEdit()) throw problem('store/protected', { sheet: sheet.getName() });
  const notes = [note, cell.getFormula(), cell.getNote()].filter(Boolean);
  cell.setValue(retries).setNote(notes.join('\n').slice(0, LONGEST_NOTE));
  SpreadsheetApp.flush();
  return { kind: 'plans', plans: plans() };
}

const LONGEST_NOTE = 2_000;

/** @throws Problem `store/request` */
function parsed(text: unknown): CalibrateRequest {
  const fields = typeof text === 'string' && text.length <= 10_000 ? jsonObject(text) : undefined;
  const { sheetId, index, use, before, retries, note } = fields ?? {};
  const isRequest =
    Number.isSafeInteger(sheetId) &&
    Number.isSafeInteger(index) &&
    typeof use === 'string' &&
    (before === null || Number.isFinite(before)) &&
    Number.isFinite(retries) &&
    Number(retries) >= 1 &&
    typeof note === 'string' &&
    note.length <= 1_000;
  if (!isRequest) throw problem('store/request', {});
  return fields as unknown as CalibrateRequest;
}
