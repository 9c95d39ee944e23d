import { MENU_WORDS } from '../i18n/words';
import { personsLanguage } from './persons-language';

const SECONDS = { working: 30, ended: 3 };

/**
 * Runs what takes several seconds: a toast says so at the start, and another takes its place at the end.
 * @param isDone whether the command did what it was asked to; what is thrown never is
 */
export function withToasts<T>(command: () => T, isDone: (result: T) => boolean = () => true): T {
  const { title, working, done, stopped } = MENU_WORDS[personsLanguage()];
  const show = (text: string, seconds: number) => toast(text, title, seconds);
  show(working, SECONDS.working);
  let ended = stopped;
  try {
    const result = command();
    if (isDone(result)) ended = done;
    return result;
  } finally {
    show(ended, SECONDS.ended);
  }
}

/** Nobody misses a toast that Google does not show. */
function toast(text: string, title: string, seconds: number): void {
  try {
    SpreadsheetApp.getActive().toast(text, title, seconds);
  } catch {
    return;
  }
}
