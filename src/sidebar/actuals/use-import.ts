import { useEffect, useRef, useState } from 'preact/hooks';
import type { SidebarState } from '../../bridge/rates';
import { isProblem } from '../../messages/problem';
import type { ProblemCodes } from '../../messages/problem-codes';
import type { ProblemData } from '../../messages/problem-data';
import type { Choices } from '../../planning/actuals/file-readings';
import type { Actuals, Skipped } from '../../planning/actuals/summed-charges';
import { tableOf } from '../../rates/overrides';
import type { Server } from '../server/server';
import { type ActualsWords, type Fault, useActualsWords } from './actuals-words';
import { type BillFile, loadActuals, type Work } from './load-actuals';
import { foundLeft, type LeftSheet, sendActuals } from './send-actuals';

/** What the sidebar has read of a file, kept while it is open. */
export interface Imported {
  readonly file: BillFile;
  readonly actuals: Actuals;
  /** The sheet that it was written to. */
  readonly sheet?: string;
}

/** An import under way: what it does now, how far it is, and what there is to say. */
export interface Import {
  readonly doing: 'reading' | 'writing' | undefined;
  readonly progress: number;
  readonly fault: Fault | undefined;
  /** What only a person can tell of the file that was read last. */
  readonly question: Question | undefined;
  readonly done: string | undefined;
  readonly model: string;
  /** An unfinished sheet: one that could not be taken back, or that an earlier import left. */
  readonly left: LeftSheet | undefined;
  read(file: BillFile, model?: string, choices?: Choices): Promise<void>;
  write(): Promise<void>;
  cancel(): void;
  refuse(fault: Fault): void;
  clear(): void;
  /** Tries again to take back the unfinished sheet. */
  dropLeft(): Promise<void>;
}

/** A file that can be read in two ways, and what a person has said of it so far. */
export interface Question extends Asked {
  readonly file: BillFile;
  readonly said: Choices;
}

type Asked = ProblemCodes['actuals/two-readings'];

/** Reads a file into `imported` and writes it to a sheet, one after the other and only when asked. */
export function useImport(
  { server, state }: { readonly server: Server; readonly state: SidebarState },
  imported: Imported | undefined,
  keep: (imported: Imported | undefined) => void,
): Import {
  const words = useActualsWords();
  const [doing, setDoing] = useState<Import['doing']>();
  const [progress, setProgress] = useState(0);
  const [said, say] = useState<Said>({});
  const [model, setModel] = useState(state.defaultRateId);
  const [left, leave] = useState<LeftSheet>();
  const cancelled = useRef(false);
  const busy = useRef(false);
  const look = async (): Promise<void> => {
    const found = state.canEdit ? await foundLeft(server) : undefined;
    if (!found || busy.current) return;
    leave(found);
    say({ done: words.texts.bill.foundLeft(found.name) });
  };
  // Once, when the page opens.
  useEffect(() => void look(), []);
  const work: Work = { onProgress: setProgress, isCancelled: () => cancelled.current };
  const start = (what: 'reading' | 'writing') => {
    cancelled.current = false;
    busy.current = true;
    setProgress(0);
    say({});
    leave(undefined);
    setDoing(what);
  };
  const read: Import['read'] = async (file, asked = model, choices = { locale: state.locale }) => {
    start('reading');
    setModel(asked);
    keep(undefined);
    try {
      const actuals = await loadActuals(file, asked, work, choices);
      if (actuals) keep({ file, actuals });
      else say({ done: words.texts.bill.cancelled });
    } catch (error) {
      if (!isProblem(error)) throw error;
      const question =
        error.code === 'actuals/two-readings'
          ? { ...(error.values as Asked), file, said: choices }
          : undefined;
      say({ fault: faultOf(error, words), ...(question && { question }) });
    } finally {
      setDoing(undefined);
    }
  };
  const write = async (): Promise<void> => {
    if (!imported) return;
    start('writing');
    const table = tableOf(state.overrides, state.defaultRateId);
    const sent = await sendActuals(imported.actuals, {
      ...work,
      server,
      texts: words.texts,
      table,
      today: state.today,
    });
    setDoing(undefined);
    if (sent.kind === 'written') keep({ ...imported, sheet: sent.name });
    leave(sent.kind === 'written' ? undefined : sent.left);
    say(saidOf(sent, imported.actuals, words));
  };
  return {
    ...{ doing, progress, model, left, read, write },
    ...{ fault: said.fault, question: said.question, done: said.done },
    dropLeft: async () => {
      if (!left || !(await left.drop())) return;
      leave(undefined);
      say({ done: words.texts.bill.leftDropped(left.name) });
    },
    cancel: () => {
      cancelled.current = true;
    },
    refuse: (fault) => say({ fault }),
    clear: () => {
      say({});
      keep(undefined);
    },
  };
}

interface Said {
  readonly fault?: Fault;
  readonly question?: Question;
  readonly done?: string;
}

/** A file of which every row was left out is told row by row; any other problem by its sentence. */
function faultOf(error: ProblemData, { word, texts }: ActualsWords): Fault {
  const { rows, skipped = [] } = error.values as Partial<NothingToImport>;
  return error.code === 'actuals/nothing-to-import' && skipped.some(({ reason }) => reason !== 'empty day')
    ? { text: texts.bill.noneUsed(rows ?? 0), list: skipped.map(texts.preview.leftOut) }
    : { text: word(error) };
}

interface NothingToImport {
  readonly rows: number;
  readonly skipped: readonly Skipped[];
}

function saidOf(
  sent: Awaited<ReturnType<typeof sendActuals>>,
  { charges }: Actuals,
  { texts: { bill }, refusal }: ActualsWords,
): Said {
  if (sent.kind === 'written') return { done: bill.written(sent.name, charges.length) };
  if (sent.kind === 'refused') return { fault: refusal(sent.outcome) };
  const { left } = sent;
  return left === undefined ? { done: bill.cancelled } : { fault: { text: bill.notDropped(left.name) } };
}
