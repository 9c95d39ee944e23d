import { actuals as english } from './en/actuals';
import type { Language } from './language';
import { actuals as chinese } from './zh-TW/actuals';

/** The words of the sidebar's pages on actual costs, and of the sheet that they write. */
export type ActualsTexts = typeof english;

const TEXTS: Readonly<Record<Language, ActualsTexts>> = { en: english, 'zh-TW': chinese };

export const actualsTexts = (language: Language): ActualsTexts => TEXTS[language];
