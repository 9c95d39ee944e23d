import type { ProblemData } from '../messages/problem-data';
import { problems as english } from './en/problems';
import type { Language } from './language';
import type { ProblemMessages } from './problem-messages';
import { problems as chinese } from './zh-TW/problems';

type Sentence = (values: object, word: (problem: ProblemData) => string) => string;

const MESSAGES: Readonly<Record<Language, ProblemMessages>> = { en: english, 'zh-TW': chinese };

/** A problem as one line in the reader's language; undefined for a code that no sentence here is for. */
export function problemSentence({ code, values }: ProblemData, language: Language): string | undefined {
  const messages = MESSAGES[language];
  if (!Object.hasOwn(messages, code)) return undefined;
  const sentence = messages[code as keyof ProblemMessages] as Sentence;
  return sentence(values, (inner) => problemText(inner, language));
}

/** A problem as one line in the reader's language, or its code where no sentence is for it. */
export const problemText = (problem: ProblemData, language: Language): string =>
  problemSentence(problem, language) ?? problem.code;
