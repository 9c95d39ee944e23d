import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { WordlessProblem } from '../addon/bridge';
import type { Language } from '../i18n/language';
import { problemText } from '../i18n/problem-text';
import { sidebarTexts } from '../i18n/sidebar';

/** The language that the sidebar speaks. */
export const LanguageContext = createContext<Language>('en');

/** The sidebar's texts in its language, and problems worded in it. */
export function useWords() {
  const language = useContext(LanguageContext);
  const texts = sidebarTexts(language);
  return { ...texts, language, problem: (problem: WordlessProblem) => wordsOf(problem, language) };
}

/** A problem as a sentence. One that this version of the sidebar has no sentence for is named by its code. */
export function wordsOf(problem: WordlessProblem, language: Language): string {
  try {
    return problemText(problem, language);
  } catch {
    return sidebarTexts(language).server.unnamed(problem.code);
  }
}
