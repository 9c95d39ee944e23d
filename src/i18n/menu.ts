import { menu as english } from './en/menu';
import type { Language } from './language';
import { menu as chinese } from './zh-TW/menu';

/** The words of the menu and of what its items report. */
export type MenuWords = typeof english;

const WORDS: Readonly<Record<Language, MenuWords>> = { en: english, 'zh-TW': chinese };

export const menuWords = (language: Language): MenuWords => WORDS[language];
