import { promptTokens } from '../../src/pricing/prompt-tokens';
import { type CountedPrompt, countedPrompts } from '../data/prompts/prompts';

/** How far the prompt estimator is off in one language and split; errors are shares of the true count (0.04 is 4%). */
export interface PromptAccuracy {
  language: CountedPrompt['language'];
  split: CountedPrompt['split'];
  count: number;
  medianError: number;
  p90Error: number;
}

/** The share by which the estimate of a prompt is off, without sign. */
export const promptError = ({ text, tokens }: CountedPrompt) =>
  Math.abs(promptTokens(text) - tokens) / tokens;

/** Median and 90th percentile (nearest rank) of the estimator's relative error, by language and split. */
export function promptAccuracy(): PromptAccuracy[] {
  const languages = ['en', 'zh-TW', 'mixed', 'zh-CN', 'ja', 'ko', 'de', 'th', 'other'] as const;
  const splits = ['fit', 'held-out'] as const;
  return languages
    .flatMap((language) => splits.map((split) => accuracyOf(language, split)))
    .filter(({ count }) => count > 0);
}

function accuracyOf(language: CountedPrompt['language'], split: CountedPrompt['split']): PromptAccuracy {
  const errors = countedPrompts
    .filter((prompt) => prompt.language === language && prompt.split === split)
    .map(promptError)
    .sort((a, b) => a - b);
  const nearestRank = (share: number) => errors[Math.ceil(share * errors.length) - 1] ?? Number.NaN;
  return { language, split, count: errors.length, medianError: nearestRank(0.5), p90Error: nearestRank(0.9) };
}
