import { type Language, languageOf } from '../i18n/language';
import { type MenuWords, menuWords } from '../i18n/menu';
import { problemText } from '../i18n/problem-text';
import type { Notice, Reply } from './bridge';
import { problemOf, replyTo, requireUi } from './endpoints';
import { followRates } from './follow-rates';
import { restoreFromMirror } from './restore-rates';

/** Opens the sidebar at the rates. */
export function editRates(): void {
  showSidebar('');
}

/** Opens the sidebar at its help. */
export function showHelp(): void {
  showSidebar('<input type="hidden" id="page" value="help">');
}

/** Makes formulas follow the rates, and says how many. */
export function makeFormulasFollowFromMenu(): void {
  report(followRates);
}

/** Restores the rates from the mirror sheet, or says that there is nothing to restore. */
export function restoreRatesFromMenu(): void {
  report(restoreFromMirror);
}

function showSidebar(firstInBody: string): void {
  const ui = uiInWords();
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(menuWords('en').title);
  if (firstInBody) page.setContent(page.getContent().replace(/<body[^>]*>/, (body) => body + firstInBody));
  ui.showSidebar(page);
}

/** Says what a command did, in the person's language. */
function report(command: () => Reply): void {
  const ui = uiInWords();
  const language = personsLanguage();
  const words = menuWords(language);
  ui.alert(words.title, textOf(replyTo(command), language, words), ui.ButtonSet.OK);
}

const personsLanguage = (): Language => languageOf(Session.getActiveUserLocale());

/** A cell that calls a command shows why it does nothing. */
function uiInWords(): GoogleAppsScript.Base.Ui {
  try {
    return requireUi();
  } catch (error) {
    throw new Error(problemText(problemOf(error), personsLanguage()));
  }
}

function textOf(answer: Reply, language: Language, { notices }: MenuWords): string {
  if (answer.kind === 'problem')
    return problemText(answer.problem as Parameters<typeof problemText>[0], language);
  const state = answer.kind === 'state' ? answer.state : answer.theirs;
  return state.notices.map((notice) => noticeText(notice, notices)).join('\n');
}

function noticeText(notice: Notice, words: MenuWords['notices']): string {
  switch (notice.kind) {
    case 'followed':
      return words.followed(notice.formulas);
    case 'not-followed':
      return words.notFollowed(notice.cells.join(', '));
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
