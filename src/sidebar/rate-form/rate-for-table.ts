import type { SidebarState } from '../../bridge/rates';
import { rateOfSameName, ratesInForce } from '../table/table-names';
import type { Draft } from './draft';
import { type DraftResult, type FormFault, rateOfDraft } from './draft-rate';
import { takenIds } from './open-draft';

/** The rate that a draft stands for, where the table can take it: its id and its name are its own. */
export function rateForTable(draft: Draft, isNew: boolean, state: SidebarState): DraftResult {
  const result = rateOfDraft(draft);
  const other = rateOfSameName(ratesInForce(state.overrides), { id: draft.id.trim(), name: draft.name });
  const faults = new Map<string, FormFault>(result.faults);
  if (other && draft.name.trim() !== '') faults.set('name', { sameName: other.id });
  if (isNew && takenIds(state).has(draft.id.trim())) faults.set('id', 'same id');
  return faults.size === 0 && result.rate ? result : { faults };
}
