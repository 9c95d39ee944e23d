import type { ImageModel } from './models';
import { type MeasuredTokens, outputTokens } from './output-tokens';
import type { Quality } from './quality';
import { referenceTokens } from './reference-tokens';
import type { Size } from './size';

/** The six ways in which a token can be charged, in the order of a bill. */
export const TOKEN_KINDS = [
  'textIn',
  'textInCached',
  'imageIn',
  'imageInCached',
  'imageOut',
  'textOut',
] as const;

/** One of these ways. */
export type TokenKind = (typeof TOKEN_KINDS)[number];

/** Tokens used, by the way they are charged. `textIn` and `imageIn` are the uncached ones. */
export type TokenUsage = Readonly<Record<TokenKind, number>>;

/** A prompt's billed text tokens, and whether they were counted from text (an edit then adds to them). */
export interface PromptUsage {
  readonly textTokens: number;
  readonly fromText: boolean;
}

/** What is asked of the model: one picture. */
export interface Generation {
  readonly size: Size;
  readonly quality: Quality | 'auto';
  readonly prompt: PromptUsage;
  /** The sizes of the reference images. */
  readonly references: readonly Size[];
}

/** What stands for a prompt that is not given. */
export const NO_PROMPT: PromptUsage = { textTokens: 0, fromText: false };

/** The tokens that one generation is expected to use. Nothing is cached; text output cannot be foreseen. */
export function generationUsage(
  model: ImageModel,
  { size, quality, prompt, references }: Generation,
  measured?: MeasuredTokens,
): TokenUsage {
  const textPerReference = prompt.fromText ? model.textTokensPerReference : 0;
  return {
    textIn: prompt.textTokens + textPerReference * references.length,
    textInCached: 0,
    imageIn: referenceTokens(model, references),
    imageInCached: 0,
    imageOut: outputTokens(model, size, quality, 1, measured),
    textOut: 0,
  };
}
