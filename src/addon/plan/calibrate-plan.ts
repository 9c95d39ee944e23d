import type { ActualsReply } from '../../bridge/actuals';
import { parseCalibrateRequest } from '../../bridge/calibrate-request';
import { problem } from '../../messages/problem';
import { gridSheets } from '../grid-sheets';
import { planRows, plans } from './find-plans';

/**
 * Puts measured retries into a deliverable's cell, and what stood there into its note.
 * @throws Problem `store/request`, `store/protected`, `plan/gone` or `plan/changed`
 */
export function calibrated(text: unknown): ActualsReply {
  const { sheetId, index, use, before, retries, note } = parseCalibrateRequest(text);
  const sheet = gridSheets().find((each) => each.getSheetId() === sheetId);
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
