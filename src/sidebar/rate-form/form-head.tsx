import type { SidebarState } from '../../bridge/rates';
import { Badge } from '../parts/badge';
import { rowInForce } from '../table/rate-change';
import { dateStates, originStateOf } from '../table/rate-states';
import { sameValue } from '../table/same-value';
import { useWords } from '../words';
import { isUnsaved, type OpenDraft } from './open-draft';

interface FormHeadProps {
  readonly state: SidebarState;
  readonly form: OpenDraft;
}

/** What there is to know of a rate before its fields. */
export function FormHead({ state, form: open }: FormHeadProps) {
  const { form: texts, server, problem: word } = useWords();
  const mended = state.broken.filter((row) => row.id === open.mends);
  const { id } = open.draft;
  const now = rowInForce(state.overrides, id);
  return (
    <div class="form-head">
      {open.kind === 'edit' && (
        <p class="badges">
          <Badge state={originStateOf(id, state.overrides)} />
          {now && dateStates(now, state.today).map((dated) => <Badge key={dated.kind} state={dated} />)}
        </p>
      )}
      {mended.map(({ problem }) => (
        <p class="error" key={word(problem)}>
          <span aria-hidden="true">⚠ </span>
          {word(problem)}
        </p>
      ))}
      {!state.canEdit && <p class="note">{server.readOnly}</p>}
      {isUnsaved(open) && <p class="note">{texts.unsaved}</p>}
      {open.kind === 'edit' && !sameValue(now, open.from) && <p class="note">{texts.changedSince}</p>}
    </div>
  );
}
