import type { Language } from '../i18n/language';
import { mirrorRowsText } from '../i18n/mirror-row-text';
import { MENU_WORDS } from '../i18n/words';
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
  notices.map((notice) => noticeText(notice, language)).join('\n');

function noticeText(notice: Notice, language: Language): string {
  const words = MENU_WORDS[language].notices;
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
    case 'mirror-changed':
      return words.mirrorChanged(mirrorRowsText(notice.rows, language));
    case 'rows-taken-over':
      return words.rowsTakenOver(notice.rates.join(', '));
    case 'rates-missing':
      return words.ratesMissing(notice.revision);
  }
}
