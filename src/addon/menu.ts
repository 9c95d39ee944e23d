import { languageOf } from '../i18n/language';
import { MENU_WORDS, type MenuWords } from '../i18n/words';

/** The menu's items in order: the words of each, and the function that it calls. */
const ITEMS: readonly (readonly [item: keyof MenuWords['items'], functionName: string])[] = [
  ['insertPlan', 'insertPlan'],
  ['freezePlan', 'freezePlan'],
  ['editRates', 'editRates'],
  ['makeFormulasFollow', 'makeFormulasFollowFromMenu'],
  ['restoreRates', 'restoreRatesFromMenu'],
  ['help', 'showHelp'],
  ['checkDocument', 'checkDocument'],
];

/** Adds the menu when a spreadsheet is opened. Before the add-on is enabled there, only the person's language is known. */
export function onOpen(): void {
  const { items } = MENU_WORDS[languageOf(Session.getActiveUserLocale())];
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const [item, functionName] of ITEMS) menu.addItem(items[item], functionName);
  menu.addToUi();
}

/** Adds the menu right after the add-on has been installed. */
export function onInstall(): void {
  onOpen();
}
