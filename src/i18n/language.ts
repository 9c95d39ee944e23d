/** As Google writes them. */
export const LANGUAGES = ['en', 'zh-TW'] as const;

/** The languages that Image Cost speaks. */
export type Language = (typeof LANGUAGES)[number];

/** The language for a locale as Google gives it (`zh_TW`, `zh-Hant`, `en`): Traditional Chinese or English. */
export const languageOf = (locale: string): Language =>
  /^zh[-_](?:tw|hk|mo|hant)/i.test(locale) ? 'zh-TW' : 'en';

/** Whether a stored value is one of these languages. */
export const isLanguage = (value: unknown): value is Language =>
  LANGUAGES.some((language) => language === value);
