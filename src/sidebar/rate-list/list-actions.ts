import type { SidebarState } from '../../bridge/rates';
import { SIDEBAR_TEXTS } from '../../i18n/words';
import { shippedRate } from '../../rates/overrides';
import { WITHDRAWN_RATES } from '../../rates/withdrawn-rates';
import { bigQuerySql } from '../../warehouse/bigquery-sql';
import type { Page } from '../page';
import { copyText } from '../parts/copy-text';
import { type OpenDraft, openEdit, openMend, openNew } from '../rate-form/open-draft';
import type { Drafts } from '../rate-form/use-drafts';
import { rateFileText } from '../rate-import/rate-file';
import { resetOf } from '../table/rate-change';
import { ratesInForce, usableRates } from '../table/table-names';
import type { Rates } from '../table/use-rates';
import { downloadText } from './download-text';
import type { ListActions } from './rate-list';

/** The document's own rates as SQL. */
const sqlOf = (state: SidebarState): string =>
  bigQuerySql({
    rates: usableRates(state),
    defaultRateId: state.defaultRateId,
    withdrawn: WITHDRAWN_RATES,
  });

/** What the list of rates can do, given what it shows. */
export function listActions(
  rates: Rates,
  state: SidebarState,
  drafts: Drafts,
  goTo: (page: Page) => void,
): ListActions {
  const { save, say } = rates;
  const { done } = SIDEBAR_TEXTS[state.language];
  const show = (form: OpenDraft) => {
    if (!drafts.get(form.key)) drafts.put(form);
    goTo({ name: 'form', key: form.key });
  };
  return {
    open: (id) => show(openEdit(state, id)),
    openDraft: (key) => goTo({ name: 'form', key }),
    add: () => show(openNew(drafts.nextNumber(), state.today)),
    mend: (id) => show(openMend(id, state.broken.find((row) => row.id === id)?.stored, state)),
    forget: (id) =>
      void save({
        change: { rows: [], dropBroken: [id] },
        done: shippedRate(id) ? done.reset(id) : done.forgotten(id),
        canUndo: false,
        after: () => goTo({ name: 'list', focus: `rate-${id}` }),
      }),
    putBack: (ids) =>
      void save({
        change: { rows: ids.map((id) => resetOf(state.overrides, id)) },
        done: ids.length === 1 ? done.putBack(shippedRate(ids[0] ?? '')?.name ?? '') : done.putBackAll,
        canUndo: true,
        after: () => goTo({ name: 'list', focus: `rate-${ids[0]}` }),
      }),
    makeDefault: (id) =>
      void save({
        change: { rows: [], defaultRateId: { from: state.defaultRateId, to: id } },
        done: done.defaultRate(ratesInForce(state.overrides).find((rate) => rate.id === id)?.name ?? id),
        canUndo: true,
        after: () => goTo({ name: 'list', focus: 'default-rate' }),
      }),
    speak: (language) => {
      if (!state.canEdit) return rates.showIn(language);
      void save({
        change: { rows: [], language: { from: state.language, to: language } },
        done: SIDEBAR_TEXTS[language].done.language,
        canUndo: false,
        after: () => goTo({ name: 'list', focus: `language-${language}` }),
      });
    },
    follow: () => void rates.follow().then(() => goTo({ name: 'list' })),
    restore: () => void rates.restore().then(() => goTo({ name: 'list' })),
    mendMirror: (take, seen) => void rates.mendMirror({ take, seen }).then(() => goTo({ name: 'list' })),
    importRates: () => goTo({ name: 'import' }),
    exportRates: () => {
      downloadText('image-cost-rates.json', rateFileText(state, state.today));
      say({ kind: 'done', text: done.exported, undo: undefined });
    },
    copyRates: () =>
      void copyText(rateFileText(state, state.today)).then((isCopied) =>
        say({ kind: 'done', text: isCopied ? done.copied : done.notCopiedRates, undo: undefined }),
      ),
    downloadSql: () => {
      downloadText('image-cost-bigquery.sql', sqlOf(state), 'application/sql');
      say({ kind: 'done', text: done.exportedSql, undo: undefined });
    },
    copySql: () =>
      void copyText(sqlOf(state)).then((isCopied) =>
        say({ kind: 'done', text: isCopied ? done.copied : done.notCopiedSql, undo: undefined }),
      ),
  };
}
