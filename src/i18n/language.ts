/** As Google writes them. */
export const LANGUAGES = ['en', 'zh-TW'] as const;

/** The languages that Image Cost speaks. */
export type Language = (typeof LANGUAGES)[number];

const TRADITIONAL = /^zh[-_](?:tw|hk|mo|hant)(?![a-z])/i;
const CHINESE = /^zh$/i;
const SIMPLIFIED = /^zh[-_](?:cn|sg|hans)(?![a-z])/i;

/**
 * The language for a locale as Google gives it (`zh_TW`, `zh-Hant`, `zh`, `en`): Traditional Chinese or English. Bare
 * `zh` does not say which Chinese: it is Traditional unless the spreadsheet's locale is that of Simplified Chinese.
 */
export const languageOf = (locale: string, spreadsheetLocale = ''): Language =>
  TRADITIONAL.test(locale) || (isBareChinese(locale) && !SIMPLIFIED.test(spreadsheetLocale)) ? 'zh-TW' : 'en';

/** Whether a locale says Chinese, but not which. */
export const isBareChinese = (locale: string): boolean => CHINESE.test(locale);

/** Whether a stored value is one of these languages. */
export const isLanguage = (value: unknown): value is Language =>
  LANGUAGES.some((language) => language === value);
