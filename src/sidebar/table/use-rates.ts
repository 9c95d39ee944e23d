import { useEffect, useRef, useState } from 'preact/hooks';
import type { CountReply, MendRequest, SidebarState } from '../../bridge/rates';
import type { Language } from '../../i18n/language';
import { languageOf } from '../../i18n/language';
import { SIDEBAR_TEXTS } from '../../i18n/words';
import { problemWords } from '../problem-words';
import type { Outcome } from '../server/reply';
import type { Server } from '../server/server';
import { clashes, differences } from './conflict';
import { type Change, inverseOf, tableAfter } from './rate-change';

/** A change on its way into the document. */
export interface Saving {
  readonly change: Change;
  /** What is said when it is done. */
  readonly done: string;
  /** Whether it can be taken back. */
  readonly canUndo: boolean;
  /** What the sidebar does once it is saved. */
  readonly after?: () => void;
}

/** A save that others were faster than. */
export interface Conflict {
  readonly saving: Saving;
  readonly before: SidebarState;
  readonly theirs: SidebarState;
}

/** What there is to say about the last thing that happened. */
export type Message =
  | { readonly kind: 'done'; readonly text: string; readonly undo: Change | undefined }
  | { readonly kind: 'error'; readonly text: string; readonly detail: string | undefined };

/** How many formulas were counted, and whether all were. */
export type Counted = Pick<Extract<CountReply, { kind: 'counted' }>, 'formulas' | 'isCutShort'>;

/** The document's rates as the sidebar knows them, and what it can do with them. */
export interface Rates {
  readonly state: SidebarState | undefined;
  readonly language: Language;
  readonly isBusy: boolean;
  /** Formulas that do not follow the rates; 0 until they were counted. */
  readonly notFollowing: Counted;
  readonly message: Message | undefined;
  readonly conflict: Conflict | undefined;
  load(): Promise<void>;
  save(saving: Saving, on?: SidebarState): Promise<void>;
  /** Goes on with the newer table and writes nothing. */
  takeTheirs(conflict: Conflict): void;
  follow(): Promise<void>;
  restore(): Promise<void>;
  mendMirror(request: MendRequest): Promise<void>;
  say(message: Message | undefined): void;
  /** Changes what is shown only: for those who may not save. */
  showIn(language: Language): void;
}

/** Keeps the document's rates: each call to the server returns the new state. */
export function useRates(server: Server): Rates {
  const [state, setState] = useState<SidebarState>();
  const [isBusy, setBusy] = useState(true);
  const [message, say] = useState<Message>();
  const [conflict, setConflict] = useState<Conflict>();
  const [notFollowing, setNotFollowing] = useState<Counted>({ formulas: 0, isCutShort: false });
  // A button that is pressed twice must not save twice; disabling it would lose the focus.
  const isCalling = useRef(false);
  const language = state?.language ?? languageOf(navigator.language);
  const texts = SIDEBAR_TEXTS[language];

  const error = (text: string, detail?: string) => say({ kind: 'error', text, detail });
  const refused = (outcome: Exclude<Outcome, { kind: 'state' | 'conflict' }>) => {
    if (outcome.kind === 'problem') {
      if (outcome.state) setState(outcome.state);
      error(problemWords(outcome.problem, language));
    } else error(texts.server[outcome.kind], outcome.detail);
  };
  const called = async (call: () => Promise<Outcome>): Promise<Outcome> => {
    isCalling.current = true;
    setBusy(true);
    const outcome = await call();
    setBusy(false);
    isCalling.current = false;
    return outcome;
  };
  const show = async (call: () => Promise<Outcome>): Promise<void> => {
    if (isCalling.current) return;
    say(undefined);
    const outcome = await called(call);
    if (outcome.kind === 'state') setState(outcome.state);
    else if (outcome.kind === 'conflict') setState(outcome.theirs);
    else refused(outcome);
  };
  const load = () => show(server.openRates);
  useEffect(() => void load(), []);
  // Reads every formula of the file, so only once there is a marker, and after all is usable. Where it fails, nothing
  // is said of formulas: the rates are there all the same.
  const count = async (): Promise<void> => {
    const counted = await server.countNotFollowing();
    if (counted.kind === 'counted') setNotFollowing(counted);
  };
  const hasMarker = state !== undefined && state.revision > 0;
  useEffect(() => void (hasMarker && count()), [hasMarker]);

  const finish = ({ done, after }: Saving, undo: Change | undefined, next: SidebarState) => {
    setState(next);
    setConflict(undefined);
    say({ kind: 'done', text: done, undo });
    after?.();
  };
  const save = async (saving: Saving, on = state): Promise<void> => {
    if (!on || isCalling.current) return;
    say(undefined);
    const { change } = saving;
    if (clashes(change, on)) return setConflict({ saving, before: on, theirs: on });
    const { revision, token } = on;
    const { overrides, defaultRateId, language: wanted } = tableAfter(on, change);
    const request = { revision, token, overrides, defaultRateId, language: wanted };
    const { dropBroken } = change;
    const outcome = await called(() => server.saveRates(dropBroken ? { ...request, dropBroken } : request));
    if (outcome.kind === 'state')
      return finish(saving, saving.canUndo ? inverseOf(change, on) : undefined, outcome.state);
    if (outcome.kind !== 'conflict') return refused(outcome);
    const { theirs } = outcome;
    const isThere = differences(change, theirs).length === 0 && !change.language && !change.dropBroken;
    if (isThere) return finish({ ...saving, done: texts.done.alreadySaved }, undefined, theirs);
    if (differences(change, theirs).length === 0) return save(saving, theirs);
    setConflict({ saving, before: on, theirs });
  };
  const takeTheirs = ({ theirs }: Conflict) => {
    setState(theirs);
    setConflict(undefined);
  };

  return {
    ...{ state, language, isBusy, notFollowing, message, conflict, load, save, takeTheirs, say },
    follow: () => show(server.makeFormulasFollow).then(count),
    restore: () => show(server.restoreRates),
    mendMirror: (request) => show(() => server.mendMirror(request)),
    showIn: (shown) => setState((now) => now && { ...now, language: shown }),
  };
}
