import type { SidebarState } from '../../bridge/rates';
import { Badge } from '../parts/badge';
import { isUnsaved, type OpenDraft } from '../rate-form/open-draft';
import { usableRates } from '../table/table-names';
import { useWords } from '../words';

interface UnsavedRatesProps {
  readonly state: SidebarState;
  readonly drafts: readonly OpenDraft[];
  readonly open: (key: string) => void;
}

/** Forms with something typed that no row of the list stands for: new rates, and rates that are gone meanwhile. */
export function UnsavedRates({ state, drafts, open }: UnsavedRatesProps) {
  const { list } = useWords();
  const listed = new Set(usableRates(state).map(({ id }) => id));
  const unsaved = drafts.filter(
    (form) => isUnsaved(form) && (form.kind === 'new' || !listed.has(form.draft.id)),
  );
  if (unsaved.length === 0) return null;
  return (
    <section aria-labelledby="group-unsaved">
      <h2 id="group-unsaved">{list.groups.unsaved}</h2>
      <ul class="rates">
        {unsaved.map(({ key, draft }) => (
          <li key={key}>
            <button type="button" class="rate" onClick={() => open(key)}>
              <span class="name">
                <bdi>{draft.name.trim() || list.newRate}</bdi>
              </span>
              <span class="badges">
                <Badge state={{ kind: 'unsaved' }} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
