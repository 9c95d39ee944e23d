import type { SidebarState } from '../../bridge/rates';
import { shippedRate } from '../../rates/overrides';
import type { Rate } from '../../rates/schema';
import { rowInForce } from '../table/rate-change';
import { sameValue } from '../table/same-value';
import { freeId, freeName, ratesInForce } from '../table/table-names';
import { type Draft, draftOf, newDraft } from './draft';

/** A form that was opened: it is kept until it is saved or discarded. */
export interface OpenDraft {
  readonly key: string;
  readonly kind: 'edit' | 'new' | 'mend';
  readonly draft: Draft;
  /** The form as it was opened. */
  readonly opened: Draft;
  /** The row in force when it was opened; null where there was none. */
  readonly from: Rate | null;
  /** The broken row that this form is to replace. */
  readonly mends?: string;
  /** Whether the id of a new rate was typed, and no longer follows the name. */
  readonly hasOwnId: boolean;
}

/** Whether something was typed that is not saved. */
export const isUnsaved = ({ draft, opened }: OpenDraft): boolean => !sameValue(draft, opened);

/** Opens the form of a rate that is in force. */
export function openEdit(state: SidebarState, id: string): OpenDraft {
  const from = rowInForce(state.overrides, id);
  const draft = draftOf(from);
  return { key: `edit ${id}`, kind: 'edit', draft, opened: draft, from, hasOwnId: true };
}

/**
 * Opens what can be read of a stored row that no longer passes the schema. Where not even its id can stay, it becomes
 * a new rate.
 */
export function openMend(id: string, stored: unknown, state: SidebarState): OpenDraft {
  const { rate } = Object(stored) as { rate?: unknown };
  const read = draftOf(rate ?? stored);
  const isUsable = isRateId(id);
  const draft = { ...read, id: isUsable ? id : freeId(read, takenIds(state)) };
  return {
    key: `mend ${id}`,
    kind: isUsable ? 'mend' : 'new',
    draft,
    opened: draft,
    from: (isUsable && shippedRate(id)) || null,
    mends: id,
    hasOwnId: isUsable,
  };
}

const isRateId = (id: string): boolean => /^[a-z0-9][a-z0-9._-]{0,63}$/.test(id);

/** Opens the form of a rate that does not exist yet; `number` tells such forms apart. */
export function openNew(number: number, today: string): OpenDraft {
  const draft = { ...newDraft(), checked: today };
  return { key: `new ${number}`, kind: 'new', draft, opened: draft, from: null, hasOwnId: false };
}

/** Opens a new rate that says what a form says, under a name of its own. It counts as unsaved at once. */
export function openCopy(number: number, of: Draft, copyName: string, state: SidebarState): OpenDraft {
  const name = freeName(copyName, ratesInForce(state.overrides));
  const draft = { ...of, name, id: freeId({ name, model: of.model }, takenIds(state)) };
  return { key: `new ${number}`, kind: 'new', draft, opened: newDraft(), from: null, hasOwnId: false };
}

/** A form with something typed into it. The id of a new rate follows its name and model until it is typed itself. */
export function typedInto(form: OpenDraft, part: Partial<Draft>, state: SidebarState): OpenDraft {
  const hasOwnId = form.hasOwnId || (part.id !== undefined && part.id !== '');
  const isNamed = part.name !== undefined || (part.model !== undefined && form.draft.name !== '');
  const named = { ...form.draft, ...part };
  const followed = hasOwnId || !isNamed ? {} : { id: freeId(named, takenIds(state)) };
  return { ...form, draft: { ...form.draft, ...followed, ...part }, hasOwnId };
}

/** Ids that a new rate cannot have: in use, removed but shipped, or broken. */
export const takenIds = ({ overrides, broken }: SidebarState): ReadonlySet<string> =>
  new Set([...ratesInForce(overrides), ...overrides, ...broken].map(({ id }) => id));
