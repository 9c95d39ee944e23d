/** Adds the menu when a spreadsheet is opened. */
export function onOpen(): void {
  SpreadsheetApp.getUi().createAddonMenu().addToUi();
}

/** Adds the menu right after the add-on has been installed. */
export function onInstall(): void {
  onOpen();
}
