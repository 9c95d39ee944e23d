import type { SidebarState } from '../../bridge/rates';
import { isProblem } from '../../messages/problem';
import type { FieldFault } from '../../messages/problem-codes';
import { changedPrice, replacesPrice } from '../../rates/changed-price';
import { isStillToCome } from '../../rates/dated-overrides';
import { isIsoDate, parseRate, type Rate } from '../../rates/schema';
import type { DraftResult, FormFault } from './draft-rate';
import type { OpenDraft } from './open-draft';
import { rateForTable } from './rate-for-table';

/** The rate that a form stands for: a price that it replaces is kept until the day before the new one holds. */
export function datedRate({ draft, kind, from }: OpenDraft, state: SidebarState): DraftResult {
  const result = rateForTable(draft, kind === 'new', state);
  const { rate } = result;
  const faults = new Map<string, FormFault>(result.faults);
  const { checked } = draft;
  if (isIsoDate(checked) && isStillToCome(checked, state.today) && checked !== from?.checked)
    faults.set('checked', 'not in the future');
  if (!rate || kind !== 'edit' || !from) return faults.size > 0 ? { faults } : result;
  const { correctsMistake } = draft;
  const keepsPrices = rate.earlier !== undefined || (replacesPrice(from, rate) && !correctsMistake);
  if (rate.unit !== from.unit && keepsPrices) faults.set('billing', 'other unit');
  const dated = changedPrice(from, rate, { validFrom: draft.validFrom || state.today, correctsMistake });
  const fault = periodFault(dated);
  if (fault) faults.set('validFrom', fault);
  return faults.size > 0 ? { faults } : { rate: dated };
}

/** Whether a form asks from when its price holds. */
export function asksValidFrom({ draft, kind, from }: OpenDraft, state: SidebarState): boolean {
  const { rate } = rateForTable(draft, false, state);
  return kind === 'edit' && from !== null && rate !== undefined && replacesPrice(from, rate);
}

function periodFault(rate: Rate): FormFault | undefined {
  try {
    parseRate(rate);
    return undefined;
  } catch (error) {
    if (!isProblem(error) || error.code !== 'rate/invalid') throw error;
    return (error.values as { faults: readonly FieldFault[] }).faults[0]?.expected;
  }
}
