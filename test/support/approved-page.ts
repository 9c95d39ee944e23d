import type { PlanSheet } from './plan-sheet';
import { edited, open, requestFrom, stateOf } from './rate-documents';

export const APPROVED = 'My plan, approved 2026-11-22';
export const APPROVED_ZH = '我的計畫，核定版 2026-11-22';

export const formulasOf = ({ host, name }: PlanSheet): string[] => {
  const { getters } = host.model;
  return getters
    .getCells(getters.getSheetIdByName(name) ?? '')
    .flatMap((cell) => (cell.isFormula ? [cell.compiledFormula.toFormulaString(getters)] : []));
};

export const show = ({ host, name }: PlanSheet): void => {
  const { getters } = host.model;
  const sheetIdTo = getters.getSheetIdByName(name) ?? '';
  if (getters.getActiveSheetId() !== sheetIdTo)
    host.model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo });
};

/** The cells of each row that are not blank, blank rows and the hidden mark left out. */
export const linesOf = (page: PlanSheet): unknown[][] =>
  page
    .all()
    .map((row) => row.filter((cell) => cell !== '' && cell !== 'image-cost approved plan'))
    .filter((row) => row.length > 0);

export const inTaiwan = (plan: PlanSheet): void => {
  for (const [cell, text] of [
    ['C5', 'TWD'],
    ['E5', '32.5'],
    ['G5', '5%'],
    ['I5', '2026-11-20'],
  ] as const)
    plan.host.typeInto(plan.name, cell, text);
};

export const approve = (plan: PlanSheet, page = APPROVED): PlanSheet => {
  show(plan);
  plan.host.clickMenu('approvePlan');
  return plan.named(page);
};

export const reprice = async (plan: PlanSheet, usd: number): Promise<void> => {
  const state = await open(plan.host);
  await stateOf(plan.host, 'saveRates', JSON.stringify(requestFrom(state, { overrides: [edited(usd)] })));
};
