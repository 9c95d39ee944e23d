import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Change } from '../table/rate-change';
import type { Message } from '../table/use-rates';
import { useWords } from '../words';
import { moveFocus } from './move-focus';
import { Tabs, type TabsProps } from './tabs';

/** The frame of a page: title, what there is to say, the page, and its buttons. */
export interface ShellProps {
  readonly title: string;
  readonly onBack?: () => void;
  /** On the main pages: the way to the others. */
  readonly tabs?: TabsProps | undefined;
  /** What can be done, right after the title. */
  readonly actions?: ComponentChildren;
  readonly isBusy?: boolean;
  readonly message: Message | undefined;
  readonly onUndo: (undo: Change) => void;
  readonly onCloseMessage: () => void;
  readonly footer?: ComponentChildren;
  readonly children: ComponentChildren;
  /** The element that gets the focus when the page opens, by its id; the title where there is none. */
  readonly focus?: string | undefined;
  /** Changes with each visit of the page, so that a visit from the page itself moves the focus too. */
  readonly visit?: unknown;
}

/** A page of the sidebar; it moves the focus when it opens. */
export function Shell({
  title,
  onBack,
  tabs,
  actions,
  isBusy,
  footer,
  children,
  focus,
  visit,
  ...messages
}: ShellProps) {
  const { common } = useWords();
  useLayoutEffect(() => {
    const wanted = focus === undefined ? null : document.getElementById(focus);
    if (wanted) moveFocus(wanted);
    else focusTitle();
  }, [visit]);
  return (
    <div class="shell" aria-busy={isBusy ?? false}>
      <header>
        {tabs && <Tabs {...tabs} />}
        {onBack && (
          <button type="button" class="back" onClick={onBack}>
            <span aria-hidden="true">‹</span> {common.back}
          </button>
        )}
        <h1 tabIndex={-1}>{title}</h1>
        {actions}
        <MessageBar {...messages} />
      </header>
      <main>{children}</main>
      {footer && <footer>{footer}</footer>}
    </div>
  );
}

/** Gives the focus to the page's title: where the element that had it is gone. */
export const focusTitle = (): void => moveFocus(document.querySelector('h1'));

function MessageBar({
  message,
  onUndo,
  onCloseMessage,
}: Pick<ShellProps, 'message' | 'onUndo' | 'onCloseMessage'>) {
  const { common } = useWords();
  if (!message) return null;
  const close = () => {
    onCloseMessage();
    focusTitle();
  };
  const undo = message.kind === 'done' ? message.undo : undefined;
  return (
    <div class={`message ${message.kind}`}>
      <p>
        <span aria-hidden="true">{message.kind === 'done' ? '✓ ' : '⚠ '}</span>
        {message.text}
      </p>
      {undo && (
        <button type="button" id="undo" class="link" onClick={() => onUndo(undo)}>
          {common.undo}
        </button>
      )}
      <button type="button" class="close" aria-label={common.close} onClick={close}>
        <span aria-hidden="true">✕</span>
      </button>
      {message.kind === 'error' && message.detail && (
        <details>
          <summary>{common.details}</summary>
          {message.detail}
        </details>
      )}
    </div>
  );
}

/** Speaks messages to a screen reader; it stays in the page, so that what changes in it is heard. */
export const Announcer = ({ message }: { readonly message: Message | undefined }) => (
  <>
    <div class="spoken" role="status">
      {message?.kind === 'done' ? message.text : ''}
    </div>
    <div class="spoken" role="alert">
      {message?.kind === 'error' ? message.text : ''}
    </div>
  </>
);
