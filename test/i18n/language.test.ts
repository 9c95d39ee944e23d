import { languageOf } from '../../src/i18n/language';

test.each([
  ['zh_TW', '', 'zh-TW'],
  ['zh-TW', '', 'zh-TW'],
  ['ZH_tw', '', 'zh-TW'],
  ['zh_HK', '', 'zh-TW'],
  ['zh-Hant', '', 'zh-TW'],
  ['zh_Hant_TW', '', 'zh-TW'],
  ['zh', '', 'zh-TW'],
  ['ZH', 'zh_TW', 'zh-TW'],
  ['zh', 'en_US', 'zh-TW'],
  ['zh', 'zh_CN', 'en'],
  ['zh', 'zh-cn', 'en'],
  ['zh_CN', 'zh_TW', 'en'],
  ['zh-Hans', '', 'en'],
  ['zh_SG', '', 'en'],
  ['zha', '', 'en'],
  ['zh_twi', '', 'en'],
  ['en', 'zh_TW', 'en'],
  ['en_GB', '', 'en'],
  ['', '', 'en'],
])('a person with %j in a spreadsheet of %j is spoken to in %s', (locale, spreadsheetLocale, language) => {
  expect(languageOf(locale, spreadsheetLocale)).toBe(language);
});
