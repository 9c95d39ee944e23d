import { useEffect, useRef } from 'preact/hooks';
import { PRICE_IMAGE_TEXTS } from '../../i18n/words';
import { moveFocus } from '../parts/move-focus';
import { useWords } from '../words';
import type { Insert } from './use-insert';

/** Asks before a filled cell is written over; the focus goes to the answer that changes nothing, as does Escape. */
export function ReplaceQuestion({ insert: { asked, isBusy, replace, keep } }: { readonly insert: Insert }) {
  const texts = PRICE_IMAGE_TEXTS[useWords().language];
  const answer = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!asked) return;
    const before = document.activeElement;
    moveFocus(answer.current);
    // The button that asked may have given its place to the question; it is there again by now.
    return () => moveFocus(before?.matches('button') ? before : document.getElementById('insert-formula'));
  }, [asked]);
  if (!asked) return null;
  return (
    <div
      class="note question"
      role="alertdialog"
      aria-labelledby="replace-question"
      onKeyDown={({ key }) => key === 'Escape' && keep()}
    >
      <p id="replace-question">{texts.filled(asked.cell, asked.holds)}</p>
      <div class="actions">
        <button type="button" aria-disabled={isBusy} onClick={() => void replace()}>
          {texts.replace}
        </button>
        <button type="button" ref={answer} onClick={keep}>
          {texts.keep}
        </button>
      </div>
    </div>
  );
}
