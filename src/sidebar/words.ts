import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../i18n/language';
import { SIDEBAR_TEXTS } from '../i18n/words';
import type { ProblemData } from '../messages/problem-data';
import { problemWords } from './problem-words';

/** The language that the sidebar speaks. */
export const LanguageContext = createContext<Language>('en');

/** The sidebar's texts in its language, and problems worded in it. */
export function useWords() {
  const language = useContext(LanguageContext);
  const texts = SIDEBAR_TEXTS[language];
  return { ...texts, language, problem: (problem: ProblemData) => problemWords(problem, language) };
}
