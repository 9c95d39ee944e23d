import type { Language } from '../i18n/language';
import { problemSentence } from '../i18n/problem-text';
import { SIDEBAR_TEXTS } from '../i18n/words';
import type { ProblemData } from '../messages/problem-data';

/** A problem as a sentence. One that this version of the sidebar has no sentence for is named by its code. */
export function problemWords(problem: ProblemData, language: Language): string {
  return problemSentence(problem, language) ?? SIDEBAR_TEXTS[language].server.unnamed(problem.code);
}
