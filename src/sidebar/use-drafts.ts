import { useRef, useState } from 'preact/hooks';
import type { OpenDraft } from './open-draft';

/** The forms that were opened, by key: going back keeps what was typed. */
export interface Drafts {
  readonly all: readonly OpenDraft[];
  get(key: string): OpenDraft | undefined;
  put(form: OpenDraft): void;
  drop(key: string): void;
  /** A number that no form of a new rate has had. */
  nextNumber(): number;
}

export function useDrafts(): Drafts {
  const [forms, setForms] = useState<ReadonlyMap<string, OpenDraft>>(new Map());
  const number = useRef(0);
  return {
    all: [...forms.values()],
    get: (key) => forms.get(key),
    put: (form) => setForms((before) => new Map([...before, [form.key, form]])),
    drop: (key) => setForms((before) => new Map([...before].filter(([other]) => other !== key))),
    nextNumber: () => ++number.current,
  };
}
