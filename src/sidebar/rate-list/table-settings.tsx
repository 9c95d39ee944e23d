import { useState } from 'preact/hooks';
import type { SidebarState } from '../../bridge/rates';
import { LANGUAGES, type Language } from '../../i18n/language';
import { usableRates } from '../table/table-names';
import { useWords } from '../words';

interface DefaultRateProps {
  readonly state: SidebarState;
  readonly isBusy: boolean;
  readonly makeDefault: (id: string) => void;
}

/** The rate for formulas that name none. A choice is saved by its button, so that arrow keys save nothing. */
export function DefaultRate({ state, isBusy, makeDefault }: DefaultRateProps) {
  const { list, common } = useWords();
  const [chosen, choose] = useState<string>();
  const rates = usableRates(state);
  const now = state.defaultRateId;
  const isMissing = !rates.some(({ id }) => id === now);
  const value = chosen ?? now;
  return (
    <section class="setting">
      <label for="default-rate">{list.defaultRate}</label>
      <div class="input">
        <select
          id="default-rate"
          value={value}
          disabled={!state.canEdit}
          aria-describedby={isMissing ? 'default-hint default-error' : 'default-hint'}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {isMissing && <option value={now}>{now}</option>}
          {rates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        {state.canEdit && (
          <button
            type="button"
            aria-disabled={isBusy}
            disabled={value === now}
            onClick={() => makeDefault(value)}
          >
            {common.save}
          </button>
        )}
      </div>
      <p class="hint" id="default-hint">
        {list.defaultHint}
      </p>
      {isMissing && (
        <p class="error" id="default-error">
          <span aria-hidden="true">⚠ </span>
          {list.defaultMissing}
        </p>
      )}
    </section>
  );
}

interface DocumentLanguageProps {
  readonly isBusy: boolean;
  readonly speak: (language: Language) => void;
}

/** The language of what formulas and the sidebar write in this document. */
export function DocumentLanguage({ isBusy, speak }: DocumentLanguageProps) {
  const { list, language: now } = useWords();
  return (
    <section class="setting" aria-labelledby="language-label">
      <p id="language-label" class="label">
        {list.language}
      </p>
      <div class="input choice">
        {LANGUAGES.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            id={`language-${language}`}
            aria-pressed={language === now}
            aria-disabled={isBusy}
            onClick={() => language !== now && speak(language)}
          >
            {list.languages[language]}
          </button>
        ))}
      </div>
      <p class="hint">{list.languageHint}</p>
    </section>
  );
}

interface WarehouseSqlProps {
  readonly download: () => void;
  readonly copy: () => void;
}

/** The same rates for those who keep their logs in a warehouse. */
export function WarehouseSql({ download, copy }: WarehouseSqlProps) {
  const { list } = useWords();
  return (
    <section class="setting" aria-labelledby="warehouse-label">
      <p id="warehouse-label" class="label">
        {list.warehouse}
      </p>
      <div class="input choice">
        <button type="button" onClick={download}>
          {list.downloadSql}
        </button>
        <button type="button" onClick={copy}>
          {list.copySql}
        </button>
      </div>
      <p class="hint">{list.warehouseHint}</p>
    </section>
  );
}
