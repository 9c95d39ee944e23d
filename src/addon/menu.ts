import { MENU_WORDS, type MenuWords } from '../i18n/words';
import { requireUi } from './asked';
import { personsLanguage } from './persons-language';

type Item = readonly [item: keyof MenuWords['items'], functionName: string];

/** The menu's items in order: the words of each, and the function that it calls. */
const ITEMS: readonly Item[] = [
  ['priceImage', 'priceImage'],
  ['insertPlan', 'insertPlan'],
  ['approvePlan', 'approvePlan'],
  ['actuals', 'showActuals'],
  ['comparePlans', 'comparePlans'],
  ['editRates', 'editRates'],
  ['help', 'showHelp'],
];

/** What is seldom needed stands under *More*. */
const MORE: readonly Item[] = [
  ['completeRows', 'completeRows'],
  ['upgradePlan', 'upgradePlan'],
  ['recalculate', 'recalculate'],
  ['makeFormulasFollow', 'makeFormulasFollowFromMenu'],
  ['restoreRates', 'restoreRatesFromMenu'],
  ['checkDocument', 'checkDocument'],
];

/** Adds the menu when a spreadsheet is opened. Before the add-on is enabled there, only the person's language is known. */
export function onOpen(): void {
  const ui = requireUi();
  const { items, more } = MENU_WORDS[personsLanguage()];
  const fill = (menu: GoogleAppsScript.Base.Menu, entries: readonly Item[]) =>
    entries.reduce((filled, [item, functionName]) => filled.addItem(items[item], functionName), menu);
  fill(ui.createAddonMenu(), ITEMS)
    .addSubMenu(fill(ui.createMenu(more), MORE))
    .addToUi();
}

/** Adds the menu right after the add-on has been installed. */
export function onInstall(): void {
  onOpen();
}
