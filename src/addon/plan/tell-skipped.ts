import type { Language } from '../../i18n/language';
import { MENU_WORDS, WORKSHEET_WORDS } from '../../i18n/words';
import { requireUi } from '../asked';
import type { Part } from './write-worksheet';

/** Says which decorations of a sheet could not be made, if any. */
export function tellSkipped(skipped: readonly Part[], language: Language): void {
  if (skipped.length === 0) return;
  const { parts, cells, skipped: sentence } = WORKSHEET_WORDS[language];
  const ui = requireUi();
  const names = skipped.map((part) => parts[part]).join(cells.wordComma);
  ui.alert(MENU_WORDS[language].title, sentence(names), ui.ButtonSet.OK);
}
