import { ownFormulaPieces } from '../../bridge/formula-text';
import { HELP_TEXTS } from '../../i18n/words';
import type { Insert } from '../insert/use-insert';
import { copyText } from '../parts/copy-text';
import type { Message } from '../table/use-rates';
import { useWords } from '../words';
import { type Separator, withSeparator } from './formula-help';

/** What an example needs of the page that it stands on. */
export interface ExamplePlace {
  readonly separator: Separator;
  readonly say: (message: Message) => void;
  /** Undefined where nothing can be inserted: for those who may not edit. */
  readonly insert: Insert | undefined;
}

interface ExampleProps extends ExamplePlace {
  readonly says: string;
  /** With `;` between its arguments. */
  readonly formula: string;
}

/** A formula to put into the active cell, or to copy. */
export function Example({ says, formula, separator, say, insert }: ExampleProps) {
  const { language, done } = useWords();
  const texts = HELP_TEXTS[language];
  const shown = withSeparator(formula, separator);
  const copy = async () => {
    const isCopied = await copyText(shown);
    say({ kind: 'done', text: isCopied ? done.copied : done.notCopied, undo: undefined });
  };
  return (
    <div class="example">
      <p>{says}</p>
      <code>{shown}</code>
      <div class="actions">
        {insert && ownFormulaPieces(formula) && (
          <button
            type="button"
            aria-label={texts.insertNamed(says)}
            aria-disabled={insert.isBusy}
            onClick={() => void insert.insert(formula)}
          >
            {texts.insert}
          </button>
        )}
        <button type="button" aria-label={texts.copyNamed(says)} onClick={() => void copy()}>
          {texts.copy}
        </button>
      </div>
    </div>
  );
}
