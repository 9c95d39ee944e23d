import { useState } from 'preact/hooks';
import type { SidebarState } from '../../addon/bridge';
import { actualsTexts } from '../../i18n/actuals';
import type { Language } from '../../i18n/language';
import { isUnsaved, type OpenDraft } from '../open-draft';
import { BrokenRates, RemovedRates } from '../parts/lost-rates';
import { Notices } from '../parts/notices';
import { RateRow } from '../parts/rate-row';
import { Shell, type ShellProps } from '../parts/shell';
import { DefaultRate, DocumentLanguage } from '../parts/table-settings';
import { listedRates, matches } from '../rate-groups';
import { usableRates } from '../table-names';
import { useWords } from '../words';

/** What can be done from the list of rates. */
export interface ListActions {
  readonly open: (id: string) => void;
  readonly openDraft: (key: string) => void;
  readonly add: () => void;
  readonly mend: (id: string) => void;
  readonly forget: (id: string) => void;
  readonly putBack: (ids: readonly string[]) => void;
  readonly makeDefault: (id: string) => void;
  readonly speak: (language: Language) => void;
  readonly follow: () => void;
  readonly restore: () => void;
  readonly importRates: () => void;
  readonly exportRates: () => void;
  readonly actuals: () => void;
  readonly help: () => void;
}

interface RateListProps
  extends Pick<ShellProps, 'message' | 'onUndo' | 'onCloseMessage' | 'focus' | 'visit'> {
  readonly state: SidebarState;
  readonly isBusy: boolean;
  readonly drafts: readonly OpenDraft[];
  readonly actions: ListActions;
}

/** Searching pays from this many rates on. */
const MANY_RATES = 8;

/** The rate table: every rate with its states, and what can be done with the table. */
export function RateList(props: RateListProps) {
  const { state, isBusy, drafts, actions } = props;
  const { list, server } = useWords();
  const { canEdit } = state;
  const isDefaultThere = usableRates(state).some(({ id }) => id === state.defaultRateId);
  const settings = <DefaultRate state={state} isBusy={isBusy} makeDefault={actions.makeDefault} />;
  return (
    <Shell {...props} title={list.title} footer={<ListFooter {...props} />}>
      {!canEdit && <p class="note">{server.readOnly}</p>}
      <Notices state={state} isBusy={isBusy} onFollow={actions.follow} onRestore={actions.restore} />
      <NewRates drafts={drafts} open={actions.openDraft} />
      <BrokenRates state={state} isBusy={isBusy} mend={actions.mend} forget={actions.forget} />
      {isDefaultThere || settings}
      <Rates {...props} />
      <RemovedRates state={state} isBusy={isBusy} putBack={actions.putBack} />
      {isDefaultThere && settings}
      <DocumentLanguage isBusy={isBusy} speak={actions.speak} />
    </Shell>
  );
}

function ListFooter({ state: { canEdit }, isBusy, actions }: RateListProps) {
  const { list, common, language } = useWords();
  return (
    <div class="actions">
      {canEdit && (
        <button type="button" class="primary" onClick={actions.add}>
          {list.add}
        </button>
      )}
      {canEdit && (
        <button type="button" onClick={actions.importRates}>
          {list.importRates}
        </button>
      )}
      <button type="button" onClick={actions.exportRates}>
        {list.exportRates}
      </button>
      <button type="button" onClick={actions.actuals}>
        {actualsTexts(language).open}
      </button>
      <button type="button" onClick={actions.help}>
        {list.help}
      </button>
      {isBusy && <span class="spoken">{common.saving}</span>}
    </div>
  );
}

function NewRates({
  drafts,
  open,
}: {
  readonly drafts: readonly OpenDraft[];
  readonly open: (key: string) => void;
}) {
  const { list, states } = useWords();
  const news = drafts.filter((form) => form.kind === 'new' && isUnsaved(form));
  if (news.length === 0) return null;
  return (
    <section>
      <h2>{list.groups.unsaved}</h2>
      <ul class="rates">
        {news.map(({ key, draft }) => (
          <li key={key}>
            <button type="button" class="rate" onClick={() => open(key)}>
              <span class="name">{draft.name.trim() || list.newRate}</span>
              <span class="badges">
                <span class="badge unsaved">{states.unsaved}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rates({ state, drafts, actions }: RateListProps) {
  const { list } = useWords();
  const [search, setSearch] = useState('');
  const groups = listedRates(state, drafts);
  const all = Object.values(groups).flat();
  const found = all.filter(({ rate }) => matches(rate, search));
  if (all.length === 0) return <p class="empty">{list.empty}</p>;
  return (
    <>
      {all.length > MANY_RATES && (
        <div class="search">
          <label class="spoken" for="search">
            {list.search}
          </label>
          <input
            id="search"
            type="search"
            placeholder={list.search}
            value={search}
            onInput={({ currentTarget }) => setSearch(currentTarget.value)}
          />
          <p class="spoken" role="status">
            {search && list.found(found.length, all.length)}
          </p>
        </div>
      )}
      {found.length === 0 && <p class="empty">{list.nothingFound}</p>}
      {(['api', 'credits', 'wrapper'] as const).map((billing) => {
        const rows = groups[billing].filter((row) => found.includes(row));
        return (
          rows.length > 0 && (
            <section key={billing} aria-labelledby={`group-${billing}`}>
              <h2 id={`group-${billing}`}>
                {list.groups[billing]}
                <span class="column">{list.priceOf}</span>
              </h2>
              <ul class="rates">
                {rows.map((row) => (
                  <RateRow key={row.rate.id} row={row} canEdit={state.canEdit} open={actions.open} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}
