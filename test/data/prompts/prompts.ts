import simplified from './zh-cn.json';
import english from './english.json';
import measured from './measured.json';
import mixed from './mixed.json';
import other from './other.json';
import chinese from './zh-tw.json';

/** A prompt with its true count of o200k_base tokens. `fit` prompts shape the estimator, `held-out` ones only judge it. */
export interface CountedPrompt {
  id: string;
  language: 'en' | 'zh-TW' | 'mixed' | 'zh-CN' | 'ja' | 'ko' | 'de' | 'th' | 'other';
  split: 'fit' | 'held-out';
  tokens: number;
  text: string;
}

/**
 * All prompts: English, Traditional Chinese as used in Taiwan, the two mixed, Simplified Chinese, and a few in other
 * languages, most of them measured only.
 */
export const countedPrompts = [...english, ...chinese, ...mixed, ...simplified, ...measured, ...other] as CountedPrompt[];
