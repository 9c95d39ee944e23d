import { check as english } from './en/check';
import type { Language } from './language';
import { check as chinese } from './zh-TW/check';

/** The words of the report on a document. */
export type CheckWords = typeof english;

const WORDS: Readonly<Record<Language, CheckWords>> = { en: english, 'zh-TW': chinese };

export const checkWords = (language: Language): CheckWords => WORDS[language];
