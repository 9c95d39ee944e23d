import type { ActualsReply, CalibratedRow, CalibrateRequest, Plan } from '../../bridge/actuals';
import { parseCalibrateRequest } from '../../bridge/calibrate-request';
import { WORKSHEET_WORDS } from '../../i18n/words';
import { problem } from '../../messages/problem';
import { calibrationNote, firstPlanned } from '../../worksheet/calibration-note';
import { gridSheets } from '../grid-sheets';
import { withDocumentLock } from '../rates/document-lock';
import { today } from '../rates/document-rates';
import { findPlan, type PlanInSheet, plans } from './find-plans';
import { forgetUndo, keepUndo, keptUndo, type UndoneRow } from './kept-undo';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Step<Name extends CalibrateRequest['step']> = Extract<CalibrateRequest, { step: Name }>;

/**
 * Corrects a plan by what really happened, while nobody else writes: measured retries go into the deliverables' cells,
 * and what was planned into their notes; all rows or none.
 * @throws Problem `store/request`, `store/protected`, `plan/gone`, `plan/changed` or `plan/undo-gone`
 */
export function calibrated(text: unknown): ActualsReply {
  const request = parseCalibrateRequest(text);
  return withDocumentLock(() => {
    // Read before anything is written: then the plan is being calculated, and reading waits for all of it.
    const known = plans();
    const { sheetId, after, undo } = doneBy(request);
    SpreadsheetApp.flush();
    const now = known.map((plan) => (plan.sheetId === sheetId ? after(plan) : plan));
    return { kind: 'plans', plans: now, ...(undo && { undo }) };
  });
}

/** What was done: to which plan, how that is now, and the token that takes it back. */
interface Done {
  readonly sheetId: number;
  readonly after: (plan: Plan) => Plan;
  readonly undo?: string;
}

function doneBy(request: CalibrateRequest): Done {
  switch (request.step) {
    case 'apply':
      return applied(request);
    case 'undo':
      return undone(request);
    case 'bill':
      return billed(request);
  }
}

/** A plan with other retries in some rows, and the first planned ones as their notes name them. */
const withRetries =
  (changed: readonly { readonly index: number; readonly retries: number | null; readonly note: string }[]) =>
  (plan: Plan): Plan => ({
    ...plan,
    rows: plan.rows.map((row) => {
      const found = changed.find(({ index }) => index === row.index);
      if (!found) return row;
      const { retries: _, firstRetries: __, ...rest } = row;
      const first = firstPlanned(found.note);
      return {
        ...rest,
        ...(found.retries !== null && { retries: found.retries }),
        ...(first !== undefined && { firstRetries: first }),
      };
    }),
  });

function applied({ sheetId, rows }: Step<'apply'>): Done {
  const { sheet, plan } = planOn(sheetId);
  const day = today();
  const words = WORKSHEET_WORDS[plan.language].calibration;
  const writes = rows.map((row) => {
    const cell = cellOf(sheet, plan, row);
    const [formula, note] = [cell.getFormula(), cell.getNote()];
    const measured = { ...row, day, retries: twoDecimals(row.retries) };
    const planned = { retries: row.before ?? undefined, formula, note };
    const undo: UndoneRow = {
      ...{ index: row.index, use: row.use, written: measured.retries },
      ...{ cell: cell.getA1Notation(), value: row.before, formula, note },
    };
    return { cell, undo, note: calibrationNote(planned, measured, words) };
  });
  requireEditable(
    sheet,
    writes.map(({ cell }) => cell),
  );
  for (const { cell, undo, note } of writes) cell.setValue(undo.written).setNote(note);
  const after = withRetries(
    writes.map(({ undo: { index, written }, note }) => ({ index, retries: written, note })),
  );
  return { sheetId, after, undo: keepUndo({ sheetId, rows: writes.map(({ undo }) => undo) }) };
}

/** Retries are counted to 2 decimals: more would claim what nobody has measured. */
const twoDecimals = (retries: number): number => Math.round(retries * 100) / 100;

function undone({ token }: Step<'undo'>): Done {
  const kept = keptUndo(token);
  if (!kept) throw problem('plan/undo-gone', {});
  const { sheet, plan } = planOn(kept.sheetId);
  const cells = kept.rows.map(({ index, use, written }) =>
    cellOf(sheet, plan, { index, use, before: written }),
  );
  const moved = kept.rows.find(({ formula, cell }, at) => formula && cells[at]?.getA1Notation() !== cell);
  if (moved) throw problem('plan/changed', { use: moved.use });
  requireEditable(sheet, cells);
  for (const [at, { formula, value, note }] of kept.rows.entries()) {
    const cell = cells[at];
    if (formula) cell?.setFormula(formula);
    else cell?.setValue(value ?? '');
    cell?.setNote(note);
  }
  forgetUndo(token);
  const before = kept.rows.map(({ index, value, note }) => ({ index, retries: value, note }));
  return { sheetId: kept.sheetId, after: withRetries(before) };
}

function billed({ sheetId, usd }: Step<'bill'>): Done {
  const { sheet, plan } = planOn(sheetId);
  if (!plan.billed) throw problem('plan/gone', {});
  const { row, column } = plan.billed.place;
  const cell = sheet.getRange(row, column);
  requireEditable(sheet, [cell]);
  cell.setValue(usd);
  return { sheetId, after: (known) => ({ ...known, billed: usd }) };
}

function planOn(sheetId: number): { sheet: Sheet; plan: PlanInSheet } {
  const sheet = gridSheets().find((each) => each.getSheetId() === sheetId);
  const plan = sheet && findPlan(sheet);
  if (!sheet || !plan) throw problem('plan/gone', {});
  return { sheet, plan };
}

/** The cell of a row's retries, if the row is as it was seen. */
function cellOf(
  sheet: Sheet,
  { rows }: PlanInSheet,
  { index, use, before }: Pick<CalibratedRow, 'index' | 'use' | 'before'>,
): GoogleAppsScript.Spreadsheet.Range {
  const found = rows.find(({ row }) => row.index === index);
  if (!found) throw problem('plan/gone', {});
  if (found.row.use !== use || (found.row.retries ?? null) !== before)
    throw problem('plan/changed', { use: found.row.use });
  return sheet.getRange(found.place.row, found.place.column);
}

function requireEditable(sheet: Sheet, cells: readonly GoogleAppsScript.Spreadsheet.Range[]): void {
  if (cells.some((cell) => !cell.canEdit())) throw problem('store/protected', { sheet: sheet.getName() });
}
