import { useState } from 'preact/hooks';
import type { FilledCell } from '../../bridge/insert';
import { PRICE_IMAGE_TEXTS } from '../../i18n/words';
import type { Server } from '../server/server';
import type { Message } from '../table/use-rates';
import { useWords } from '../words';

/** Putting a formula into the active cell: at once where it is empty, after a question where it is not. */
export interface Insert {
  readonly isBusy: boolean;
  /** The filled cell that the person is asked about. */
  readonly asked: FilledCell | undefined;
  insert(formula: string): Promise<void>;
  /** Writes over the cell that was asked about. */
  replace(): Promise<void>;
  /** Leaves it as it is. */
  keep(): void;
}

/** Inserts formulas through the server, and says what came of it. */
export function useInsert(server: Server, say: (message: Message | undefined) => void): Insert {
  const { language, server: serverTexts, problem: word } = useWords();
  const texts = PRICE_IMAGE_TEXTS[language];
  const [isBusy, setBusy] = useState(false);
  const [question, ask] = useState<{ readonly formula: string; readonly filled: FilledCell }>();
  const send = async (formula: string, over: FilledCell | null): Promise<void> => {
    if (isBusy) return;
    say(undefined);
    setBusy(true);
    const outcome = await server.insertFormula({ formula, over });
    setBusy(false);
    ask(outcome.kind === 'filled' ? { formula, filled: outcome.filled } : undefined);
    if (outcome.kind === 'inserted')
      say({ kind: 'done', text: texts.inserted(outcome.cell), undo: undefined });
    else if (outcome.kind === 'problem')
      say({ kind: 'error', text: word(outcome.problem), detail: undefined });
    else if (outcome.kind !== 'filled')
      say({ kind: 'error', text: serverTexts[outcome.kind], detail: outcome.detail });
  };
  return {
    isBusy,
    asked: question?.filled,
    insert: (formula) => send(formula, null),
    replace: async () => question && send(question.formula, question.filled),
    keep: () => ask(undefined),
  };
}
