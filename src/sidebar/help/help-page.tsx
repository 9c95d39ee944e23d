import { useState } from 'preact/hooks';
import { HELP_TEXTS } from '../../i18n/words';
import { Shell, type ShellProps } from '../parts/shell';
import type { Message } from '../table/use-rates';
import { useWords } from '../words';
import { copyText } from './copy-text';
import { exampleOf, formulaHelp, oneLine, type Separator, signature, withSeparator } from './formula-help';

interface HelpPageProps extends Pick<ShellProps, 'message' | 'onUndo' | 'onCloseMessage' | 'tabs'> {
  readonly say: (message: Message) => void;
}

/** What the formulas are, examples to copy, and what to know about the figures. */
export function HelpPage(props: HelpPageProps) {
  const { language } = useWords();
  const texts = HELP_TEXTS[language];
  const [separator, setSeparator] = useState<Separator>(',');
  const sections = [
    [texts.follow, texts.follows],
    [texts.billing, texts.billings],
    [texts.unknown, texts.unknowns],
    [texts.privacy, texts.privacies],
  ] as const;
  return (
    <Shell {...props} title={texts.title}>
      <fieldset class="bare options">
        <legend>{texts.separator}</legend>
        {([',', ';'] as const).map((choice) => (
          <label class="option" key={choice}>
            <input
              type="radio"
              name="separator"
              checked={separator === choice}
              onChange={() => setSeparator(choice)}
            />
            {texts.separators[choice]} <code>{choice}</code>
          </label>
        ))}
      </fieldset>
      <p class="hint">{texts.separatorHint}</p>
      <section>
        <h2>{texts.examples}</h2>
        {texts.recipes.map(({ says, formula }) => (
          <Example key={formula} says={says} formula={withSeparator(formula, separator)} say={props.say} />
        ))}
      </section>
      <FormulaList separator={separator} say={props.say} />
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
    </Shell>
  );
}

interface CopyProps {
  readonly formula: string;
  readonly says: string;
  readonly say: (message: Message) => void;
}

function Example({ says, formula, say }: CopyProps) {
  const { language, done } = useWords();
  const texts = HELP_TEXTS[language];
  const copy = async () => {
    const isCopied = await copyText(formula);
    say({ kind: 'done', text: isCopied ? done.copied : done.notCopied, undo: undefined });
  };
  return (
    <div class="example">
      <p>{says}</p>
      <div class="input">
        <code>{formula}</code>
        <button type="button" aria-label={texts.copyNamed(says)} onClick={() => void copy()}>
          {texts.copy}
        </button>
      </div>
    </div>
  );
}

function FormulaList({ separator, say }: { readonly separator: Separator; readonly say: CopyProps['say'] }) {
  const { language } = useWords();
  const texts = HELP_TEXTS[language];
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = formulaHelp().filter((formula) =>
    `${formula.name} ${oneLine(formula, 'en')} ${oneLine(formula, language)}`.toLowerCase().includes(wanted),
  );
  return (
    <section>
      <h2>{texts.formulas}</h2>
      <label class="spoken" for="search">
        {texts.search}
      </label>
      <input
        id="search"
        type="search"
        placeholder={texts.search}
        value={search}
        onInput={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <p class="spoken" role="status">
        {wanted && texts.found(found.length)}
      </p>
      {found.length === 0 && <p class="empty">{texts.nothingFound}</p>}
      {found.map((formula) => (
        <details class="formula" key={formula.name}>
          <summary>
            <code>{formula.name}</code> {oneLine(formula, language)}
          </summary>
          <p>
            <code class="signature">{signature(formula, separator)}</code>
          </p>
          <dl aria-label={texts.arguments}>
            {formula.parameters.map((parameter) => (
              <div key={parameter.name}>
                <dt>{parameter.name}</dt>
                <dd>
                  {parameter.optional && `${texts.optional} `}
                  {parameter.text[language]}
                </dd>
              </div>
            ))}
          </dl>
          {exampleOf(formula) && (
            <Example says={formula.name} formula={withSeparator(exampleOf(formula), separator)} say={say} />
          )}
        </details>
      ))}
    </section>
  );
}
