import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Draft } from './draft';

/** The form that a field stands in. */
export interface Form {
  readonly draft: Draft;
  /** The shipped row as the form would show it; undefined where nothing ships under this id. */
  readonly shipped: Draft | undefined;
  readonly isNew: boolean;
  readonly isEditable: boolean;
  /** What to say of a field: the faults of fields that have been left, and of all once a save was tried. */
  readonly faultText: (field: string) => string | undefined;
  readonly change: (part: Partial<Draft>) => void;
  readonly leave: (field: string) => void;
}

/** Hands the form to its fields. */
export const FormContext = createContext<Form | undefined>(undefined);

/** The form around a field. */
export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error('A field stands in a form.');
  return form;
}
