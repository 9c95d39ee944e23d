import { useState } from 'preact/hooks';
import { HELP_TEXTS } from '../../i18n/words';
import { ReplaceQuestion } from '../insert/replace-question';
import { useInsert } from '../insert/use-insert';
import { Shell, type ShellProps } from '../parts/shell';
import type { Server } from '../server/server';
import type { Message } from '../table/use-rates';
import { useWords } from '../words';
import { Example } from './example';
import { FormulaEntry } from './formula-entry';
import { formulaHelp, type Separator, separatorOf } from './formula-help';
import { formulaText, hasWords, jobs } from './search-help';

interface HelpPageProps extends Pick<ShellProps, 'message' | 'onUndo' | 'onCloseMessage' | 'tabs'> {
  readonly server: Server;
  readonly canEdit: boolean;
  /** The spreadsheet's locale, `de_DE`; undefined until it is known. */
  readonly locale: string | undefined;
  readonly say: (message: Message | undefined) => void;
}

/** What people come for, with formulas to insert; then the functions, and what to know about the figures. */
export function HelpPage(props: HelpPageProps) {
  const { server, canEdit, locale = '', say } = props;
  const { language } = useWords();
  const texts = HELP_TEXTS[language];
  const [search, setSearch] = useState('');
  const [chosen, setSeparator] = useState<Separator>();
  const separator = chosen ?? separatorOf(locale);
  const insert = useInsert(server, say);
  const place = { separator, say, insert: canEdit ? insert : undefined };
  const found = jobs(language).filter(({ text }) => hasWords(text, search));
  const formulas = formulaHelp().filter((formula) => hasWords(formulaText(formula), search));
  const isNothing = found.length + formulas.length === 0;
  return (
    <Shell
      {...props}
      title={texts.title}
      isBusy={insert.isBusy}
      footer={insert.asked && <ReplaceQuestion insert={insert} />}
    >
      <Search value={search} found={found.length + formulas.length} onChange={setSearch} />
      {isNothing && <p class="empty">{texts.nothingFound}</p>}
      {found.length > 0 && (
        <section aria-labelledby="help-jobs">
          <h2 id="help-jobs">{texts.jobs}</h2>
          {found.map(({ says, formula }) => (
            <Example key={formula} says={says} formula={formula} {...place} />
          ))}
        </section>
      )}
      {formulas.length > 0 && (
        <section aria-labelledby="help-formulas">
          <h2 id="help-formulas">{texts.formulas}</h2>
          {formulas.map((formula) => (
            <FormulaEntry key={formula.name} formula={formula} {...place} />
          ))}
        </section>
      )}
      {search.trim() === '' && <Remarks />}
      <SeparatorChoice separator={separator} onChange={setSeparator} />
    </Shell>
  );
}

interface SearchProps {
  readonly value: string;
  readonly found: number;
  readonly onChange: (value: string) => void;
}

function Search({ value, found, onChange }: SearchProps) {
  const texts = HELP_TEXTS[useWords().language];
  return (
    <div class="search">
      <label class="spoken" for="search">
        {texts.search}
      </label>
      <input
        id="search"
        type="search"
        placeholder={texts.search}
        value={value}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <p class="spoken" role="status">
        {value.trim() && texts.found(found)}
      </p>
    </div>
  );
}

/** What to know about the figures. */
function Remarks() {
  const texts = HELP_TEXTS[useWords().language];
  const sections = [
    [texts.follow, texts.follows],
    [texts.billing, texts.billings],
    [texts.unknown, texts.unknowns],
    [texts.keyboard, texts.keyboards],
    [texts.privacy, texts.privacies],
  ] as const;
  return (
    <>
      {sections.map(([title, lines]) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul class="lines">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface SeparatorChoiceProps {
  readonly separator: Separator;
  readonly onChange: (separator: Separator) => void;
}

/** How formulas are shown and copied; what is inserted suits the spreadsheet anyway. */
function SeparatorChoice({ separator, onChange }: SeparatorChoiceProps) {
  const texts = HELP_TEXTS[useWords().language];
  return (
    <>
      <fieldset class="bare options">
        <legend>{texts.separator}</legend>
        {([',', ';'] as const).map((choice) => (
          <label class="option" key={choice}>
            <input
              type="radio"
              name="separator"
              checked={separator === choice}
              onChange={() => onChange(choice)}
            />
            {texts.separators[choice]} <code>{choice}</code>
          </label>
        ))}
      </fieldset>
      <p class="hint">{texts.separatorHint}</p>
    </>
  );
}
