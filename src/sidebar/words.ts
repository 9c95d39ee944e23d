import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { WordlessProblem } from '../addon/bridge';
import type { Language } from '../i18n/language';
import { sidebarTexts } from '../i18n/sidebar';
import { problemWords } from './problem-words';

/** The language that the sidebar speaks. */
export const LanguageContext = createContext<Language>('en');

/** The sidebar's texts in its language, and problems worded in it. */
export function useWords() {
  const language = useContext(LanguageContext);
  const texts = sidebarTexts(language);
  return { ...texts, language, problem: (problem: WordlessProblem) => problemWords(problem, language) };
}
