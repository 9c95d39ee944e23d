import type { WordlessProblem } from '../addon/bridge';
import type { Language } from '../i18n/language';
import { problemText } from '../i18n/problem-text';
import { sidebarTexts } from '../i18n/sidebar';

/** A problem as a sentence. One that this version of the sidebar has no sentence for is named by its code. */
export function problemWords(problem: WordlessProblem, language: Language): string {
  try {
    return problemText(problem, language);
  } catch {
    return sidebarTexts(language).server.unnamed(problem.code);
  }
}
