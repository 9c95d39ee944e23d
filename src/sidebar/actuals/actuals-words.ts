import { useContext } from 'preact/hooks';
import type { Language } from '../../i18n/language';
import { ACTUALS_TEXTS, type ActualsTexts, SIDEBAR_TEXTS } from '../../i18n/words';
import { isProblem } from '../../messages/problem';
import type { ProblemData } from '../../messages/problem-data';
import { problemWords } from '../problem-words';
import type { ActualsOutcome } from '../server/actuals-reply';
import { LanguageContext } from '../words';

/** What was refused, worded, with what a person may report. */
export interface Fault {
  readonly text: string;
  readonly detail?: string | undefined;
  /** What it is made of, one a line. */
  readonly list?: readonly string[] | undefined;
}

/** The texts of the pages on actual costs, and what goes wrong there in words. */
export interface ActualsWords {
  readonly texts: ActualsTexts;
  readonly language: Language;
  readonly word: (problem: ProblemData) => string;
  readonly refusal: (outcome: ActualsOutcome) => Fault;
  /** What a calculation gives, or its problem in words. */
  readonly attempt: <Result>(call: () => Result) => { readonly result?: Result; readonly fault?: string };
}

export function useActualsWords(): ActualsWords {
  const language = useContext(LanguageContext);
  const texts = ACTUALS_TEXTS[language];
  const word = ({ code, values }: ProblemData): string => {
    const sentence = new Map(Object.entries(texts.problems)).get(code) as
      | ((values: object) => string)
      | undefined;
    return sentence ? sentence(values) : problemWords({ code, values }, language);
  };
  const refusal = (outcome: ActualsOutcome): Fault => {
    if (outcome.kind === 'problem') return { text: word(outcome.problem) };
    const { server } = SIDEBAR_TEXTS[language];
    return 'detail' in outcome
      ? { text: server[outcome.kind], detail: outcome.detail }
      : { text: server.unreadable, detail: outcome.kind };
  };
  const attempt: ActualsWords['attempt'] = (call) => {
    try {
      return { result: call() };
    } catch (error) {
      if (!isProblem(error)) throw error;
      return { fault: word(error) };
    }
  };
  return { texts, language, word, refusal, attempt };
}
