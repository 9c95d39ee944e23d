import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useWords } from '../words';

interface ListItemProps {
  /** Whether its fields stand in two columns. */
  readonly isPaired?: boolean;
  readonly removeLabel: string;
  readonly onRemove: () => void;
  readonly children: ComponentChildren;
}

/** One of several groups of fields that can be removed; the focus then goes to what comes next. */
export function ListItem({ isPaired, removeLabel, onRemove, children }: ListItemProps) {
  const { common } = useWords();
  const item = useRef<HTMLDivElement>(null);
  const remove = () => {
    const next = item.current?.nextElementSibling;
    onRemove();
    const target = next?.matches('button') ? next : next?.querySelector('input, select, button');
    const fallback = item.current?.parentElement?.querySelector<HTMLElement>(':scope > button');
    ((target as HTMLElement | null | undefined) ?? fallback)?.focus();
  };
  return (
    <div class={isPaired ? 'item pair' : 'item'} ref={item}>
      {children}
      <button type="button" class="link" aria-label={removeLabel} onClick={remove}>
        {common.remove}
      </button>
    </div>
  );
}
