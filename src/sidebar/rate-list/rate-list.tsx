import type { SidebarState } from '../../bridge/rates';
import type { Language } from '../../i18n/language';
import { Shell, type ShellProps } from '../parts/shell';
import type { OpenDraft } from '../rate-form/open-draft';
import { usableRates } from '../table/table-names';
import type { Counted } from '../table/use-rates';
import { useWords } from '../words';
import { FoundRates } from './found-rates';
import { BrokenRates, RemovedRates } from './lost-rates';
import { Notices } from './notices';
import { DefaultRate, DocumentLanguage, WarehouseSql } from './table-settings';
import { UnsavedRates } from './unsaved-rates';

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
  readonly mendMirror: (take: boolean, seen: string) => void;
  readonly importRates: () => void;
  readonly exportRates: () => void;
  readonly copyRates: () => void;
  readonly downloadSql: () => void;
  readonly copySql: () => void;
}

interface RateListProps
  extends Pick<ShellProps, 'message' | 'onUndo' | 'onCloseMessage' | 'tabs' | 'focus' | 'visit'> {
  readonly state: SidebarState;
  readonly isBusy: boolean;
  readonly notFollowing: Counted;
  readonly drafts: readonly OpenDraft[];
  readonly actions: ListActions;
}

/** The rate table: every rate with its states, and what can be done with the table. */
export function RateList(props: RateListProps) {
  const { state, isBusy, notFollowing, drafts, actions } = props;
  const { list, server } = useWords();
  const { canEdit } = state;
  const isDefaultThere = usableRates(state).some(({ id }) => id === state.defaultRateId);
  const settings = <DefaultRate state={state} isBusy={isBusy} makeDefault={actions.makeDefault} />;
  return (
    <Shell {...props} title={list.title} actions={<TableActions {...props} />}>
      {!canEdit && <p class="note">{server.readOnly}</p>}
      <Notices
        state={state}
        isBusy={isBusy}
        notFollowing={notFollowing}
        onFollow={actions.follow}
        onRestore={actions.restore}
        onMend={actions.mendMirror}
      />
      <UnsavedRates state={state} drafts={drafts} open={actions.openDraft} />
      <BrokenRates state={state} isBusy={isBusy} mend={actions.mend} forget={actions.forget} />
      {isDefaultThere || settings}
      <FoundRates state={state} drafts={drafts} open={actions.open} />
      <RemovedRates state={state} isBusy={isBusy} putBack={actions.putBack} />
      {isDefaultThere && settings}
      <DocumentLanguage isBusy={isBusy} speak={actions.speak} />
      <WarehouseSql download={actions.downloadSql} copy={actions.copySql} />
    </Shell>
  );
}

/** What can be done with the table, next to its title: adding is what most come for. */
function TableActions({ state: { canEdit }, isBusy, actions }: RateListProps) {
  const { list, common } = useWords();
  return (
    <div class="actions table">
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
      <button type="button" onClick={actions.copyRates}>
        {list.copyRates}
      </button>
      {isBusy && <span class="spoken">{common.saving}</span>}
    </div>
  );
}
