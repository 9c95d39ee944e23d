import { problemText } from '../i18n/problem-text';
import { MENU_WORDS } from '../i18n/words';
import { problemOf, requireUi } from './asked';
import { personsLanguage } from './persons-language';

/** Runs a menu item; what goes wrong is said in the person's language. */
export function tellProblem(command: () => void): void {
  const ui = requireUi();
  try {
    command();
  } catch (error) {
    const language = personsLanguage();
    ui.alert(MENU_WORDS[language].title, problemText(problemOf(error), language), ui.ButtonSet.OK);
  }
}
