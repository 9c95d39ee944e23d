import { useEffect, useState } from 'preact/hooks';
import type { SidebarPage } from '../bridge/rates';
import { SIDEBAR_TEXTS } from '../i18n/words';
import { ActualsPages } from './actuals/actuals-pages';
import type { Imported } from './actuals/use-import';
import { ConflictPage } from './conflict/conflict-page';
import { HelpPage } from './help/help-page';
import { firstPage, type Page, pageOfTab, tabOf } from './page';
import { focusSheet, isWayBack } from './parts/focus-sheet';
import { Announcer, type ShellProps } from './parts/shell';
import type { TabsProps } from './parts/tabs';
import { NEW_IMAGE } from './price-image/image-cells';
import { PriceImagePage } from './price-image/price-image-page';
import { FormPage } from './rate-form/form-page';
import { useDrafts } from './rate-form/use-drafts';
import { ImportPage } from './rate-import/import-page';
import { listActions } from './rate-list/list-actions';
import { RateList } from './rate-list/rate-list';
import type { Server } from './server/server';
import { StartPage } from './start-page';
import { changeByChoice } from './table/conflict';
import type { Change } from './table/rate-change';
import { type Rates, useRates } from './table/use-rates';
import { LanguageContext } from './words';

/** The sidebar. */
export function App({ server }: { readonly server: Server }) {
  const rates = useRates(server);
  const { language, message } = rates;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    const goBack = (event: KeyboardEvent) => {
      if (!isWayBack(event)) return;
      event.preventDefault();
      focusSheet();
    };
    addEventListener('keydown', goBack);
    return () => removeEventListener('keydown', goBack);
  }, []);
  return (
    <LanguageContext.Provider value={language}>
      <Announcer message={message} />
      <Pages server={server} rates={rates} />
    </LanguageContext.Provider>
  );
}

function Pages({ server, rates }: { readonly server: Server; readonly rates: Rates }) {
  const { state, conflict, message, isBusy, say, language } = rates;
  const [page, setPage] = useState<Page>(firstPage);
  const drafts = useDrafts();
  const [imported, keepImported] = useState<Imported>();
  const [image, keepImage] = useState(NEW_IMAGE);
  const texts = SIDEBAR_TEXTS[language];
  const goTo = (next: Page) => {
    if (next.name !== 'list') say(undefined);
    setPage(next);
  };
  const undo = (change: Change) =>
    void rates.save({
      change,
      done: texts.done.undone,
      canUndo: false,
      after: () => setPage({ name: 'list', focus: `rate-${change.rows[0]?.id}` }),
    });
  const shell: Pick<ShellProps, 'message' | 'onUndo' | 'onCloseMessage'> = {
    message,
    onUndo: undo,
    onCloseMessage: () => say(undefined),
  };
  const toList = () => setPage({ name: 'list' });
  const tabs = (current: SidebarPage): TabsProps => ({ current, onTab: (tab) => goTo(pageOfTab(tab)) });

  if (page.name === 'help')
    return (
      <HelpPage
        {...shell}
        server={server}
        canEdit={state?.canEdit !== false}
        locale={state?.locale}
        tabs={tabs('help')}
        say={say}
      />
    );
  if (!state)
    return (
      <StartPage {...shell} tabs={tabs(tabOf(page))} isBusy={isBusy} onRetry={() => void rates.load()} />
    );
  if (conflict)
    return (
      <ConflictPage
        {...shell}
        conflict={conflict}
        isBusy={isBusy}
        say={say}
        onTakeTheirs={() => {
          rates.takeTheirs(conflict);
          toList();
        }}
        onSave={(chosen) => {
          const change = changeByChoice(conflict.saving.change, conflict.theirs, chosen);
          void rates.save({ ...conflict.saving, change }, conflict.theirs);
        }}
      />
    );
  if (page.name === 'form') {
    const form = drafts.get(page.key);
    if (form)
      return (
        <FormPage
          key={page.key}
          {...shell}
          rates={rates}
          state={state}
          form={form}
          drafts={drafts}
          goTo={goTo}
        />
      );
  }
  if (page.name === 'import')
    return (
      <ImportPage
        {...shell}
        state={state}
        isBusy={isBusy}
        say={say}
        onBack={() => goTo({ name: 'list' })}
        onImport={({ change }) =>
          void rates.save({
            change,
            done: texts.done.imported(change.rows.length),
            canUndo: true,
            after: () => setPage({ name: 'list', focus: 'undo' }),
          })
        }
      />
    );
  if (page.name === 'actuals')
    return (
      <ActualsPages
        {...shell}
        server={server}
        state={state}
        rates={rates}
        part={page.part}
        imported={imported}
        keep={keepImported}
        onPart={(part) => goTo({ name: 'actuals', part })}
        tabs={tabs('actuals')}
      />
    );
  if (page.name === 'price')
    return (
      <PriceImagePage
        {...shell}
        server={server}
        state={state}
        draft={image}
        onChange={keepImage}
        say={say}
        tabs={tabs('price')}
        visit={page}
      />
    );
  return (
    <RateList
      {...shell}
      tabs={tabs('rates')}
      state={state}
      isBusy={isBusy}
      notFollowing={rates.notFollowing}
      drafts={drafts.all}
      actions={listActions(rates, state, drafts, goTo)}
      focus={page.name === 'list' ? page.focus : undefined}
      visit={page}
    />
  );
}
