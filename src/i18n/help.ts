import { help as english } from './en/help';
import type { Language } from './language';
import { help as chinese } from './zh-TW/help';

/** The words of the help page. */
export type HelpTexts = typeof english;

const TEXTS: Readonly<Record<Language, HelpTexts>> = { en: english, 'zh-TW': chinese };

/** The help page's words in a language. */
export const helpTexts = (language: Language): HelpTexts => TEXTS[language];
