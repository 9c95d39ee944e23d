import { mirror as english } from './en/mirror';
import type { Language } from './language';
import { mirror as chinese } from './zh-TW/mirror';

/** The words of the `Image rates` sheet, in the document's language. */
export type MirrorWords = typeof english;

const WORDS: Readonly<Record<Language, MirrorWords>> = { en: english, 'zh-TW': chinese };

export const mirrorWords = (language: Language): MirrorWords => WORDS[language];
