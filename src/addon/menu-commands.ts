import type { FirstPage, Reply } from '../bridge/rates';
import type { Language } from '../i18n/language';
import { mirrorRowsText } from '../i18n/mirror-row-text';
import { problemText } from '../i18n/problem-text';
import { MENU_WORDS } from '../i18n/words';
import { requireUi } from './asked';
import { replyTo } from './endpoints';
import { personsLanguage } from './persons-language';
import { dropCopiedApprovals } from './plan/copied-approvals';
import { isPlanInFront } from './plan/find-plans';
import { firstUse } from './rates/first-use';
import { followRates } from './rates/follow-rates';
import { recalculateRates } from './rates/recalculate';
import { restoreFromMirror, restoreOffer } from './rates/restore-rates';
import { noticesText } from './tell-notices';
import { withToasts } from './with-toasts';

/** Opens the sidebar at the price of an image. */
export function priceImage(): void {
  showSidebar('price');
}

/** Opens the sidebar at what was really spent: at the plan where one is in front, else at the bill. */
export function showActuals(): void {
  requireUi();
  showSidebar(isPlanInFront() ? 'actuals' : 'bill');
}

/** Opens the sidebar at the rates. */
export function editRates(): void {
  showSidebar('rates');
}

/** Opens the sidebar at its help. */
export function showHelp(): void {
  showSidebar('help');
}

/** Makes formulas follow the rates, and says how many. */
export function makeFormulasFollowFromMenu(): void {
  report(followRates);
}

/** Calculates every formula that follows the rates anew. */
export function recalculate(): void {
  report(recalculateRates);
}

/** Restores the rates from the mirror sheet once its rows have been shown, or says that there is nothing to restore. */
export function restoreRatesFromMenu(): void {
  const ui = requireUi();
  firstUse();
  const language = personsLanguage();
  const { title, notices: words } = MENU_WORDS[language];
  const offer = restoreOffer();
  if (offer && offer.rows.length + offer.disagreeing.length > 0) {
    const { revision, rows, disagreeing } = offer;
    const question = [
      words.restoreQuestion(revision, mirrorRowsText(rows, language)),
      ...(disagreeing.length > 0 ? [words.disagreeing(mirrorRowsText(disagreeing, language))] : []),
    ].join('\n\n');
    if (ui.alert(title, question, ui.ButtonSet.OK_CANCEL) !== ui.Button.OK) return;
  }
  report(restoreFromMirror);
}

/** Shows the sidebar's file with a hidden field first in its body that names the page to open. */
function showSidebar(name: FirstPage): void {
  const ui = requireUi();
  firstUse();
  dropCopiedApprovals();
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(MENU_WORDS.en.title);
  const field = `<input type="hidden" id="page" value="${name}">`;
  ui.showSidebar(page.setContent(page.getContent().replace(/<body[^>]*>/, (body) => body + field)));
}

/** Says what a command did, in the person's language. */
function report(command: () => Reply): void {
  const ui = requireUi();
  dropCopiedApprovals();
  const language = personsLanguage();
  const reply = withToasts(
    () => replyTo(command),
    ({ kind }) => kind !== 'problem',
  );
  ui.alert(MENU_WORDS[language].title, textOf(reply, language), ui.ButtonSet.OK);
}

function textOf(answer: Reply, language: Language): string {
  if (answer.kind === 'problem')
    return problemText(answer.problem as Parameters<typeof problemText>[0], language);
  const state = answer.kind === 'state' ? answer.state : answer.theirs;
  return noticesText(state.notices, language);
}
