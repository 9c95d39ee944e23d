import type { Problem } from '../pricing/problem';
import { problems as english } from './en/problems';
import type { Language } from './language';
import type { ProblemMessages } from './problem-codes';
import { problems as chinese } from './zh-TW/problems';

const MESSAGES: Readonly<Record<Language, ProblemMessages>> = { en: english, 'zh-TW': chinese };

/** A problem as one line in the reader's language. */
export function problemText(problem: Pick<Problem, 'code' | 'values'>, language: Language): string {
  const sentence = MESSAGES[language][problem.code as keyof ProblemMessages] as Sentence;
  return sentence(problem.values, (inner) => problemText(inner, language));
}

type Sentence = (values: object, word: (problem: Problem) => string) => string;
