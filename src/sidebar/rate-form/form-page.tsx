import type { SidebarState } from '../../bridge/rates';
import type { Rate } from '../../rates/schema';
import type { Page } from '../page';
import type { ShellProps } from '../parts/shell';
import { type Change, changeTo, resetOf } from '../table/rate-change';
import { originOf } from '../table/rate-states';
import { sameValue } from '../table/same-value';
import type { Rates } from '../table/use-rates';
import { useWords } from '../words';
import { isUnsaved, type OpenDraft, openCopy, typedInto } from './open-draft';
import { RateForm } from './rate-form';
import type { Drafts } from './use-drafts';

interface FormPageProps extends Pick<ShellProps, 'message' | 'onUndo' | 'onCloseMessage'> {
  readonly rates: Rates;
  readonly state: SidebarState;
  readonly form: OpenDraft;
  readonly drafts: Drafts;
  readonly goTo: (page: Page) => void;
}

/** The form of one rate, and what its buttons do to the table. */
export function FormPage({ rates, state, form, drafts, goTo, ...shell }: FormPageProps) {
  const { done, form: texts } = useWords();
  const { save, say, isBusy } = rates;
  const { id } = form.draft;
  const row = `rate-${id}`;
  const leave = () => {
    drafts.drop(form.key);
    goTo({ name: 'list', focus: row });
  };
  const write = (change: Change, words: string, focus = row) => {
    const after = () => {
      drafts.drop(form.key, form.draft);
      goTo({ name: 'list', focus });
    };
    void save({ change, done: words, canUndo: true, after });
  };
  const saveRate = (rate: Rate) => {
    const changed = changeTo(state.overrides, rate.id, rate, state.today);
    if (form.mends === undefined && sameValue(changed.from, rate)) {
      leave();
      return say({ kind: 'done', text: done.nothingToSave, undo: undefined });
    }
    const change: Change = { rows: [{ ...changed, from: form.from }] };
    write(form.mends === undefined ? change : { ...change, dropBroken: [form.mends] }, done.saved(rate.name));
  };
  const origin = originOf(id, state.overrides);
  const isStored = form.kind === 'edit';
  const name = form.from?.name ?? form.draft.name;
  return (
    <RateForm
      {...shell}
      state={state}
      form={form}
      isBusy={isBusy}
      say={say}
      onChange={(part) => drafts.put(typedInto(form, part, state))}
      onBack={() => (isUnsaved(form) ? goTo({ name: 'list', focus: row }) : leave())}
      onSave={saveRate}
      onDiscard={() => {
        leave();
        say({ kind: 'done', text: done.discarded, undo: undefined });
      }}
      onDuplicate={() => {
        const copy = openCopy(drafts.nextNumber(), form.draft, texts.copyName(form.draft.name), state);
        drafts.put(copy);
        goTo({ name: 'form', key: copy.key });
      }}
      onReset={
        isStored && origin === 'edited'
          ? () => write({ rows: [resetOf(state.overrides, id)] }, done.reset(name))
          : undefined
      }
      onDelete={
        isStored
          ? () => write({ rows: [removalOf(state, id, origin)] }, done.removed(name), 'undo')
          : undefined
      }
    />
  );
}

/** An added rate leaves nothing behind; a shipped one leaves the note that it was removed. */
const removalOf = ({ overrides, today }: SidebarState, id: string, origin: string) =>
  origin === 'added' ? resetOf(overrides, id) : changeTo(overrides, id, null, today);
