import type { Language } from '../i18n/language';
import { MENU_WORDS, type MenuWords } from '../i18n/words';
import type { Notice } from '../messages/notice';
import { requireUi } from './asked';
import { personsLanguage } from './persons-language';

/** Says what was noticed while a menu item ran, in the person's language, if there is anything. */
export function tellNotices(notices: readonly Notice[]): void {
  if (notices.length === 0) return;
  const language = personsLanguage();
  const ui = requireUi();
  ui.alert(MENU_WORDS[language].title, noticesText(notices, language), ui.ButtonSet.OK);
}

/** What was noticed, a line each. */
export const noticesText = (notices: readonly Notice[], language: Language): string =>
  notices.map((notice) => noticeText(notice, MENU_WORDS[language].notices)).join('\n');

function noticeText(notice: Notice, words: MenuWords['notices']): string {
  switch (notice.kind) {
    case 'recalculated':
      return words.recalculated;
    case 'followed':
      return words.followed(notice.formulas);
    case 'not-followed':
      return words.notFollowed(notice.cells.join(', '));
    case 'follow-cut-short':
      return words.followCutShort;
    case 'restored':
      return words.restored(notice.revision);
    case 'marker-repaired':
      return words.markerRepaired;
    case 'mirror-repaired':
      return words.mirrorRepaired;
    case 'name-replaced':
      return words.nameReplaced(notice.name, notice.formulas);
    case 'damaged-set-aside':
      return words.damaged(notice.key);
    case 'shipped-prices-changed':
      return words.shippedChanged(notice.rates.join(', '));
    case 'restore-offered':
      return words.restoreOffered(notice.revision);
    case 'rates-missing':
      return words.ratesMissing(notice.revision);
  }
}
