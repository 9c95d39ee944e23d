import { headings as english } from './en/headings';
import type { Language } from './language';
import { headings as chinese } from './zh-TW/headings';

/** The words that table formulas write, in the document's language. */
export type Headings = typeof english;

const HEADINGS: Readonly<Record<Language, Headings>> = { en: english, 'zh-TW': chinese };

export const headings = (language: Language): Headings => HEADINGS[language];
