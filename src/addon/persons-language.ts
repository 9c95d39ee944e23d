import { isBareChinese, type Language, languageOf } from '../i18n/language';

/** The language of the person who uses the add-on. */
export function personsLanguage(): Language {
  const locale = Session.getActiveUserLocale();
  return languageOf(locale, isBareChinese(locale) ? spreadsheetLocale() : '');
}

/** The document's locale, `en_US`. Not known before the add-on is enabled in a document: its menu is made without. */
export function spreadsheetLocale(): string {
  try {
    return SpreadsheetApp.getActive().getSpreadsheetLocale();
  } catch {
    return '';
  }
}
