import { useState } from 'preact/hooks';
import { Shell, type ShellProps } from '../parts/shell';
import { type Choice, changedByOthers, type Difference, differences } from '../table/conflict';
import type { Conflict, Message } from '../table/use-rates';
import { useWords } from '../words';
import { DifferenceChoice, differenceName } from './difference-choice';

interface ConflictPageProps extends Pick<ShellProps, 'message' | 'onUndo' | 'onCloseMessage'> {
  readonly conflict: Conflict;
  readonly isBusy: boolean;
  readonly onSave: (chosen: readonly Difference[]) => void;
  readonly onTakeTheirs: () => void;
  readonly say: (message: Message) => void;
}

/** Both versions, row by row, when somebody else saved first: nothing is written before each row is decided. */
export function ConflictPage(props: ConflictPageProps) {
  const { conflict, isBusy, onSave, onTakeTheirs, say } = props;
  const { conflict: texts, common } = useWords();
  const { saving, before, theirs } = conflict;
  const [rows, setRows] = useState(() => differences(saving.change, theirs));
  const [wasTried, setTried] = useState(false);
  const others = changedByOthers(saving.change, before, theirs);
  const choose = (at: number, choice: Choice) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, choice } : row)));
  const save = () => {
    const open = rows.filter(({ choice }) => choice === undefined);
    if (open.length === 0) return onSave(rows);
    setTried(true);
    say({ kind: 'error', text: texts.missing(open.length), detail: undefined });
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-open] input')?.focus());
  };
  const footer = (
    <div class="actions">
      <button type="button" class="primary" aria-disabled={isBusy} onClick={save}>
        {isBusy ? common.saving : texts.save}
      </button>
      <button type="button" aria-disabled={isBusy} onClick={onTakeTheirs}>
        {texts.dropMine}
      </button>
    </div>
  );
  return (
    <Shell {...props} title={texts.title} footer={footer}>
      <p class="note">{texts.intro}</p>
      {rows.map((row, at) => (
        <DifferenceChoice
          key={differenceName(row, texts.defaultRate)}
          number={at}
          difference={row}
          isMissing={wasTried && row.choice === undefined}
          choose={(choice) => choose(at, choice)}
        />
      ))}
      {others.length > 0 && <p class="hint">{texts.others(common.list(others))}</p>}
    </Shell>
  );
}
