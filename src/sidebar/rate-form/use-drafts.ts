import { useRef, useState } from 'preact/hooks';
import type { Draft } from './draft';
import type { OpenDraft } from './open-draft';

/** The forms that were opened, by key: going back keeps what was typed. */
export interface Drafts {
  readonly all: readonly OpenDraft[];
  get(key: string): OpenDraft | undefined;
  put(form: OpenDraft): void;
  /** Forgets a form; with a draft only while the form still holds it, so that nothing typed since is lost. */
  drop(key: string, draft?: Draft): void;
  /** A number that no form of a new rate has had. */
  nextNumber(): number;
}

/** Keeps forms for as long as the sidebar is open. */
export function useDrafts(): Drafts {
  const [forms, setForms] = useState<ReadonlyMap<string, OpenDraft>>(new Map());
  const number = useRef(0);
  return {
    all: [...forms.values()],
    get: (key) => forms.get(key),
    put: (form) => setForms((before) => new Map([...before, [form.key, form]])),
    drop: (key, draft) =>
      setForms(
        (before) =>
          new Map([...before].filter(([other, form]) => other !== key || (draft && form.draft !== draft))),
      ),
    nextNumber: () => ++number.current,
  };
}
