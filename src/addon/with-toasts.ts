import { MENU_WORDS } from '../i18n/words';
import { personsLanguage } from './persons-language';

const SECONDS = { working: 30, done: 3 };

/** Runs what takes several seconds: a toast says so at the start, another when it is done. */
export function withToasts(command: () => void): void {
  const { title, working, done } = MENU_WORDS[personsLanguage()];
  const document = SpreadsheetApp.getActive();
  toast(() => document.toast(working, title, SECONDS.working));
  command();
  toast(() => document.toast(done, title, SECONDS.done));
}

/** Nobody misses a toast that Google does not show. */
function toast(show: () => unknown): void {
  try {
    show();
  } catch {
    return;
  }
}
