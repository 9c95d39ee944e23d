import { worksheet as english } from './en/worksheet';
import type { Language } from './language';
import { worksheet as chinese } from './zh-TW/worksheet';

/** The words that the worksheet is written in, chosen once when it is inserted. */
export type WorksheetWords = typeof english;

const WORDS: Readonly<Record<Language, WorksheetWords>> = { en: english, 'zh-TW': chinese };

export const worksheetWords = (language: Language): WorksheetWords => WORDS[language];
