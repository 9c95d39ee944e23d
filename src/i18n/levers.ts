import type { LeverFacts } from '../planning/lever-plan';
import { levers as english } from './en/levers';
import type { Language } from './language';
import { levers as chinese } from './zh-TW/levers';

/** The words of the table of levers. A lever's two texts: what to do, and what it costs in fidelity or time. */
export interface LeverWords {
  readonly head: readonly [lever: string, usdSaved: string, percent: string, cost: string];
  readonly levers: {
    readonly [Name in keyof LeverFacts]: (facts: LeverFacts[Name]) => readonly [lever: string, cost: string];
  };
  readonly none: string;
  readonly atOnce: (facts: {
    n: number;
    images: number;
    wasted: number;
    usd: number;
  }) => readonly [string, string];
}

const WORDS: Readonly<Record<Language, LeverWords>> = { en: english, 'zh-TW': chinese };

export const leverWords = (language: Language): LeverWords => WORDS[language];
