import { sidebar as english } from './en/sidebar';
import type { Language } from './language';
import { sidebar as chinese } from './zh-TW/sidebar';

/** The words of the sidebar. */
export type SidebarTexts = typeof english;

const TEXTS: Readonly<Record<Language, SidebarTexts>> = { en: english, 'zh-TW': chinese };

/** The sidebar's words in a language. */
export const sidebarTexts = (language: Language): SidebarTexts => TEXTS[language];
